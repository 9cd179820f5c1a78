;;; lsp-mode.el --- Drives lsp-mode  -*- lexical-binding: t; -*-

;;; Code:

(require 'lsp-mode)
(require 'lsp-diagnostics)
(require 'lsp-completion)

(setq lsp-session-file (expand-file-name "lsp-session" (getenv "HOME"))
      lsp-restart 'ignore
      lsp-diagnostics-provider :flymake
      flymake-no-changes-timeout 0.1)

(defun test-code (diagnostic)
  "The code of DIAGNOSTIC, of which flymake knows only the message."
  (let ((same (cl-find (flymake-diagnostic-text diagnostic) (lsp--get-buffer-diagnostics)
                       :key #'lsp:diagnostic-message :test #'equal)))
    (if same (lsp:diagnostic-code? same) "?")))

(defun test-start ()
  "Start what waits for Emacs to be idle, which it never is in batch mode."
  (when (bound-and-true-p lsp--buffer-deferred)
    (lsp)))

(defun test-ask ()
  "Wait for an answer of the server.
Not with `lsp-request': having its answer, it drops the messages that came with it."
  (let (is-answered)
    (lsp-request-async "textDocument/hover" (lsp--text-document-position-params)
                       (lambda (_) (setq is-answered t)) :mode 'detached)
    (test-await "silence" (lambda () is-answered) (lambda () "no answer"))))

(advice-add 'lsp-watch-root-folder :override
            (lambda (&rest _) (test-fail "silence" "lsp-mode watches the folder")))

(let ((expected (test-lines (getenv "FINDINGS"))))
  (find-file (pop command-line-args-left))
  (test-start)
  (test-await "findings" (lambda () (bound-and-true-p lsp-mode)) (lambda () "no server"))
  (test-expect-findings "findings" expected #'test-code)
  (test-hover #'lsp-describe-thing-at-point "\\*lsp-help")
  (test-quick-fix (lambda () (call-interactively #'lsp-execute-code-action)) expected #'test-code)
  (test-completion)
  (test-formatting #'lsp-format-buffer)
  (test-completion-of-a-table #'test-start (lambda () (bound-and-true-p lsp--buffer-workspaces)))
  (test-silence
   #'test-start
   #'test-ask
   (lambda () (bound-and-true-p lsp--buffer-workspaces))
   #'test-code)
  (test-html #'test-start #'test-code)
  (mapc #'lsp-workspace-shutdown (lsp--session-workspaces (lsp-session)))
  (kill-emacs 0))

;;; lsp-mode.el ends here
