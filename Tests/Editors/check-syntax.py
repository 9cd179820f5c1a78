"""Reads every file of EditorConfigs with the parser of its language.

JSON and TOML with Python's, Lua with Neovim's, Emacs Lisp with the byte compiler (a warning is an
error), Vim script and Kakoune's by sourcing it. There is no parser here for Rust.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import tomllib

CONFIGURATIONS = pathlib.Path(__file__).resolve().parents[2] / "EditorConfigs"


def run(*command):
    outcome = subprocess.run(command, capture_output=True, text=True, timeout=600)
    if outcome.returncode != 0:
        raise ValueError((outcome.stdout + outcome.stderr).strip())


def read_json(path):
    json.loads(path.read_text("utf-8"))


def read_toml(path):
    tomllib.loads(path.read_text("utf-8"))


def read_lua(path):
    run("nvim", "--clean", "--headless", "-c",
        f"lua local chunk, failure = loadfile('{path}') "
        "if not chunk then io.stderr:write(failure) vim.cmd('cquit') end", "-c", "qall")


def read_lisp(path):
    with tempfile.TemporaryDirectory() as folder:
        run("emacs", "-Q", "--batch", "--eval",
            f"""(progn
                  (setq package-user-dir "{folder}/elpa"
                        package-directory-list '("/usr/share/emacs/site-lisp/elpa")
                        byte-compile-warnings (quote (not docstrings))
                        byte-compile-error-on-warn t
                        byte-compile-dest-file-function (lambda (_) "{folder}/compiled.elc"))
                  (package-initialize)
                  (kill-emacs (if (byte-compile-file "{path}") 0 1)))""")


def read_vim(path):
    # ALE stands in the place of packages; of other plugins nothing is called while sourcing.
    with tempfile.TemporaryDirectory() as folder:
        failure = pathlib.Path(folder) / "failure"
        run("vim", "-u", "NONE", "-i", "NONE", "-N", "-e", "-s",
            "-c", "packadd ale",
            "-c", f"try | source {path} | catch | "
            f"call writefile([v:throwpoint .. ': ' .. v:exception], '{failure}') | endtry",
            "-c", "qall!")
        if failure.exists():
            raise ValueError(failure.read_text("utf-8"))


def read_kak(path):
    """Sources the file beside what kakoune-lsp declares, and looks at what buffers get of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        told = []
        commands = ["declare-option str lsp_servers", "declare-option bool is_enabled no",
                    "define-command lsp-enable-window %{ set-option window is_enabled yes }",
                    "hook -group lsp-filetype-html global BufSetOption filetype=html "
                    "%{ set-option buffer lsp_servers 'old' }", f"source {path}"]
        for kind, extension, count in (("plaintext", "txt", 1), ("markdown", "md", 2), ("html", "html", 2)):
            text, answer = folder / f"a.{extension}", folder / kind
            text.write_text("x\n")
            told.append((kind, answer, count))
            # A file type may be set more than once.
            commands += [f"edit {text}", "set-option buffer filetype ''",
                         f"set-option buffer filetype {kind}",
                         f"echo -to-file {answer} %opt{{is_enabled}} %opt{{lsp_servers}}"]
        (folder / "commands").write_text("\n".join(commands))
        (folder / "all").write_text(
            f"try %{{ source {folder}/commands }} catch %{{ echo -to-file {folder}/failure %val{{error}} }}\n"
            "quit! 0\n")
        run("kak", "-n", "-ui", "dummy", "-e", f"source {folder}/all")
        if (folder / "failure").exists():
            raise ValueError((folder / "failure").read_text("utf-8"))
        for kind, answer, count in told:
            enabled, _, servers = answer.read_text("utf-8").partition(" ")
            tables = [table for table in tomllib.loads(servers) if table != "old"]
            if enabled != "true" or "nianbao" not in tables or len(tables) != count:
                raise ValueError(f"{kind}: {enabled}, {servers}")


READERS = {
    ".kak": read_kak,
    ".json": read_json,
    ".sublime-settings": read_json,
    ".toml": read_toml,
    ".lua": read_lua,
    ".el": read_lisp,
    ".vim": read_vim,
}


def configurations():
    """All files below EditorConfigs except what a package manager puts there."""
    for folder, folders, names in os.walk(CONFIGURATIONS):
        folders[:] = sorted(name for name in folders if name not in {"node_modules", "out", "dist"})
        yield from (pathlib.Path(folder) / name for name in sorted(names))


def main():
    failures = 0
    for path in configurations():
        reader = READERS.get(path.suffix)
        if reader is None:
            continue
        try:
            reader(path)
        except (ValueError, subprocess.TimeoutExpired) as failure:
            failures += 1
            print(f"FAILED {path.relative_to(CONFIGURATIONS.parent)}: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
