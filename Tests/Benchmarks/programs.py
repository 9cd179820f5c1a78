"""What is measured of whole programs: `nianbao check`, and instructions counted by Valgrind."""

import os
import pathlib
import re
import subprocess
import tempfile
import time

import documents
from client import Client
from figures import MILLIONS, MILLISECONDS, Figure, Wanted
from measurements import CHARACTERS, WARMING, Plan, size

_SILENT = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
_INSTRUCTIONS_WANTED = (Wanted("p50", 0.8),)


def measure_check(plan: Plan) -> None:
    """The same reports in a folder of files and in one file."""
    count = plan.large
    reports = documents.reports(count, plan.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        files = folder / "files"
        files.mkdir()
        for index, report in enumerate(reports):
            text = documents.document([report], "tabSeparated").text
            (files / f"report-{index:04}.txt").write_text(text, encoding="utf-8")
        one = folder / "all.txt"
        one.write_text(documents.document(reports, "tabSeparated").text, encoding="utf-8")
        for path, words in ((files, f"{count:,} files"), (one, f"one file of {count:,} reports")):
            # All of them are read from the disk before the first is measured.
            _run(plan, path)
            runs = [_run(plan, path) for _ in range(max(1, plan.starts // 4))]
            walls, processors = zip(*runs)
            busy = sum(processors) / sum(walls)
            note = f"{busy:.1f} cores busy"
            plan.figures += [
                Figure(f"check, {words}", MILLISECONDS, list(walls), note=note),
                Figure(f"check, {words}, processor time", MILLISECONDS, list(processors)),
            ]


def _run(plan: Plan, path) -> tuple:
    """Milliseconds by the clock, and of all processors together."""
    start = time.monotonic()
    process = subprocess.Popen([plan.server, "check", path], **_SILENT)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    plan.expect(
        process.returncode == 1,
        f"check of reports with faults ended with {process.returncode}",
    )
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000


def measure_instructions(plan: Plan) -> None:
    """Instructions a keystroke: a run with more edits less one with few, by the number of edits."""
    more = plan.counted_edits
    for count, kind in plan.counted:
        document = plan.document(count)
        place = document.place(kind, "middle" if kind != "title" else "start")
        few = _instructions(plan, document, place, kind, WARMING)
        many = _instructions(plan, document, place, kind, WARMING + more)
        plan.figures.append(
            Figure(
                f"instructions a keystroke, {size(count)}, {kind}",
                MILLIONS,
                [(many - few) / more / 1e6],
                wanted=_INSTRUCTIONS_WANTED if count == 1 else (),
            )
        )


def _instructions(plan: Plan, document, place, kind: str, edits: int) -> int:
    """All instructions of a session; each edit is answered before the next, else some were one."""
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "callgrind.out")
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}"]
        with Client([*command, plan.server, "serve"], is_patient=True) as client:
            client.initialize()
            client.open(document)
            for index in range(edits):
                client.edit(place, index % 2 == 0, CHARACTERS.get(kind, "字"))
            client.end()
        with open(output, encoding="utf-8") as lines:
            for line in lines:
                if total := re.match(r"(?:summary|totals): (\d+)", line):
                    return int(total.group(1))
    raise RuntimeError("callgrind has counted nothing")
