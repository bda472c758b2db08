"""The words of a Markdown paragraph, heading, item or cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers._builder import OBJECT, Piece
from factcheck.readers._comments import HTML_OPENING, html_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from factcheck.readers._segments import Segments

TAG_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)")
HIDDEN = frozenset({"script", "style"})
# Tags at which words part: "10<sup>6</sup>" is not 106, and <br> starts a line.
PARTING = {"br": " ", "sup": OBJECT, "sub": OBJECT}


class InlineReader:
    """Reads the tokens of one block.

    `captions` collects what its images say instead of showing, `comments` where it has comments,
    and what they say.
    """

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self.captions: list[list[Piece]] = []
        self.comments: list[tuple[int, int, str]] = []

    def pieces(self, tokens: Iterable[Token], shift: int = 0) -> Iterator[Piece]:
        """Read `tokens`, whose offsets count from `shift` of the block's content."""
        hidden = False
        for token in tokens:
            if token.type == "html_inline" and _tag(token) in HIDDEN:
                hidden = not token.content.startswith("</")
            elif token.type == "link_open" and token.markup == "autolink":
                hidden = True
                yield self._instead(OBJECT, shift + token.meta["at"])
            elif token.type == "link_close":
                hidden = False
            elif not hidden and "at" in token.meta:
                yield from self._read(token, shift + token.meta["at"])

    def _read(self, token: Token, at: int) -> Iterator[Piece]:
        match token.type:
            case "text":
                yield from self._segments.pieces(at, token.content)
            case "text_special":
                origin, length = self._segments.origin(at), len(token.markup)
                yield Piece(token.content, origin, token.content == token.markup, length)
            case "image":
                # Its text begins behind "![".
                self.captions.append(list(self.pieces(token.children or (), at + 2)))
                yield self._instead(OBJECT, at)
            case "softbreak" | "hardbreak":
                yield self._instead(" ", at)
            case "html_inline":
                if token.content.startswith(HTML_OPENING):
                    self._note(token.content, at)
                yield self._instead(PARTING.get(_tag(token), ""), at)
            case "code_inline" | "omitted":
                yield self._instead(OBJECT, at)

    def _note(self, comment: str, at: int) -> None:
        end = self._segments.origin(at + len(comment) - 1) + 1
        self.comments.append((self._segments.origin(at), end, html_text(comment)))

    def _instead(self, text: str, at: int) -> Piece:
        return Piece(text, self._segments.origin(at), literal=False)


def _tag(token: Token) -> str:
    name = TAG_NAME.match(token.content)
    return name[1].lower() if name else ""
