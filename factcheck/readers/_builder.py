"""Puts a Document together from pieces of its source."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.document import Block, BlockKind, Document, Span
from factcheck.readers import _comments
from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.period import Period

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is left out inside a block, so that the words on either side do not join."""

MOST_CELLS = 100_000
"""More cells are no table that a person reads; each costs as much as a paragraph."""

# What HTML calls white space: a no-break space is a character like any other, and stays.
WHITE = " \t\n\r\f\v"
_WHITE_RUN = re.compile(rf"[{WHITE}]{{2,}}|[\t\n\r\f\v]")
# The full stop or bracket behind an address belongs to the sentence.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"»”]*[^\s<>\"»”.,;:!?)\]'’]",
    re.IGNORECASE,
)


class Piece(NamedTuple):
    """Some text of a block.

    If `literal`, it stands at `origin` in the source letter for letter; else all of it was
    written, in some other form, at `origin`, where it takes `length` code points.
    """

    text: str
    origin: int
    literal: bool = True
    length: int = 1

    def cut(self, start: int, end: int) -> Piece:
        """Take the part from `start` up to `end`, counted in its text."""
        origin = self.origin + start if self.literal else self.origin
        return Piece(self.text[start:end], origin, self.literal, self.length)


class DocumentBuilder:
    """Collects blocks in the order of reading, each on a line of the text."""

    def __init__(self, uri: str, source: str) -> None:
        self.uri = uri
        self.source = source
        self.groups = count(1)
        """Numbers for lists and tables."""
        self.quotes = 0
        """How many block quotes are open."""
        self.title: str | None = None
        """The text of the first block that was added as a title."""
        self._parts: list[str] = []
        self._length = self._cells = 0
        self._offsets: list[tuple[int, int]] = []
        self._lengths: dict[int, int] = {}
        self._blocks: list[Block] = []
        self._comments: list[tuple[int, int, str]] = []

    def add(self, pieces: Iterable[Piece], kind: BlockKind, **place: Any) -> None:
        """Add a block, unless nothing is left of it; `place` is its group, level and so on.

        White space runs become one space, and web addresses are left out. ReadError if it is one
        more cell than any article has.
        """
        kept = _trim(_substitute(_substitute(pieces, _ADDRESS, OBJECT), _WHITE_RUN, " "))
        text = "".join(piece.text for piece in kept)
        if not text.strip(OBJECT + WHITE):
            return
        self._cells += kind is BlockKind.CELL
        if self._cells > MOST_CELLS:
            raise ReadError(self.uri, f"its tables have more than {MOST_CELLS:,} cells")
        if self._parts:
            self._append("\n")
        start = self._length
        for piece in kept:
            self._map(piece)
            self._append(piece.text)
        if kind is BlockKind.TITLE and self.title is None:
            self.title = text
        place.setdefault("quoted", self.quotes > 0)
        self._blocks.append(Block(Span(start, self._length), kind, **place))

    def add_comment(self, start: int, end: int, text: str) -> None:
        """Add a comment that is written from `start` to `end`, in any order, and what it says."""
        self._comments.append((start, end, text))

    def build(self, published: Period | None = None, language: str | None = None) -> Document:
        """Finish the document, of the day and in the language ("fr-CA") that the file states."""
        code, _, region = (language or "").partition("-")
        return Document(
            self.uri,
            self.source,
            "".join(self._parts),
            tuple(self._offsets) or ((0, 0),),
            tuple(self._blocks),
            title=self.title,
            published=published,
            language=code or None,
            region=region or None,
            comments=_comments.placed(self.source, self._comments),
            lengths=self._lengths,
        )

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _map(self, piece: Piece) -> None:
        if not piece.literal:
            places = range(self._length, self._length + len(piece.text))
            self._offsets.extend((place, piece.origin) for place in places)
            if piece.length > 1:
                self._lengths.update((place, piece.length) for place in places)
            return
        if self._offsets:
            start, origin = self._offsets[-1]
            if self._length - start == piece.origin - origin:
                return  # it continues the stretch before
        self._offsets.append((self._length, piece.origin))


def _substitute(pieces: Iterable[Piece], pattern: re.Pattern[str], by: str) -> list[Piece]:
    """Put `by` in place of each match, which may run over several pieces."""
    pieces = [piece for piece in pieces if piece.text]
    text = "".join(piece.text for piece in pieces)
    holes = [match.span() for match in pattern.finditer(text)]
    return list(_cut_out(pieces, iter(holes), by)) if holes else pieces


def _cut_out(pieces: list[Piece], holes: Iterator[tuple[int, int]], by: str) -> Iterator[Piece]:
    start = 0  # of the piece, in the joined text
    hole = next(holes, None)
    for piece in pieces:
        end = start + len(piece.text)
        done = start
        while hole and hole[0] < end:
            if hole[0] >= start:
                yield piece.cut(done - start, hole[0] - start)
                yield Piece(by, piece.cut(hole[0] - start, hole[0] - start).origin, literal=False)
            done = min(hole[1], end)
            if hole[1] > end:
                break  # it goes on in the next piece
            hole = next(holes, None)
        yield piece.cut(done - start, end - start)
        start = end


def _trim(pieces: list[Piece]) -> list[Piece]:
    """Drop the white space at either end, of which there is at most one space."""
    kept = [piece for piece in pieces if piece.text]
    if kept and kept[0].text[0] == " ":
        kept[0] = kept[0].cut(1, len(kept[0].text))
    if kept and kept[-1].text.endswith(" "):
        kept[-1] = kept[-1].cut(0, len(kept[-1].text) - 1)
    return [piece for piece in kept if piece.text]
