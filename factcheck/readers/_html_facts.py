"""What a page states about itself: title, language, encoding, and its meta tags."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.readers import _html_tokens
from factcheck.readers._front_matter import language_tag
from factcheck.readers._html_tokens import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.readers._builder import Piece
    from factcheck.readers._html_outline import Element, Outline

TITLES = ("og:title", "twitter:title")
LANGUAGES = ("content-language", "og:locale", "dc.language", "dcterms.language", "language")
META_KEYS = ("name", "property", "itemprop", "http-equiv")
CHARSET = re.compile(rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
CHARSET_WITHIN = 4096


class Meta:
    """The meta tags of a page by their names in small letters; the first of a name counts."""

    def __init__(self, outline: Outline) -> None:
        self._source = outline.source
        self._places: dict[str, tuple[int, int]] = {}
        for element in outline.named("meta"):
            found = _html_tokens.attributes(self._source, element.tag)
            for key in META_KEYS:
                if key in found and "content" in found:
                    name = _html_tokens.value(self._source, found[key]).strip().lower()
                    self._places.setdefault(name, found["content"])

    def values(self, names: Iterable[str]) -> Iterator[str]:
        """The contents of those that there are, in the order of `names`."""
        for name in names:
            if name in self._places:
                yield _html_tokens.value(self._source, self._places[name]).strip()

    def pieces(self, names: Iterable[str]) -> list[Piece]:
        """The content of the first that there is, each character in its place."""
        place = next((self._places[name] for name in names if name in self._places), (0, 0))
        return list(_html_tokens.pieces(self._source, *place))


def title(outline: Outline, meta: Meta) -> list[Piece]:
    """The title of a page whose article has no heading of level 1."""
    heading = next((e for e in outline.named("h1") if not e.omitted), None)
    if heading is not None:
        return _words(outline, heading)
    named = next(outline.named("title"), None)
    return meta.pieces(TITLES) or (_words(outline, named) if named else [])


def language(outline: Outline, meta: Meta) -> str | None:
    """The language, with its region if it has one; None if the page states none."""
    stated = (outline.value(element, "lang") for element in outline.named("html", "body"))
    tags = map(language_tag, chain(stated, meta.values(LANGUAGES)))
    return next(filter(None, tags), None)


def encoding(data: bytes) -> str | None:
    """The encoding that a page names in a meta tag, None if it names none."""
    named = CHARSET.search(data[:CHARSET_WITHIN])
    return named[1].decode("ascii", "replace") if named else None


def _words(outline: Outline, element: Element) -> list[Piece]:
    tokens = outline.tokens[element.first : element.last]
    return [
        piece
        for token in tokens
        if isinstance(token, Text)
        for piece in _html_tokens.pieces(outline.source, token.start, token.end)
    ]
