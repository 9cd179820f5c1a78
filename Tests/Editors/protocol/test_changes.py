"""Texts that change: whatever way led to a text, the same is found in it."""

import random
from pathlib import Path

import pytest

import text_places

SEEDS = (1, 3)

REPORTS = Path(__file__).parents[2] / "Fixtures" / "reports"
EXAMPLES = {
    "markdown": "qingshui-2025.md",
    "plaintext": "qingshui-2025.txt",
    "html": "liuhe-2024.html",
}

FRAGMENTS = (
    "𠮷", "0", "41", "<td>", "</td>", "</tr><tr>", "<", "&nbsp;", "&#x20BB7;", "|", "| 0 |", "\n", "\n\n", "五、", "## 六、其他需要报告的事项\n", "，", ",", "/", " ",
    "| 行政许可 | 3 |  |  |\n", "第二十条第（一）项", "全年新收政府信息公开申请28件。",
    "| 1 | 1 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |\n",
)  # fmt: skip


def random_edit(text: str, dice: random.Random, encoding: str) -> dict:
    """Something typed, deleted or pasted at a random place."""
    start = dice.randrange(len(text) + 1)
    length = dice.choice((0, 0, 1, 2, 5, 40, 300))
    end = min(start + length, len(text))
    if dice.random() < 0.2:
        piece = dice.randrange(len(text) + 1)
        new = text[piece : piece + 120]
    else:
        new = dice.choice(("", *FRAGMENTS))
    return {"range": text_places.span(text, start, end, encoding), "newText": new}


@pytest.mark.positions
@pytest.mark.parametrize("language", EXAMPLES)
@pytest.mark.parametrize("seed", SEEDS)
async def test_random_edits_end_like_opening_the_text_anew(editor, tmp_path, seed, language):
    file = Path(EXAMPLES[language])
    uri = (tmp_path / file.name).as_uri()
    dice = random.Random(seed)
    editor.open((REPORTS / file).read_text(encoding="utf-8"), uri, language)
    for count in range(40):
        editor.edit(uri, random_edit(editor.texts[uri], dice, editor.encoding))
        if count % 10 == 9:
            fresh = editor.open(editor.texts[uri], f"{uri}.{count}{file.suffix}", language)
            typed, opened = await editor.reported(uri), await editor.reported(fresh)
            # The places of related information name the document.
            opened = json_with(opened, fresh, uri)
            assert typed == opened, f"seed {seed}, after {count + 1} edits:\n{editor.texts[uri]}"
            for diagnostic in typed:
                # Raises where that is no place between two characters of the text.
                editor.words(uri, diagnostic["range"])


async def test_a_later_line_becomes_the_heading_when_the_heading_goes(editor, uri):
    """Found by random edits."""
    heading = "\t六、其他需要报告的事项\n"
    text = (
        "\t申请人情况\n\n\t法人或其他组织\n\n\t2\n"
        "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n\t2\n"
        f"{heading}信息。\n其他需要报告的事项。\n"
    )
    editor.open(text, uri, "plaintext")
    await editor.reported(uri)
    editor.replace(uri, heading, "")
    fresh = editor.open(editor.texts[uri], f"{uri}.txt", "plaintext")
    opened = sorted(await editor.findings(fresh))
    assert sorted(await editor.findings(uri)) == opened


def json_with(value, old: str, new: str):
    """The same JSON with one string in place of another."""
    if isinstance(value, dict):
        return {key: json_with(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [json_with(item, old, new) for item in value]
    return new if value == old else value


async def test_several_changes_in_one_notification(editor, example, uri):
    editor.open(example, uri)
    since = len(editor.wire)
    editor.edit(
        uri,
        {"range": editor.span(uri, "41"), "newText": "14"},
        {"range": editor.span(uri, "1.信访举报类申请"), "newText": "1.信访举报投诉类申请"},
        {"range": editor.span(uri, "## 五、其他"), "newText": "## 六、其他"},
    )
    codes = [d["code"] for d in await editor.reported(uri, since)]
    assert sorted(codes) == [
        "appeals.total", "article.block", "cell.blank", "cell.number", "row.missing",
    ]  # fmt: skip


async def test_versions_that_do_not_grow(editor, example, uri):
    """JupyterLab opens version 0, sends whole texts as version 0 and 1, and adds a line ending."""
    editor.open(example, uri, version=0)
    assert len(await editor.reported(uri)) == 8
    for version, text in ((0, example + "\n"), (0, example.replace("| 41 |", "| 14 |")), (1, "")):
        since = len(editor.wire)
        editor.texts[uri], editor.versions[uri] = text, version
        document = {"uri": uri, "version": version}
        change = {"textDocument": document, "contentChanges": [{"text": text}]}
        editor.tell("textDocument/didChange", change)
        expected = {example + "\n": 8, "": 0}.get(text, 7)
        assert len(await editor.reported(uri, since)) == expected


async def test_line_endings_of_windows(editor, example, uri):
    editor.open(example, f"{uri}.1.md")
    editor.open(example.replace("\n", "\r\n"), uri)
    unix, windows = await editor.reported(f"{uri}.1.md"), await editor.reported(uri)
    assert [d["range"] for d in windows] == [d["range"] for d in unix]
