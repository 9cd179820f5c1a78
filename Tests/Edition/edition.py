"""Holds what a program says that knows Edition2031.swift."""

import json
import pathlib
import subprocess
import sys
import tempfile

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
NEW = ("标准", "行政确认", "申请人主动撤回申请")
OLD = ("行政事业性收费", "逾期不补正")
LAYOUTS = ("tab", "tsv", "pipe", "html")


def said(*words, text=""):
    run = subprocess.run(
        [PROGRAM, *words, "--lang", "zh"], input=text.encode(), capture_output=True, timeout=60
    )
    assert run.returncode in (0, 1), run.stderr.decode()
    return run.stdout.decode()


def checked(text):
    """What `check` says of a text: the report and its findings."""
    file = json.loads(said("check", "--format", "json", "-", text=text))["files"][0]
    return file["reports"][0], file["findings"]


def hold_printing():
    for layout in LAYOUTS:
        text = said("new", "--agency", "清水镇", "--year", "2031", "--layout", layout)
        for word in NEW:
            assert word in text, (layout, word)
        for word in OLD:
            assert word not in text, (layout, word)
        report, findings = checked(text)
        assert report["edition"] == 2031, report
        for table in report["tables"].values():
            assert table["read"] == table["expected"], (layout, report)
        # It is blank, and nothing else is wrong with it.
        rules = {finding["rule"] for finding in findings}
        assert "cell.blank" in rules, (layout, rules)
        assert not rules & {"row.missing", "row.label", "row.surplus", "table.edition"}, (layout, rules)
        assert not [one for one in findings if one["severity"] == "error"], (layout, findings)


def frame(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def completed(name, language):
    """The text of the item for a whole report, asked for in an empty document."""
    uri = f"file:///tmp/{name}"
    document = {"uri": uri, "languageId": language, "version": 1, "text": ""}
    place = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}
    messages = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
        {"id": 2, "method": "textDocument/completion", "params": place},
        {"id": 3, "method": "shutdown"},
        {"method": "exit"},
    ]
    run = subprocess.run(
        [PROGRAM, "serve"], input=b"".join(map(frame, messages)), capture_output=True, timeout=60
    )
    assert run.returncode == 0, run.stderr.decode()
    answers, rest = {}, run.stdout
    while rest:
        head, rest = rest.split(b"\r\n\r\n", 1)
        length = int(head.split(b":")[1].split(b"\r\n")[0])
        message = json.loads(rest[:length])
        rest = rest[length:]
        answers[message.get("id")] = message
    result = answers[2]["result"]
    items = result["items"] if isinstance(result, dict) else result
    texts = [(item.get("textEdit") or {}).get("newText") or item.get("insertText") or "" for item in items]
    return max(texts, key=len)


def hold_completion_and_check():
    text = completed("清水镇2031年政府信息公开工作年度报告.md", "markdown")
    for word in NEW:
        assert word in text, word
    report, findings = checked(text)
    assert report["edition"] == 2031 and report["status"] == "checked", report
    assert not findings, findings
    lines = text.split("\n")
    place = next(number for number, line in enumerate(lines) if "（七）总计" in line)
    lines[place] = lines[place][::-1].replace("0", "1", 1)[::-1]
    rules = {finding["rule"] for finding in checked("\n".join(lines))[1]}
    assert rules & {"requests.total", "requests.outcomes", "requests.balance"}, rules
    rules = {finding["rule"] for finding in checked(text.replace("行政确认", "行政确任"))[1]}
    assert "row.label" in rules, rules
    findings = checked(text.replace("〔2031〕88号", "〔2021〕30号"))[1]
    assert any("〔2031〕88号" in finding["message"] for finding in findings), findings


def hold_next():
    """A report of the last year of the edition before gives a draft in the new form."""
    with tempfile.TemporaryDirectory() as folder:
        last = pathlib.Path(folder, "清水镇2030年政府信息公开工作年度报告.md")
        last.write_text(completed(last.name, "markdown"), encoding="utf-8")
        text = said("next", str(last))
    for word in NEW:
        assert word in text, word
    assert checked(text)[0]["edition"] == 2031
    assert checked(completed("清水镇2030年政府信息公开工作年度报告.md", "markdown"))[0]["edition"] == 2021


hold_printing()
hold_completion_and_check()
hold_next()
print("a form of 2031 is printed in four layouts, checked, completed and drafted")
