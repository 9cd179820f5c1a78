"""JupyterLab with the configuration of EditorConfigs/jupyterlab, in a headless Chromium.

Everything it writes lies in one temporary folder, which is its home.
"""

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[3]
CONFIGURATION = REPOSITORY / "EditorConfigs" / "jupyterlab" / "config"

# Seconds; longer than anything takes, so that nothing hangs. A server that is known to be bad is
# not waited for so long.
PATIENCE = int(os.environ.get("NIANBAO_PATIENCE", "90"))
START_PATIENCE = 240


class JupyterLab:
    def __init__(self, home: Path, server: list[str]):
        """Prepares a JupyterLab that starts `server` for reports."""
        self.home = home
        self.reports = home / "reports"
        self.reports.mkdir()
        self.log = home / "jupyter.log"
        config = home / "config"
        shutil.copytree(CONFIGURATION, config)
        self._change(
            config / "jupyter_server_config.d" / "nianbao.json",
            lambda c: c["LanguageServerManager"]["language_servers"]["nianbao"].update(
                argv=server
            ),
        )
        self._change(
            config / "labconfig" / "default_setting_overrides.json",
            lambda c: c.update({"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}}),
        )
        self.token = secrets.token_hex(16)
        self.process: subprocess.Popen | None = None

    @staticmethod
    def _change(file: Path, change) -> None:
        content = json.loads(file.read_text(encoding="utf-8"))
        change(content)
        file.write_text(json.dumps(content), encoding="utf-8")

    def start(self) -> None:
        with contextlib.closing(socket.socket()) as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        places = {
            "HOME": self.home,
            "JUPYTER_CONFIG_DIR": self.home / "config",
            "JUPYTER_DATA_DIR": self.home / "data",
            "JUPYTER_RUNTIME_DIR": self.home / "runtime",
            "JUPYTERLAB_SETTINGS_DIR": self.home / "settings",
            "JUPYTERLAB_WORKSPACES_DIR": self.home / "workspaces",
        }
        command = [
            Path(sys.executable).parent / "jupyter-lab",
            "--no-browser",
            "--allow-root",
            "--ServerApp.ip=127.0.0.1",
            f"--ServerApp.port={self.port}",
            "--ServerApp.port_retries=0",
            f"--IdentityProvider.token={self.token}",
            f"--ServerApp.root_dir={self.reports}",
        ]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                env=os.environ | {name: str(place) for name, place in places.items()},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        end = time.monotonic() + START_PATIENCE
        while True:
            try:
                urllib.request.urlopen(self.address("api/status"), timeout=PATIENCE).close()
                return
            except OSError:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"no JupyterLab:\n{self.log.read_text()}") from None
                time.sleep(0.1)

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{urllib.parse.quote(path)}?token={self.token}"

    def children(self) -> list[int]:
        """The processes that JupyterLab has started."""
        found = []
        for status in Path("/proc").glob("[0-9]*/status"):
            with contextlib.suppress(OSError):
                if f"\nPPid:\t{self.process.pid}\n" in status.read_text():
                    found.append(int(status.parent.name))
        return found

    def stop(self) -> int:
        """Ends it as a service manager would; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(PATIENCE)
        finally:
            self.process.kill()


@contextlib.contextmanager
def browser(width: int, height: int, scale: float = 1):
    """A page of a headless Chromium, the one of the system."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))))
    arguments = ["--disable-dev-shm-usage", "--disable-gpu"]
    # Chromium refuses to run as root in its sandbox.
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=arguments)
        page = chromium.new_page(
            viewport={"width": width, "height": height}, device_scale_factor=scale, locale="en-US"
        )
        page.set_default_timeout(PATIENCE * 1000)
        try:
            yield page
        finally:
            chromium.close()


class ReportPage:
    """A report as it stands on the screen: everything is read out of the page."""

    def __init__(self, page: Page):
        self.page = page

    def open(self, lab: JupyterLab, name: str) -> None:
        self.page.goto(lab.address(f"lab/tree/{name}"))
        self.page.wait_for_selector(".cm-content .cm-line", timeout=START_PATIENCE * 1000)
        self.page.wait_for_function("document.querySelectorAll('.cm-line').length > 10")

    def underlined(self) -> list[str]:
        """The words under squiggles, with the severity: `error 41`."""
        return self.page.evaluate(
            """[...document.querySelectorAll('.cm-content .cm-lintRange')].map(mark =>
                 (/cm-lintRange-(\\w+)/.exec(mark.className) ?? [])[1] + ' ' + mark.textContent)"""
        )

    def mark(self, words: str):
        """The squiggle under exactly these words."""
        marks = self.page.locator(".cm-content .cm-lintRange")
        for index in range(marks.count()):
            if marks.nth(index).text_content() == words:
                return marks.nth(index)
        raise AssertionError(f"{words!r} is not underlined, but {self.underlined()}")

    def point_at(self, words: str) -> None:
        """Moves the mouse onto a squiggle, from somewhere else."""
        self.page.mouse.move(5, 5)
        box = self.mark(words).bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x + 1, y + 1)
        self.page.mouse.move(x, y)

    def text_of(self, selector: str) -> str:
        found = self.page.locator(selector).first
        found.wait_for()
        return found.inner_text()
