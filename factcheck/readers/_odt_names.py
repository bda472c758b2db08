"""The names of elements in ODT files, and which of them matter."""

from __future__ import annotations

from factcheck.readers._builder import OBJECT
from factcheck.readers._extract import LINE_BREAK

NAMESPACES = {
    f"{{urn:oasis:names:tc:opendocument:xmlns:{space}:1.0}}": prefix
    for space, prefix in (
        ("office", "office:"),
        ("style", "style:"),
        ("text", "text:"),
        ("table", "table:"),
        ("drawing", "draw:"),
        ("svg-compatible", "svg:"),
    )
}
# Deleted text is kept in front of all other; indexes repeat what stands elsewhere.
SKIPPED = frozenset(
    (  # noqa: SIM905
        "text:tracked-changes office:annotation office:annotation-end office:forms office:scripts"
        " text:table-of-content text:illustration-index text:table-index text:object-index"
        " text:user-index text:alphabetical-index text:bibliography text:hidden-text"
        " text:hidden-paragraph text:ruby-text text:note-citation svg:title svg:desc draw:object"
        " office:binary-data table:tracked-changes"
    ).split()
)
CHARACTERS = {
    "text:s": " ",
    "text:tab": "\t",
    "text:line-break": LINE_BREAK,
    **dict.fromkeys(("text:note", "draw:image", "draw:object"), OBJECT),
}
LEVELS = frozenset("123456789")
CELLS = frozenset(("table:table-cell", "table:covered-table-cell"))


def short(tag: str) -> str:
    """The name of an element or attribute with the prefix that everybody gives its namespace."""
    space, bracket, name = tag.rpartition("}")
    return NAMESPACES.get(space + bracket, "") + name
