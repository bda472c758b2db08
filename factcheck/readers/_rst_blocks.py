"""The blocks of reStructuredText."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers import _rst_markup as forms
from factcheck.readers import _rst_table_directives, _rst_tables
from factcheck.readers._fields import Fields
from factcheck.readers._lines import LineReader
from factcheck.readers._rst_sections import Sections

if TYPE_CHECKING:
    import re

    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._lines import Line


class RstReader(LineReader):
    """Reads a document; `fields` is what it states of itself."""

    markup = forms.INLINE

    def __init__(self, builder: DocumentBuilder) -> None:
        super().__init__(builder)
        self.fields = Fields()
        self._owners: list[tuple[int, bool]] = []  # what is indented for; whether it is a quote
        self._begun = False  # the text below the title, where fields state nothing any more
        self.rules = (
            self._blank,
            self._markup,
            Sections(self).take,
            self._table,
            self._field,
            self._item,
            self._paragraph,
        )

    def _blank(self, line: Line) -> bool:
        if line.text.lstrip().startswith(">>>"):
            self.take(lambda following: bool(following.text))
        elif line.text:
            return False
        else:
            self.at += 1
        return True

    def _markup(self, line: Line) -> bool:
        opening = forms.MARKUP.match(line.text)
        if not opening:
            return False
        directive = forms.DIRECTIVE.match(line.text, opening.end())
        note = forms.NOTE.match(line.text, opening.end())
        self.at += 1
        if directive and directive[1] in forms.WORDS | forms.CONTENT | forms.TABLES:
            self._directive(line, directive)
        elif note:
            self._own(line.indent, is_quote=False)
            self._add_from(line, line.behind(note), BlockKind.PARAGRAPH)
        else:
            if field := forms.NIKOLA.match(line.text, opening.end()):
                self.fields.take(field[1], line.text[field.end() :])
            below = self._skip_below(line)
            if not directive:
                self._add_comment(line, line.behind(opening)[0], below)
        return True

    def _add_comment(self, line: Line, start: int, below: list[Line]) -> None:
        """Add what is no directive; targets and the like say nothing that a comment would."""
        end = next((other.end for other in reversed(below) if other.text), line.end)
        self.builder.add_comment(line.start, end, self.builder.source[start:end])

    def _directive(self, line: Line, directive: re.Match[str]) -> None:
        """Read its argument if that is words; its content is read like any other text."""
        self._own(line.indent, is_quote=directive[1] in forms.QUOTES)
        if directive[1] in forms.WORDS:
            self._add_from(line, line.behind(directive), BlockKind.PARAGRAPH)
        elif directive[1] in forms.TABLES:
            self.add([line.behind(directive)], BlockKind.CAPTION)
        if rows := _rst_table_directives.ROWS.get(directive[1]):
            options = self.take(lambda below: bool(below.text) and below.indent > line.indent)
            self._add_table(rows(self.builder.source, options, self._skip_below(line)))
            return
        self.take(lambda below: below.indent > line.indent and bool(forms.OPTION.match(below.text)))
        if directive[1] == "figure":
            self.take(lambda below: not below.text)
            caption = self.take(lambda below: below.indent > line.indent)
            self.add([below.region for below in caption], BlockKind.CAPTION)

    def _table(self, line: Line) -> bool:
        before = self.at
        self._add_table(_rst_tables.rows(self, line))
        return self.at > before

    def _add_table(self, rows: list[_rst_tables.Row]) -> None:
        group = next(self.builder.groups) if rows else 0
        for number, row in enumerate(rows):
            for column, regions in enumerate(row):
                self.add(regions, BlockKind.CELL, group=group, row=number, column=column)

    def _field(self, line: Line) -> bool:
        field = forms.FIELD.match(line.text)
        if not field:
            return False
        self.at += 1
        if self._begun:
            self._own(line.indent, is_quote=False)
            self._add_from(line, line.behind(field), BlockKind.PARAGRAPH)
        else:
            self.fields.take(field[1], line.text[field.end() :])
            self._skip_below(line)
        return True

    def _item(self, line: Line) -> bool:
        item = forms.ITEM.match(line.text) or forms.LINE_BLOCK.match(line.text)
        if not item:
            return False
        is_block = "|" in item[0]
        following = self.ahead()
        if item[0].strip()[-1:] in {".", ")"} and following.strip():
            # "A. Smith said", and so on in the next line, is no list.
            indent = len(following) - len(following.lstrip())
            if indent <= line.indent and not forms.ITEM.match(following):
                return False
        self.at += 1
        if is_block:
            self.add([line.behind(item)], BlockKind.PARAGRAPH, line.indent)
        else:
            self._own(line.indent, is_quote=False)
            place = self.lists.place(line.indent, "1" if item[0].strip()[-1] in ".)" else item[0])
            self._add_from(line, line.behind(item), BlockKind.ITEM, **place)
        return True

    def _paragraph(self, line: Line) -> bool:
        self._begun = True
        is_quoted = self._is_quoted(line)
        found = self.take(lambda other: bool(other.text) and other.indent == line.indent)
        regions = [other.region for other in found]
        self._add(regions, BlockKind.PARAGRAPH, line.indent, quoted=is_quoted)
        return True

    def _own(self, indent: int, *, is_quote: bool) -> None:
        """Note that what is indented further belongs to an item, a directive or the like."""
        self._close_owners(indent)
        self._owners.append((indent, is_quote))

    def _close_owners(self, indent: int) -> None:
        while self._owners and self._owners[-1][0] >= indent:
            self._owners.pop()

    def _is_quoted(self, line: Line) -> bool:
        """Whether a paragraph is indented for nothing but to quote, behind a blank line."""
        self._close_owners(line.indent)
        if self._owners:
            return self._owners[-1][1]
        above = self.lines[self.at - 1].text if self.at else ""
        if line.indent and above:
            self._own(self.lines[self.at - 1].indent, is_quote=False)  # what a term means
        return line.indent > 0 and not above

    def _add_from(self, line: Line, first: tuple[int, int], kind: BlockKind, **place: int) -> None:
        """Add what begins in a line, and goes on in those below it that are indented further."""
        below = self.take(
            lambda other: (
                other.indent > line.indent
                and not forms.ITEM.match(other.text)
                and not forms.OPTION.match(other.text)
            )
        )
        self._add([first, *(other.region for other in below)], kind, line.indent, **place)

    def _add(
        self, regions: list[tuple[int, int]], kind: BlockKind, indent: int, **place: int
    ) -> None:
        """Add a block; if it ends in two colons, what is indented below it is literal."""
        start, end = regions[-1]
        is_literal = self.builder.source.endswith("::", start, end)
        regions[-1] = (start, end - is_literal)
        self.add(regions, kind, indent, **place)
        if is_literal:
            self._skip(indent)

    def _skip_below(self, line: Line) -> list[Line]:
        return self._skip(line.indent)

    def _skip(self, indent: int) -> list[Line]:
        """Skip what is indented further."""
        return self.take(lambda other: not other.text or other.indent > indent)
