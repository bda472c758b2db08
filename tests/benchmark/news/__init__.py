"""Ordinary news in five scripts, made from templates so that no file from outside is needed.

An article of 4,096 characters has about as many figures as newspapers have, and what its figures
claim about each other is right.
"""

from __future__ import annotations

import random
import tomllib
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

from rates import RateBook, open_book

SCRIPTS = {"en": "Latin", "ru": "Cyrillic", "ar": "Arabic", "hi": "Devanagari", "zh": "Han"}
"""The languages there are templates in, and the scripts that they stand for."""

FIRST, DAYS = date(2015, 1, 5), 3000
"""The day of the oldest article, and how many days later the newest may be."""

PLAIN, FIGURED, CLAIM = "plain", "figured", "claims"
MIXES = {"en": (15, 4, 1), "ru": (20, 4, 1), "ar": (26, 4, 1), "hi": (19, 4, 1), "zh": (50, 4, 1)}
"""How often a sentence has no figure, some, or some that claim something of each other.

The shorter the sentences of a language are, the fewer of them have figures in so many characters.
"""


class Article(NamedTuple):
    """A text and the day on which it was published."""

    text: str
    published: date


def articles(language: str, count: int, size: int = 4096) -> list[Article]:
    """So many articles of at least `size` characters, the same ones every time."""
    return [article(language, size, seed) for seed in range(count)]


def article(language: str, size: int, seed: int) -> Article:
    """One article of at least `size` characters, the same for the same seed."""
    writer = Writer(language, seed)
    paragraphs = [writer.sentence("opening")]
    length = len(paragraphs[0])
    while length < size:
        paragraphs.append(writer.paragraph())
        length += len(paragraphs[-1]) + 2
    return Article("\n\n".join(paragraphs), writer.day)


class Writer:
    """Fills the templates of a language with names and numbers that fit together."""

    def __init__(self, language: str, seed: int) -> None:
        self._chance = random.Random(f"{language} {seed}")
        self._language = language
        self._templates = _templates(language)
        self._decks: dict[str, list[str]] = {}
        self.day = FIRST + timedelta(self._chance.randrange(DAYS))
        self._rate = _book().rate("EUR", "USD", self.day).exact
        self._months = list(get_month_names("wide", locale=language).values())
        self._opening = {
            "date": format_date(self.day, "long", locale=language),
            "weekday": format_date(self.day, "EEEE", locale=language),
        }

    def paragraph(self) -> str:
        """A few sentences."""
        kinds = self._chance.choices(
            (PLAIN, FIGURED, CLAIM), MIXES[self._language], k=self._chance.randint(2, 4)
        )
        return (" " if self._language != "zh" else "").join(map(self.sentence, kinds))

    def sentence(self, kind: str) -> str:
        """A sentence of a kind, of the next of its templates: none comes twice before all have."""
        deck = self._decks.setdefault(kind, [])
        if not deck:
            deck += self._chance.sample(self._templates[kind], len(self._templates[kind]))
        template = deck.pop()
        values = self._names() | self._numbers()
        return template.format_map(
            {key: self._written(value) for key, value in values.items() if f"{{{key}}}" in template}
        )

    def _names(self) -> dict[str, str]:
        names = {key: self._chance.choice(list_) for key, list_ in self._templates["names"].items()}
        return names | {"month": self._chance.choice(self._months)} | self._opening

    def _numbers(self) -> dict[str, str | Decimal]:
        pick = self._chance.randint
        before, rise = 100 * (1 + 11 * pick(1, 8)), pick(2, 60)
        part, rest = pick(110, 900), pick(110, 900)
        euros = pick(20, 900)
        numbers: dict[str, int | Decimal] = {
            "few": pick(2, 9),
            "more": pick(11, 30),
            "small": pick(10, 950),
            "big": pick(1_100, 90_000),
            "share": Decimal(pick(11, 90)).scaleb(-1),
            "before": before,
            "rise": rise,
            "after": before + before * rise // 100,
            "part": part,
            "rest": rest,
            "whole": part + rest,
            "euros": euros,
            "dollars": round(euros * self._rate),
        }
        years = {"year": pick(1970, self.day.year - 2), "later": self.day.year + pick(1, 4)}
        return {key: Decimal(value) for key, value in numbers.items()} | {
            key: str(year) for key, year in years.items()
        }

    def _written(self, value: str | Decimal) -> str:
        """A number, or words with numbers in them, in the digits of the language."""
        if isinstance(value, Decimal):
            # Babel knows the marks of its digits, but writes those of English.
            system = self._templates.get("numbering", "latn")
            value = format_decimal(value, locale=self._language, numbering_system=system)
        zero = ord(self._templates.get("zero", "0"))
        return value.translate({ord(str(digit)): zero + digit for digit in range(10)})


@cache
def _templates(language: str) -> dict[str, Any]:
    path = Path(__file__).with_name(f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _book() -> RateBook:
    return open_book()
