"""How a session begins and ends."""

import asyncio

import pytest

from client_sets import declared

HOVER = {"textDocument": {"uri": "file:///a.md"}, "position": {"line": 0, "character": 0}}


async def test_says_what_it_can_do(raw_editor, capabilities):
    result = await raw_editor.initialize()
    offered = declared(capabilities, "general", "positionEncodings") or ["utf-16"]
    assert raw_editor.encoding in offered
    assert result.server_info.name == "nianbao"
    server = result.capabilities
    assert server.text_document_sync.open_close is True
    assert server.text_document_sync.change == 2
    assert server.hover_provider and server.completion_provider
    if declared(capabilities, "textDocument", "codeAction", "codeActionLiteralSupport"):
        assert "quickfix" in server.code_action_provider.code_action_kinds
    else:
        # Kinds are for clients that know actions which are not commands.
        assert server.code_action_provider is True
    if not declared(capabilities, "textDocument", "diagnostic"):
        assert server.diagnostic_provider is None
    assert await raw_editor.end() == 0


@pytest.mark.any_client
async def test_answers_nothing_before_initialize(raw_editor):
    response = await raw_editor.ask("textDocument/hover", HOVER)
    assert response["error"]["code"] == -32002


@pytest.mark.any_client
async def test_second_initialize_is_refused(editor):
    response = await editor.ask("initialize", {"processId": None, "capabilities": {}})
    assert response["error"]["code"] == -32600


@pytest.mark.any_client
async def test_only_exit_is_heard_after_shutdown(raw_editor):
    await raw_editor.initialize()
    assert await raw_editor.result("shutdown", None) is None
    response = await raw_editor.ask("textDocument/hover", HOVER)
    assert response["error"]["code"] == -32600
    raw_editor.exit(None)
    assert await raw_editor.exit_code() == 0


@pytest.mark.any_client
async def test_exit_without_shutdown_ends_with_1(raw_editor):
    await raw_editor.initialize()
    raw_editor.exit(None)
    assert await raw_editor.exit_code() == 1


@pytest.mark.any_client
async def test_end_of_input_ends_with_1(raw_editor):
    await raw_editor.initialize()
    raw_editor._server.stdin.close()
    assert await raw_editor.exit_code() == 1


async def test_shutdown_and_exit_at_once_lose_nothing(raw_editor, example, uri):
    """Kate sends both without waiting for the answer."""
    await raw_editor.initialize()
    raw_editor.open(example, uri)
    asked = asyncio.ensure_future(raw_editor.ask("shutdown", None))
    await asyncio.sleep(0)
    raw_editor.exit(None)
    assert (await asked)["result"] is None
    assert await raw_editor.exit_code() == 0


@pytest.mark.any_client
async def test_unknown_requests_are_told_so(editor):
    for method in ("textDocument/unknown", "$/unknown", "nianbao/unknown", ""):
        response = await editor.ask(method, {"a": [1]})
        assert response["error"]["code"] == -32601


@pytest.mark.any_client
async def test_unknown_notifications_are_passed_over(editor, example, uri):
    editor.tell("$/unknown", {})
    editor.tell("textDocument/unknown", [1])
    editor.tell("$/setTrace", {"value": "verbose"})
    editor.open(example, uri)
    assert len(await editor.reported(uri)) == 8
