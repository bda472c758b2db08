"""The way back from text that a parser has cut out of its lines to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.readers._builder import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

ESCAPED_PIPE = re.compile(r"\\\|")
PIPE = re.compile(r"(?<!\\)\|")


class Segments(NamedTuple):
    """Stretches of a `content`, each of which stands in the source letter for letter.

    `starts` are where they begin in the content, ascending, `origins` where in the source.
    """

    starts: list[int]
    origins: list[int]

    def origin(self, offset: int) -> int:
        """Where the code point at `offset` of the content stands in the source."""
        index = max(bisect_right(self.starts, offset) - 1, 0)
        return self.origins[index] + offset - self.starts[index]

    def pieces(self, start: int, text: str) -> Iterator[Piece]:
        """`text`, which begins at `start` of the content, in pieces cut where segments meet."""
        end = start + len(text)
        index = bisect_right(self.starts, start)
        at = start
        while at < end:
            stop = min(end, self.starts[index]) if index < len(self.starts) else end
            yield Piece(text[at - start : stop - start], self.origin(at))
            at = stop
            index += 1


def of_lines(source: str, content: str, lines: list[tuple[int, int]]) -> Segments:
    """Map a block whose source lines are `lines`.

    Of each, that is where it begins, behind quote marks, list markers and indentation, and ends.
    The content has the same lines, but each may have lost or gained blanks at its beginning, and
    the block as a whole white space at either end, even whole lines of it.
    """
    segments = Segments([], [])
    start = 0
    remaining = iter(lines)
    for number, line in enumerate(content.split("\n")):
        text = line.lstrip(" \t")
        origin = -1
        for begin, end in remaining:
            origin = source.find(text, begin, end)
            if origin >= 0 or number:
                break  # only above the first line can lines have been trimmed away
        segments.starts.append(start + len(line) - len(text))
        segments.origins.append(origin)
        start += len(line) + 1
    return segments


def of_row(source: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Tell where each cell begins and ends of a table row that runs from `begin` to `end`."""
    end = begin + len(source[begin:end].rstrip())
    bars = [bar.start() for bar in PIPE.finditer(source, begin, end)]
    # The bars in front of the first cell and behind the last are optional.
    if not bars or source[begin : bars[0]].strip():
        bars.insert(0, begin - 1)
    return [(left + 1, right) for left, right in pairwise([*bars, end])]


def of_cell(source: str, content: str, begin: int, end: int) -> Segments:
    """Map the cell that is written from `begin` to `end`.

    The content is that of the cell without white space around it and without the backslashes
    that escape bars.
    """
    segments = Segments([0], [begin])
    if not content:
        return segments
    first = source.index("\\|" if content[0] == "|" else content[0], begin, end)
    segments.origins[0] = first
    for dropped, escape in enumerate(ESCAPED_PIPE.finditer(source, first, end)):
        segments.starts.append(escape.start() - first - dropped)
        segments.origins.append(escape.start() + 1)
    return segments
