"""The blocks of HTML: of a page, and of what stands of it inside Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers import _html_tokens
from factcheck.readers._builder import WHITE, Piece
from factcheck.readers._comments import html_text
from factcheck.readers._html_places import Places
from factcheck.readers._html_tokens import Comment, Tag, Text
from factcheck.readers._inline import PARTING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._html_places import Placed
    from factcheck.readers._segments import Segments

# Tags inside a line of text; any other tag ends the block before it.
INLINE = frozenset(
    (  # noqa: SIM905
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s"
        " samp small span strike strong time tt u var wbr"
    ).split()
)
# At the beginning of an item or a cell these are its text, not a block of their own.
PARAGRAPHS = frozenset(("p", "div", "center", "section"))
SPANS = ("colspan", "rowspan")
SPAN = re.compile(r"[1-9]\d{0,4}", re.ASCII)


def add(builder: DocumentBuilder, content: str, segments: Segments) -> None:
    """Add the blocks of `content` in the order of reading, without tags, scripts and styles."""
    blocks = HtmlBlocks(builder, content, segments)
    tokens = list(_html_tokens.tokens(content))
    blocks.take(tokens)
    blocks.end_block()
    for token in tokens:
        if isinstance(token, Comment):
            place = segments.origin(token.start), segments.origin(token.end - 1) + 1
            builder.add_comment(*place, html_text(content[token.start : token.end]))


class HtmlBlocks:
    """Adds blocks to a builder, token by token of a `content`."""

    def __init__(self, builder: DocumentBuilder, content: str, segments: Segments) -> None:
        self._builder = builder
        self._content = content
        self._segments = segments
        self._places = Places(builder.groups)
        self._placed: Placed = self._places.here()
        self._pieces: list[Piece] = []

    def take(self, tokens: Iterable[Tag | Text | Comment]) -> None:
        """Take the next tokens; comments are left alone."""
        for token in tokens:
            match token:
                case Text():
                    self._read(token)
                case Tag(name) if name in PARTING:
                    self._instead(PARTING[name], token.start)
                case Tag(name) if name not in INLINE:
                    self._part(token)

    def end_block(self) -> None:
        """Add what has been read since the last block ended."""
        kind, place = self._placed
        # As in Markdown, the first heading of level 1 is the title.
        if kind is BlockKind.HEADING and place["level"] == 1 and self._builder.title is None:
            kind = BlockKind.TITLE
        self._builder.add(self._pieces, kind, **place)
        self._pieces = []

    def _read(self, token: Text) -> None:
        for piece in _html_tokens.pieces(self._content, token.start, token.end):
            if piece.literal:
                self._pieces.extend(self._segments.pieces(piece.origin, piece.text))
            else:
                self._instead(piece.text, piece.origin, piece.length)

    def _instead(self, text: str, at: int, length: int = 1) -> None:
        origin = self._segments.origin(at)
        self._pieces.append(Piece(text, origin, literal=False, length=length))

    def _part(self, tag: Tag) -> None:
        if not any(piece.text.strip(WHITE) for piece in self._pieces):
            self._pieces = []
            if tag.name in PARAGRAPHS and not tag.closes:
                return
        self.end_block()
        if tag.name == "blockquote":
            self._builder.quotes = max(0, self._builder.quotes + (-1 if tag.closes else 1))
        if tag.closes:
            self._placed = self._places.leave(tag.name)
        else:
            self._placed = self._places.enter(tag.name, *self._spans(tag))

    def _spans(self, tag: Tag) -> Iterable[int]:
        """How many columns and rows a cell spans."""
        found = _html_tokens.attributes(self._content, tag)
        for name in SPANS:
            written = _html_tokens.value(self._content, found.get(name, (0, 0)))
            yield int(written) if SPAN.fullmatch(written) else 1
