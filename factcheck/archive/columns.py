"""Which column of a table is which, and what may stand in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from factcheck.archive import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Row: TypeAlias = "dict[str, str | int | None]"
"""The columns of schema.ROWS that are not null."""

USUAL = {
    "text": (
        "text", "body", "content", "article", "articlebody", "maintext", "fulltext", "story",
        "html", "bodyhtml", "contenthtml", "articletext", "bodytext", "rawtext",
    ),
    "title": ("title", "headline", "heading"),
    "date": (
        "date", "published", "publishedat", "publicationdate", "publishdate", "pubdate",
        "datepublished", "dateofpublication", "publishedon",
    ),
    "language": ("language", "lang", "languagecode", "inlanguage", "locale"),
    "identifier": (
        "identifier", "id", "articleid", "documentid", "docid", "uuid", "guid", "url", "uri",
        "link", "permalink", "slug", "path",
    ),
}  # fmt: skip
"""What the columns are usually called, likeliest first, without marks and in small letters."""

LONGEST = 10_000_000
"""More characters than this are no article, and would hold up a worker for minutes."""

MARKUP = re.compile(r"\A\s*<[a-z!?]|</p>|<br ?/?>", re.IGNORECASE)
"""Only HTML begins with a tag, or ends paragraphs and lines with one."""

SURROGATE = re.compile("[\ud800-\udfff]")


class RowError(ValueError):
    """What is wrong with a row; one clause that begins with "it" or "its"."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a person has named, None for those to be found by their usual names.

    `format` names the reader of all texts; without it they are HTML where they look like it, else
    plain text.
    """

    text: str | None = None
    title: str | None = None
    date: str | None = None
    language: str | None = None
    identifier: str | None = None
    format: str | None = None

    def chosen(self, names: Iterable[str]) -> dict[str, str]:
        """Which column of a table is the text, the title ...; ArchiveError if the text is none."""
        there = {name: name for name in names}
        plain = {_plain(name): name for name in reversed(there)}
        found = {}
        for field, usual in USUAL.items():
            asked = getattr(self, field)
            if asked is not None and asked not in there:
                raise ArchiveError(f"there is no column {asked!r}; {_listed(there)}")
            name = asked or next((plain[word] for word in usual if word in plain), None)
            if name is not None:
                found[field] = name
        if "text" not in found:
            raise ArchiveError(f"no column is called as texts are; {_listed(there)}")
        return found

    def row(self, values: Mapping[str, object], chosen: Mapping[str, str]) -> Row:
        """The row of an article from a record, with its error if it cannot be one."""
        try:
            identifier = _identifier(values.get(chosen.get("identifier", "")))
        except RowError as error:
            return {"error": str(error)}
        row: Row = {"identifier": identifier}
        try:
            text = _text(values.get(chosen["text"]))
            row["title"] = _string("title", values.get(chosen.get("title", "")))
            row["language"] = _string("language", values.get(chosen.get("language", "")))
            row["date"] = _day(values.get(chosen.get("date", "")))
        except RowError as error:
            return {"identifier": identifier, "error": str(error)}
        row["format"] = self.format or ("html" if MARKUP.search(text) else "text")
        row["text"] = text
        return row


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()


def _listed(names: Iterable[str]) -> str:
    return f"there are {', '.join(map(repr, names))}"


def _text(value: object) -> str:
    text = _string("text", value)
    if text is None:
        raise RowError("it has no text")
    if len(text) > LONGEST:
        raise RowError(
            f"its text has {len(text):,} characters, more than the {LONGEST:,} of any article"
        )
    return text


def _string(what: str, value: object) -> str | None:
    if isinstance(value, bytes):
        value = value.decode("utf-8", errors="surrogateescape")
    if value is not None and not isinstance(value, str):
        raise RowError(f"its {what} is no text but of the type {type(value).__name__}")
    if value is not None and SURROGATE.search(value):
        raise RowError(f"its {what} is no valid Unicode")
    return value


def _identifier(value: object) -> str | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole else _string("identifier", value)


def _day(value: object) -> str | None:
    """A date as text; a whole number may be a year."""
    if isinstance(value, date):  # a datetime is one
        return value.isoformat()[:10]
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole else _string("date", value)
