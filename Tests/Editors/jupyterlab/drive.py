"""Uses nianbao in JupyterLab as a clerk would, and reads the result back out of the page.

Usage: drive.py COMMAND…, the server to start. Exit code 1 where something does not hold, 2 where
JupyterLab itself does not run.
"""

import sys
import tempfile
import time
import traceback
from pathlib import Path

from playwright.sync_api import Error

from jupyterlab import PATIENCE, REPOSITORY, JupyterLab, ReportPage, browser

EXAMPLE = REPOSITORY / "Tests" / "Fixtures" / "reports" / "qingshui-2025.md"

MARKS = [
    "warning 158条",
    "error 第二十六条第（六）项",
    "warning /",
    "error 41",
    "warning   ",
    "warning 1.信访举报类申请",
    "error 3.要求提供公开出版物",
    "error 3",
    "error 五、",
]


def wait_for(holds, describe) -> None:
    """Asks again until something holds; the page is never far behind."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, describe()
        time.sleep(0.1)


def wait_for_marks(report: ReportPage, expected: list[str]) -> None:
    wait_for(
        lambda: report.underlined() == expected,
        lambda: f"underlined is {report.underlined()}, not {expected}",
    )


def squiggles(report: ReportPage) -> None:
    """The faults are underlined, one of them behind a character beyond the first plane."""
    wait_for_marks(report, MARKS)


def tooltip(report: ReportPage) -> None:
    """Pointing at a squiggle tells what is wrong."""
    report.point_at("41")
    text = report.text_of(".cm-tooltip-lint, .cm-tooltip-hover")
    assert "自然人列勾稽关系不平：新收 41 ＋ 上年结转 2 ＝ 43，办结 15 ＋ 结转下年 1 ＝ 16，少 27 件" in text, text
    assert "nianbao" in text, text


def hover(report: ReportPage) -> None:
    """With Ctrl, it tells where the count stands and every equation that it takes part in."""
    report.page.keyboard.down("Control")
    report.point_at("41")
    try:
        text = report.text_of(".lsp-hover")
    finally:
        report.page.keyboard.up("Control")
    assert "requests.balance" in text and "✗" in text, text
    report.page.keyboard.press("Escape")


def edit(report: ReportPage) -> None:
    """Typing the right count takes the squiggle away, and no other."""
    report.mark("41").dblclick()
    report.page.keyboard.type("14")
    wait_for_marks(report, [mark for mark in MARKS if mark != "error 41"])
    assert "申请数量 |  |  | 14 | 5 |" in report.page.locator(".cm-content").inner_text()


def completion(report: ReportPage) -> None:
    """Tab behind the beginning of a reference offers the rest of it."""
    report.page.locator(".cm-line").last.click()
    report.page.keyboard.press("Control+End")
    report.page.keyboard.type("第二十七")
    report.page.keyboard.press("Tab")
    items = report.text_of(".jp-Completer:not(.lm-mod-hidden) .jp-Completer-list")
    assert "第二十七条" in items, items
    report.page.keyboard.press("Escape")


STEPS = [squiggles, tooltip, hover, edit, completion]


def step(name: str, action) -> None:
    start = time.monotonic()
    try:
        action()
    except (AssertionError, Error) as error:
        print(f"FAILED {name} after {time.monotonic() - start:.1f} s: {error}")
        raise SystemExit(1) from None
    print(f"ok {name} {time.monotonic() - start:.1f} s", flush=True)


def drive(home: Path, server: list[str]) -> None:
    lab = JupyterLab(home, server)
    example = EXAMPLE.read_text(encoding="utf-8")
    faulty = example.replace("全年主动公开政府信息157条", "𠮷祥片区全年主动公开政府信息158条")
    (lab.reports / "清水镇年报.md").write_text(faulty, encoding="utf-8")
    (lab.reports / "清水镇年报.txt").write_text(faulty, encoding="utf-8")
    lab.start()
    try:
        # High enough for all lines: CodeMirror keeps only those in the page that are seen.
        with browser(1500, 2300) as page:
            report = ReportPage(page)
            step("open Markdown", lambda: report.open(lab, "清水镇年报.md"))
            for action in STEPS:
                step(action.__name__, lambda: action(report))
            step("open plain text", lambda: report.open(lab, "清水镇年报.txt"))
            step("squiggles", lambda: squiggles(report))
            servers = lab.children()
            assert servers, "no server runs"
        step("shutdown", lambda: shutdown(lab, servers))
    finally:
        lab.stop()


def shutdown(lab: JupyterLab, servers: list[int]) -> None:
    """JupyterLab ends well, and no server outlives it."""
    assert lab.stop() == 0
    wait_for(
        lambda: not any(Path(f"/proc/{process}").exists() for process in servers),
        lambda: f"still running: {servers}",
    )
    assert "Traceback" not in lab.log.read_text(), lab.log.read_text()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="nianbao-jupyterlab-") as folder:
        try:
            drive(Path(folder), sys.argv[1:])
        except SystemExit:
            raise
        except Exception:
            traceback.print_exc()
            sys.exit(2)
