"""What is shown beside a text and what helps to write it: to those who declared it, and only to them."""

import pytest
from lsprotocol import types

import text_places
from client_sets import declared

WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 200, "character": 0}}

DECLARED = {
    "inlay_hint_provider": "inlayHint",
    "code_lens_provider": "codeLens",
    "document_link_provider": "documentLink",
    "rename_provider": "rename",
    "document_on_type_formatting_provider": "onTypeFormatting",
}


async def test_what_is_declared_is_announced_and_nothing_else(editor, example, uri, capabilities):
    for provider, feature in DECLARED.items():
        is_declared = declared(capabilities, "textDocument", feature) is not None
        assert bool(getattr(editor.server, provider)) == is_declared, feature
    resolved = declared(
        capabilities, "textDocument", "completion", "completionItem", "resolveSupport", "properties"
    )
    assert bool(editor.server.completion_provider.resolve_provider) == (
        "documentation" in (resolved or [])
    )
    editor.open(example, uri)
    assert "41" in [words for *_, words in await editor.findings(uri)]


@pytest.mark.positions
async def test_hints_tell_the_sums_of_broken_totals(editor, example, uri):
    editor.open(example, uri)
    if not editor.server.inlay_hint_provider:
        assert "41" in [words for *_, words in await editor.findings(uri)]
        return
    params = {"textDocument": {"uri": uri}, "range": WHOLE}
    hints = await editor.result("textDocument/inlayHint", params)
    assert hints and all("Σ" in hint["label"] for hint in hints)
    balance = next(hint for hint in hints if "43" in hint["label"])
    place = balance["position"]
    behind = text_places.offset(example, place, editor.encoding)
    assert example[behind - 1].isdigit() and example[behind : behind + 2] == " |"
    here = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}}
    assert balance in await editor.result("textDocument/inlayHint", here)


@pytest.mark.any_client
async def test_visual_studio_code_shows_no_hints_unless_it_is_told_to(raw_editor, example, uri):
    raw_editor.declared = {"textDocument": {"inlayHint": {}}}
    name = types.ClientInfo(name="Visual Studio Code", version="1.96.0")
    await raw_editor.initialize(client_info=name)
    raw_editor.open(example, uri)
    params = {"textDocument": {"uri": uri}, "range": WHOLE}
    assert await raw_editor.result("textDocument/inlayHint", params) == []
    raw_editor.tell(
        "workspace/didChangeConfiguration", {"settings": {"nianbao": {"inlayHints": True}}}
    )
    assert await raw_editor.result("textDocument/inlayHint", params)
    assert await raw_editor.end() == 0


@pytest.mark.positions
async def test_a_lens_stands_above_each_table(editor, example, uri):
    editor.open(example, uri)
    if not editor.server.code_lens_provider:
        assert "41" in [words for *_, words in await editor.findings(uri)]
        return
    lenses = await editor.result("textDocument/codeLens", {"textDocument": {"uri": uri}})
    titles = [lens["command"]["title"] for lens in lenses]
    assert [title[:3] for title in titles] == ["表二：", "表三：", "表四："]
    assert "1 列勾稽不平（自然人）" in titles[1] and "合计正确" in titles[1]
    lines = editor.texts[uri].splitlines()
    for lens in lenses:
        words = editor.words(uri, lens["range"])
        assert len(words) > 5 and lines[lens["range"]["start"]["line"]].startswith(words)


async def test_names_of_official_texts_are_links(editor, example, uri):
    editor.open(example.replace("国办公开办函", "𠮷《中华人民共和国政府信息公开条例》和国办公开办函", 1), uri)
    if not editor.server.document_link_provider:
        assert "41" in [words for *_, words in await editor.findings(uri)]
        return
    links = await editor.result("textDocument/documentLink", {"textDocument": {"uri": uri}})
    words = [editor.words(uri, link["range"]) for link in links]
    assert "《中华人民共和国政府信息公开条例》" in words
    assert all(link["target"].startswith("https://www.gov.cn/") for link in links)


@pytest.mark.positions
async def test_organ_and_year_get_other_names(editor, example, uri):
    text = "𠮷𠮷\n\n" + example
    editor.open(text, uri)
    if not editor.server.rename_provider:
        assert "41" in [words for *_, words in await editor.findings(uri)]
        return
    title = next(line for line in text.splitlines() if line.startswith("# "))
    for old, new in (("清水镇", "碧溪镇"), ("2025", "2024")):
        params = {
            "textDocument": {"uri": uri},
            "position": editor.span(uri, old, within=title)["end"],
        }
        if old == "2025":
            params["position"] = editor.span(uri, old, within=title)["start"]
        if getattr(editor.server.rename_provider, "prepare_provider", False):
            prepared = await editor.result("textDocument/prepareRename", params)
            assert prepared["placeholder"] == editor.words(uri, prepared["range"])
            assert old in prepared["placeholder"]
            new_name = prepared["placeholder"].replace(old, new)
        else:
            new_name = new if old == "2025" else title[2:].split("2025")[0].replace(old, new)
        for refused in ("", "?", "12"):
            answer = await editor.ask("textDocument/rename", params | {"newName": refused})
            assert answer["error"]["code"] == -32803
        edit = await editor.result("textDocument/rename", params | {"newName": new_name})
        editor.apply(edit)
        title = title.replace(old, new)
        assert title in editor.texts[uri] and editor.texts[uri].startswith("𠮷𠮷\n\n")
        assert "国办公开办函〔2021〕30号" in editor.texts[uri]


@pytest.mark.positions
async def test_a_table_is_lined_up_at_a_bar(editor, example, uri):
    row = "|行政许可|𠮷|"
    old = next(line for line in example.splitlines() if line.startswith("| 行政许可"))
    editor.open(example.replace(old, row), uri)
    if not editor.server.document_on_type_formatting_provider:
        assert "41" in [words for *_, words in await editor.findings(uri)]
        return
    params = {
        "textDocument": {"uri": uri},
        "position": editor.span(uri, row)["end"],
        "ch": "|",
        "options": {"tabSize": 4, "insertSpaces": True},
    }
    edits = await editor.result("textDocument/onTypeFormatting", params)
    assert edits
    editor.edit(uri, *edits)
    assert row in editor.texts[uri].splitlines()
    assert await editor.result("textDocument/onTypeFormatting", params) == []


async def test_an_item_tells_more_when_it_is_asked(editor, example, uri):
    start = example.index("## 四、")
    end = example.index("\n", start)
    rest = example.index("## 五、")
    editor.open(example[:end] + "\n\n\n" + example[rest:], uri)
    line = example[:end].count("\n") + 2
    items = await editor.completions(uri, {"line": line, "character": 0})
    item = next(item for item in items if item["label"].startswith("表四"))
    if editor.server.completion_provider.resolve_provider:
        assert "documentation" not in item
        item = await editor.result("completionItem/resolve", item)
    documentation = item["documentation"]
    if isinstance(documentation, dict):
        documentation = documentation["value"]
    assert "行政复议" in documentation and "\n| " in documentation
