"""What is found, and where it is underlined, in each encoding."""

from pathlib import Path

import pytest

from client_sets import declared

REPORTS = Path(__file__).parents[2] / "Fixtures" / "reports"

ERROR, WARNING = 1, 2

EXAMPLE = [
    ("article.block", ERROR, 39, "第二十六条第（六）项"),
    ("cell.number", WARNING, 42, "/"),
    ("requests.balance", ERROR, 53, "41"),
    ("cell.blank", WARNING, 59, "  "),
    ("row.label", WARNING, 68, "1.信访举报类申请"),
    ("row.missing", ERROR, 70, "3.要求提供公开出版物"),
    ("appeals.total", ERROR, 84, "3"),
    ("section.number", ERROR, 92, "五、"),
]


@pytest.mark.positions
async def test_faults_of_the_example_are_underlined(editor, example, uri):
    editor.open(example, uri)
    assert sorted(await editor.findings(uri), key=lambda f: f[2]) == EXAMPLE


@pytest.mark.positions
async def test_faults_of_a_web_page_are_underlined(editor, tmp_path):
    text = (REPORTS / "liuhe-2024.html").read_text(encoding="utf-8")
    # A name that is written in its line in front of the fault, and as many bytes as characters are few.
    text = text.replace('<span style="font-family:黑体">五、', '<span title="𠮷𠀀">五、')
    uri = editor.open(text, (tmp_path / "年报.html").as_uri(), "html")
    assert sorted(await editor.findings(uri), key=lambda f: f[2]) == [
        ("cell.number", WARNING, 55, "/"),
        ("requests.total", ERROR, 72, "8"),
        ("section.title", WARNING, 109, "存在的主要问题及整改措施"),
        ("agency.foreign", WARNING, 115, "清水镇"),
    ]


@pytest.mark.positions
async def test_characters_beyond_the_first_plane_in_front_of_a_fault(editor, example, uri):
    editor.open(
        example.replace("全年主动公开政府信息157条", "𠮷祥片区（𠀀）全年主动公开政府信息158条"), uri
    )
    findings = await editor.findings(uri)
    assert ("narrative.sum", WARNING, 11, "158条") in findings
    assert len(findings) == 9


@pytest.mark.positions
async def test_related_places_lie_on_their_words(editor, example, uri, capabilities):
    editor.open(example, uri)
    diagnostics = await editor.reported(uri)
    related = [
        editor.words(uri, place["location"]["range"])
        for diagnostic in diagnostics
        for place in diagnostic.get("relatedInformation", [])
    ]
    if declared(capabilities, "textDocument", "publishDiagnostics", "relatedInformation"):
        assert related and all(words.strip() for words in related)
    else:
        # This client is shown the findings alone, on the right words.
        assert related == []
        assert "41" in [editor.words(uri, d["range"]) for d in diagnostics]


async def test_no_report_no_findings(editor, uri):
    editor.open("# 会议记录\n\n2025年3月1日，第二十六条，共计 3 件，其中 1 件、1 件。\n", uri)
    assert await editor.reported(uri) == []


async def test_closing_takes_the_findings_away(editor, example, uri):
    editor.open(example, uri)
    assert await editor.reported(uri) != []
    since = len(editor.wire)
    editor.close(uri)
    if not editor.pulls:
        message = await editor.said(
            lambda m: m.get("method") == "textDocument/publishDiagnostics", since
        )
        assert message["params"]["diagnostics"] == []
    place = {"textDocument": {"uri": uri}, "position": {"line": 52, "character": 30}}
    assert await editor.result("textDocument/hover", place) is None


@pytest.mark.any_client
@pytest.mark.parametrize("language", ["markdown", "plaintext", "plain", "ipythongfm", "", "年报"])
async def test_any_language_id_is_accepted(editor, example, uri, language):
    editor.open(example, uri, language=language)
    assert len(await editor.reported(uri)) == 8
