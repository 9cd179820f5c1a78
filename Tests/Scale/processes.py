"""Many processes on one machine say what one says."""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import reports

COUNT = 400


def parallel(program, folder, expected):
    """`find … -print0 | parallel -0 -X nianbao check --format ndjson`."""
    if not shutil.which("parallel"):
        print("There is no parallel here: that test is LEFT OUT.")
        return
    command = (
        "find . -name '*.txt' -printf '%P\\0' | "
        'parallel --will-cite -0 -X "$PROGRAM" check --lang zh --format ndjson'
    )
    run = subprocess.run(
        ["bash", "-c", command], cwd=folder, capture_output=True, encoding="utf-8",
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "PROGRAM": program, "HOME": str(folder)},
    )
    assert run.returncode != 0 and run.stderr == "", (run.returncode, run.stderr)
    assert sorted(run.stdout.splitlines()) == sorted(expected)
    print(f"parallel: {len(expected)} documents as in one process: ok")


def lines(program, folder, paths, expected):
    """Each of four processes takes a quarter of the lines."""
    command = [program, "check", "--lang", "zh", "--format", "ndjson", "--stdin-ndjson"]
    said = []
    for start in range(4):
        run = subprocess.run(
            command, cwd=folder, capture_output=True, encoding="utf-8",
            input="".join(reports.line(folder, path) + "\n" for path in paths[start::4]),
        )
        assert run.stdout.splitlines() == expected[start::4]
        said += run.stdout.splitlines()
    assert sorted(said) == sorted(expected)
    print(f"lines: {len(expected)} documents as in one process: ok")


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = reports.write(program, folder, COUNT)
        expected = reports.check(program, folder, paths)
        parallel(program, folder, expected)
        lines(program, folder, paths, expected)


main()
