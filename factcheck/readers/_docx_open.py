"""What is open while a DOCX file is read: paragraphs, runs, tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import BlockKind
from factcheck.readers._builder import OBJECT
from factcheck.readers._extract import LINE_BREAK

if TYPE_CHECKING:
    from factcheck.readers._table import Table


MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# What was deleted or moved away, the former properties of what has changed, and the second
# rendering of a shape for old programs.
SKIPPED = frozenset(
    ("del", "moveFrom", "pPrChange", "rPrChange", "trPrChange", f"{MARKUP}Fallback", f"{MATH}oMath")
)
CHARACTERS = {
    **dict.fromkeys(("br", "cr"), LINE_BREAK),
    "tab": "\t",
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    **dict.fromkeys(("sym", "drawing", "pict", "object"), OBJECT),
    **dict.fromkeys(("footnoteReference", "endnoteReference"), OBJECT),
}
OFF = frozenset(("0", "false", "off"))
CLEARLY = 4
"""So many half points above the line or below it."""
NOTES = frozenset(("footnote", "endnote"))


class Part(NamedTuple):
    """Some text, and the place of its part of the file that it was read at."""

    text: str
    place: int


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read."""

    parts: list[Part] = field(default_factory=list)
    style: str = ""
    level: int = 0
    numbering: str | None = None
    mark_deleted: bool = False


@dataclass(slots=True)
class Run:
    """Text of one format: hidden, or raised above the line or below it."""

    parts: list[Part] = field(default_factory=list)
    hidden: bool = False
    raised: bool = False


@dataclass(slots=True)
class OpenTable:
    """A table; its open cell spans so many columns, and has a place once it has a paragraph."""

    table: Table
    span: int = 1
    place: dict[str, int] | None = None
    row_deleted: bool = False

    def cell(self) -> dict[str, int]:
        """The place of the open cell."""
        self.place = self.place or self.table.next_cell(self.span)
        return self.place


def is_item(paragraph: Paragraph, kind: BlockKind) -> bool:
    """Whether a paragraph is a list item, by itself or by the kind that its style makes it."""
    if paragraph.numbering is None:
        return kind is BlockKind.ITEM
    return paragraph.numbering != "0"  # the style's number is taken away by it


def number(text: str) -> int:
    """The number that an attribute states, 0 if it is none, or none that a document has."""
    return int(text) if text.isdecimal() and len(text) < 4 else 0
