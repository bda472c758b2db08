"""Places of an article as an editor counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol.types import Position, Range

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.document import Document, Location
    from factcheck.figure import Figure


class Places(NamedTuple):
    """The places of a document; `units` counts a text as client and server have agreed to.

    That is in code units of UTF-16, unless the client prefers UTF-8 or UTF-32.
    """

    document: Document
    units: Callable[[str], int]

    def figure(self, figure: Figure) -> Range:
        """Where a figure stands."""
        return self.range(self.document.locate(figure.span))

    def range(self, place: Location) -> Range:
        """A place of the source."""
        return Range(
            self._position(place.start, place.line, place.column),
            self._position(place.end, place.end_line, place.end_column),
        )

    def _position(self, offset: int, line: int, column: int) -> Position:
        before = self.document.source[offset - column + 1 : offset]
        return Position(line - 1, self.units(before))


def meet(one: Range, other: Range) -> bool:
    """Whether two ranges overlap or touch, as a cursor does that stands beside a word."""
    return one.start <= other.end and other.start <= one.end
