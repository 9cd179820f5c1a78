# Checks annual reports on government information disclosure (政府信息公开工作年度报告) with nianbao.
# For kakoune-lsp 18 and later: `source` it in kakrc below `eval %sh{kak-lsp}`; `nianbao` must be on
# the PATH.

hook global BufCreate .*[.]txt %{ set-option buffer filetype plaintext }

hook -group lsp-filetype-nianbao global BufSetOption filetype=plaintext %{
    set-option buffer lsp_servers %{
        [nianbao]
        root_globs = [".nianbao.json"]
        args = ["serve"]
    }
}

# The option is one table for all servers, so those of kakoune-lsp are named again.
remove-hooks global lsp-filetype-(?:markdown|html)
hook -group lsp-filetype-nianbao global BufSetOption filetype=markdown %{
    set-option buffer lsp_servers %{
        [marksman]
        root_globs = [".marksman.toml"]
        args = ["server"]
        [nianbao]
        root_globs = [".nianbao.json"]
        args = ["serve"]
    }
}
hook -group lsp-filetype-nianbao global BufSetOption filetype=html %{
    set-option buffer lsp_servers %{
        [vscode-html-language-server]
        root_globs = ["package.json", ".git", ".hg"]
        args = ["--stdio"]
        settings_section = "_"
        [vscode-html-language-server.settings._]
        provideFormatter = true
        [vscode-html-language-server.settings]
        embeddedLanguages.css = true
        embeddedLanguages.javascript = true
        html.autoClosingTags = true
        html.format.enable = true
        html.mirrorCursorOnMatchingTag = true
        html.validate.scripts = true
        html.validate.styles = true
        css.validate = true
        css.format.enable = true
        css.validProperties = []
        javascript.format.enable = true
        javascript.validate.enable = true
        [nianbao]
        root_globs = [".nianbao.json"]
        args = ["serve"]
    }
}

hook global WinSetOption filetype=(?:plaintext|markdown|html) %{ lsp-enable-window }
