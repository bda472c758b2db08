"""The paragraphs of a PDF, whose text layer knows but lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._builder import Piece
from factcheck.readers._extract import LINE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.readers._builder import DocumentBuilder

PAGE = re.compile(r"[^\n]+")
LINE = re.compile(rf"[^\n{LINE_BREAK}]*\S[^\n{LINE_BREAK}]*")
PAGE_NUMBER = re.compile(r"\s*(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—]|\s*/\s*\d{1,4})?\s*")
BULLET = re.compile(r"\s*[\uf0b7•▪‣●◦*–—-]\s+\S")
SENTENCE_END = re.compile(r"[.!?:…][\"”’»)]*\s*$")
PARTED = re.compile(r"[^\W\d_][-\N{SOFT HYPHEN}]\s*$")
LETTER = re.compile(r"\s*([^\W\d_])")
# Of the width of a page's lines: one that ends a sentence ends a paragraph too unless it is so
# full, another only if it is not even half full.
FULL, HALF = 0.9, 0.5


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has words, from `start` to `end` of the source, and what share of the width."""

    start: int
    end: int
    text: str
    share: float
    is_first: bool
    """Whether it is the first on its page."""


def add(builder: DocumentBuilder) -> None:
    """Add the paragraphs of the builder's source, a line of which is a page."""
    paragraph: list[Line] = []
    for line in _lines(builder.source):
        if paragraph and _ends(builder.source, paragraph[-1], line):
            builder.add(_pieces(paragraph), BlockKind.PARAGRAPH)
            paragraph = []
        paragraph.append(line)
    builder.add(_pieces(paragraph), BlockKind.PARAGRAPH)


def _lines(source: str) -> Iterator[Line]:
    for page in PAGE.finditer(source):
        found = list(LINE.finditer(source, *page.span()))
        if found and PAGE_NUMBER.fullmatch(found[-1][0]):
            del found[-1]
        if found and PAGE_NUMBER.fullmatch(found[0][0]):
            del found[0]
        lengths = sorted(len(line[0].strip()) for line in found)
        for number, line in enumerate(found):
            # The longest may run into the margin; nine in ten lines are no longer than this.
            share = len(line[0].strip()) / lengths[len(lengths) * 9 // 10]
            yield Line(*line.span(), line[0], share, number == 0)


def _ends(source: str, line: Line, following: Line) -> bool:
    """Whether a paragraph ends between two lines, the first of which does not end in a hyphen."""
    if PARTED.search(line.text) and LETTER.match(following.text):
        return False
    if following.is_first:  # on the next page the same sentence may go on, with a small letter
        return bool(SENTENCE_END.search(line.text) or not _begins_small(following))
    if BULLET.match(following.text) or source.count(LINE_BREAK, line.end, following.start) > 1:
        return True
    return line.share < (FULL if SENTENCE_END.search(line.text) else HALF)


def _begins_small(line: Line) -> bool:
    letter = LETTER.match(line.text)
    return letter is not None and letter[1].islower()


def _pieces(lines: list[Line]) -> Iterator[Piece]:
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        parted = PARTED.search(line.text)
        if parted and following and LETTER.match(following.text):
            # "mil-" and "lion" are a word; "Franco-" and "German" are, too, but with the hyphen.
            kept = parted.start() + 1 if _begins_small(following) else parted.start() + 2
            yield Piece(line.text[:kept], line.start)
            continue
        yield Piece(line.text, line.start)
        yield Piece(" ", line.end - 1, literal=False)
