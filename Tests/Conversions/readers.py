"""The documents that are made of a page, and what turns each of them into text."""

import html
import pathlib
import shutil
import subprocess
import tempfile


class Reader:
    """A converter from one kind of document to text."""

    def __init__(self, name, source, convert, suffix=".txt"):
        self.name, self.source, self.convert, self.suffix = name, source, convert, suffix

    def text(self, document):
        try:
            return self.convert(document)
        except (OSError, subprocess.SubprocessError) as problem:
            print(f"{self.name}: {document.name}: {problem}")
            return None


def output_of(*command):
    done = subprocess.run(command, capture_output=True, timeout=1200, check=True)
    return done.stdout.decode("utf-8", "replace")


def has(program):
    return shutil.which(program) is not None


def has_module(name):
    try:
        __import__(name)
        return True
    except ImportError:
        return False


# --- Documents


def html_of_lines(text):
    """A page of a report whose tables are HTML and whose other lines are text or Markdown."""
    lines = []
    in_table = False
    for line in text.split("\n"):
        words = line.strip()
        if words.startswith("<table"):
            in_table = True
        if in_table:
            lines.append(words)
        elif words.startswith("#"):
            level = len(words) - len(words.lstrip("#"))
            lines.append(f"<h{level}>{html.escape(words[level:].strip())}</h{level}>")
        elif words:
            lines.append(f"<p>{html.escape(words.strip('*'))}</p>")
        if words.endswith("</table>"):
            in_table = False
    title = next((words for words in map(str.strip, text.split("\n")) if words), "")
    head = f'<meta charset="utf-8"><title>{html.escape(title.strip("# "))}</title>'
    style = "<style>table { border-collapse: collapse } td { border: 1px solid }</style>"
    body = "\n".join(lines)
    return f"<!DOCTYPE html>\n<html><head>{head}{style}</head><body>\n{body}\n</body></html>\n"


def soffice(paths, target, folder, timeout=1800):
    """Converts files in one start of LibreOffice; gives the new path for each."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                target,
                "--outdir",
                str(folder),
                *map(str, paths),
            ],
            capture_output=True,
            timeout=timeout,
        )
    suffix = "." + target.split(":")[0]
    made = {path: folder / (path.stem + suffix) for path in paths}
    return {path: new for path, new in made.items() if new.exists()}


def documents(pages, folder, only_fast):
    """For each page the documents made of it, by their kind."""
    made = {page: {"html": page} for page in pages}
    if has("pandoc"):
        for page in pages:
            for kind in ("docx",):
                path = folder / f"pandoc-{page.stem}.{kind}"
                subprocess.run(["pandoc", "-f", "html", page, "-o", path], capture_output=True)
                if path.exists():
                    made[page]["pandoc-" + kind] = path
    if only_fast or not has("soffice"):
        return made
    for kind, target in (
        ("odt", "odt:writer8"),
        ("docx", "docx:MS Word 2007 XML"),
        ("pdf", "pdf:writer_pdf_Export"),
    ):
        sources = {page: page for page in pages}
        if kind != "odt":
            sources = {page: made[page]["odt"] for page in pages if "odt" in made[page]}
        new = soffice(list(sources.values()), target, folder)
        for page, source in sources.items():
            if source in new:
                made[page][kind] = new[source]
    if has("pandoc"):
        # Word's own HTML, as people save it from there.
        new = soffice([made[p]["docx"] for p in pages if "docx" in made[p]], "htm:HTML (StarWriter)", folder)
        for page in pages:
            path = new.get(made[page].get("docx"))
            if path:
                made[page]["office-html"] = path
    return made


# --- Readers


def pandoc(source, target, *options):
    return lambda path: output_of("pandoc", "-f", source, "-t", target, *options, str(path))


def office_text(path):
    with tempfile.TemporaryDirectory() as folder:
        made = soffice([path], "txt:Text (encoded):UTF8", pathlib.Path(folder))
        return made[path].read_text("utf-8-sig") if path in made else None


def python_docx(separator):
    def convert(path):
        import docx
        from docx.table import Table
        from docx.text.paragraph import Paragraph

        document = docx.Document(str(path))
        lines = []
        for element in document.element.body.iterchildren():
            if element.tag.endswith("}p"):
                lines.append(Paragraph(element, document).text)
            elif element.tag.endswith("}tbl"):
                for row in Table(element, document).rows:
                    cells = [cell.text.replace("\n", " ") for cell in row.cells]
                    lines.append(separator.join(cells))
        return "\n".join(lines) + "\n"

    return convert


def markitdown(path):
    from markitdown import MarkItDown

    return MarkItDown().convert(str(path)).text_content


def html2text_module(path):
    import html2text

    return html2text.HTML2Text(bodywidth=0).handle(path.read_text("utf-8"))


def pymupdf(path):
    import pymupdf as library

    return "\n".join(page.get_text() for page in library.open(str(path)))


def pdfplumber_text(path):
    import pdfplumber

    with pdfplumber.open(str(path)) as document:
        return "\n".join(page.extract_text() or "" for page in document.pages)


def pdfplumber_tables(path):
    """The text outside of tables, and the tables as Markdown, in their order on the page."""
    import pdfplumber

    lines = []
    with pdfplumber.open(str(path)) as document:
        for page in document.pages:
            top = 0
            tables = sorted(page.find_tables(), key=lambda table: table.bbox[1])
            for table in tables:
                if table.bbox[1] > top:
                    lines.append(page.crop((0, top, page.width, table.bbox[1])).extract_text() or "")
                for row in table.extract():
                    cells = [(cell or "").replace("\n", "") for cell in row]
                    lines.append("| " + " | ".join(cells) + " |")
                top = max(top, table.bbox[3])
            if top < page.height:
                lines.append(page.crop((0, top, page.width, page.height)).extract_text() or "")
    return "\n".join(lines)


def all_readers(only_fast):
    readers = []

    def add(name, source, convert, suffix=".txt", is_there=True):
        if is_there:
            readers.append(Reader(name, source, convert, suffix))

    kinds = (("html", "html"), ("pandoc-docx", "docx"), ("docx", "docx"))
    for kind, source in kinds:
        for target, suffix in (
            ("plain", ".txt"),
            ("gfm", ".md"),
            ("markdown", ".md"),
            ("markdown_mmd", ".md"),
            ("rst", ".txt"),
            ("html", ".html"),
        ):
            add(f"pandoc-{kind}-{target}", kind, pandoc(source, target), suffix, has("pandoc"))
    add("pandoc-html-plain-wide", "html", pandoc("html", "plain", "--columns=200"), ".txt", has("pandoc"))
    add("pandoc-odt-plain", "odt", pandoc("odt", "plain"), ".txt", has("pandoc"))
    add("pandoc-office-html-gfm", "office-html", pandoc("html", "gfm"), ".md", has("pandoc"))
    add("pandoc-office-html-markdown", "office-html", pandoc("html", "markdown"), ".md", has("pandoc"))
    add("office-html", "office-html", lambda path: path.read_text("utf-8"), ".html")
    for kind in ("html", "office-html"):
        add(
            f"lynx-{kind}",
            kind,
            lambda path: output_of(
                "lynx", "-dump", "-nolist", "-assume_charset=utf-8", "-display_charset=utf-8", str(path)
            ),
            is_there=has("lynx"),
        )
        add(
            f"w3m-{kind}",
            kind,
            lambda path: output_of("w3m", "-dump", "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", str(path)),
            is_there=has("w3m"),
        )
        add(
            f"elinks-{kind}",
            kind,
            lambda path: output_of(
                "elinks", "-dump", "-dump-charset", "utf-8", "-no-references", "-no-numbering", str(path)
            ),
            is_there=has("elinks"),
        )
        add(
            f"html2text-{kind}",
            kind,
            lambda path: output_of("html2text", "-utf8", str(path)),
            is_there=has("html2text"),
        )
        add(f"html2text-module-{kind}", kind, html2text_module, ".md", has_module("html2text"))
        add(f"markitdown-{kind}", kind, markitdown, ".md", has_module("markitdown"))
    for kind in ("pandoc-docx", "docx"):
        add(f"markitdown-{kind}", kind, markitdown, ".md", has_module("markitdown"))
        add(f"python-docx-tabs-{kind}", kind, python_docx("\t"), ".txt", has_module("docx"))
        add(f"python-docx-bars-{kind}", kind, python_docx(" | "), ".txt", has_module("docx"))
    if not only_fast:
        for kind in ("html", "docx", "odt"):
            add(f"office-txt-{kind}", kind, office_text, is_there=has("soffice"))
    for option in ("", "-layout", "-raw"):
        command = ["pdftotext", *([option] if option else [])]
        add(
            "pdftotext" + option,
            "pdf",
            lambda path, command=command: output_of(*command, str(path), "-"),
            is_there=has("pdftotext"),
        )
    add("markitdown-pdf", "pdf", markitdown, ".md", has_module("markitdown"))
    add("pymupdf", "pdf", pymupdf, is_there=has_module("pymupdf"))
    add("pdfplumber", "pdf", pdfplumber_text, is_there=has_module("pdfplumber"))
    add("pdfplumber-tables", "pdf", pdfplumber_tables, ".md", has_module("pdfplumber"))
    return readers
