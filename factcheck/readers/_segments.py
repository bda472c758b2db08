"""The way back from text that a parser has cut out of its lines to the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.readers._builder import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

ESCAPED_PIPE = re.compile(r"\\\|")
PIPE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Segments:
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


def of_cell(source: str, content: str, row: tuple[int, int], column: int) -> Segments:
    """Map the cell in `column` of a table row that stands at `row` in the source.

    The content is that of the cell without white space around it and without the backslashes
    that escape bars.
    """
    text = source[row[0] : row[1]].rstrip()
    bars = [bar.start() for bar in PIPE.finditer(text)]
    # The bar in front of the first cell is optional.
    has_edge = bool(bars) and not text[: bars[0]].strip()
    lefts = [bar + 1 for bar in bars] if has_edge else [0, *(bar + 1 for bar in bars)]
    if not content or column >= len(lefts):
        return Segments([0], [row[1]])  # an empty cell has nothing to map
    left = text.index("\\|" if content[0] == "|" else content[0], lefts[column])
    right = next((bar for bar in bars if bar >= left), len(text))
    segments = Segments([0], [row[0] + left])
    for dropped, escape in enumerate(ESCAPED_PIPE.finditer(text, left, right)):
        segments.starts.append(escape.start() - left - dropped)
        segments.origins.append(row[0] + escape.start() + 1)
    return segments
