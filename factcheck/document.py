"""A document as the program sees it: plain text, its blocks, and the way back to the source."""

from __future__ import annotations

import enum
import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.period import Period

LINE_END = re.compile(r"\r\n|\r|\n")
"""What editors count as the end of a line; str.splitlines knows others that they do not."""


class Span(NamedTuple):
    """A stretch of text, from `start` up to but not including `end`, in code points."""

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether all of the other lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.end and other.start < self.end


class Location(NamedTuple):
    """A span in the source file; lines and columns count from 1, columns in code points."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class BlockKind(enum.Enum):
    """What a block of the article is to its reader."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    CAPTION = "caption"


class Block(NamedTuple):
    """One paragraph, list item, table cell ... of the text.

    `group` numbers the list or table that an item or a cell belongs to; `row` and `column`
    count from 0 inside a table, and row 0 of a table is its heading. `level` is the depth of a
    heading, or how deep a list item is nested. What is `quoted` stands in a block quote.
    """

    span: Span
    kind: BlockKind
    group: int = 0
    row: int = 0
    column: int = 0
    level: int = 0
    quoted: bool = False


class Comment(NamedTuple):
    """What a source says to its writers alone, at a `place` that includes the comment's marks.

    `line` is all of the lines that it stands on. `below` is the next line on which there is
    anything else than comments, an empty span where there is none.
    """

    text: str
    place: Span
    line: Span
    below: Span


@dataclass(frozen=True)
class Document:
    """An article's text without its markup.

    `text` is what the recognizers read; its blocks are parted by newlines. `offsets` maps it to
    `source`: pairs (text offset, source offset), ascending, each the start of a stretch that
    stands in both letter for letter. `lengths` tells of the code points of `text` that take more
    than one of `source`, such as that of `&euro;`, how many. `published` is the day, month or year
    of publication, `language` an ISO 639-1 code and `region` its country ("CA" in "fr-CA"),
    all as the file or its path states them, else None. `comments` are in the order of the source,
    and their spans are of the source.
    """

    uri: str
    source: str
    text: str
    offsets: tuple[tuple[int, int], ...] = ((0, 0),)
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    published: Period | None = None
    language: str | None = None
    region: str | None = None
    comments: tuple[Comment, ...] = ()
    lengths: Mapping[int, int] = field(default_factory=dict, hash=False)
    _starts: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", [start for start, _ in self.offsets])

    def with_title(self, title: str) -> Document:
        """The document under a headline that its source does not hold.

        The headline's figures are located at the very start of the source.
        """
        shift = len(title) + 1
        above = tuple((offset, 0) for offset in range(shift))
        return replace(
            self,
            text=f"{title}\n{self.text}",
            offsets=above + tuple((start + shift, origin) for start, origin in self.offsets),
            lengths={offset + shift: length for offset, length in self.lengths.items()},
            blocks=(
                Block(Span(0, len(title)), BlockKind.TITLE),
                *(
                    block._replace(span=Span(block.span.start + shift, block.span.end + shift))
                    for block in self.blocks
                ),
            ),
            title=title,
        )

    def source_offset(self, offset: int) -> int:
        """Where the code point at `offset` of the text stands in the source."""
        start, origin = self.offsets[bisect_right(self._starts, offset) - 1]
        return origin + offset - start

    def source_end(self, offset: int) -> int:
        """Where the source goes on behind the code point at `offset` of the text."""
        return self.source_offset(offset) + self.lengths.get(offset, 1)

    def locate(self, span: Span) -> Location:
        """The place of `span` in the source file."""
        start = self.source_offset(span.start)
        # The last code point is mapped, not the end: the end may lie behind dropped markup.
        end = self.source_end(span.end - 1) if span.end > span.start else start
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Location(start, end, line, column, end_line, end_column)

    @cached_property
    def _lines(self) -> list[int]:
        """The source offset at which each line starts."""
        return [0, *(ending.end() for ending in LINE_END.finditer(self.source))]

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset of the source."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1
