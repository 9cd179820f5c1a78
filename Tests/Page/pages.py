"""Makes the pages that look.py looks at: a few reports, the same in English, 3,000 reports, and pages
that are spoilt on purpose, which must fail."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FIXTURES = HERE.parent / "Fixtures" / "reports"
HOSTILE = "</script><img src=x onerror=document.title='spoilt'>镇"
COUNT = 3000


def write_reports(folder: Path) -> None:
    """Reports of several years, one of a name that is no name, and what is no report."""
    for report in sorted(FIXTURES.iterdir()):
        if report.suffix in (".txt", ".md", ".html"):
            shutil.copy(report, folder)
    text = (FIXTURES / "qingshui-2025.txt").read_text(encoding="utf-8")
    hostile = folder / "hostile <b>&amp;"
    hostile.mkdir()
    (hostile / "qingshui.txt").write_text(text, encoding="utf-8")
    (hostile / ".nianbao.json").write_text(json.dumps({"agency": HOSTILE}), encoding="utf-8")
    # Last year's report of the same town.
    last = folder.with_name(folder.name + "-last")
    last.mkdir()
    (last / "qingshui.txt").write_text(text.replace("2025", "2024"), encoding="utf-8")
    units = f"unit,parent\n云漳县,\n清水镇人民政府,云漳县\n{HOSTILE},云漳县\n"
    (last / "units.csv").write_text(units, encoding="utf-8")
    (folder / "notice.txt").write_text("关于放假的通知\n请各单位安排好值班。\n", encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"PK\x03\x04")


def check(program: str, folder: Path, language: str) -> str:
    last = folder.with_name(folder.name + "-last")
    command = [program, "check", "--format", "html", "--lang", language]
    command += ["--previous", str(last), "--units", str(last / "units.csv"), "."]
    run = subprocess.run(command, cwd=folder, capture_output=True, timeout=600, check=False)
    if run.returncode not in (1, 2):
        sys.exit(f"{command} ended with {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode("utf-8")


def split(page: str) -> tuple[str, dict, str]:
    """What stands before the data of a page, the data, and the rest."""
    before, rest = page.split('id="data">', 1)
    data, after = rest.split("</script>", 1)
    return before + 'id="data">', json.loads(data), "</script>" + after


def join(before: str, data: dict, after: str) -> str:
    return before + json.dumps(data, ensure_ascii=False).replace("<", "\\u003C") + after


def many(page: str) -> str:
    """The same page with as many reports as a province has."""
    before, data, after = split(page)
    files = [file for file in data["files"] if file["reports"]]
    data["files"] = []
    for number in range(COUNT):
        file = json.loads(json.dumps(files[number % len(files)]))
        file["path"] = f"2025/{number}/{file['path']}"
        for report in file["reports"]:
            report["agency"] = f"第{number}{report.get('agency', '乡')}"
        data["files"].append(file)
    return join(before, data, after)


def spoilt(page: str, what: str) -> str:
    """A page with a fault that must be noticed."""
    before, data, after = split(page)
    changes = {
        "marks": lambda: (before, after.replace("mark.severity ? `wrong", "mark.severity ? `right")),
        "fetching": lambda: (
            before.replace("default-src 'none'; ", "").replace(
                "<style>", "<style>html { background-image: url(https://example.org/pixel.png); }"
            ),
            after,
        ),
        "markup": lambda: (
            before.replace("; require-trusted-types-for 'script'", ""),
            after.replace(
                "else if (child !== undefined && child !== null && child !== false && child !== \"\") "
                "element.append(child);",
                "else if (typeof child === 'string') element.insertAdjacentHTML('beforeend', child);"
                " else if (child) element.append(child);",
            ),
        ),
        "faint": lambda: (before.replace("--quiet: #55595f", "--quiet: #a0a4aa"), after),
        "every-row": lambda: (before, after.replace("- 10);", "- 1e9);").replace("+ 10);", "+ 1e9);")),
    }
    if what == "every-row":
        before, data, after = split(many(page))
    changed = changes[what]()
    if changed == (before, after):
        sys.exit(f"nothing to spoil: {what}")
    return join(changed[0], data, changed[1])


def main() -> None:
    program, pages = sys.argv[1], Path(sys.argv[2])
    pages.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "reports"
        folder.mkdir()
        write_reports(folder)
        page = check(program, folder, "zh")
        english = check(program, folder, "en")
    (pages / "page.html").write_text(page, encoding="utf-8")
    (pages / "english.html").write_text(english, encoding="utf-8")
    (pages / "many.html").write_text(many(page), encoding="utf-8")
    for what in ["marks", "fetching", "markup", "faint", "every-row"]:
        (pages / f"spoilt-{what}.html").write_text(spoilt(page, what), encoding="utf-8")


main()
