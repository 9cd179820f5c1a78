"""Whatever a client sends, the server answers, loses nothing and goes on."""

import json

import pytest

LAST = 2**31 - 1


def place(line: int, character: int) -> dict:
    return {"line": line, "character": character}


def frame(message) -> bytes:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def request(editor, method: str, params) -> dict:
    id_ = editor.next_id()
    editor.asked[id_] = method
    return {"jsonrpc": "2.0", "id": id_, "method": method, "params": params}


def answers(editor, *requests: dict) -> list[dict]:
    ids = [r["id"] for r in requests]
    return [m for m in editor.wire if m.get("id") in ids and "method" not in m]


async def still_works(editor, example, uri) -> None:
    """The session goes on as if nothing had happened."""
    editor.open(example, f"{uri}.after.md")
    assert len(await editor.reported(f"{uri}.after.md")) == 8


@pytest.mark.any_client
@pytest.mark.parametrize(
    "body, code",
    [
        (b'{"jsonrpc": "2.0", "id": 5, "method": ', -32700),
        (b"", -32700),
        (b"nothing of JSON", -32700),
        (b"\xff\xfe\x00", -32700),
        (b"[" * 100_000, -32700),
        (b"5", -32600),
        (b"[]", -32600),
        (b'{"jsonrpc": "2.0", "id": 77, "method": 3}', -32600),
    ],
    ids=["cut off", "empty", "words", "bytes", "deep", "a number", "a batch", "no method"],
)
async def test_malformed_message_is_answered_and_nothing_lost(editor, example, uri, body, code):
    editor.open(example, uri)
    hover = {"textDocument": {"uri": uri}, "position": editor.span(uri, "41")["start"]}
    before = request(editor, "textDocument/hover", hover)
    after = request(editor, "textDocument/hover", hover)
    since = len(editor.wire)
    editor.protocol.writer.write(frame(before) + frame(body) + frame(after))
    await editor.said(lambda m: m.get("id") == after["id"] and "method" not in m, since)
    results = answers(editor, before, after)
    assert [a["id"] for a in results] == [before["id"], after["id"]]
    assert all("41" in a["result"]["contents"]["value"] for a in results)
    (complaint,) = [m for m in editor.wire[since:] if "error" in m]
    assert complaint["error"]["code"] == code
    await still_works(editor, example, uri)


@pytest.mark.any_client
@pytest.mark.parametrize(
    "params",
    [None, [], 5, {}, {"textDocument": 3}, {"textDocument": {"uri": "file:///a.md"}}],
    ids=json.dumps,
)
async def test_unreadable_parameters_are_told_so(editor, example, uri, params):
    for method in ("textDocument/hover", "textDocument/completion", "textDocument/codeAction"):
        response = await editor.ask(method, params)
        assert response["error"]["code"] == -32602
    for method in ("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose"):
        editor.tell(method, params)
    await still_works(editor, example, uri)


@pytest.mark.any_client
async def test_request_with_a_word_for_an_id(editor):
    editor.asked["一"] = "textDocument/hover"
    hover = {"textDocument": {"uri": "file:///a.md"}, "position": place(0, 0)}
    editor.write(
        json.dumps(
            {"jsonrpc": "2.0", "id": "一", "method": "textDocument/hover", "params": hover}
        ).encode()
    )
    assert (await editor.said(lambda m: m.get("id") == "一"))["result"] is None


@pytest.mark.any_client
async def test_cancelled_request_is_answered_once(editor, example, uri):
    editor.open(example, uri)
    hover = {"textDocument": {"uri": uri}, "position": editor.span(uri, "41")["start"]}
    cancelled = request(editor, "textDocument/hover", hover)
    after = request(editor, "textDocument/hover", hover)
    since = len(editor.wire)
    cancel = {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": cancelled["id"]}}
    unknown = {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "nothing"}}
    editor.protocol.writer.write(b"".join(map(frame, (cancelled, cancel, unknown, after))))
    await editor.said(lambda m: m.get("id") == after["id"] and "method" not in m, since)
    first, second = answers(editor, cancelled, after)
    assert first["id"] == cancelled["id"]
    assert "result" in first or first["error"]["code"] == -32800
    assert "41" in second["result"]["contents"]["value"]


async def test_places_outside_of_the_text(editor, example, uri):
    """ALE asks beyond the end of lines; what lies outside is taken for the nearest place."""
    editor.open(example, uri)
    for position in (place(LAST, LAST), place(0, LAST), place(LAST, 0)):
        at = {"textDocument": {"uri": uri}, "position": position}
        await editor.result("textDocument/hover", at)
        await editor.completions(uri, position)
        await editor.actions(uri, {"start": position, "end": place(0, 0)})
    everywhere = {"start": place(0, 0), "end": place(LAST, LAST)}
    offered = await editor.actions(uri, everywhere, only=["quickfix"])
    assert len(offered) > 5
    await still_works(editor, example, uri)


async def test_changes_outside_of_the_text(editor, example, uri):
    editor.open("一\n", uri)
    since = len(editor.wire)
    changes = [
        {"range": {"start": place(LAST, LAST), "end": place(LAST, LAST)}, "text": "二\n"},
        {"range": {"start": place(1, LAST), "end": place(0, LAST)}, "text": "\n三\n"},
        {"range": {"start": place(0, 0), "end": place(LAST, 0)}, "text": example},
    ]
    editor.versions[uri] = 2
    editor.texts[uri] = example
    change = {"textDocument": {"uri": uri, "version": 2}, "contentChanges": changes}
    editor.tell("textDocument/didChange", change)
    assert len(await editor.reported(uri, since)) == 8


async def test_half_characters(editor, example, uri):
    """Lone surrogates cannot be encoded; places inside of a character belong to its start."""
    text = example.replace("清水镇人民政府2025年", "清水\ud800镇人民政府\udc002025年")
    editor.tell(
        "textDocument/didOpen",
        {"textDocument": {"uri": uri, "languageId": "markdown", "version": 1, "text": text}},
    )
    editor.versions[uri] = 1
    assert isinstance(await editor.reported(uri), list)
    editor.open("𠮷𠮷\n", f"{uri}.2.md")
    inside = [{"range": {"start": place(0, 1), "end": place(0, 1)}, "text": "\udfff"}]
    document = {"uri": f"{uri}.2.md", "version": 2}
    editor.tell("textDocument/didChange", {"textDocument": document, "contentChanges": inside})
    await still_works(editor, example, uri)


@pytest.mark.any_client
async def test_documents_that_were_never_opened(editor, example, uri):
    editor.close(uri)
    change = {"textDocument": {"uri": uri, "version": 5}, "contentChanges": [{"text": example}]}
    editor.tell("textDocument/didChange", change)
    for address in (uri, "untitled:Untitled-1", "", "不是 地址", "file://%ZZ/%"):
        at = {"textDocument": {"uri": address}, "position": place(0, 0)}
        assert await editor.result("textDocument/hover", at) is None
        assert await editor.completions(address, place(0, 0)) == []
        assert await editor.actions(address, {"start": place(0, 0), "end": place(9, 9)}) == []
        editor.open(example, address or "untitled:")
        assert len(await editor.reported(address or "untitled:")) == 8
        editor.close(address or "untitled:")


@pytest.mark.any_client
async def test_answers_that_nobody_asked_for(editor, example, uri):
    for message in (
        {"jsonrpc": "2.0", "id": 999, "result": None},
        {"jsonrpc": "2.0", "id": None, "result": {}},
        {"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": ""}},
        {"jsonrpc": "2.0", "id": 1, "result": [{"rules": 5, "year": "x"}]},
    ):
        editor.write(json.dumps(message).encode())
    await still_works(editor, example, uri)
