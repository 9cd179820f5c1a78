;;; emacs.el --- What the drivers of Emacs share  -*- lexical-binding: t; -*-

;; The results are read back out of overlays, buffers and what a command displays.  Started by `run',
;; which says what the environment variables are.

;;; Code:

(require 'cl-lib)
(require 'package)
(require 'subr-x)

;; `emacs -Q' knows nothing of the packages of the system.
(setq backtrace-on-error-noninteractive nil
      package-user-dir (expand-file-name "elpa" (getenv "HOME"))
      package-directory-list '("/usr/share/emacs/site-lisp/elpa")
      make-backup-files nil
      auto-save-default nil
      create-lockfiles nil)
(package-initialize)

(defvar test-patience (string-to-number (getenv "PATIENCE")))

(defun test-fail (check format &rest arguments)
  "Say that CHECK failed, with FORMAT and ARGUMENTS, and end."
  (message "FAILED %s: %s" check (apply #'format format arguments))
  (kill-emacs 1))

(defun test-await (check attempt instead)
  "Wait until ATTEMPT returns something and return it.
When patience ends, CHECK has failed, and INSTEAD is called for what was there."
  (let ((deadline (+ (float-time) test-patience)) result)
    (while (not (setq result (funcall attempt)))
      (when (> (float-time) deadline)
        (test-fail check "%s" (funcall instead)))
      (accept-process-output nil 0.02)
      (sit-for 0))
    result))

(defun test-lines (file)
  "The lines of FILE."
  (with-temp-buffer
    (insert-file-contents file)
    (split-string (buffer-string) "\n" t)))

(defun test-marked (beginning end)
  "The line of BEGINNING with ⟦ ⟧ around what stands between it and END, tabs as →."
  (save-excursion
    (goto-char beginning)
    (replace-regexp-in-string
     "\t" "→"
     (concat (buffer-substring-no-properties (line-beginning-position) beginning)
             "⟦" (buffer-substring-no-properties beginning end) "⟧"
             (buffer-substring-no-properties end (line-end-position))))))

(defun test-shown-findings (code-of)
  "The findings of the buffer as flymake shows them; CODE-OF names a diagnostic's code."
  (mapcar
   (lambda (overlay)
     (concat (funcall code-of (overlay-get overlay 'flymake-diagnostic)) "\t"
             (test-marked (overlay-start overlay) (overlay-end overlay))))
   (sort (cl-remove-if-not (lambda (overlay) (overlay-get overlay 'flymake-diagnostic))
                           (overlays-in (point-min) (point-max)))
         (lambda (a b) (< (overlay-start a) (overlay-start b))))))

(defun test-expect-findings (check expected code-of)
  "Wait until the buffer shows the EXPECTED findings, else CHECK has failed; see CODE-OF above."
  (let (shown)
    (test-await
     check
     (lambda ()
       (setq shown (test-shown-findings code-of))
       (or (equal shown expected)
           ;; They are there, but elsewhere: nothing will move them.
           (and (= (length shown) (length expected))
                (test-fail check "%s" (string-join shown "\n")))))
     (lambda () (if shown (string-join shown "\n") "no finding is shown")))))

(defun test-put-point-on (text)
  "Put point on the beginning of TEXT."
  (goto-char (point-min))
  (unless (search-forward text nil t)
    (test-fail "point" "there is no %s" text))
  (goto-char (match-beginning 0)))

(defun test-hover (ask buffer-name-pattern)
  "ASK what there is to say about a number; a buffer named like BUFFER-NAME-PATTERN shows it."
  (test-put-point-on "41")
  (funcall ask)
  (let (text)
    (test-await "hover"
                (lambda ()
                  (dolist (buffer (buffer-list))
                    (when (string-match-p buffer-name-pattern (buffer-name buffer))
                      (setq text (with-current-buffer buffer (buffer-string)))))
                  (and text (string-match-p "第一项（本年新收）加第二项（上年结转）" text)))
                (lambda () text))))

(defun test-quick-fix (apply-fix expected code-of)
  "Fix a word with APPLY-FIX, called on it; its finding goes, the EXPECTED ones stay."
  (test-put-point-on "截止2025")
  (let ((last-nonmenu-event ?\r)         ; by a key, no mouse
        offered)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt collection &rest _)
                 (setq offered (all-completions "" collection))
                 (or (cl-find "改为「截至」" offered :test #'equal) (car offered)))))
      (funcall apply-fix))
    (test-await "quick fix"
                (lambda () (save-excursion (goto-char (point-min))
                                           (search-forward "𠮷永村截至2025年12月底" nil t)))
                (lambda () (format "%s: %s" offered (thing-at-point 'line)))))
  (test-expect-findings "quick fix" (cdr expected) code-of))

(defun test-complete ()
  "Complete at point with the first of what is offered."
  (let* ((completion-in-region-function
          (lambda (start end collection &optional predicate)
            ;; As front ends do: insert what was chosen, then tell so.
            (let* ((candidates (all-completions (buffer-substring start end) collection predicate))
                   (exit (plist-get completion-extra-properties :exit-function)))
              (unless candidates (test-fail "completion" "nothing is offered"))
              (let ((chosen (car candidates)))
                (delete-region start end)
                (insert chosen)
                (when exit (funcall exit chosen 'finished)))))))
    (completion-at-point)))

(defun test-completion ()
  "Complete the phrase at the end."
  (goto-char (point-max))
  (skip-chars-backward "\n")
  (test-complete)
  (let ((line (string-trim-right (thing-at-point 'line t) "\n")))
    (unless (equal line "𠮷没有其他需要报告的事项")
      (test-fail "completion" "%s" line))))

(defun test-formatting (format-buffer)
  "Spoil a line and call FORMAT-BUFFER.
Blanks behind a line go, and the columns of a Markdown table are set one below the other."
  (test-put-point-on "本年度收取信息处理费0元。")
  (end-of-line)
  (insert "   ")
  (funcall format-buffer)
  (goto-char (point-min))
  (unless (search-forward "本年度收取信息处理费0元。\n" nil t)
    (test-fail "formatting" "%s" (buffer-substring (line-beginning-position) (point-max))))
  (when (derived-mode-p 'markdown-mode)
    (test-put-point-on "| 行政事业性收费")
    (let ((line (buffer-substring-no-properties (point) (line-end-position))))
      (unless (equal line "| 行政事业性收费       | 0                          |              |              |")
        (test-fail "formatting" "%s" line)))))

(defun test-completion-of-a-table (start is-managed)
  "Complete a whole table in a draft; for START and IS-MANAGED see below."
  (let ((file (expand-file-name "draft.md")))
    (write-region "# 清水镇2025年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n" nil file)
    (find-file file)
    (funcall start)
    (test-await "completion of a table" is-managed (lambda () "no server"))
    (goto-char (point-max))
    (test-complete)
    (goto-char (point-min))
    (unless (search-forward "\n| 行政处罚 | 0 |  |  |\n" nil t)
      (test-fail "completion of a table" "%s" (buffer-string)))
    (set-buffer-modified-p nil)))

(defun test-silence (start ask is-managed code-of)
  "Open texts without findings, and one that no server is for.
START lets a server start, ASK waits for an answer of it, IS-MANAGED tells whether the buffer has
one; CODE-OF see above."
  (dolist (file (split-string (getenv "NO_REPORTS") ":"))
    (find-file file)
    (funcall start)
    (test-await "silence" is-managed (lambda () (format "no server for %s" file)))
    ;; After two answers, what the server had to say before them has arrived.
    (dotimes (_ 2) (funcall ask))
    (flymake-start)
    (sit-for 0)
    (when-let ((shown (test-shown-findings code-of)))
      (test-fail "silence" "%s: %s" file (string-join shown "\n"))))
  (find-file (getenv "OTHER_FILE"))
  (funcall start)
  (when (funcall is-managed)
    (test-fail "silence" "a server for %s" buffer-file-name)))

(defun test-html (start code-of)
  "Open a report in HTML; for START and CODE-OF see above."
  (find-file (getenv "HTML_REPORT"))
  (funcall start)
  (flymake-start)
  (test-expect-findings "html" (test-lines (getenv "HTML_FINDINGS")) code-of))

(provide 'emacs)
;;; emacs.el ends here
