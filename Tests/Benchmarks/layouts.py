"""Writes tables, headings and paragraphs as the editors of reports do.

A table is a list of rows of cells of the same number; `<` says that a cell is one with its left
neighbour, `^` with the one above.
"""

LAYOUTS = {
    "tabSeparated": ".txt",
    "cellPerLine": ".txt",
    "pipe": ".md",
    "html": ".html",
}


def title(words: str, layout: str) -> str:
    return {"pipe": f"# {words}", "html": f"<h1>{words}</h1>"}.get(layout, words)


def heading(words: str, layout: str) -> str:
    return {"pipe": f"## {words}", "html": f"<h2>{words}</h2>"}.get(layout, words)


def paragraph(words: str, layout: str) -> str:
    return f"<p>{words}</p>" if layout == "html" else words


def table(rows: list, layout: str) -> str:
    if layout == "html":
        return _html(rows)
    if layout == "cellPerLine":
        # What is one with its left neighbour is no line; what is one with the cell above is empty.
        written = [["" if cell == "^" else cell for cell in row if cell != "<"] for row in rows]
        return "\n\n".join("\n".join("\t" + cell for cell in row) for row in written)
    written = [["" if cell in ("<", "^") else cell for cell in row] for row in rows]
    if layout == "tabSeparated":
        return "\n".join("\t".join(row) for row in written)
    lines = ["| " + " | ".join(row) + " |" for row in written]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0])] + lines[1:])


def _html(rows: list) -> str:
    lines = []
    for index, row in enumerate(rows):
        cells = []
        for column, cell in enumerate(row):
            if cell in ("<", "^"):
                continue
            width = _count_of("<", row[column + 1 :])
            height = _count_of("^", [below[column] for below in rows[index + 1 :]])
            spans = f' colspan="{width + 1}"' if width else ""
            spans += f' rowspan="{height + 1}"' if height else ""
            cells.append(f"<td{spans}>{cell}</td>")
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join(['<table border="1">', *lines, "</table>"])


def _count_of(sign: str, cells: list) -> int:
    """How many cells in front of the first other one are that sign."""
    return next((count for count, cell in enumerate(cells) if cell != sign), len(cells))
