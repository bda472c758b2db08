"""Front matter: what a file states about itself between two lines of --- (YAML) or +++ (TOML)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import LINE_END
from factcheck.period import period
from factcheck.readers._builder import Piece
from factcheck.readers._error import ReadError
from factcheck.readers._line_ends import with_newlines

if TYPE_CHECKING:
    from factcheck.period import Period

# The keys of Hugo, Jekyll, Zola, Astro, Docusaurus, Eleventy, Quarto; the first one present counts.
TITLE_KEYS = ("title",)
STANDFIRST_KEYS = ("standfirst", "description", "summary", "excerpt", "subtitle", "lead", "dek")
DATE_KEYS = ("date", "pubDate", "publishDate", "published", "publishedAt", "datePublished")
LANGUAGE_KEYS = ("lang", "language", "locale", "languageCode")
KEYS = frozenset((*TITLE_KEYS, *STANDFIRST_KEYS, *DATE_KEYS, *LANGUAGE_KEYS))

LARGEST = 200_000
"""More characters take a parser seconds, and hold more than any article states about itself."""

LONGEST = 40
"""As many characters of a value that is none are told."""

OPENING = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}
# A language, perhaps a script, a region, and what else tells kinds of the language apart.
LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z]{4})?(?:[-_]([A-Za-z]{2}))?(?:[-_]\w+)*")


class Value(NamedTuple):
    """A value as text, and the stretch of the source in which it is written."""

    text: str
    start: int
    end: int


class FrontMatter(NamedTuple):
    """What the program uses of it; the article begins at the offset `end` of the source."""

    end: int = 0
    title: tuple[Piece, ...] = ()
    standfirst: tuple[Piece, ...] = ()
    published: Period | None = None
    language: str | None = None


def read(uri: str, source: str) -> FrontMatter:
    """Read the front matter of `source`; ReadError if it is malformed or its date is no date."""
    opening = OPENING.match(source)
    if not opening:
        return FrontMatter()
    alike = with_newlines(source)
    closing = CLOSING[opening[1]].search(alike, opening.end())
    if not closing:
        if opening[1] == "---":
            return FrontMatter()  # a line across the page
        raise ReadError(uri, "the front matter that begins with +++ has no end", 1)
    if closing.start() > LARGEST:
        raise ReadError(uri, f"the front matter has more than {LARGEST:,} characters", 1)
    if opening[1] == "---":
        from factcheck.readers._yaml_values import values
    else:
        from factcheck.readers._toml_values import values
    found = values(uri, alike[: closing.start()], opening.end(), KEYS)
    if found is None:
        return FrontMatter()
    language = _first(found, LANGUAGE_KEYS)
    return FrontMatter(
        closing.end(),
        _pieces(source, _first(found, TITLE_KEYS)),
        _pieces(source, _first(found, STANDFIRST_KEYS)),
        _published(uri, source, _first(found, DATE_KEYS)),
        language_tag(language.text) if language else None,
    )


def _first(found: dict[str, Value], keys: tuple[str, ...]) -> Value | None:
    return next((found[key] for key in keys if key in found and found[key].text), None)


def _published(uri: str, source: str, value: Value | None) -> Period | None:
    if value is None:
        return None
    try:
        return period(value.text)
    except ValueError:
        line = 1 + sum(1 for _ in LINE_END.finditer(source, 0, value.start))
        text = value.text if len(value.text) <= LONGEST else f"{value.text[:LONGEST]}…"
        problem = f"the date {text!r} is no date such as 2022-12-31"
        raise ReadError(uri, problem, line) from None


def language_tag(text: str) -> str | None:
    """The language of a tag, with its region if it has one ("fr", "fr-CA"); None if it is none."""
    tag = LANGUAGE.fullmatch(text)
    if tag is None:
        return None
    return f"{tag[1].lower()}-{tag[2].upper()}" if tag[2] else tag[1].lower()


def _pieces(source: str, value: Value | None) -> tuple[Piece, ...]:
    """Find each word of the value where it is written.

    One that is written with escapes is put where the word before it ends.
    """
    if value is None:
        return ()
    pieces = []
    at = value.start
    for part in re.findall(r"\s+|\S+", value.text):
        origin = source.find(part, at, value.end)
        pieces.append(Piece(part, max(origin, at), literal=origin >= 0))
        at = origin + len(part) if origin >= 0 else at
    return tuple(pieces)
