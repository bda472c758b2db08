"""The paragraphs of one part of a DOCX file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._archive import Target
from factcheck.readers._builder import OBJECT
from factcheck.readers._docx_open import (
    CHARACTERS,
    CLEARLY,
    MATH,
    NOTES,
    OFF,
    SKIPPED,
    OpenTable,
    Paragraph,
    Part,
    Run,
    is_item,
    number,
)  # fmt: skip
from factcheck.readers._docx_parts import short
from factcheck.readers._table import Table

if TYPE_CHECKING:
    from factcheck.readers._docx_parts import Styles
    from factcheck.readers._extract import Extract


class Body(Target):
    """Adds the paragraphs to an extract.

    `place` is where the file is being read, as far as whoever reads it says so; `added` are the
    parts of each paragraph, in the order in which they were added.
    """

    place = 0

    def __init__(self, extract: Extract, styles: Styles) -> None:
        self._extract = extract
        self._styles = styles
        self._path: list[str] = ["", ""]
        self._skipping = 0
        self._paragraphs: list[Paragraph] = []
        self._runs: list[Run] = []
        self._tables: list[OpenTable] = []
        self._carried: list[Part] = []  # of paragraphs that run into the next
        self.added: list[list[Part]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        name = short(tag)
        values = {short(key): value for key, value in attributes.items()}
        self._note_deletion(name)
        if self._skipping or self._is_skipped(name, values):
            self._skipping += 1
            return
        if self._path[-1] == "r" and name in CHARACTERS:
            self._runs[-1].parts.append(Part(CHARACTERS[name], self.place))
        self._open(name)
        self._set(name, values.get("val", ""))
        self._path.append(name)

    def data(self, text: str) -> None:
        """Take text, if it is a run's."""
        if self._path[-1] == "t" and self._runs and not self._skipping:
            self._runs[-1].parts.append(Part(text, self.place))

    def end(self, tag: str) -> None:
        """Leave an element."""
        if self._skipping:
            self._skipping -= 1
            if not self._skipping and short(tag) == f"{MATH}oMath" and self._paragraphs:
                self._paragraphs[-1].parts.append(Part(OBJECT, self.place))
            return
        match self._path.pop():
            case "r":
                self._end_run(self._runs.pop())
            case "p":
                self._end_paragraph(self._paragraphs.pop())
            case "tc" if self._tables:
                self._tables[-1].cell()
                self._tables[-1].place, self._tables[-1].span = None, 1
            case "tbl":
                self._tables.pop()

    def close(self) -> None:
        """Add what ran into a paragraph that never came."""
        self._extract.add(self._text(self._carried), BlockKind.PARAGRAPH)

    def _note_deletion(self, name: str) -> None:
        if name == "del" and self._path[-2:] == ["pPr", "rPr"] and self._paragraphs:
            self._paragraphs[-1].mark_deleted = True
        elif name == "del" and self._path[-1] == "trPr" and self._tables:
            self._tables[-1].row_deleted = True

    def _is_skipped(self, name: str, values: dict[str, str]) -> bool:
        if name == "tc":
            return not self._tables or self._tables[-1].row_deleted
        return name in SKIPPED or (name in NOTES and "type" in values)  # separators

    def _open(self, name: str) -> None:
        match name:
            case "r":
                self._runs.append(Run())
            case "p":
                self._paragraphs.append(Paragraph())
            case "tbl":
                self._tables.append(OpenTable(Table(next(self._extract.groups))))
            case "tr" if self._tables:
                self._tables[-1].table.next_row()
                self._tables[-1].row_deleted = False

    def _set(self, name: str, value: str) -> None:
        """Take a property of the paragraph, run or cell that is open."""
        match self._path[-1], name:
            case "pPr", "pStyle" if self._paragraphs:
                self._paragraphs[-1].style = value
            case "numPr", "numId" if self._paragraphs:
                self._paragraphs[-1].numbering = value
            case "numPr", "ilvl" if self._paragraphs:
                self._paragraphs[-1].level = number(value)
            case "rPr", "vanish" if self._path[-2] == "r" and self._runs:
                self._runs[-1].hidden = value not in OFF
            case "rPr", "vertAlign" if self._path[-2] == "r" and self._runs:
                self._runs[-1].raised = value in {"superscript", "subscript"}
            case "rPr", "position" if self._path[-2] == "r" and self._runs:
                self._runs[-1].raised = number(value.removeprefix("-")) >= CLEARLY
            case "tcPr", "gridSpan" if self._tables:
                self._tables[-1].span = number(value)

    def _end_run(self, run: Run) -> None:
        if not (self._paragraphs and run.parts) or run.hidden:
            return
        if run.raised:
            # As in HTML: 10 with a raised 6 is not 106.
            first, last = (Part(OBJECT, part.place) for part in (run.parts[0], run.parts[-1]))
            run.parts = [first, *run.parts, last]
        self._paragraphs[-1].parts += run.parts

    def _end_paragraph(self, paragraph: Paragraph) -> None:
        parts = self._carried + paragraph.parts
        self._carried = parts if paragraph.mark_deleted else []
        if paragraph.mark_deleted:
            return
        kind, level = self._styles.kind(paragraph.style)
        if self._styles.is_contents(paragraph.style):
            self._extract.add(self._text([]), kind)
            return
        text = self._text(parts)
        if self._tables:
            self._extract.add(text, BlockKind.CELL, **self._tables[-1].cell())
        elif kind is BlockKind.HEADING:
            self._extract.add(text, kind, level=level)
        elif is_item(paragraph, kind):
            self._extract.add_item(text, paragraph.level + 1)
        else:
            plain = BlockKind.PARAGRAPH if kind is BlockKind.ITEM else kind
            self._extract.add(text, plain, quoted=self._styles.is_quote(paragraph.style))

    def _text(self, parts: list[Part]) -> str:
        self.added.append(parts)
        return "".join(part.text for part in parts)
