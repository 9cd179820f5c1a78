# Kate on a screen of its own (Xvfb), with a home, a session bus and a nianbao of its own. To be sourced.

here_kate=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
kate_repository=$(cd "$here_kate/../../.." && pwd)

# Installs what is missing, as root.
kate_set_up() {
  local packages=() program
  local -A needed=([kate]=kate [Xvfb]=xvfb [import]=imagemagick [xdotool]=xdotool
    [dbus-run-session]=dbus-daemon [tesseract]="tesseract-ocr tesseract-ocr-chi-sim"
    [fc-list]="fontconfig" [pngquant]=pngquant [optipng]=optipng)
  for program in "${!needed[@]}"; do
    # shellcheck disable=SC2206
    command -v "$program" >/dev/null || packages+=(${needed[$program]})
  done
  # `grep -q` would end the pipe early.
  fc-list :lang=zh-cn 2>/dev/null | grep 'Noto Sans Mono CJK SC' >/dev/null ||
    packages+=(fonts-noto-cjk)
  ((${#packages[@]} == 0)) || "$kate_repository/Tests/install" "${packages[@]}"
}

# Asks a command again until it succeeds; fails after `KATE_PATIENCE` seconds, 90 by default.
kate_wait() {
  local end=$((SECONDS + ${KATE_PATIENCE:-90}))
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 0.2
  done
}

# kate_start HOME FILE LINE COLUMN WIDTH HEIGHT SERVER…: opens a file, the cursor at a place, with a
# server as `nianbao`. HOME is an empty folder that takes everything that is written.
kate_start() {
  kate_home=$1
  local file=$2 line=$3 column=$4 width=$5 height=$6
  shift 6
  local config=$kate_home/.config
  mkdir -p "$kate_home/bin" "$config/kate/lspclient" "$kate_home/run"
  chmod 700 "$kate_home/run"
  # The number of the process stays when it becomes the server.
  printf '#!/usr/bin/env bash\necho $$ >%q\nexec %s\n' "$kate_home/server" \
    "$(printf '%q ' "$@")" >"$kate_home/bin/nianbao"
  chmod +x "$kate_home/bin/nianbao"
  cp "$kate_repository/EditorConfigs/kate/settings.json" "$config/kate/lspclient/"
  # Kate asks before it starts a server for the first time; here the answer is known.
  cat >"$config/katerc" <<END
[General]
Show welcome view for new window=false
Show Url Nav Bar=false
[Kate Plugins]
lspclientplugin=true
kateprojectplugin=false
katesearchplugin=false
[lspclient]
AllowedServerCommandLines=$kate_home/bin/nianbao serve
AutoHover=true
[KTextEditor Renderer]
Text Font=Noto Sans Mono CJK SC,11,-1,5,50,0,0,0,0,0
[KTextEditor View]
Dynamic Word Wrap=false
Scroll Bar MiniMap=false
END
  cat >"$config/kdeglobals" <<'END'
[General]
font=Noto Sans CJK SC,10,-1,5,50,0,0,0,0,0
fixed=Noto Sans Mono CJK SC,11,-1,5,50,0,0,0,0,0
menuFont=Noto Sans CJK SC,10,-1,5,50,0,0,0,0,0
END
  Xvfb -displayfd 3 -screen 0 "${width}x${height}x24" -nolisten tcp \
    3>"$kate_home/display" 2>/dev/null &
  kate_screen=$!
  kate_wait test -s "$kate_home/display"
  DISPLAY=:$(<"$kate_home/display")
  export DISPLAY
  env HOME="$kate_home" XDG_CONFIG_HOME="$config" XDG_RUNTIME_DIR="$kate_home/run" \
    XDG_DATA_HOME="$kate_home/data" XDG_CACHE_HOME="$kate_home/cache" LANG=C.UTF-8 LC_ALL= \
    PATH="$kate_home/bin:$PATH" QT_QPA_PLATFORM=xcb \
    dbus-run-session -- kate --startanon --new --line "$line" --column "$column" "$file" \
    >"$kate_home/kate.log" 2>&1 &
  kate_session=$!
  kate_wait kate_has_window
  xdotool windowmove "$kate_window" 0 0 windowsize "$kate_window" "$width" "$height" \
    windowfocus "$kate_window"
}

# Finds Kate's main window, the widest.
kate_has_window() {
  local window width=0 WIDTH
  kate_window=
  for window in $(xdotool search --onlyvisible --class kate 2>/dev/null); do
    WIDTH=0
    eval "$(xdotool getwindowgeometry --shell "$window" 2>/dev/null | grep '^WIDTH=')"
    if ((WIDTH > width && WIDTH > 300)); then width=$WIDTH kate_window=$window; fi
  done
  [[ -n $kate_window ]]
}

# Saves what is on the screen.
kate_shot() {
  import -window root "$1"
}

# Prints the place of the first squiggle of the text that is on the screen, as `x y`.
kate_squiggle() {
  local shot=$kate_home/squiggle.png
  kate_shot "$shot"
  # The red of a squiggle; nothing else on the screen has it, everything else is made white.
  convert "$shot" -fuzz 8% -fill white +opaque '#D65B5A' txt:- | grep -v -e '^#' -e '#FFFFFF' |
    sed 's/^\([0-9]*\),\([0-9]*\):.*/\1 \2/' | sort -n -k2,2 -k1,1 | sed -n 1p
}

kate_has_squiggle() {
  [[ -n $(kate_squiggle) ]]
}

# Whether a menu or another small window stands over the main one.
kate_has_popup() {
  (($(xdotool search --onlyvisible --class kate 2>/dev/null | wc -l) > 1))
}

# Ends everything that was started.
kate_stop() {
  if [[ -n ${kate_session:-} ]]; then kill "$kate_session" 2>/dev/null || true; fi
  if [[ -n ${kate_screen:-} ]]; then kill "$kate_screen" 2>/dev/null || true; fi
  wait 2>/dev/null || true
  kate_session='' kate_screen=''
}
