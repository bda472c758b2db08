"""The styles of an ODT file: what they make of paragraphs, and which raise text above its line."""

from __future__ import annotations

import re

from factcheck.document import BlockKind
from factcheck.readers._archive import Target
from factcheck.readers._odt_names import short

# The names of styles are English in every language.
KINDS = {
    "Title": BlockKind.TITLE,
    "Subtitle": BlockKind.STANDFIRST,
    **dict.fromkeys(("Caption", "Illustration", "Table", "Figure", "Drawing"), BlockKind.CAPTION),
}
QUOTE = "Quotations"
HEADING = re.compile("Heading_20_([1-9])")
DEEPEST = 20
"""A style may have a parent, and that another; in a circle, without end."""


class Styles(Target):
    """The styles of a document by name."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}
        self._raising: set[str] = set()
        self._current = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what a style says."""
        values = {short(name): value for name, value in attributes.items()}
        if short(tag) == "style:style":
            self._current = values.get("style:name", "")
            self._parents[self._current] = values.get("style:parent-style-name", "")
        elif short(tag) == "style:text-properties":
            position = values.get("style:text-position", "0%").split()[:1]
            if position and position[0] not in {"0%", "0"}:
                self._raising.add(self._current)

    def kind(self, name: str) -> tuple[BlockKind, int]:
        """What a paragraph of that style is, and its level if it is a heading."""
        for _ in range(DEEPEST):
            if heading := HEADING.fullmatch(name):
                return BlockKind.HEADING, int(heading[1])
            if name in KINDS:
                return KINDS[name], 0
            name = self._parents.get(name, "")
        return BlockKind.PARAGRAPH, 0

    def is_quote(self, name: str) -> bool:
        """Whether a paragraph of that style is a block quote."""
        for _ in range(DEEPEST):
            if name == QUOTE:
                return True
            name = self._parents.get(name, "")
        return False

    def raises(self, name: str) -> bool:
        """Whether text of that style stands above the line or below it."""
        return name in self._raising
