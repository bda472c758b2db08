"""The paragraphs of an ODT file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._archive import Target
from factcheck.readers._builder import OBJECT
from factcheck.readers._odt_names import CELLS, CHARACTERS, LEVELS, SKIPPED, short
from factcheck.readers._table import WIDEST, Table

if TYPE_CHECKING:
    from factcheck.readers._extract import Extract
    from factcheck.readers._odt_styles import Styles


@dataclass(slots=True)
class Paragraph:
    """A paragraph while it is read: what it is, and where."""

    kind: BlockKind
    place: dict[str, int]
    parts: list[str] = field(default_factory=list)


class Body(Target):
    """Adds the paragraphs to an extract, those of notes at the end."""

    def __init__(self, extract: Extract, styles: Styles) -> None:
        self._extract = extract
        self._styles = styles
        self._skipping = 0
        self._paragraphs: list[Paragraph] = []
        self._notes: list[str] = []
        self._in_notes = 0
        self._spans: list[bool] = []  # of each open span: whether its text is raised
        self._lists = 0
        self._starts_item = False
        self._tables: list[Table] = []
        self._cells: list[dict[str, int]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        name = short(tag)
        if name in CHARACTERS and not self._skipping:
            self.data(CHARACTERS[name])
        if self._skipping or name in SKIPPED:
            self._skipping += 1
            return
        values = {short(key): value for key, value in attributes.items()}
        style = values.get("text:style-name", "")
        match name:
            case "text:p" | "text:h":
                self._paragraphs.append(self._paragraph(name, style, values))
            case "text:span":
                self._spans.append(self._styles.raises(style))
                self._part_raised()
            case "text:note":
                self._in_notes += 1
            case _:
                self._open(name, values)

    def data(self, text: str) -> None:
        """Take text of a paragraph."""
        if self._paragraphs and not self._skipping:
            self._paragraphs[-1].parts.append(text)

    def end(self, tag: str) -> None:
        """Leave an element."""
        if self._skipping:
            self._skipping -= 1
            return
        match short(tag):
            case "text:p" | "text:h":
                self._end_paragraph(self._paragraphs.pop())
            case "text:span":
                self._part_raised()
                self._spans.pop()
            case "text:note":
                self._in_notes -= 1
            case "text:list":
                self._lists -= 1
            case "table:table":
                self._tables.pop()
            case name if name in CELLS and self._cells:
                self._cells.pop()

    def close(self) -> None:
        """Add the notes."""
        for text in self._notes:
            self._extract.add(text, BlockKind.PARAGRAPH)

    def _open(self, name: str, values: dict[str, str]) -> None:
        match name:
            case "text:list":
                self._lists += 1
            case "text:list-item":
                self._starts_item = True
            case "table:table":
                self._tables.append(Table(next(self._extract.groups)))
            case "table:table-row" if self._tables:
                self._tables[-1].next_row()
            case _ if name in CELLS and self._tables:
                repeated = values.get("table:number-columns-repeated", "")
                columns = int(repeated) if repeated.isdecimal() and len(repeated) < 6 else 1
                self._cells.append(self._tables[-1].next_cell(min(columns, WIDEST)))

    def _paragraph(self, name: str, style: str, values: dict[str, str]) -> Paragraph:
        if self._cells:
            return Paragraph(BlockKind.CELL, self._cells[-1])
        if name == "text:h":
            stated = values.get("text:outline-level", "1")
            return Paragraph(BlockKind.HEADING, {"level": int(stated) if stated in LEVELS else 1})
        if self._lists and self._starts_item:
            self._starts_item = False
            return Paragraph(BlockKind.ITEM, {"level": self._lists})
        kind, level = self._styles.kind(style)
        if self._styles.is_quote(style):
            return Paragraph(kind, {"quoted": True})
        return Paragraph(kind, {"level": level} if level else {})

    def _end_paragraph(self, paragraph: Paragraph) -> None:
        text = "".join(paragraph.parts)
        if self._in_notes:
            self._notes.append(text)
        elif paragraph.kind is BlockKind.ITEM:
            self._extract.add_item(text, paragraph.place["level"])
        else:
            self._extract.add(text, paragraph.kind, **paragraph.place)

    def _part_raised(self) -> None:
        """As in HTML: 10 with a raised 6 is not 106."""
        if self._spans[-1]:
            self.data(OBJECT)
