" Checks annual reports on government information disclosure (政府信息公开工作年度报告) with nianbao in ALE.
" Copy to ~/.vim/after/plugin/nianbao-ale.vim, which is read after ALE; `nianbao` must be on the PATH.

" ALE takes the protocol's columns for bytes and does not say so; the option makes them bytes.
let s:linter = {
\ 'name': 'nianbao',
\ 'lsp': 'stdio',
\ 'executable': 'nianbao',
\ 'command': '%e serve --position-encoding utf-8',
\ 'project_root': {buffer -> fnamemodify(bufname(buffer), ':p:h')},
\}

let g:ale_linters = get(g:, 'ale_linters', {})
for [s:type, s:id] in [['text', 'plaintext'], ['markdown', 'markdown'], ['html', 'html']]
  call ale#linter#Define(s:type, extend({'language': s:id}, s:linter))
  " ALE runs every linter it knows for Markdown and HTML, and none for plain text.
  if !has_key(g:ale_linters, s:type) && s:type is# 'text'
    let g:ale_linters[s:type] = []
  endif
  if type(get(g:ale_linters, s:type, 'all')) is v:t_list
    let g:ale_linters[s:type] += ['nianbao']
  endif
endfor
