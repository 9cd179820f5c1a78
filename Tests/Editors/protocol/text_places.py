"""Places in a text as the protocol counts them, in each of the three encodings.

Nothing here is forgiving: a position inside a character or beyond the end of its line is an error,
since no answer of a server may contain one. Line endings are taken to be line feeds.
"""

ENCODINGS = ("utf-8", "utf-16", "utf-32")


def units(text: str, encoding: str) -> int:
    """The length of a text in units of an encoding."""
    if encoding == "utf-32":
        return len(text)
    if encoding == "utf-16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.encode("utf-8", "surrogatepass"))


def position(text: str, offset: int, encoding: str) -> dict:
    """The position of the character with a number, counted from 0."""
    start = text.rfind("\n", 0, offset) + 1
    return {
        "line": text.count("\n", 0, offset),
        "character": units(text[start:offset], encoding),
    }


def span(text: str, start: int, end: int, encoding: str) -> dict:
    """The range of the characters from one number up to another."""
    return {
        "start": position(text, start, encoding),
        "end": position(text, end, encoding),
    }


def offset(text: str, place: dict, encoding: str) -> int:
    """The number of the character at a position.

    Raises AssertionError for a position that is none of a place between two characters.
    """
    lines = text.split("\n")
    assert 0 <= place["line"] < len(lines), f"{place} lies outside of the text"
    line = lines[place["line"]]
    start = sum(len(other) + 1 for other in lines[: place["line"]])
    for index in range(len(line) + 1):
        if units(line[:index], encoding) == place["character"]:
            return start + index
    raise AssertionError(f"{place} is no place between characters of {line!r} in {encoding}")


def covered(text: str, range_: dict, encoding: str) -> str:
    """The characters in a range."""
    start = offset(text, range_["start"], encoding)
    end = offset(text, range_["end"], encoding)
    assert start <= end, f"{range_} ends before it starts"
    return text[start:end]


def applied(text: str, edits: list, encoding: str) -> str:
    """The text after edits that all refer to the text as it is; they may not overlap."""
    places = sorted(
        (
            offset(text, edit["range"]["start"], encoding),
            offset(text, edit["range"]["end"], encoding),
            edit["newText"],
        )
        for edit in edits
    )
    for (_, end, _), (start, _, _) in zip(places, places[1:]):
        assert end <= start, f"edits overlap: {edits}"
    for start, end, replacement in reversed(places):
        text = text[:start] + replacement + text[end:]
    return text
