"""HTML cut into tags, text and comments, each at its place, in one pass.

html.parser stops with an AssertionError at "<![x", takes quadratic time for what is never closed,
and differs from one release of Python to the next; lxml and selectolax know no offsets. What is
never closed here ends as browsers let it end, except that no text is lost by it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from factcheck.readers._builder import Piece
from factcheck.readers._comments import HTML_CLOSING, HTML_OPENING

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = re.compile(r"<(?:!--|!\[CDATA\[|[!?]|(/?)([A-Za-z][^\s/>]*))")
# A quotation mark without its fellow is a character like any other.
REST_OF_TAG = re.compile(r"(?:[^>\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])*+>")
ATTRIBUTE = re.compile(
    r"([^\s/>=\"'][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']++)))?"
)
REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
# Only their end tag ends them; the text of the last two is words, that of the others is not.
RAW = ("script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title")
WORDLESS = frozenset(RAW[:-2])
RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag from `start` to `end`; `name` is in small letters."""

    name: str
    start: int
    end: int
    closes: bool


@dataclass(frozen=True, slots=True)
class Text:
    """What stands between two tags, character references as they are written."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its marks."""

    start: int
    end: int


def tokens(source: str) -> Iterator[Tag | Text | Comment]:
    """Cut `source` into tags, text and comments; scripts are none of them."""
    at = done = 0
    unclosed: set[str] = set()
    while opening := OPENING.search(source, at):
        end = _end(source, opening)
        if end < 0:
            break  # the tag never ends: all that follows is text
        if opening.start() > done:
            yield Text(done, opening.start())
        at = done = end
        name = (opening[2] or "").lower()
        if name:
            tag = Tag(name, opening.start(), end, closes=bool(opening[1]))
            yield tag
            if not tag.closes and name in RAW_END and name not in unclosed:
                closing = RAW_END[name].search(source, end)
                if closing is None:
                    unclosed.add(name)
                    continue
                if name not in WORDLESS and closing.start() > end:
                    yield Text(end, closing.start())
                at = done = closing.start()
        elif opening[0] == HTML_OPENING:
            yield Comment(opening.start(), end)
    if len(source) > done:
        yield Text(done, len(source))


def _end(source: str, opening: re.Match[str]) -> int:
    """Where what opens there ends; -1 if it is a tag and does not."""
    for mark, closing in ((HTML_OPENING, HTML_CLOSING), ("<![CDATA[", "]]>")):
        if opening[0] == mark:
            # "<!-->" is a comment too: its last two hyphens are its first ones.
            found = source.find(closing, opening.start() + 2)
            return found + len(closing) if found >= 0 else len(source)
    rest = REST_OF_TAG.match(source, opening.end())
    return rest.end() if rest else -1


def attributes(source: str, tag: Tag) -> dict[str, tuple[int, int]]:
    """Tell where the value of each attribute stands; of two with one name the first counts."""
    found: dict[str, tuple[int, int]] = {}
    for match in ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.name), tag.end - 1):
        group = next((n for n in (2, 3, 4) if match[n] is not None), 1)
        place = match.span(group) if group > 1 else (match.end(), match.end())
        found.setdefault(match[1].lower(), place)
    return found


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """Read the text from `start` to `end`, each character reference as what it stands for."""
    for match in REFERENCE.finditer(source, start, end):
        character = unescape(match[0])
        if character != match[0]:
            if match.start() > start:
                yield Piece(source[start : match.start()], start)
            yield Piece(character, match.start(), literal=False, length=len(match[0]))
            start = match.end()
    if end > start:
        yield Piece(source[start:end], start)


def value(source: str, place: tuple[int, int]) -> str:
    """Read the value of an attribute."""
    return unescape(source[slice(*place)])
