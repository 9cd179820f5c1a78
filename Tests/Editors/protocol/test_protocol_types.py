"""The check of messages is itself checked: it passes right ones and finds what is broken."""

import copy

import pytest

from protocol_types import violations

pytestmark = pytest.mark.serverless

PUBLISHED = {
    "jsonrpc": "2.0",
    "method": "textDocument/publishDiagnostics",
    "params": {
        "uri": "file:///a.md",
        "version": 1,
        "diagnostics": [
            {
                "range": {
                    "start": {"line": 0, "character": 0},
                    "end": {"line": 0, "character": 1},
                },
                "severity": 1,
                "code": "requests.balance",
                "source": "nianbao",
                "message": "…",
                "relatedInformation": [],
            }
        ],
    },
}

RIGHT = {
    "a notification": (PUBLISHED, None),
    "a null result": ({"jsonrpc": "2.0", "id": 1, "result": None}, "textDocument/hover"),
    "an error without an id": (
        {"jsonrpc": "2.0", "id": None, "error": {"code": -32700, "message": "…"}},
        None,
    ),
    "a list of actions": (
        {"jsonrpc": "2.0", "id": "a", "result": [{"title": "…", "kind": "quickfix"}]},
        "textDocument/codeAction",
    ),
    "an action of a kind of our own": (
        {"jsonrpc": "2.0", "id": "a", "result": [{"title": "…", "kind": "source.fixAll.ours"}]},
        "textDocument/codeAction",
    ),
    "a versioned edit of an unversioned document": (
        {
            "jsonrpc": "2.0",
            "id": 1,
            "result": [
                {
                    "title": "…",
                    "edit": {
                        "documentChanges": [
                            {"textDocument": {"uri": "a", "version": None}, "edits": []}
                        ]
                    },
                }
            ],
        },
        "textDocument/codeAction",
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_message_passes(name):
    message, method = RIGHT[name]
    assert violations(message, method) == []


def spoilt(change) -> dict:
    message = copy.deepcopy(PUBLISHED)
    change(message, message["params"]["diagnostics"][0])
    return message


BROKEN = {
    "no version of JSON-RPC": lambda m, d: m.pop("jsonrpc"),
    "an unknown method": lambda m, d: m.update(method="textDocument/publishFindings"),
    "a method of clients": lambda m, d: m.update(method="textDocument/didOpen"),
    "an unknown property": lambda m, d: d.update(rule="requests.balance"),
    "an unknown property at the top": lambda m, d: m.update(params2={}),
    "a misspelt property": lambda m, d: d.update(related_information=[]),
    "a missing range": lambda m, d: d.pop("range"),
    "missing parameters": lambda m, d: m.pop("params"),
    "a word for a number": lambda m, d: d.update(severity="1"),
    "an unknown severity": lambda m, d: d.update(severity=5),
    "a number for a word": lambda m, d: d.update(message=5),
    "a negative line": lambda m, d: d["range"]["start"].update(line=-1),
    "a line beyond 31 bits": lambda m, d: d["range"]["start"].update(line=2**31),
    "a fraction": lambda m, d: d["range"]["start"].update(line=1.0),
    "true for 1": lambda m, d: d["range"]["start"].update(line=True),
    "null for an absent version": lambda m, d: m["params"].update(version=None),
    "an object for a list": lambda m, d: m["params"].update(diagnostics={}),
    "null in a list": lambda m, d: m["params"]["diagnostics"].append(None),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_notification_is_found(name):
    assert violations(spoilt(BROKEN[name])) != []


BROKEN_RESPONSES = {
    "neither result nor error": ({"jsonrpc": "2.0", "id": 1}, "textDocument/hover"),
    "result and error": (
        {"jsonrpc": "2.0", "id": 1, "result": None, "error": {"code": 1, "message": "…"}},
        "textDocument/hover",
    ),
    "no id": ({"jsonrpc": "2.0", "result": None}, "textDocument/hover"),
    "an id that is null": ({"jsonrpc": "2.0", "id": None, "result": None}, "textDocument/hover"),
    "the result of another method": (
        {"jsonrpc": "2.0", "id": 1, "result": [{"title": "…"}]},
        "textDocument/hover",
    ),
    "null where there must be a result": (
        {"jsonrpc": "2.0", "id": 1, "result": None},
        "initialize",
    ),
    "a result for an unknown method": ({"jsonrpc": "2.0", "id": 1, "result": None}, "x/y"),
    "an error without words": ({"jsonrpc": "2.0", "id": 1, "error": {"code": 1}}, None),
    "an edit without a version": (
        {
            "jsonrpc": "2.0",
            "id": 1,
            "result": [
                {
                    "title": "…",
                    "edit": {"documentChanges": [{"textDocument": {"uri": "a"}, "edits": []}]},
                }
            ],
        },
        "textDocument/codeAction",
    ),
}


@pytest.mark.parametrize("name", BROKEN_RESPONSES)
def test_broken_response_is_found(name):
    message, method = BROKEN_RESPONSES[name]
    assert violations(message, method) != []
