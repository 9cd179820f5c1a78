" Drives Vim with ALE like a person: the keys are typed, the results read back out of the buffer, the
" highlights and the screen. Started by `run`, which says what the environment variables are.
"
" A step is [check, act, judge]: `act` is called once, then `judge` until it returns '' for done;
" anything else tells what is there instead.
vim9script

const patience = str2nr($PATIENCE)
const expected = readfile($FINDINGS)

# When patience with the present step ends, in seconds.
var deadline = 0

def Finish(failure: string)
  writefile(failure == '' ? [] : split(failure, "\n"), $HOME .. '/failure')
  qall!
enddef

def Type(keys: string)
  feedkeys(keys, 't')
enddef

def PutCursorOn(text: string)
  cursor(1, 1)
  search('\V' .. text, 'cW')
enddef

# What is highlighted, with the codes that ALE knows for these places.
def ShownFindings(): list<string>
  var codes: dict<string> = {}
  for finding in ale#engine#GetLoclist(bufnr())
    codes[finding.lnum .. ':' .. finding.col] = get(finding, 'code', '?')
  endfor
  var places: list<list<number>> = []
  for match in getmatches()
    if match.group =~# '^ALE\(Error\|Warning\|Info\)$'
      for key in sort(filter(keys(match), (_, name) => name =~# '^pos\d'))
        add(places, match[key])
      endfor
    endif
  endfor
  sort(places, (a, b) => a[0] == b[0] ? a[1] - b[1] : a[0] - b[0])
  return mapnew(places, (_, place) => {
    const [lnum, col, length] = place
    const line = getline(lnum)
    const marked = strpart(line, 0, col - 1) .. '⟦' .. strpart(line, col - 1, length) .. '⟧'
      .. strpart(line, col - 1 + length)
    return get(codes, lnum .. ':' .. col, '?') .. "\t" .. substitute(marked, "\t", '→', 'g')
  })
enddef

def JudgeFindings(wanted: list<string>): string
  const shown = ShownFindings()
  if shown != wanted && len(shown) == len(wanted)
    # They are there, but elsewhere: nothing will move them.
    deadline = 0
  endif
  return shown == wanted ? '' : empty(shown) ? 'no finding is shown' : join(shown, "\n")
enddef

def ScreenText(): string
  const rows = mapnew(range(1, &lines), (_, row) =>
    join(mapnew(range(1, &columns), (_, column) => screenstring(row, column)), ''))
  return join(rows, "\n")
enddef

# The text in the window that ALE opens for what is longer than a line.
def PreviewText(): string
  for window in getwininfo()
    if getbufvar(window.bufnr, '&filetype') ==# 'ale-preview.message'
      return join(getbufline(window.bufnr, 1, '$'), "\n")
    endif
  endfor
  return ''
enddef

var is_answered = false

# Chooses the first fix as soon as the list of them stands on the screen.
def JudgeFix(): string
  if getcmdtype() == '@' && !is_answered
    is_answered = true
    if stridx(ScreenText(), '1) 改为「截至」') >= 0
      Type("1\<CR>")
    endif
  endif
  return stridx(getline('.'), '𠮷永村截至2025年12月底共清理专栏4次。') >= 0 ? '' : ScreenText()
enddef

# Whether the server has said something about the buffer, and that nothing is wrong.
def JudgeSilence(): string
  if !has_key(g:test_linted, bufname())
    return 'no server for ' .. bufname()
  endif
  deadline = 0
  return join(ShownFindings(), "\n")
enddef

g:test_linted = {}
augroup test
  autocmd User ALELintPost g:test_linted[bufname()] = 1
augroup END

var steps: list<list<any>> = [
  ['findings', () => 0, () => JudgeFindings(expected)],
  ['hover', () => {
    PutCursorOn('41')
    Type(":ALEHover\<CR>")
  }, () => stridx(PreviewText(), '第一项（本年新收）加第二项（上年结转）') >= 0 ? '' : PreviewText()],
  ['quick fix', () => {
    PutCursorOn('截止2025')
    Type(":ALECodeAction\<CR>")
  }, JudgeFix],
  # Vim notices that the text has changed when the next key comes.
  ['quick fix', () => Type('0'), () => JudgeFindings(expected[1 :])],
  # ALE inserts what the protocol wants replaced, so only where nothing is to be replaced all is well.
  # Where a section says already that there is nothing, nothing is offered: its words are taken away.
  ['completion', () => {
    setlocal omnifunc=ale#completion#OmniFunc
    Type("G2kVGc\<C-x>\<C-o>")
  }, () => getline('.') ==# '无其他需要报告的事项。' ? '' : 'completed to: ' .. getline('.')],
  # ALE 3.3 asks no server to format: its fixers are other programs.
]
for file in split($NO_REPORTS, ':')
  add(steps, ['silence', () => execute("stopinsert | edit! " .. fnameescape(file)), JudgeSilence])
endfor
add(steps, ['html', () => execute('edit! ' .. fnameescape($HTML_REPORT)),
  () => JudgeFindings(readfile($HTML_FINDINGS))])
add(steps, ['silence', () => execute('edit! ' .. fnameescape($OTHER_FILE)),
  () => empty(ale#linter#Get(&filetype)) ? '' : 'a linter for ' .. &filetype])

var current = -1

def Step(_: number)
  var instead = ''
  if current >= 0
    try
      instead = steps[current][2]()
    catch
      instead = v:exception .. ' in ' .. v:throwpoint
    endtry
    if instead != ''
      if localtime() > deadline
        Finish('FAILED ' .. steps[current][0] .. ': ' .. instead)
      endif
      return
    endif
  endif
  current += 1
  if current == len(steps)
    Finish('')
    return
  endif
  deadline = localtime() + patience
  try
    steps[current][1]()
  catch
    Finish('FAILED ' .. steps[current][0] .. ': ' .. v:exception .. ' in ' .. v:throwpoint)
  endtry
enddef

set hidden
timer_start(50, Step, {repeat: -1})
