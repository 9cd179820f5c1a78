;;; eglot.el --- Drives eglot  -*- lexical-binding: t; -*-

;;; Code:

(require 'eglot)

(setq eglot-autoshutdown nil
      flymake-no-changes-timeout 0.1)

(defun test-code (diagnostic)
  "The code of DIAGNOSTIC, as eglot keeps it."
  (or (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)) :code) "?"))

(defun test-start ()
  "Do what the first command of a person would do."
  (run-hooks 'post-command-hook))

(defun test-apply-fix ()
  "Choose among the fixes at point, and let the server know of it.
A person's Emacs does the latter when it is idle, which it never is in batch mode."
  (eglot-code-actions (point) (point) nil t)
  (eglot--signal-textDocument/didChange))

(advice-add 'project-files :override
            (lambda (&rest _) (test-fail "silence" "eglot lists the files of the folder")))

(let ((expected (test-lines (getenv "FINDINGS"))))
  (find-file (pop command-line-args-left))
  (condition-case failure
      (test-start)
    (error (test-fail "findings" "%s" (error-message-string failure))))
  (test-await "findings" #'eglot-current-server (lambda () "no server"))
  (flymake-start)
  (test-expect-findings "findings" expected #'test-code)
  (test-hover #'eldoc-print-current-symbol-info "\\*eldoc")
  (test-quick-fix #'test-apply-fix expected #'test-code)
  (test-completion)
  (test-formatting #'eglot-format-buffer)
  (test-completion-of-a-table #'test-start (lambda () (bound-and-true-p eglot--managed-mode)))
  (test-silence
   #'test-start
   (lambda ()
     (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                      (eglot--TextDocumentPositionParams)))
   (lambda () (bound-and-true-p eglot--managed-mode))
   #'test-code)
  (test-html #'test-start #'test-code)
  (eglot-shutdown-all)
  (kill-emacs 0))

;;; eglot.el ends here
