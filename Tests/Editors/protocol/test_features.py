"""Hovers, completions and fixes, applied as an editor applies them."""

import pytest


@pytest.mark.positions
async def test_hover_on_a_count_shows_its_equation(editor, example, uri):
    editor.open(example, uri)
    range_ = editor.span(uri, "41")
    params = {"textDocument": {"uri": uri}, "position": range_["start"]}
    hover = await editor.result("textDocument/hover", params)
    assert "41" in hover["contents"]["value"] and "14" in hover["contents"]["value"]
    assert hover["range"] == range_


@pytest.mark.positions
async def test_hover_behind_characters_beyond_the_first_plane(editor, example, uri):
    editor.open(
        example.replace("国办公开办函〔2021〕30号", "𠮷𠮷《条例》第二十条第（五）项"), uri
    )
    range_ = editor.span(uri, "第二十条第（五）项", within="𠮷𠮷《条例》第二十条第（五）项")
    params = {"textDocument": {"uri": uri}, "position": range_["start"]}
    hover = await editor.result("textDocument/hover", params)
    assert "行政许可" in hover["contents"]["value"]
    assert editor.words(uri, hover["range"]) == "第二十条第（五）项"


@pytest.mark.positions
async def test_fix_is_applied_and_its_finding_gone(editor, example, uri):
    editor.open(example, uri)
    range_ = editor.span(uri, "41")
    before = await editor.reported(uri)
    fixed = [d for d in before if d["range"] == range_]
    (action,) = await editor.fixes(uri, range_, fixed, only=["quickfix"])
    assert "14" in action["title"]
    assert [d["code"] for d in action["diagnostics"]] == ["requests.balance"]
    editor.apply(action["edit"])
    assert "申请数量 |  |  | 14 | 5 |" in editor.texts[uri]
    after = await editor.reported(uri)
    assert [d["code"] for d in after] == [
        d["code"] for d in before if d["code"] != "requests.balance"
    ]


@pytest.mark.positions
async def test_fix_behind_characters_beyond_the_first_plane(editor, example, uri):
    editor.open(example.replace("本年度收取信息处理费0元。", "𠮷𠮷（𠀀），收取信息处理费0元,𠮷。"), uri)
    comma = editor.span(uri, ",", within="元,𠮷")
    (finding,) = [d for d in await editor.reported(uri) if d["range"] == comma]
    action, *_ = await editor.actions(uri, comma, [finding], only=["quickfix"])
    editor.apply(action["edit"])
    assert "\n𠮷𠮷（𠀀），收取信息处理费0元，𠮷。\n" in editor.texts[uri]
    assert len(await editor.reported(uri)) == 8


@pytest.mark.positions
async def test_fixes_are_offered_without_diagnostics_in_the_context(editor, example, uri):
    """ALE and Kate send none, and ALE asks far beyond the end of the line."""
    editor.open(example, uri)
    range_ = editor.span(uri, "1.信访举报类申请")
    range_["end"]["character"] = 2**31 - 1
    (action,) = await editor.fixes(uri, range_)
    editor.apply(action["edit"])
    assert "| 1.信访举报投诉类申请 | 1 |" in editor.texts[uri]


async def test_only_what_the_context_names_is_fixed(editor, example, uri):
    """Kate asks for one finding with the range of the whole text, and 22.12 applies every answer."""
    editor.open(example, uri)
    (finding,) = [d for d in await editor.reported(uri) if d["code"] == "requests.balance"]
    lines = editor.texts[uri].count("\n")
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": lines, "character": 0}}
    titles = [action["title"] for action in await editor.actions(uri, everything, [finding])]
    assert "14" in titles[0]
    # Where an editor can write settings for the user, the other answers keep this finding quiet.
    assert all("requests.balance" in title for title in titles[1:])


@pytest.mark.positions
async def test_fix_all_repairs_what_is_certain(editor, example, uri):
    editor.open(example, uri)
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
    (action,) = await editor.actions(uri, everything, only=["source.fixAll"])
    await editor.choose(action)
    codes = [code for code, *_ in await editor.findings(uri)]
    assert "section.number" not in codes and "row.label" not in codes
    assert "requests.balance" in codes and "appeals.total" in codes


async def test_accepted_completion_stands_in_the_text(editor, example, uri):
    heading = "## 二、主动公开政府信息情况"
    editor.open(example.replace(heading, "## 二、主"), uri)
    cursor = editor.span(uri, "## 二、主")["end"]
    items = await editor.completions(uri, cursor)
    item = next(item for item in items if "主动公开政府信息情况" in item["label"])
    edit = dict(item["textEdit"])
    # An editor that can do both inserts where the cursor stands.
    edit.setdefault("range", edit.get("insert"))
    assert edit["range"]["end"] == cursor
    word = editor.words(uri, edit["range"])
    assert item.get("filterText", item["label"]).startswith(word)
    assert item.get("insertTextFormat", 1) == 1
    editor.edit(uri, {"range": edit["range"], "newText": edit["newText"]})
    assert heading + "\n" in editor.texts[uri]


@pytest.mark.positions
async def test_completion_behind_characters_beyond_the_first_plane(editor, example, uri):
    editor.open(example.replace("本年度收取信息处理费0元", "𠮷𠮷，依据第二十七"), uri)
    cursor = editor.span(uri, "𠮷𠮷，依据第二十七")["end"]
    items = await editor.completions(uri, cursor)
    item = next(item for item in items if item["label"].startswith("第二十七条"))
    edit = dict(item["textEdit"])
    edit.setdefault("range", edit.get("insert"))
    editor.edit(uri, {"range": edit["range"], "newText": edit["newText"]})
    assert "\n𠮷𠮷，依据第二十七条" in editor.texts[uri]
