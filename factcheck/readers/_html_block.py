"""The words of an HTML block inside Markdown."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._builder import Piece
from factcheck.readers._inline import HIDDEN, PARTING

if TYPE_CHECKING:
    from factcheck.readers._builder import DocumentBuilder
    from factcheck.readers._segments import Segments

KINDS = {
    **{f"h{level}": BlockKind.HEADING for level in range(1, 7)},
    **dict.fromkeys(("li", "dd"), BlockKind.ITEM),
    **dict.fromkeys(("td", "th"), BlockKind.CELL),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
# Tags inside a line of text; any other tag ends the block before it.
INLINE = frozenset(
    (  # noqa: SIM905
        "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong"
        " time u var wbr"
    ).split()
)


def add(builder: DocumentBuilder, content: str, segments: Segments) -> None:
    """Add the blocks of `content` in the order of reading, without tags, scripts and styles."""
    parser = _Parser(builder, content, segments)
    # What is never closed would be searched for again at each "<", so it is not parsed: the rest
    # behind an open comment is hidden, and a "<" behind the last tag is text.
    opened = content.find("<!--", content.rfind("-->") + 1)
    content = content if opened < 0 else content[:opened]
    stray = content.find("<", content.rfind(">") + 1)
    parser.feed(content if stray < 0 else content[:stray])
    parser.close()
    if stray >= 0:
        parser.handle_data(content[stray:])
    parser.end_block()


class _Parser(HTMLParser):
    def __init__(self, builder: DocumentBuilder, content: str, segments: Segments) -> None:
        super().__init__(convert_charrefs=False)
        self._builder = builder
        self._segments = segments
        self._line_starts = [0, *(end.end() for end in re.finditer("\n", content))]
        self._kind = BlockKind.PARAGRAPH
        self._place: dict[str, int] = {}
        self._pieces: list[Piece] = []
        self._hidden = False
        self._lists: list[int] = []
        self._cell = {"group": 0, "row": -1, "column": -1}

    def end_block(self) -> None:
        """Add what has been read since the last block ended."""
        self._builder.add(self._pieces, self._kind, **self._place)
        self._pieces, self._kind, self._place = [], BlockKind.PARAGRAPH, {}

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self._hidden = tag in HIDDEN
        if self._parts_words(tag):
            return
        self.end_block()
        self._enter(tag)
        self._kind = KINDS.get(tag, BlockKind.PARAGRAPH)
        match self._kind:
            case BlockKind.HEADING:
                self._place = {"level": int(tag[1])}
            case BlockKind.ITEM:
                group = self._lists[-1] if self._lists else 0
                self._place = {"group": group, "level": len(self._lists)}
            case BlockKind.CELL:
                self._cell["column"] += 1
                self._place = dict(self._cell)

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False
        if self._parts_words(tag):
            return
        self.end_block()
        if tag in {"ul", "ol", "dl"} and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.extend(self._segments.pieces(self._at(), data))

    def handle_entityref(self, name: str) -> None:
        self._instead(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._instead(unescape(f"&#{name};"))

    def _parts_words(self, tag: str) -> bool:
        """Whether the tag stands inside a line of text, where it may part two words."""
        if tag in PARTING:
            self._instead(PARTING[tag])
        return tag in PARTING or tag in INLINE

    def _enter(self, tag: str) -> None:
        if tag in {"ul", "ol", "dl"}:
            self._lists.append(next(self._builder.groups))
        elif tag == "table":
            self._cell = {"group": next(self._builder.groups), "row": -1, "column": -1}
        elif tag == "tr":
            self._cell = {"group": self._cell["group"], "row": self._cell["row"] + 1, "column": -1}

    def _instead(self, text: str) -> None:
        self._pieces.append(Piece(text, self._segments.origin(self._at()), literal=False))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column
