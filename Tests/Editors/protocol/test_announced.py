"""Everything that a server announces works; what it does not announce it refuses."""

import pytest

import text_places

WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 95, "character": 0}}
PLACE = {"line": 52, "character": 5}
OPTIONS = {"tabSize": 4, "insertSpaces": True}

# What is announced, what it answers, and with which parameters beside the document.
FEATURES = [
    ("hover_provider", "textDocument/hover", {"position": PLACE}),
    ("completion_provider", "textDocument/completion", {"position": PLACE}),
    (
        "code_action_provider",
        "textDocument/codeAction",
        {"range": WHOLE, "context": {"diagnostics": []}},
    ),
    ("definition_provider", "textDocument/definition", {"position": PLACE}),
    ("document_highlight_provider", "textDocument/documentHighlight", {"position": PLACE}),
    ("document_symbol_provider", "textDocument/documentSymbol", {}),
    ("code_lens_provider", "textDocument/codeLens", {}),
    ("document_link_provider", "textDocument/documentLink", {}),
    ("folding_range_provider", "textDocument/foldingRange", {}),
    ("inlay_hint_provider", "textDocument/inlayHint", {"range": WHOLE}),
    ("linked_editing_range_provider", "textDocument/linkedEditingRange", {"position": PLACE}),
    (
        "references_provider",
        "textDocument/references",
        {"position": PLACE, "context": {"includeDeclaration": True}},
    ),
    ("selection_range_provider", "textDocument/selectionRange", {"positions": [PLACE]}),
    ("semantic_tokens_provider", "textDocument/semanticTokens/full", {}),
    ("diagnostic_provider", "textDocument/diagnostic", {}),
    ("document_formatting_provider", "textDocument/formatting", {"options": OPTIONS}),
    (
        "document_range_formatting_provider",
        "textDocument/rangeFormatting",
        {"options": OPTIONS, "range": WHOLE},
    ),
]


async def test_announced_is_answered_and_nothing_else(editor, example, uri):
    editor.open(example.replace("、", "𠮷、"), uri)
    for provider, method, more in FEATURES:
        params = {"textDocument": {"uri": uri}} | more
        if getattr(editor.server, provider):
            for place in places(await editor.result(method, params)):
                # Raises where that is no place between two characters of the text.
                text_places.offset(editor.texts[uri], place, editor.encoding)
        else:
            assert (await editor.ask(method, params))["error"]["code"] == -32601, method


def places(value):
    """Every position in an answer, all of which lie in the one document there is."""
    if isinstance(value, dict):
        if value.keys() == {"line", "character"}:
            yield value
        value = value.values()
    elif not isinstance(value, list):
        return
    for item in value:
        yield from places(item)


UNTIDY = (
    ("| 行政许可 | 36 |  |  |", "|行政许可|36|||"),
    ("| 一、本年新收政府信息公开申请数量 |  |  | 41 ", "|  一、本年新收政府信息公开申请数量|  |𠮷  |41"),
)


@pytest.mark.positions
@pytest.mark.parametrize("scope", ["formatting", "rangeFormatting"])
async def test_formatting_changes_no_count_and_rests(editor, example, uri, scope):
    provider = {
        "formatting": editor.server.document_formatting_provider,
        "rangeFormatting": editor.server.document_range_formatting_provider,
    }[scope]
    if not provider:
        editor.open(example, uri)
        # Still a check of places, so that a bad server cannot pass.
        assert "41" in [words for *_, words in await editor.findings(uri)]
        return
    for old, new in UNTIDY:
        example = example.replace(old, new)
    editor.open(example, uri)
    findings = [(code, words.strip()) for code, _, _, words in await editor.findings(uri)]
    ranges = {"formatting": {}, "rangeFormatting": {"range": WHOLE}}[scope]
    params = {"textDocument": {"uri": uri}, "options": OPTIONS} | ranges
    edits = await editor.result(f"textDocument/{scope}", params)
    assert edits, "the tables are untidy"
    editor.edit(uri, *edits)
    tidy = editor.texts[uri]
    assert cells(tidy) == cells(example)
    assert [(code, words.strip()) for code, _, _, words in await editor.findings(uri)] == findings
    again = await editor.result(f"textDocument/{scope}", params)
    assert text_places.applied(tidy, again or [], editor.encoding) == tidy


def cells(text: str) -> list[str]:
    """The text without anything that formatting may change: blanks, and the dashes of a divider."""
    return [
        "".join(line.split()).replace("-", "") for line in text.splitlines() if line.strip(" |-:")
    ]
