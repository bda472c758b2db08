"""The blocks of AsciiDoc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers import _asciidoc_comments as comments
from factcheck.readers import _asciidoc_forms as forms
from factcheck.readers import _asciidoc_tables
from factcheck.readers._asciidoc_headings import Headings
from factcheck.readers._asciidoc_inline import FOOTNOTE, INLINE
from factcheck.readers._fields import Fields
from factcheck.readers._lines import LineReader, pieces

if TYPE_CHECKING:
    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._lines import Line


class AsciiDocReader(LineReader):
    """Reads a document; `fields` is what it states of itself."""

    markup = INLINE

    def __init__(self, builder: DocumentBuilder) -> None:
        super().__init__(builder)
        self.fields = Fields()
        self._attributes = ""  # the line of attributes above the block
        self._marks: list[str] = []  # of the list items that are open, from the outermost
        self._is_attached = False  # by a line with nothing but + to the item above
        self._unclosed: set[str] = set()
        self._quotes: list[str] = []  # the lines that opened those that are open
        self.rules = (
            self._skipped,
            self._verbatim,
            self._table,
            Headings(self, self.fields).take,
            self._block_title,
            self._item,
            self._term,
            self._paragraph,
        )

    def _skipped(self, line: Line) -> bool:
        """What has no text: blank lines, comments, attributes, macros, the ends of containers."""
        text = line.text
        self._is_attached |= text == "+"
        if forms.ATTRIBUTES.fullmatch(text):
            self._attributes = text
        elif field := forms.ATTRIBUTE.match(text):
            self.fields.take(field[1], text[field.end() :])
        elif comments.is_comment(line):
            comments.add_line(self.builder, line)
        elif text and not any(
            form.fullmatch(text) for form in (forms.RULE, forms.CONTAINER, forms.MACRO)
        ):
            return False
        self._mark_quote(text)
        self.at += 1
        return True

    def _mark_quote(self, text: str) -> None:
        """Open or close a block quote at a line of underscores or quotation marks."""
        if text in self._quotes:
            del self._quotes[self._quotes.index(text) :]
        elif forms.QUOTE.fullmatch(text):
            self._quotes.append(text)
        self.builder.quotes = len(self._quotes)

    def _verbatim(self, line: Line) -> bool:
        opening = forms.VERBATIM.fullmatch(line.text)
        if not opening:
            return False
        mark = opening[1] or line.text
        self.at += 1
        self._attributes = ""
        if mark not in self._unclosed:
            before = self.at
            self.take(lambda other: other.text != mark)
            if self.at == len(self.lines):
                # It never ends, nor does the next: what follows is read all the same.
                self._unclosed.add(mark)
                self.at = before
            else:
                self.at += 1
                if mark[0] == "/":
                    comments.add_block(self.builder, line, self.lines[self.at - 1])
        return True

    def _table(self, line: Line) -> bool:
        if not forms.TABLE.fullmatch(line.text):
            return False
        self.at += 1
        inside = self.take(lambda other: other.text != line.text)
        rows = list(comments.without(self.builder, inside))
        self.at += 1
        group = next(self.builder.groups)
        for regions, place in _asciidoc_tables.cells(rows, self._attributes, group):
            self._add(regions, BlockKind.CELL, **place)
        return True

    def _block_title(self, line: Line) -> bool:
        title = forms.BLOCK_TITLE.match(line.text)
        if title:
            self.at += 1
            self._add([line.behind(title)], BlockKind.CAPTION)
        return bool(title)

    def _item(self, line: Line) -> bool:
        item = forms.ITEM.match(line.text)
        if not item:
            return False
        mark = item[1] if item[1][0] in "*-." else item[1][-1]
        if mark in self._marks:
            del self._marks[self._marks.index(mark) + 1 :]
        else:
            self._marks.append(mark)
        self.at += 1
        start, end = line.behind(forms.CHECKBOX.match(line.text, item.end()) or item)
        place = self.lists.place(len(self._marks), mark)
        self._add([(start, end), *self._continued()], BlockKind.ITEM, **place)
        return True

    def _term(self, line: Line) -> bool:
        term = forms.TERM.match(line.text)
        if not term:
            return False
        self.at += 1
        self._add([(line.start + term.start(1), line.start + term.end(1))], BlockKind.PARAGRAPH)
        self._add([line.behind(term), *self._continued()], BlockKind.PARAGRAPH)
        return True

    def _paragraph(self, line: Line) -> bool:
        is_code = forms.CODE.match(self._attributes) or line.indent
        is_quoted = bool(forms.QUOTED.match(self._attributes))
        first = forms.ADMONITION.match(line.text)
        self.at += 1
        regions = [line.behind(first) if first else line.region, *self._continued()]
        self._attributes = ""
        if not is_code:
            self._add(regions, BlockKind.PARAGRAPH, quoted=is_quoted or bool(self._quotes))
        return True

    def _continued(self) -> list[tuple[int, int]]:
        """Take the further lines of a paragraph or an item."""
        taken = self.take(lambda line: forms.continues(line.text))
        return [line.region for line in comments.without(self.builder, taken)]

    def _add(self, regions: list[tuple[int, int]], kind: BlockKind, **place: int) -> None:
        """Add a block, and its footnotes behind it."""
        if kind is not BlockKind.ITEM and not self._is_attached:
            self._marks.clear()
        self.add(regions, kind, len(self._marks) + 1, **place)
        self._attributes, self._is_attached = "", False
        for start, end in regions:
            for note in FOOTNOTE.finditer(self.builder.source, start, end):
                text = pieces(self.builder.source, [note.span("text")], INLINE)
                self.builder.add(text, BlockKind.PARAGRAPH)
