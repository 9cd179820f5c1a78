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

(defun test-symbols ()
  "The outline that imenu shows names the sections, and the tables below them."
  (let* ((index (imenu--make-index-alist t))
         (words (format "%S" index)))
    (dolist (name '("一、总体情况" "三、收到和处理政府信息公开申请情况" "表三"))
      (unless (string-match-p (regexp-quote name) words)
        (test-fail "symbols" "no %s in %s" name (substring words 0 (min 400 (length words))))))))

(defun test-highlights ()
  "On a cell the cells of its equations are marked."
  (eglot--signal-textDocument/didChange)
  (test-put-point-on "41")
  (eldoc-print-current-symbol-info)
  (let (marked)
    (test-await "highlights"
                (lambda ()
                  (setq marked
                        (mapcar (lambda (overlay)
                                  (buffer-substring-no-properties (overlay-start overlay)
                                                                  (overlay-end overlay)))
                                (cl-remove-if-not
                                 (lambda (overlay)
                                   (eq (overlay-get overlay 'face) 'eglot-highlight-symbol-face))
                                 (overlays-in (point-min) (point-max)))))
                  (and (member "41" marked) (> (length marked) 2)))
                (lambda () (format "%S" marked)))))

(defun test-rename ()
  "Another name for the organ, and back."
  (test-put-point-on "清水镇")
  (let ((count (how-many "清水镇" (point-min) (point-max))))
    (eglot-rename "白云镇")
    (unless (and (= (how-many "白云镇" (point-min) (point-max)) count) (> count 1))
      (test-fail "rename" "%s" (buffer-substring (point-min) (min 400 (point-max)))))
    (eglot--signal-textDocument/didChange)
    (test-put-point-on "白云镇")
    (eglot-rename "清水镇")
    (eglot--signal-textDocument/didChange)))

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
  (test-symbols)
  (test-highlights)
  (test-rename)
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
