"""Plain text. Each line is a paragraph, unless the text was wrapped to a width by hand.

The text is the source letter for letter, except for line ends: inside a wrapped paragraph they
are spaces, and elsewhere newlines, as in every Document, so that offsets are the same in both.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import LINE_END, Block, BlockKind, Document, Span
from factcheck.readers._line_ends import with_newlines

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = (".txt", ".text")

BULLET = re.compile(r"(?:[-*•‣▪]|\d{1,3}[.)])[ \t]+(?=\S)")
WORD = re.compile(r"\S+")
TITLE_LENGTH = 150
CLEARLY_LONGER = 2
# Beyond the one no one wraps by hand; below the other, lines end short for reasons of their own.
WIDEST, NARROWEST = 100, 40
# A wrapped line is so full that with the next word it would pass this share of the widest line.
FULL = 3 / 4


class Line(NamedTuple):
    """A line with words on it, from `start` to `end` of the source without the blanks around it.

    Its words begin at `words`, behind the bullet if it has one; `indent` counts the blanks before
    it, and `is_first` says that a blank line, or nothing, stands above it.
    """

    start: int
    words: int
    end: int
    indent: int
    is_first: bool

    @property
    def is_item(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return self.words > self.start

    @property
    def length(self) -> int:
        """How many code points long it is."""
        return self.end - self.start


def read(uri: str, source: str) -> Document:
    """Read the article in `source`; nothing in it is an error."""
    lines = list(_lines(source))
    paragraphs = list(_paragraphs(source, lines))
    blocks = tuple(_blocks(paragraphs, titled=_has_title(source, paragraphs)))
    first = blocks[0].span if blocks and blocks[0].kind is BlockKind.TITLE else None
    return Document(
        uri,
        source,
        _joined(source, paragraphs),
        blocks=blocks,
        title=source[first.start : first.end] if first else None,
    )


def _lines(source: str) -> Iterator[Line]:
    begin = 0
    is_first = True
    for end in (*(ending.span() for ending in LINE_END.finditer(source)), (len(source),) * 2):
        text = source[begin : end[0]]
        words = text.strip()
        if words:
            indent = len(text) - len(text.lstrip())
            start = begin + indent
            bullet = BULLET.match(source, start, start + len(words))
            behind = bullet.end() if bullet else start
            yield Line(start, behind, start + len(words), indent, is_first)
        is_first = not words
        begin = end[1]


def _paragraphs(source: str, lines: list[Line]) -> Iterator[list[Line]]:
    """Group the lines into paragraphs: mostly one each, several where they were wrapped."""
    width = max((line.length for line in lines), default=0)
    has_blank_lines = sum(line.is_first for line in lines) > 1
    wrapped_at = width if has_blank_lines and NARROWEST <= width <= WIDEST else None
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _continues(source, paragraph, line, wrapped_at):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def _continues(source: str, paragraph: list[Line], line: Line, wrapped_at: int | None) -> bool:
    if line.is_first or line.is_item:
        return False
    if paragraph[0].is_item and line.indent > paragraph[0].indent:
        return True
    word = WORD.match(source, line.start)
    needed = paragraph[-1].length + 1 + (len(word[0]) if word else 0)
    return wrapped_at is not None and needed > wrapped_at * FULL


def _has_title(source: str, paragraphs: list[list[Line]]) -> bool:
    """Whether the first line is short, no sentence, and set off from what follows."""
    if len(paragraphs) < 2 or len(paragraphs[0]) > 1:
        return False
    line, following = paragraphs[0][0], paragraphs[1][0]
    if line.is_item or line.length > TITLE_LENGTH or source[line.end - 1] == ".":
        return False
    return following.is_first or following.length >= CLEARLY_LONGER * line.length


def _blocks(paragraphs: list[list[Line]], *, titled: bool) -> Iterator[Block]:
    group = 0
    indents: list[int] = []  # of the items that the current one is nested in, and its own
    for number, paragraph in enumerate(paragraphs):
        first = paragraph[0]
        span = Span(first.words, paragraph[-1].end)
        if not first.is_item:
            indents.clear()
            kind = BlockKind.TITLE if titled and number == 0 else BlockKind.PARAGRAPH
            yield Block(span, kind)
            continue
        group += not indents  # the first item after other text begins a list
        while indents and indents[-1] >= first.indent:
            indents.pop()
        indents.append(first.indent)
        yield Block(span, BlockKind.ITEM, group=group, level=len(indents))


def _joined(source: str, paragraphs: list[list[Line]]) -> str:
    parts: list[str] = []
    done = 0
    for paragraph in paragraphs:
        for line, following in pairwise(paragraph):
            parts += source[done : line.end], " " * (following.start - line.end)
            done = following.start
    return with_newlines("".join([*parts, source[done:]]))
