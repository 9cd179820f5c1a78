# Checks annual reports on government information disclosure (政府信息公开工作年度报告) with nianbao.
# For kakoune-lsp 17 and later. Copy to ~/.config/kak/autoload/nianbao.kak, or `source` it in kakrc
# after kakoune-lsp; `nianbao` must be on the PATH.

hook global BufCreate .*[.]txt %{ set-option buffer filetype plaintext }

remove-hooks global lsp-filetype-markdown
hook -group lsp-filetype-nianbao global BufSetOption filetype=(?:plaintext|markdown) %{
    set-option buffer lsp_servers %{
        [nianbao]
        root_globs = [".nianbao.json"]
        args = ["serve"]
    }
}

# HTML has a server of its own, which stays.
hook -group lsp-filetype-nianbao global BufSetOption filetype=html %{
    set-option -add buffer lsp_servers %{
        [nianbao]
        root_globs = [".nianbao.json"]
        args = ["serve"]
    }
}

hook global WinSetOption filetype=(?:plaintext|markdown|html) %{ lsp-enable-window }
