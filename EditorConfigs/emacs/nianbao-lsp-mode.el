;;; nianbao-lsp-mode.el --- Check annual reports with nianbao  -*- lexical-binding: t; -*-

;; 政府信息公开工作年度报告 in lsp-mode 8 and later.
;; Copy to ~/.emacs.d/nianbao-lsp-mode.el and put (load "~/.emacs.d/nianbao-lsp-mode") into
;; init.el; `nianbao' must be on the PATH.  For `.md' the package markdown-mode is needed.

;;; Code:

(require 'lsp-mode)

(add-to-list 'lsp-language-id-configuration '(text-mode . "plaintext"))
(add-to-list 'lsp-language-id-configuration '(markdown-mode . "markdown"))

;; lsp-mode counts code points; before 2026 it does so without telling the server.
(lsp-register-client
 (make-lsp-client
  :server-id 'nianbao
  :new-connection
  (lsp-stdio-connection '("nianbao" "serve" "--position-encoding" "utf-32"))
  :major-modes '(text-mode markdown-mode gfm-mode html-mode mhtml-mode)
  :add-on? t))

(defun nianbao-lsp-mode-start ()
  "Start nianbao for plain text, Markdown, and HTML that speaks of disclosure."
  (when (or (memq major-mode '(text-mode markdown-mode gfm-mode))
            (and (derived-mode-p 'html-mode)
                 (save-excursion (goto-char (point-min)) (search-forward "政府信息公开" nil t))))
    ;; Neither ask which project a report is in, nor watch its folder, be it the home folder.
    (setq-local lsp-auto-guess-root t)
    (setq-local lsp-enable-file-watchers nil)
    (lsp-deferred)))

(add-hook 'text-mode-hook #'nianbao-lsp-mode-start)

(provide 'nianbao-lsp-mode)
;;; nianbao-lsp-mode.el ends here
