"""Holds documents that LibreOffice makes of reports against the reports themselves."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FILTERS = {
    "odt": "odt:writer8",
    "docx": "docx:MS Word 2007 XML",
    "doc": "doc:MS Word 97",
    "rtf": "rtf:Rich Text Format",
    "pdf": "pdf:writer_pdf_Export",
}


def check(nianbao, *words, env=None):
    done = subprocess.run(
        [nianbao, "check", "--lang", "zh", *map(str, words)], capture_output=True, text=True, env=env
    )
    return done.returncode, done.stdout, done.stderr


def findings(nianbao, path):
    """The status of the one report of a file, and its findings by rule, place and fingerprint."""
    _, output, complaints = check(nianbao, "--format", "json", path)
    files = json.loads(output)["files"]
    assert files, complaints
    names = [(one["rule"], one["place"], one["fingerprint"]) for one in files[0]["findings"]]
    return files[0]["reports"][0]["status"], sorted(names)


def reports(nianbao, folder):
    """Blank reports of both editions with a fault of each kind."""
    for name, year in (("2020", 2020), ("2025", 2025)):
        text = subprocess.run(
            [nianbao, "new", "--agency", "清水镇", "--year", str(year), "--layout", "html"],
            capture_output=True, text=True, check=True,
        ).stdout
        text = re.sub("(<td[^>]*>)</td>", r"\g<1>0</td>", text)
        text = re.sub("（此处填写([^）]*)）", r"本机关依法开展监督和保障，\1。", text)
        start = text.index("6.属于四类")
        text = text[:start] + text[start:].replace("<td>0</td>", "<td></td>", 1)
        start = text.index("3.要求提供")
        text = text[:start] + text[start:].replace("<td>0</td>", "<td>5</td>", 1)
        for old, new in (
            ("2.重复申请", "2.重复的申请"), ("六、其他需要报告的事项", "六、其他报告的事项"),
            ("监督和保障，", "监督和保障，，"),
        ):
            text = text.replace(old, new)
        (folder / f"{name}.html").write_text(text, encoding="utf-8")


def office(folder, target, sources, *options):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options,
         "--convert-to", target, "--outdir", str(folder), *map(str, sources)],
        capture_output=True, check=True, timeout=1200,
    )


def comments(path):
    """The author and the anchored words of each comment."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        document = ElementTree.fromstring(archive.read("word/document.xml"))
        listed = ElementTree.fromstring(archive.read("word/comments.xml"))
    found = []
    for comment in listed:
        number, is_inside, words = comment.get(WORD + "id"), False, ""
        for element in document.iter():
            if element.get(WORD + "id") == number:
                if element.tag == WORD + "commentRangeStart":
                    is_inside = True
                if element.tag == WORD + "commentRangeEnd":
                    is_inside = False
            if is_inside and element.tag == WORD + "t":
                words += element.text or ""
        found.append((comment.get(WORD + "author"), words, "".join(comment.itertext())))
    return found


def without_marks(path):
    with zipfile.ZipFile(path) as archive:
        text = archive.read("word/document.xml").decode()
    return re.sub(
        r'<w:commentRange(?:Start|End) w:id="\d+"/>'
        r'|<w:r><w:commentReference w:id="\d+"/></w:r>', "", text
    )


def test_annotation(nianbao, folder):
    source, copy, again = folder / "2025.docx", folder / "copy.docx", folder / "again.docx"
    before = source.read_bytes()
    code, output, _ = check(nianbao, "--annotate", copy, source)
    assert code == 1 and output, output
    assert source.read_bytes() == before
    found = comments(copy)
    _, names = findings(nianbao, source)
    assert len(found) == len(names)
    assert all(author == "nianbao" for author, _, _ in found)
    for words, message in (("5", "行总计不符"), ("2.重复的申请", "2.重复申请"), ("", "未填")):
        assert any(words == place and message in text for _, place, text in found), message
    assert without_marks(copy) == without_marks(source)
    check(nianbao, "--annotate", again, copy)
    assert len(comments(again)) == 2 * len(found)
    try:
        import docx
    except ImportError:
        print("There is no python-docx here: it does not read the comments back.")
    else:
        assert len(docx.Document(str(copy)).tables) == len(docx.Document(str(source)).tables)
    office(folder, "txt:Text", [copy])
    assert "重复的申请" in (folder / "copy.txt").read_text(encoding="utf-8-sig")


def changed(source, target, change):
    """A copy of a document, each part of which a function may change or, by `None`, leave out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)


def test_annotation_of_odd_documents(nianbao, folder):
    """Numbers without room behind them, comments elsewhere, no relations, runs that are not known."""
    annotated, odd, copy = folder / "copy.docx", folder / "odd.docx", folder / "odd copy.docx"
    count = len(comments(annotated))

    def last_number(name, part):
        return part.replace(b'w:id="0"', b'w:id="9223372036854775806"') if "comments" in name else part

    changed(annotated, odd, last_number)
    code, _, complaints = check(nianbao, "--annotate", copy, odd)
    assert code == 1 and len(comments(copy)) == 2 * count, complaints
    copy.unlink()

    changed(folder / "2025.docx", odd, lambda name, part: None if "word/_rels" in name else part)
    code, _, complaints = check(nianbao, "--annotate", copy, odd)
    assert code == 1 and len(comments(copy)) == count, complaints
    copy.unlink()

    def elsewhere(name, part):
        if name == "word/comments.xml":
            return None
        return part.replace(b"comments.xml", b"comments7.xml")

    changed(annotated, odd, elsewhere)
    code, _, complaints = check(nianbao, "--annotate", copy, odd)
    with zipfile.ZipFile(copy) as archive:
        assert "word/comments7.xml" in archive.namelist(), (code, complaints)
        assert archive.read("word/_rels/document.xml.rels").count(b"/comments\"") == 1
    copy.unlink()

    def other_prefix(name, part):
        if name != "word/document.xml":
            return part
        return part.replace(b"<w:", b"<q:").replace(b"</w:", b"</q:").replace(b"xmlns:w=", b"xmlns:q=")

    # pandoc does not read that; another converter might.
    changed(folder / "2025.docx", odd, other_prefix)
    converter = folder / "converter" / "pandoc"
    converter.parent.mkdir()
    converter.write_text(f"#!/bin/sh\ncat '{folder}/2025.html'\n", encoding="utf-8")
    converter.chmod(0o755)
    path = f"{converter.parent}:{os.environ['PATH']}"
    code, _, complaints = check(nianbao, "--annotate", copy, odd, env={**os.environ, "PATH": path})
    assert code == 2 and "批注" in complaints and not copy.exists(), (code, complaints)


def test_junk(nianbao, folder):
    """Every report is checked, everything else named or counted once."""
    junk = folder / "junk"
    for format in ("docx", "odt", "doc"):
        (junk / format).mkdir(parents=True)
        shutil.copy(folder / f"2025.{format}", junk / format)
    (junk / "空.pdf").write_bytes(b"")
    (junk / "坏.docx").write_bytes(b"PK\3\4broken")
    (junk / "密.docx").write_bytes(
        b"\xd0\xcf\x11\xe0" + bytes(508) + "EncryptedPackage".encode("utf-16-le").ljust(128, b"\0")
    )
    (junk / "图.png").write_bytes(b"\x89PNG")
    (junk / "表.xlsx").write_bytes(b"PK\3\4")
    (junk / "记.txt").write_text("会议记录\n", encoding="utf-8")
    code, output, complaints = check(nianbao, "--format", "json", junk)
    result = json.loads(output)
    assert code == 2
    assert result["summary"]["reports"] == 3 and result["summary"]["others"] == 1
    assert len(result["ignored"]) == 2
    assert sorted(pathlib.Path(one["path"]).name for one in result["unreadable"]) == sorted(
        ["空.pdf", "坏.docx", "密.docx"]
    )
    assert all(complaints.count(one["path"]) == 1 for one in result["unreadable"])


def main(nianbao):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        reports(nianbao, folder)
        pages = [folder / "2020.html", folder / "2025.html"]
        office(folder, FILTERS["odt"], pages, "--infilter=HTML (StarWriter)")
        texts = [page.with_suffix(".odt") for page in pages]
        for format in ("docx", "doc", "rtf", "pdf"):
            office(folder, FILTERS[format], texts)
        for page in pages:
            own = findings(nianbao, page)
            assert len(own[1]) >= 5
            for format in FILTERS:
                status, names = findings(nianbao, page.with_suffix(f".{format}"))
                extra = [one for one in names if one not in own[1] and one[0] != "report.partial"]
                assert not extra, (page.name, format, extra)
                assert names == own[1] or format == "pdf" and status == "partly", (format, names)
        test_annotation(nianbao, folder)
        test_annotation_of_odd_documents(nianbao, folder)
        test_junk(nianbao, folder)
    print("documents: 10 say what their reports say; comments read back; junk told")


main(sys.argv[1])
