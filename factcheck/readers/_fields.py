"""What a document states of itself in a list of fields: its day and its language."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.period import period
from factcheck.readers._front_matter import DATE_KEYS, LANGUAGE_KEYS, language_tag

if TYPE_CHECKING:
    from factcheck.period import Period

DATES = frozenset((*map(str.lower, DATE_KEYS), "revdate", "docdate"))
LANGUAGES = frozenset(map(str.lower, LANGUAGE_KEYS))


class Fields:
    """Collects them; the first of each counts."""

    def __init__(self) -> None:
        self.published: Period | None = None
        self.language: str | None = None

    def take(self, name: str, value: str) -> None:
        """Take a field; one that names no date is none, as programs write $Date$ there."""
        if name.lower() in DATES and self.published is None:
            with suppress(ValueError):
                self.published = period(value)
        elif name.lower() in LANGUAGES and self.language is None:
            self.language = language_tag(value.strip())
