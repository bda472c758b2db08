"""The blocks of Markdown below its front matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import LINE_END, BlockKind
from factcheck.readers import _segments
from factcheck.readers._inline import InlineReader

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._segments import Segments


def add(builder: DocumentBuilder, md: MarkdownIt, start: int, end: int | None = None) -> None:
    """Add the blocks of the source from `start` up to `end`, as a parser of _commonmark has them.

    The first heading of level 1 is the title, if there is none yet.
    """
    end = len(builder.source) if end is None else end
    body = _Body(builder, start, end)
    tokens = md.parse(builder.source[start:end])
    for before, token in zip([None, *tokens], tokens, strict=False):
        body.take(token, before.type if before else "")


class _Body:
    """Keeps count of where in lists and tables the current token stands."""

    def __init__(self, builder: DocumentBuilder, start: int, end: int) -> None:
        self._builder = builder
        endings = LINE_END.finditer(builder.source, start, end)
        self._line_ends = [*(ending.start() for ending in endings), end]
        self._lists: list[int] = []
        self._starts_item = False
        self._table = self._row = self._column = 0
        self._cells: list[tuple[int, int]] = []  # of the current row
        self._level = 0

    def take(self, token: Token, before: str) -> None:
        """Take the next token; `before` is the type of the one before it."""
        match token.type:
            case "blockquote_open" | "blockquote_close":
                self._builder.quotes += token.nesting
            case "bullet_list_open" | "ordered_list_open":
                self._lists.append(next(self._builder.groups))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._starts_item = True
            case "table_open" | "tr_open" | "td_open" | "th_open":
                self._go_on(token.type)
            case "heading_open":
                self._level = int(token.tag[1])
            case "html_block":
                from factcheck.readers import _html_block

                _html_block.add(self._builder, token.content, self._lines(token))
            case "inline":
                self._add(token, before)

    def _go_on(self, opened: str) -> None:
        """Go to the next table, row or cell."""
        if opened == "table_open":
            self._table, self._row = next(self._builder.groups), -1
        elif opened == "tr_open":
            self._row, self._column = self._row + 1, -1
        else:
            self._column += 1

    def _add(self, token: Token, before: str) -> None:
        kind, place = self._placed(before)
        cell = kind is BlockKind.CELL
        reader = InlineReader(self._cell(token) if cell else self._lines(token))
        self._builder.add(reader.pieces(token.children or ()), kind, **place)
        for caption in reader.captions:
            self._builder.add(caption, BlockKind.CAPTION)
        for comment in reader.comments:
            self._builder.add_comment(*comment)

    def _placed(self, before: str) -> tuple[BlockKind, dict[str, int]]:
        """Tell what the text in a block opened by `before` is, and where it stands."""
        if before in {"td_open", "th_open"}:
            place = {"group": self._table, "row": self._row, "column": self._column}
            return BlockKind.CELL, place
        if before == "heading_open":
            titled = self._level > 1 or self._builder.title is not None
            return BlockKind.HEADING if titled else BlockKind.TITLE, {"level": self._level}
        if self._lists and self._starts_item:
            self._starts_item = False  # the item's further paragraphs are paragraphs
            return BlockKind.ITEM, {"group": self._lists[-1], "level": len(self._lists)}
        return BlockKind.PARAGRAPH, {}

    def _lines(self, token: Token) -> Segments:
        return _segments.of_lines(self._builder.source, token.content, self._source_lines(token))

    def _cell(self, token: Token) -> Segments:
        source = self._builder.source
        if self._column == 0:
            self._cells = _segments.of_row(source, *self._source_lines(token)[0])
        # A short row is filled up with empty cells.
        short = (len(source), len(source))
        place = self._cells[self._column] if self._column < len(self._cells) else short
        return _segments.of_cell(source, token.content, *place)

    def _source_lines(self, token: Token) -> list[tuple[int, int]]:
        first, last = token.map or (0, 0)
        ends = self._line_ends[first:last]
        return [(end - tail, end) for end, tail in zip(ends, token.meta["tails"], strict=True)]
