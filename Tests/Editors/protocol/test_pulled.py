"""Findings for editors that ask for them, and settings that change while a report is open."""

from client_sets import declared


async def test_what_did_not_change_is_not_said_again(editor, example, uri):
    editor.open(example, uri)
    assert len(await editor.reported(uri)) == 8
    if not editor.pulls:
        return
    asked = {"textDocument": {"uri": uri}, "identifier": "nianbao"}
    first = await editor.result("textDocument/diagnostic", asked)
    asked["previousResultId"] = first["resultId"]
    again = await editor.result("textDocument/diagnostic", asked)
    assert again == {"kind": "unchanged", "resultId": first["resultId"]}
    editor.replace(uri, "1.信访举报类申请", "1.信访举报投诉类申请")
    changed = await editor.result("textDocument/diagnostic", asked)
    assert changed["kind"] == "full" and changed["resultId"] != first["resultId"]
    assert len(changed["items"]) == 7


async def test_a_document_that_is_not_open_has_no_findings(editor, example, uri):
    editor.open(example, uri)
    assert len(await editor.reported(uri)) == 8
    if editor.pulls:
        assert await editor.reported(f"{uri}.md") == []


async def test_changed_settings_count_at_once(editor, example, uri, tmp_path, capabilities):
    editor.open(example, uri)
    assert "section.number" in [d["code"] for d in await editor.reported(uri)]
    since = len(editor.wire)
    settings = tmp_path / ".nianbao.json"
    settings.write_text('{"rules": {"section.number": "off"}}')
    changes = [{"uri": settings.as_uri(), "type": 1}]
    editor.tell("workspace/didChangeWatchedFiles", {"changes": changes})
    if editor.pulls and declared(capabilities, "workspace", "diagnostics", "refreshSupport"):
        await editor.said(lambda m: m.get("method") == "workspace/diagnostic/refresh", since)
    codes = [d["code"] for d in await editor.reported(uri, since)]
    assert len(codes) == 7 and "section.number" not in codes
