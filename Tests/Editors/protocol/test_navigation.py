"""Symbols, folds, selections, highlights, definitions, references and semantic tokens."""

import pytest

HERE = "textDocument"


def place(uri: str, range_: dict) -> dict:
    return {"textDocument": {"uri": uri}, "position": range_["start"]}


def encloses(outer: dict, inner: dict) -> bool:
    def key(position):
        return (position["line"], position["character"])

    return key(outer["start"]) <= key(inner["start"]) and key(inner["end"]) <= key(outer["end"])


async def cells_still_count(editor, example, uri):
    """What a server is held to that announces nothing of this: its columns are right."""
    editor.open(example, uri)
    assert "41" in [words for *_, words in await editor.findings(uri)]


@pytest.mark.positions
async def test_symbols_stand_in_each_other_and_name_their_words(editor, example, uri):
    if not editor.server.document_symbol_provider:
        return await cells_still_count(editor, example, uri)
    editor.open(example.replace("清水镇", "𠮷村"), uri)
    symbols = await editor.result(f"{HERE}/documentSymbol", {"textDocument": {"uri": uri}})
    if "location" in symbols[0]:
        words = [editor.words(uri, symbol["location"]["range"]) for symbol in symbols]
        names = [symbol["name"] for symbol in symbols]
        assert "一、本年新收政府信息公开申请数量" in words[names.index("一、本年新收政府信息公开申请数量")]
        return
    seen = {}

    def check(symbols, outer):
        for symbol in symbols:
            assert encloses(symbol["range"], symbol["selectionRange"])
            assert outer is None or encloses(outer, symbol["range"])
            seen[symbol["name"]] = symbol
            check(symbol.get("children", []), symbol["range"])

    check(symbols, None)
    assert len(symbols) == 1 and symbols[0]["name"].startswith("𠮷村")
    title = editor.words(uri, symbols[0]["selectionRange"])
    assert title == "# 𠮷村人民政府2025年政府信息公开工作年度报告"
    assert seen["一、本年新收政府信息公开申请数量"]["detail"].endswith("27")
    assert editor.words(uri, seen["（七）总计"]["selectionRange"]) == "（七）总计"


async def test_folds_lie_in_the_text_and_in_each_other(editor, example, uri):
    editor.open(example, uri)
    if not editor.server.folding_range_provider:
        return
    folds = await editor.result(f"{HERE}/foldingRange", {"textDocument": {"uri": uri}})
    lines = example.split("\n")
    starts = [lines[fold["startLine"]] for fold in folds]
    assert "## 一、总体情况" in starts and any("申请人情况" in start for start in starts)
    for fold in folds:
        assert fold["startLine"] < fold["endLine"] < len(lines)
        for other in folds:
            first, second = sorted((fold, other), key=lambda f: (f["startLine"], -f["endLine"]))
            is_behind = first["endLine"] < second["startLine"]
            assert is_behind or second["endLine"] <= first["endLine"]


@pytest.mark.positions
async def test_selections_grow_from_the_cell_to_the_report(editor, example, uri):
    if not editor.server.selection_range_provider:
        return await cells_still_count(editor, example, uri)
    editor.open(example, uri)
    range_ = editor.span(uri, "41")
    params = {"textDocument": {"uri": uri}, "positions": [range_["start"]]}
    (selection,) = await editor.result(f"{HERE}/selectionRange", params)
    words = []
    while selection:
        words.append(editor.words(uri, selection["range"]))
        parent = selection.get("parent")
        assert parent is None or encloses(parent["range"], selection["range"])
        selection = parent
    assert words[0] == "41"
    assert words[1].startswith("| 一、本年新收") and words[1].endswith("| 27 |")
    assert words[-1] == example


@pytest.mark.positions
async def test_a_cell_shows_the_cells_of_its_sums(editor, example, uri):
    if not editor.server.document_highlight_provider:
        return await cells_still_count(editor, example, uri)
    editor.open(example, uri)
    params = place(uri, editor.span(uri, "41"))
    highlights = await editor.result(f"{HERE}/documentHighlight", params)
    words = [editor.words(uri, highlight["range"]) for highlight in highlights]
    # Its row, and with the other rows of its column: 二, 三（七） and 四.
    assert words == ["41", "5", "2", "2", "3", "1", "27", "2", "15", "1"]


@pytest.mark.positions
async def test_a_count_leads_to_its_cell_and_back(editor, example, uri):
    example = example.replace("全年新收政府信息公开申请27件", "𠮷村以外全年新收政府信息公开申请27件")
    if not editor.server.definition_provider:
        return await cells_still_count(editor, example, uri)
    editor.open(example, uri)
    count = editor.span(uri, "27件", within="信息公开申请27件")
    (found,) = await editor.result(f"{HERE}/definition", place(uri, count))
    cell = found.get("targetSelectionRange") or found["range"]
    assert (found.get("targetUri") or found["uri"]) == uri
    assert editor.words(uri, cell) == "27"
    assert cell["start"]["line"] == editor.span(uri, "41")["start"]["line"]
    if not editor.server.references_provider:
        return
    params = place(uri, cell) | {"context": {"includeDeclaration": False}}
    references = await editor.result(f"{HERE}/references", params)
    assert [reference["range"] for reference in references] == [count]


async def test_a_reference_leads_to_its_article(editor, example, uri):
    editor.open(example, uri)
    if not editor.server.definition_provider:
        return
    reference = editor.span(uri, "第五十条")
    (found,) = await editor.result(f"{HERE}/definition", place(uri, reference))
    target = found.get("targetUri") or found["uri"]
    assert target.startswith("file:///") and target != uri


def decoded(editor, uri: str, data: list[int]) -> list[tuple[str, str, list[str]]]:
    """Words, type and modifiers of each token."""
    legend = editor.server.semantic_tokens_provider.legend
    line = character = 0
    tokens = []
    for index in range(0, len(data), 5):
        lines, characters, length, kind, bits = data[index : index + 5]
        line, character = line + lines, characters + (0 if lines else character)
        range_ = {
            "start": {"line": line, "character": character},
            "end": {"line": line, "character": character + length},
        }
        modifiers = [m for bit, m in enumerate(legend.token_modifiers) if bits >> bit & 1]
        tokens.append((editor.words(uri, range_), legend.token_types[kind], modifiers))
    return tokens


@pytest.mark.positions
async def test_tokens_cover_their_words_and_follow_edits(editor, example, uri):
    provider = editor.server.semantic_tokens_provider
    if not provider:
        return await cells_still_count(editor, example, uri)
    declared = editor.declared["textDocument"]["semanticTokens"]
    assert set(provider.legend.token_types) <= set(declared["tokenTypes"])
    assert set(provider.legend.token_modifiers) <= set(declared["tokenModifiers"])
    editor.open(example.replace("2025年，", "𠮷村2025年，"), uri)
    document = {"textDocument": {"uri": uri}}
    before = await editor.result(f"{HERE}/semanticTokens/full", document)
    tokens = {words: (kind, modifiers) for words, kind, modifiers in decoded(editor, uri, before["data"])}
    assert tokens["41"][0] == "number" and tokens["自然人"][0] == "property"
    assert tokens["二、主动公开政府信息情况"][0] == "namespace"
    if "modification" in provider.legend.token_modifiers:
        assert tokens["41"][1] == ["modification"]
    if not getattr(provider.full, "delta", False):
        return
    editor.replace(uri, "| 41 |", "| 1414 |")
    params = document | {"previousResultId": before["resultId"]}
    delta = await editor.result(f"{HERE}/semanticTokens/full/delta", params)
    data = list(before["data"])
    for edit in sorted(delta["edits"], key=lambda edit: edit["start"], reverse=True):
        end = edit["start"] + edit["deleteCount"]
        data[edit["start"] : end] = edit.get("data", [])
    after = await editor.result(f"{HERE}/semanticTokens/full", document)
    assert data == after["data"] and len(delta["edits"]) == 1
