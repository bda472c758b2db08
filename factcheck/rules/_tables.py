"""Tables as rows and columns of numbers, with their rows and columns of totals."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from factcheck.document import BlockKind, Span
from factcheck.figure import Count, Date, Qualifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.document import Block
    from factcheck.figure import Figure, Money, Percent
    from factcheck.interval import Interval

Cell: TypeAlias = "Money | Count | Percent"
"""A number in a table."""

MINUS = ("-", "−", "–")
EMPTY = "-−–—./ 0\u00a0"
"""What a cell holds that counts for nothing."""

TOTALS = ("total", "subtotal", "all")
"""What the heading of a row or a column of totals says."""

MARKS = 6
"""So many characters of a cell may stand beside its number: a sign, a footnote's mark."""

WORDS = 5
"""A cell of more words is a remark and no heading of a total."""


@dataclass(frozen=True)
class Table:
    """The cells of a table by row and column, row 0 its heading, and the numbers in them."""

    article: Article
    cells: dict[tuple[int, int], Block]

    @cached_property
    def rows(self) -> list[int]:
        """The rows below the heading."""
        return sorted({row for row, _ in self.cells if row})

    @cached_property
    def columns(self) -> list[int]:
        """All columns."""
        return sorted({column for _, column in self.cells})

    @cached_property
    def numbers(self) -> dict[tuple[int, int], Cell]:
        """The cells that hold a number and nothing else to speak of."""
        found = {place: self._figure(block) for place, block in self.cells.items() if place[0]}
        plain = {column for (_, column), figure in found.items() if isinstance(figure, Count)}
        return {
            place: figure
            for place, one in found.items()
            if (figure := _number(one, plain=place[1] in plain)) is not None
        }

    def _figure(self, block: Block) -> Figure | None:
        figures = self.article.within(block.span)
        if len(figures) != 1:
            return None
        figure = _inside(figures[0], block.span)
        outside = block.span.end - block.span.start - (figure.span.end - figure.span.start)
        return figure if outside <= MARKS else None

    @cached_property
    def total_rows(self) -> list[int]:
        """The rows whose first cell says that they are totals."""
        return [row for row in self.rows if self._says(row, self.columns[0], *TOTALS)]

    @cached_property
    def total_columns(self) -> list[int]:
        """The columns whose heading says that they are totals."""
        return [column for column in self.columns[1:] if self._says(0, column, *TOTALS)]

    @cached_property
    def is_partial(self) -> bool:
        """Whether a heading says that only some of the rows are shown."""
        return any(self._says(0, column, "such_as", "including") for column in self.columns)

    def _says(self, row: int, column: int, *names: str) -> bool:
        block = self.cells.get((row, column))
        if block is None or len(self.text(row, column).split()) > WORDS:
            return False
        return any(any(self.article.cues_in(block.span, name)) for name in names)

    def text(self, row: int, column: int) -> str:
        """What a cell says, empty where there is none."""
        block = self.cells.get((row, column))
        return self.article.text[block.span.start : block.span.end].strip() if block else ""

    def column(self, column: int, rows: list[int]) -> list[Cell] | None:
        """The numbers of some rows, dashes left out; None where a cell says something else."""
        return self._line([(row, column) for row in rows])

    def row(self, row: int, columns: list[int]) -> list[Cell] | None:
        """The numbers of some columns, dashes left out; None where a cell says something else."""
        return self._line([(row, column) for column in columns])

    def _line(self, places: list[tuple[int, int]]) -> list[Cell] | None:
        if any(place not in self.numbers and self.text(*place).strip(EMPTY) for place in places):
            return None
        return [self.numbers[place] for place in places if place in self.numbers]


def signed(article: Article, figure: Cell) -> Interval:
    """What a cell is worth in a sum: a minus or brackets before it make it negative."""
    start = figure.span.start
    before = article.text[max(0, start - 2) : start].rstrip()[-1:]
    is_bracketed = before == "(" and article.text[figure.span.end : figure.span.end + 1] == ")"
    return -figure.value if before in MINUS or is_bracketed else figure.value


def _inside(figure: Figure, cell: Span) -> Figure:
    """A figure without what was read into it from the next cell: a noun, a sign, a second end."""
    if cell.covers(figure.span) or isinstance(figure, Date):
        return figure
    span = Span(figure.span.start, cell.end)
    bare = replace(figure, span=span, qualifier=Qualifier.EXACT, upper=None)
    return replace(bare, noun=None) if isinstance(bare, Count) else bare


def _number(figure: Figure | None, *, plain: bool) -> Cell | None:
    """The number in a cell; among counts "1985" is one of them and no year."""
    if not isinstance(figure, Date):
        return figure
    if plain and figure.year and not figure.month and figure.text.isdecimal():
        return Count(figure.document, figure.span, Decimal(figure.year))
    return None


def tables(article: Article) -> Iterator[Table]:
    """Every table of the article."""
    blocks = [block for block in article.document.blocks if block.kind is BlockKind.CELL]
    for _, cells in groupby(blocks, key=lambda block: block.group):
        yield Table(article, {(cell.row, cell.column): cell for cell in cells})
