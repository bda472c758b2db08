"""A Document of a file whose bytes are no text: its source is what was extracted from it.

The source has a line for each paragraph, or for each page, in the order of reading; a line break
inside one is a vertical tab, as word processors have it. So the line of a place is the number of
the paragraph or the page, and the column counts the characters of it.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._builder import DocumentBuilder, Piece
from factcheck.readers._lists import Lists

if TYPE_CHECKING:
    from factcheck.document import Document

LINE_BREAK = "\v"
ENDS = str.maketrans("\r\n", LINE_BREAK * 2)


class Extract:
    """Collects paragraphs."""

    def __init__(self, uri: str) -> None:
        self.uri = uri
        self.groups = count(1)
        """Numbers for lists and tables."""
        self._paragraphs: list[tuple[str, BlockKind, dict[str, int]]] = []
        self._lists = Lists(self.groups)

    def add(self, text: str, kind: BlockKind, **place: int) -> None:
        """Add a paragraph; an empty one counts, too."""
        if kind is not BlockKind.ITEM and text:
            self._lists.end()
        self._paragraphs.append((text.translate(ENDS), kind, place))

    def add_item(self, text: str, level: int) -> None:
        """Add a list item that is nested so many levels deep."""
        self.add(text, BlockKind.ITEM, **self._lists.place(level))

    def build(self) -> Document:
        """Make the document."""
        builder = DocumentBuilder(self.uri, "\n".join(text for text, _, _ in self._paragraphs))
        start = 0
        for text, kind, place in self._paragraphs:
            # As in Markdown, the first heading of level 1 is the title.
            if kind is BlockKind.HEADING and place["level"] == 1 and builder.title is None:
                kind = BlockKind.TITLE  # noqa: PLW2901
            builder.add([Piece(text, start)], kind, **place)
            start += len(text) + 1
        return builder.build()
