"""How the work of `nianbao check` grows with texts that repeat one thing over and over.

`repetitions.json` says what: each text is a report in which `unit` stands again and again below `in`,
`{n}` being the number of the repetition and `{c}` a character, seldom the same; `title` and `end` are
those of other reports. Work is counted in instructions, which are the same on every machine, by
Valgrind; what starting the program takes is taken off. Findings are written as JSON while counting and
as text for the table; `--format` names others, or `all`, each a line of its own: what writes findings
must not grow faster than they do.
"""

import argparse
import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
KILOBYTES = (16, 32, 64)
MEGABYTES = (1, 2, 4, 8)
# At 64 KB at most so many times the work at 32 KB.
LIMIT = 2.2
SECONDS_A_MEGABYTE = 1.0
MEBIBYTES_A_MEGABYTE = 40
# What the program takes for a report of one page.
MEBIBYTES_AT_ALL = 20
# What `check --format` knows.
FORMATS = ("text", "json", "ndjson", "sarif", "github", "gitlab", "junit", "csv", "html")
# Nothing found, something found, no text at all, or not all of it read, as of the empty text.
CHECKED = (0, 1, 2, 3)


def repetitions(names) -> list:
    everything = json.loads((HERE / "repetitions.json").read_text(encoding="utf-8"))
    return [one for one in everything if not names or one["name"] in names]


def write(path: pathlib.Path, repetition: dict, size: int) -> None:
    """Writes a report of about so many bytes.

    It is never held as a whole: what this process has in use counts as memory of the program it starts.
    """
    head = [repetition.get("title", "清水镇2021年政府信息公开工作年度报告\n")]
    if repetition["in"]:
        place = repetition["in"].replace("<", "\n<", 1)
        head.append(place if "<" in place else place + "\n")
    with path.open("wb") as file:
        file.write("".join(head).encode())
        length, number = 0, 0
        while length < size:
            number += 1
            character = chr(0x4E00 + number * 7919 % 0x5000)
            piece = repetition["unit"].replace("{n}", str(number)).replace("{c}", character).encode()
            file.write(piece)
            length += len(piece)
        end = repetition.get("end", "六、其他需要报告的事项\n无。\n")
        file.write(f"\n{end}".encode())


def instructions(program: str, output_format: str, path: str) -> int:
    """All instructions of a run, on one core alone."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
        run = subprocess.run(
            [*command, program, "check", "--format", output_format, path],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode not in CHECKED or not found:
        sys.exit(f"valgrind: {run.stderr}")
    return int(found[1])


def seconds_and_mebibytes(program: str, output_format: str, path: str) -> tuple:
    process = subprocess.Popen(
        [program, "check", "--format", output_format, path],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in CHECKED:
        sys.exit(f"{program} check ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def named(repetition: dict, output_format: str, formats: list) -> str:
    return repetition["name"] if len(formats) == 1 else f"{output_format}: {repetition['name']}"


def count_work(program: str, formats: list, chosen: list, path: pathlib.Path) -> bool:
    is_fine = True
    starts = {}
    for output_format in formats:
        path.write_text("", encoding="utf-8")
        starts[output_format] = instructions(program, output_format, str(path))
    for repetition, output_format in itertools.product(chosen, formats):
        counts = []
        for size in KILOBYTES:
            write(path, repetition, size << 10)
            count = instructions(program, output_format, str(path))
            counts.append(max(count - starts[output_format], 1))
        ratio = counts[-1] / counts[-2]
        grows = ratio > LIMIT
        is_fine = is_fine and not grows
        millions = "  ".join(f"{count / 1e6:8.1f} M" for count in counts)
        name = named(repetition, output_format, formats)
        print(f"{millions}  × {ratio:.2f}{' TOO MUCH' if grows else ''}  {name}", flush=True)
    return is_fine


def measure(program: str, formats: list, chosen: list, path: pathlib.Path, megabytes) -> bool:
    is_fine = True
    for repetition, output_format in itertools.product(chosen, formats):
        cells = []
        for size in megabytes:
            write(path, repetition, size << 20)
            seconds, mebibytes = seconds_and_mebibytes(program, output_format, str(path))
            is_slow = seconds > SECONDS_A_MEGABYTE * size
            is_large = mebibytes > MEBIBYTES_AT_ALL + MEBIBYTES_A_MEGABYTE * size
            is_fine = is_fine and not is_slow and not is_large
            mark = " TOO MUCH" if is_slow or is_large else ""
            cells.append(f"{seconds:7.2f} s {mebibytes:6.0f} MiB{mark}")
            if seconds > 30:
                break
        print(f"{'  '.join(cells)}  {named(repetition, output_format, formats)}", flush=True)
    return is_fine


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=".build/release/nianbao")
    parser.add_argument("--table", action="store_true", help="seconds and memory instead of work")
    parser.add_argument("--format", action="append", choices=[*FORMATS, "all"], dest="formats")
    parser.add_argument("--megabytes", type=int, nargs="*", default=MEGABYTES)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if not options.table and shutil.which("valgrind") is None:
        print("There is no valgrind: work is NOT COUNTED.", file=sys.stderr)
        return 2
    chosen = repetitions(options.names)
    formats = options.formats or ["text" if options.table else "json"]
    if "all" in formats:
        formats = list(FORMATS)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "report.txt"
        if options.table:
            is_fine = measure(options.program, formats, chosen, path, options.megabytes)
        else:
            is_fine = count_work(options.program, formats, chosen, path)
    return 0 if is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
