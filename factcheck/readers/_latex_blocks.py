"""The blocks of a LaTeX document: what has been read of the current one, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._builder import WHITE, Piece
from factcheck.readers._table import Table

if TYPE_CHECKING:
    from factcheck.readers._builder import DocumentBuilder


class Blocks:
    """Collects the text of a block and adds it; follows lists and tables."""

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._pieces: list[Piece] = []
        self._kind = BlockKind.PARAGRAPH
        self._place: dict[str, int] = {}
        self._lists: list[int] = []
        self._tables: list[Table] = []
        self._columns = 1  # that the current cell spans

    def take(self, piece: Piece) -> None:
        """Take some text."""
        if piece.text:
            self._pieces.append(piece)

    def begin(self, kind: BlockKind, **place: int) -> None:
        """End the block, and begin one of that kind."""
        self.end()
        self._kind, self._place = kind, place

    def begin_heading(self, level: int) -> None:
        """Begin a heading; as in Markdown, the first of level 1 is the title."""
        titled = level > 1 or self._builder.title is not None
        self.begin(BlockKind.HEADING if titled else BlockKind.TITLE, level=level)

    def end(self) -> None:
        """Add the block, if there is any text of it."""
        if any(piece.text.strip(WHITE) for piece in self._pieces):
            if self._tables and self._kind is BlockKind.PARAGRAPH:
                place = self._tables[-1].next_cell(self._columns)
                self._builder.add(self._pieces, BlockKind.CELL, **place)
            else:
                self._builder.add(self._pieces, self._kind, **self._place)
        self._pieces, self._kind, self._place, self._columns = [], BlockKind.PARAGRAPH, {}, 1

    @property
    def in_table(self) -> bool:
        """Whether the text belongs to a cell."""
        return bool(self._tables)

    def part(self, mark: str) -> str:
        """Take what ends a "row" or a "cell", or a blank line; what else stands for it there."""
        if not self._tables:
            return "&" if mark == "cell" else " "
        if mark == "paragraph":
            return " "
        if mark == "row":
            self.end()
            self._tables[-1].next_row()
            return ""
        if not any(piece.text.strip(WHITE) for piece in self._pieces):
            self._tables[-1].next_cell(self._columns)  # with nothing in it
        self.end()
        return ""

    def span(self, columns: int) -> None:
        """Let the current cell span so many columns."""
        self._columns = columns

    def open_table(self) -> None:
        """Begin a table."""
        self.end()
        self._tables.append(Table(next(self._builder.groups)))

    def close_table(self) -> None:
        """End the table."""
        self.end()
        if self._tables:
            self._tables.pop()

    def open_list(self) -> None:
        """Begin a list."""
        self.end()
        self._lists.append(next(self._builder.groups))

    def close_list(self) -> None:
        """End the list."""
        self.end()
        if self._lists:
            self._lists.pop()

    def begin_item(self) -> None:
        """Begin an item of the list."""
        group = self._lists[-1] if self._lists else 0
        self.begin(BlockKind.ITEM, group=group, level=max(1, len(self._lists)))
