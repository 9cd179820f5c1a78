" Checks annual reports on government information disclosure (政府信息公开工作年度报告) with nianbao in vim-lsp.
" Copy to ~/.vim/plugin/nianbao-vim-lsp.vim; `nianbao` must be on the PATH.

augroup nianbao
  autocmd!
  autocmd User lsp_setup call lsp#register_server({
  \ 'name': 'nianbao',
  \ 'cmd': {server_info -> ['nianbao', 'serve']},
  \ 'allowlist': ['text', 'markdown', 'html'],
  \ 'languageId': {server_info -> &filetype is# 'text' ? 'plaintext' : &filetype},
  \})
augroup END
