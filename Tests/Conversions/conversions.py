"""Puts every example report through the converters that people have, and holds what nianbao says of
the result against what it says of the report itself.

Each report becomes a page of HTML with merged cells, from it documents of Word, OpenDocument and PDF
are made, and all of these are turned into text again. A text passes where its findings are those of
the page, or where nianbao says that it could not read a table. A further error or warning is a
failure; findings that are lost are counted.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import readers

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORTS = ROOT / "Tests" / "Fixtures" / "reports"

# How `check` says that it could not read a table.
UNREAD = {"table.missing", "report.partial"}


def page_of(nianbao, fixture, folder):
    """The report as a page of HTML; `None` where its tables cannot be rewritten with certainty."""
    page = folder / (fixture.stem + fixture.suffix.replace(".", "-") + ".html")
    if fixture.suffix == ".html":
        shutil.copy(fixture, page)
        return page
    copy = folder / ("copy-" + fixture.name)
    shutil.copy(fixture, copy)
    done = subprocess.run([nianbao, "format", "--layout", "html", copy], capture_output=True)
    if done.returncode != 0:
        return None
    page.write_text(readers.html_of_lines(copy.read_text("utf-8")), "utf-8")
    copy.unlink()
    return page


def check(nianbao, files):
    """What nianbao says of each file: a count of rules with their severities and words."""
    done = subprocess.run(
        [nianbao, "check", "--format", "json", "--lang", "zh", "--", *files],
        capture_output=True,
        text=True,
    )
    result = {}
    for file in json.loads(done.stdout)["files"]:
        found = collections.Counter()
        for finding in file["findings"]:
            message = finding["message"]
            if isinstance(message, dict):
                message = message.get("zh", "")
            found[(finding["severity"], finding["rule"], "".join(message.split()))] += 1
        status = {report.get("status") for report in file.get("reports", [])}
        result[file["path"]] = (found, status)
    return result


def by_rule(counts, is_unread):
    """How often each rule speaks; the words of a message may quote what stands in a cell."""
    result = collections.Counter()
    for (severity, rule, _), count in counts.items():
        # Of a wrong number only the row may be there that shows it.
        if is_unread and rule in ("requests.total", "requests.subtotal"):
            rule = "requests.balance"
        result[(severity, rule)] += count
    return result


def compare(own, found, status):
    """The findings that are extra, those that are lost, and whether a table was not read."""
    is_unread = bool({"partly", "not-a-report"} & status) or any(
        rule in UNREAD and severity in ("hint", "information") for severity, rule, _ in found
    )
    extra = by_rule(found, is_unread) - by_rule(own, is_unread)
    lost = by_rule(own, is_unread) - by_rule(found, is_unread)
    graver = {key: n for key, n in extra.items() if key[0] in ("error", "warning")}
    return graver, extra, lost, is_unread


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--nianbao", default=str(ROOT / ".build/release/nianbao"))
    parser.add_argument("--keep", help="a folder for all texts that are made")
    parser.add_argument("--reuse", action="store_true", help="texts that are there from a run before")
    parser.add_argument("--part", action="store_true", help="only converters that take no time")
    parser.add_argument("--only", help="only converters with this in their name")
    parser.add_argument("reports", nargs="*", help="reports to use instead of the examples")
    options = parser.parse_args()
    nianbao = str(pathlib.Path(options.nianbao).resolve())
    folder = pathlib.Path(options.keep or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    fixtures = [pathlib.Path(path) for path in options.reports] or sorted(
        path for path in REPORTS.iterdir() if path.suffix in (".txt", ".md", ".html")
    )
    pages = [page for page in (page_of(nianbao, path, folder) for path in fixtures) if page]
    try:
        return run(nianbao, folder, pages, options)
    finally:
        if not options.keep:
            shutil.rmtree(folder)


def run(nianbao, folder, pages, options):
    if options.reuse:
        documents = {page: collections.defaultdict(lambda: page) for page in pages}
    else:
        documents = readers.documents(pages, folder, only_fast=options.part)
    chosen = [
        reader
        for reader in readers.all_readers(only_fast=options.part)
        if not options.only or options.only in reader.name
    ]
    own = check(nianbao, [str(page) for page in pages])
    jobs = [(r, page, documents[page].get(r.source)) for r in chosen for page in pages]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        texts = list(pool.map(lambda job: text(*job, folder, options.reuse), jobs))
    made = {}
    for (reader, page, _), content in zip(jobs, texts):
        if content is None:
            continue
        path = folder / reader.name / (page.stem + reader.suffix)
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
        made[str(path)] = (reader, page)
    if not made:
        print("No converter is there: nothing was compared.")
        return 0
    said = check(nianbao, sorted(made))
    return report(chosen, made, own, said)


def text(reader, page, document, folder, is_reused):
    """What a reader makes of a document, or made of it in a run before."""
    path = folder / reader.name / (page.stem + reader.suffix)
    if is_reused:
        return path.read_text("utf-8") if path.exists() else None
    return reader.text(document) if document else None


def report(chosen, made, own, said):
    rows = {reader.name: [0, 0, 0, 0] for reader in chosen}
    failures = []
    for path, (reader, page) in sorted(made.items()):
        graver, extra, lost, is_unread = compare(own[str(page)][0], *said[path])
        row = rows[reader.name]
        row[0] += 1
        row[1] += sum(graver.values())
        row[2] += 0 if is_unread else sum(lost.values())
        row[3] += is_unread
        if graver:
            failures.append((path, graver))
        elif lost and not is_unread:
            print(f"lost: {path}: {describe(lost)}")
    for path, graver in failures:
        print(f"EXTRA: {path}: {describe(graver)}")
    print(f"{'converter':34}{'texts':>7}{'extra':>7}{'lost':>7}{'unread':>8}")
    for name, row in rows.items():
        if row[0]:
            print(f"{name:34}" + "".join(f"{n:>{w}}" for n, w in zip(row, (7, 7, 7, 8))))
    sums = [sum(row[i] for row in rows.values()) for i in range(4)]
    print(f"{'all':34}" + "".join(f"{n:>{w}}" for n, w in zip(sums, (7, 7, 7, 8))))
    return 1 if failures else 0


def describe(counts):
    return ", ".join(f"{n} {severity} {rule}" for (severity, rule), n in sorted(counts.items()))


if __name__ == "__main__":
    sys.exit(main())
