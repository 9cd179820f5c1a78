;;; nianbao-eglot.el --- Check annual reports with nianbao  -*- lexical-binding: t; -*-

;; 政府信息公开工作年度报告 in eglot: Emacs 29 and later, or Emacs 28 with the package eglot.
;; Copy to ~/.emacs.d/nianbao-eglot.el and put (load "~/.emacs.d/nianbao-eglot") into init.el;
;; `nianbao' must be on the PATH.  For `.md' the package markdown-mode is needed.

;;; Code:

(require 'eglot)

(defclass nianbao-eglot-server (eglot-lsp-server) ()
  :documentation "The server `nianbao serve'.")

(cl-defmethod eglot-register-capability
  ((_server nianbao-eglot-server) (_method (eql 'workspace/didChangeWatchedFiles)) _id &rest _)
  "Watch nothing.
To watch, eglot would list all files below the folder of the report, be it the home folder.
Settings are read again whenever a report is saved."
  (list t "OK"))

(defconst nianbao-eglot-command '(nianbao-eglot-server "nianbao" "serve"))

;; Most derived modes first: `markdown-mode' is derived from `text-mode'.
(add-to-list 'eglot-server-programs
             `(((markdown-mode :language-id "markdown")
                (text-mode :language-id "plaintext"))
               . ,nianbao-eglot-command))

(defun nianbao-eglot-ensure ()
  "Start nianbao for plain text, Markdown, and HTML that speaks of disclosure.
Other HTML keeps the server that it has; so do the other modes derived from `text-mode'."
  (cond
   ((memq major-mode '(text-mode markdown-mode gfm-mode))
    (eglot-ensure))
   ((and (derived-mode-p 'html-mode)
         (save-excursion (goto-char (point-min)) (search-forward "政府信息公开" nil t)))
    (setq-local eglot-server-programs
                `(((html-mode :language-id "html") . ,nianbao-eglot-command)))
    (eglot-ensure))))

(add-hook 'text-mode-hook #'nianbao-eglot-ensure)

(provide 'nianbao-eglot)
;;; nianbao-eglot.el ends here
