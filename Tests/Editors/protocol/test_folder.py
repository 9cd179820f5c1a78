"""Reports beside each other: those of the folder that an editor has opened."""

import asyncio

import pytest
from lsprotocol import types

import text_places
from client_sets import declared


async def opened(editor, folder, example, uri):
    """A folder with last year's report on the disk, and this year's open."""
    (folder / "去年.md").write_text(example.replace("2025", "2024"), encoding="utf-8")
    await editor.initialize(
        root_uri=folder.as_uri(),
        workspace_folders=[types.WorkspaceFolder(uri=folder.as_uri(), name="年报")],
    )
    editor.open(example, uri)
    return (folder / "去年.md").as_uri()


async def compared(editor, uri) -> dict:
    """What is found by holding a report against last year's, once the folder has been read."""

    def carried(diagnostics):
        return next((d for d in diagnostics if d.get("code") == "carryover.requests"), None)

    if not editor.pulls:
        message = await editor.said(
            lambda m: m.get("method") == "textDocument/publishDiagnostics"
            and m["params"]["uri"] == uri
            and carried(m["params"]["diagnostics"])
        )
        return carried(message["params"]["diagnostics"])
    for _ in range(300):
        if found := carried(await editor.reported(uri)):
            return found
        await asyncio.sleep(0.05)
    raise AssertionError("last year's report was not found")


@pytest.mark.positions
async def test_last_years_report_is_held_against(raw_editor, example, uri, tmp_path, capabilities):
    last = await opened(raw_editor, tmp_path, example, uri)
    finding = await compared(raw_editor, uri)
    assert raw_editor.words(uri, finding["range"]) == "2"
    if declared(capabilities, "textDocument", "publishDiagnostics", "relatedInformation"):
        place = finding["relatedInformation"][0]["location"]
        assert place["uri"] == last
        words = text_places.covered(
            example.replace("2025", "2024"), place["range"], raw_editor.encoding
        )
        assert words == "1"
    since = len(raw_editor.wire)
    raw_editor.close(uri)
    if not raw_editor.pulls:
        message = await raw_editor.said(
            lambda m: m.get("method") == "textDocument/publishDiagnostics", since
        )
        assert message["params"]["diagnostics"] == []
    assert await raw_editor.end() == 0


async def test_all_reports_of_the_folder_are_told_of(raw_editor, example, uri, tmp_path):
    last = await opened(raw_editor, tmp_path, example, uri)
    await compared(raw_editor, uri)
    provider = raw_editor.server.workspace_symbol_provider
    if provider:
        symbols = await raw_editor.result("workspace/symbol", {"query": "2024"})
        assert [symbol["location"]["uri"] for symbol in symbols] == [last]
        symbols = await raw_editor.result("workspace/symbol", {"query": "2025 总体情况"})
        (range_,) = [symbol["location"]["range"] for symbol in symbols]
        assert raw_editor.words(uri, range_) == "一、总体情况"
    diagnostics = raw_editor.server.diagnostic_provider
    if diagnostics:
        assert diagnostics.workspace_diagnostics and diagnostics.inter_file_dependencies
        asked = {"previousResultIds": []}
        report = await raw_editor.result("workspace/diagnostic", asked)
        assert {item["uri"] for item in report["items"]} == {uri, last}
        known = [{"uri": i["uri"], "value": i["resultId"]} for i in report["items"]]
        again = await raw_editor.result("workspace/diagnostic", {"previousResultIds": known})
        assert {item["kind"] for item in again["items"]} == {"unchanged"}
    else:
        answer = await raw_editor.ask("workspace/diagnostic", {"previousResultIds": []})
        assert answer["error"]["code"] == -32601
    assert await raw_editor.end() == 0
