"""The lines of a source, for formats that are read line by line, and the markup inside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.document import LINE_END, BlockKind
from factcheck.readers._builder import OBJECT, Piece
from factcheck.readers._lists import Lists

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factcheck.readers._builder import DocumentBuilder

DEEPEST = 10
"""Markup inside of markup; beyond it the text stands as it is written."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its `text` from `start` to `end` of the source, without blanks behind it."""

    start: int
    end: int
    text: str
    indent: int

    @property
    def region(self) -> tuple[int, int]:
        """Where its words stand."""
        return self.start + self.indent, self.end

    def behind(self, match: re.Match[str]) -> tuple[int, int]:
        """What stands behind a match in its text."""
        return self.start + match.end(), self.end

    def trimmed(self, left: int, right: int) -> list[tuple[int, int]]:
        """What stands between two columns, without blanks around it; nothing if that is all."""
        text = self.text[left:right]
        start = self.start + left + len(text) - len(text.lstrip())
        return [(start, start + len(text.strip()))] if text.strip() else []


def lines(source: str, start: int = 0) -> Iterator[Line]:
    """Cut `source` into lines."""
    ends = [*(ending.span() for ending in LINE_END.finditer(source, start)), (len(source),) * 2]
    for end, following in ends:
        text = source[start:end].rstrip()
        yield Line(start, start + len(text), text, len(text) - len(text.lstrip()))
        start = following


@dataclass(frozen=True, slots=True)
class Markup:
    """What stands inside a line of text and is none.

    Of each match of `pattern`, a group whose name begins with "keep" is read; if it is "gone",
    nothing is; if it is one of `characters`, that is; else something stands there that is left
    out.
    """

    pattern: re.Pattern[str]
    characters: Mapping[str, str] = field(default_factory=dict)


def pieces(source: str, regions: Iterable[tuple[int, int]], markup: Markup) -> Iterator[Piece]:
    """Read stretches of `source`, each from another line, less the markup in them."""
    for number, (start, end) in enumerate(regions):
        if number:
            yield Piece(" ", max(start - 1, 0), literal=False)
        yield from _inside(source, start, end, markup, 0)


def _inside(source: str, start: int, end: int, markup: Markup, depth: int) -> Iterator[Piece]:
    for match in markup.pattern.finditer(source, start, end) if depth < DEEPEST else ():
        yield Piece(source[start : match.start()], start)
        name = match.lastgroup or ""
        if name.startswith("keep"):
            yield from _inside(source, *match.span(name), markup, depth + 1)
        elif name != "gone":
            instead = markup.characters.get(match[0], OBJECT)
            yield Piece(instead, match.start(), literal=False, length=len(match[0]))
        start = match.end()
    yield Piece(source[start:end], start)


class LineReader:
    """Reads a document line by line; a subclass says by which rules.

    `rules` are tried in turn at each line. One that knows the line moves `at` behind what it has
    read, and says so.
    """

    markup: Markup

    def __init__(self, builder: DocumentBuilder) -> None:
        self.builder = builder
        self.lines = list(lines(builder.source))
        self.at = 0
        self.lists = Lists(builder.groups)
        self.rules: tuple[Callable[[Line], bool], ...] = ()

    def run(self) -> None:
        """Read everything."""
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not any(rule(line) for rule in self.rules):
                self.at += 1

    def add(
        self, regions: Iterable[tuple[int, int]], kind: BlockKind, indent: int = 0, **place: int
    ) -> None:
        """Add a block that is written in several stretches of the source."""
        if kind is not BlockKind.ITEM:
            self.lists.end(indent)
        self.builder.add(pieces(self.builder.source, regions, self.markup), kind, **place)

    def add_heading(self, region: tuple[int, int], level: int) -> None:
        """Add a heading; as in Markdown, the first of level 1 is the title."""
        titled = level > 1 or self.builder.title is not None
        self.add([region], BlockKind.HEADING if titled else BlockKind.TITLE, level=level)

    def take(self, belongs: Callable[[Line], bool]) -> list[Line]:
        """Take the lines from here on as long as they belong."""
        first = self.at
        while self.at < len(self.lines) and belongs(self.lines[self.at]):
            self.at += 1
        return self.lines[first : self.at]

    def ahead(self, distance: int = 1) -> str:
        """The text of a line further on, "" behind the last."""
        number = self.at + distance
        return self.lines[number].text if number < len(self.lines) else ""
