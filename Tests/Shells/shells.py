"""Types beginnings of words into shells and looks at what becomes of them."""

import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile

PROGRAM = sys.argv[1]
HERE = pathlib.Path(tempfile.mkdtemp(prefix="nianbao-shells-"))
(HERE / "报告 一.txt").write_text("")
FAILURES = []

# What is typed, and what has to be among the words that it may become.
CASES = [
    ("nianbao che", {"check"}),
    ("nianbao ", {"check", "format", "explain", "completions", "man", "help"}),
    ("nianbao check --sev", {"--severity"}),
    ("nianbao check --severity err", {"error"}),
    ("nianbao check --format=sar", {"sarif"}),
    ("nianbao check --select requests.b", {"requests.balance"}),
    ("nianbao check --select cell.blank,requests.b", {"requests.balance"}),
    ("nianbao check 报", {"报告 一.txt"}),
    ("nianbao check -o 报", {"报告 一.txt"}),
    ("nianbao explain cell.bl", {"cell.blank"}),
    ("nianbao completions ", {"bash", "zsh", "fish"}),
    ("nianbao help expl", {"explain"}),
    ("nianbao new --layout p", {"pipe"}),
    ("nianbao format --lay", {"--layout"}),
    ("nianbao serve --lo", {"--log"}),
]
# And what must not.
NEVER = [
    ("nianbao format --sev", "--severity"),
    ("nianbao new 报", "报告 一.txt"),
    ("nianbao check err", "error"),
]


def nianbao(*words):
    run = subprocess.run([PROGRAM, *words], capture_output=True, check=True, encoding="utf-8")
    return run.stdout


def bash(script):
    path = HERE / "nianbao.bash"
    path.write_text(script)

    def complete(line):
        # As bash cuts a line into words: an equals sign is one of its own.
        words = [w for part in line.split(" ") for w in re.split("(=)", part)]
        words = [w for i, w in enumerate(words) if w or i == len(words) - 1]
        code = (
            f'source {path}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _nianbao 2>&1;'
            ' printf "%s\\n" "${COMPREPLY[@]}"'
        )
        run = subprocess.run(
            ["bash", "--norc", "-c", code, "bash", *words],
            cwd=HERE, capture_output=True, encoding="utf-8",
        )
        # What stands before a comma stays.
        return {word.rsplit(",", 1)[-1] for word in run.stdout.splitlines()}

    return complete


def fish(script):
    path = HERE / "nianbao.fish"
    path.write_text(script)

    def complete(line):
        run = subprocess.run(
            ["fish", "--no-config", "-c", f"source {path}; complete -C $argv[1]", line],
            cwd=HERE, capture_output=True, encoding="utf-8",
            env={**os.environ, "HOME": str(HERE), "LC_ALL": "C.UTF-8"},
        )
        words = [one.split("\t")[0].replace("\\ ", " ") for one in run.stdout.splitlines()]
        return {re.sub("^--[a-z]+=", "", word).rsplit(",", 1)[-1] for word in words} | set(words)

    return complete


def zsh(script):
    folder = HERE / "functions"
    folder.mkdir()
    (folder / "_nianbao").write_text(script)
    # All that could be meant, in place of a menu.
    (HERE / "zshrc").write_text(
        f"""
        fpath=({folder} $fpath)
        autoload -Uz compinit && compinit -u -D
        compadd() {{
          local -a __values __told
          builtin compadd -O __values "$@" 2>/dev/null
          print -rl -- "<${{^__values[@]}}>" > /dev/tty
          builtin compadd "$@"
        }}
        zstyle ':completion:*' list-prompt ''
        LISTMAX=10000
        PROMPT='> '
        bindkey '^I' complete-word
        """
    )

    process, terminal = pty.fork()
    if process == 0:
        os.chdir(HERE)
        os.environ.update(ZDOTDIR=str(HERE), LC_ALL="C.UTF-8", TERM="dumb", HOME=str(HERE))
        os.execvp("zsh", ["zsh", "-f", "-i"])

    def type_keys(keys, end):
        os.write(terminal, keys.encode())
        said = b""
        while end not in said and select.select([terminal], [], [], 600)[0]:
            said += os.read(terminal, 4096)
        return said.decode("utf-8", "replace")

    type_keys("source ./zshrc; print RE''ADY\n", b"READY")

    def complete(line):
        # The line is completed, deleted, and another one run: when that is told, all is done.
        text = type_keys(f"{line}\t\x01\x0bprint RE''ADY\n", b"READY")
        return set(re.findall("<([^<>]+)>", text))

    return complete


def expect(holds, words):
    if not holds:
        FAILURES.append(words)
        print(words, file=sys.stderr)


def shells():
    for name, make in (("bash", bash), ("zsh", zsh), ("fish", fish)):
        if not shutil.which(name):
            print(f"There is no {name} here: its completions are LEFT OUT.")
            continue
        complete = make(nianbao("completions", name))
        for line, words in CASES:
            found = complete(line)
            expect(words <= found, f"{name}: {line!r} gives {sorted(found)[:12]}, without {words - found}")
        for line, word in NEVER:
            found = complete(line)
            expect(word not in found, f"{name}: {line!r} gives {word}")
        print(f"{name}: {len(CASES) + len(NEVER)} beginnings of words")


def manual():
    if not shutil.which("groff"):
        print("There is no groff here: the manual is LEFT OUT.")
        return
    for language in ("zh", "en"):
        text = nianbao("man", "--lang", language)
        run = subprocess.run(
            ["groff", "-ww", "-K", "utf8", "-T", "utf8", "-man"],
            input=text, capture_output=True, encoding="utf-8", env={**os.environ, "MANWIDTH": "80"},
        )
        page = re.sub("\x1b\\[[0-9;]*m|.\x08", "", run.stdout)
        expect(run.returncode == 0 and not run.stderr, f"man {language}: {run.stderr}")
        for words in ("nianbao check", "--severity error|warning|information|hint", ".nianbao.json"):
            expect(words in page, f"man {language}: there is no {words!r}")
        print(f"manual, {language}: {len(page.splitlines())} lines without a warning")


def waiting():
    """Whoever types `nianbao serve` is told that it waits for an editor."""
    terminal, end = pty.openpty()
    process = subprocess.Popen(
        [PROGRAM, "serve", "--lang", "zh"], stdin=end, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, encoding="utf-8",
    )
    line = process.stderr.readline()
    os.write(terminal, b"\x04")
    output, _ = process.communicate(timeout=600)
    expect("等编辑器" in line and not output, f"serve on a terminal says {line!r} and {output!r}")
    quiet = subprocess.run(
        [PROGRAM, "serve"], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
    )
    expect(not quiet.stderr, f"serve for an editor says {quiet.stderr!r}")
    print("serve: tells a person that it waits, and an editor nothing")


shells()
manual()
waiting()
shutil.rmtree(HERE)
sys.exit(1 if FAILURES else 0)
