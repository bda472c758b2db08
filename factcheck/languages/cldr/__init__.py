"""What CLDR knows: currencies, months, weekdays, number symbols, territories.

What articles are read with is kept in the files of this folder, which `extract` writes; the rest
is asked of Babel.
"""

from __future__ import annotations

from functools import cache
from os.path import dirname, join
from typing import TYPE_CHECKING

from factcheck.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction

WORLD = "world"
"""The file of what is the same in all languages."""


@cache
def _sections(name: str) -> dict[str, str]:
    """The parts of a file by their names."""
    parts = (part.partition("]\n") for part in _text(name).removeprefix("[").split("\n["))
    return {section: lines for section, _, lines in parts}


def _text(name: str) -> str:
    try:
        with open(join(dirname(__file__), f"{name}.tsv"), encoding="utf-8", newline="\n") as file:
            return file.read()
    except FileNotFoundError:  # of a language that is being added
        from factcheck.languages.cldr import extract

        return extract.language(name)


def _rows(name: str, section: str) -> Iterator[list[str]]:
    """What is named, with all its names behind it."""
    return (line.split("\t") for line in _sections(name)[section].split("\n") if line)


def _named(code: str, section: str) -> Iterator[tuple[str, str]]:
    """Each name with what it names."""
    for key, *names in _rows(code, section):
        for name in names:
            yield name, key


@cache
def currency_codes() -> frozenset[str]:
    """Every ISO 4217 code that CLDR knows, historical ones included, without test codes."""
    return frozenset(code for code, _ in _named(WORLD, "codes"))


def currency_names(code: str) -> Iterator[tuple[str, str]]:
    """Names in singular and plural with their currency, current currencies before former ones."""
    return _named(code, "currencies")


@cache
def _tenders() -> dict[str, list[tuple[str, str, str]]]:
    """The currencies of each territory, with their first and last days where there are any."""
    tenders: dict[str, list[tuple[str, str, str]]] = {}
    for use, territory in _named(WORLD, "tenders"):
        code, days = use.split(" ")
        start, end = days.split("/")
        tenders.setdefault(territory, []).append((code, start, end))
    return tenders


@cache
def in_use() -> frozenset[str]:
    """The currencies that some territory uses today."""
    return frozenset(code for uses in _tenders().values() for code, _, end in uses if not end)


def months(code: str) -> Iterator[tuple[str, int]]:
    """Month names, wide and abbreviated, standing alone and in dates, from 1 for January."""
    return ((name, int(number)) for name, number in _named(code, "months"))


def weekdays(code: str) -> Iterator[tuple[str, int]]:
    """Names of weekdays, from 0 for Monday."""
    return ((name, int(number)) for name, number in _named(code, "weekdays"))


def separators(code: str) -> tuple[str, str]:
    """The decimal mark and the grouping mark."""
    (decimal, _), (group, _) = _named(code, "separators")
    return decimal, group


def scale_word(code: str, power: int, number: Fraction) -> str | None:
    """The word for a power of ten behind a number: "millions" behind 42 in French."""
    from decimal import Decimal

    from babel import Locale

    spoken = Locale.parse(code)
    forms = spoken.compact_decimal_formats.get("long", {})
    form = spoken.plural_form(Decimal(number.numerator) / Decimal(number.denominator))
    pattern = forms.get(form, {}).get(str(10**power))
    # Where one form is as good as the other, CLDR has only "other".
    pattern = pattern or forms.get("other", {}).get(str(10**power))
    return pattern.pattern.strip("0 \u00a0") if pattern is not None else None


def measures(code: str) -> Iterator[tuple[str, str]]:
    """Names and abbreviations of units of measurement, with CLDR's key for each."""
    return _named(code, "measures")


def currencies_of(territory: str, day: date | None) -> tuple[str, ...]:
    """What a territory paid with on a day, or pays with today."""
    uses = _tenders().get(territory, ())
    return tuple(code for code, start, end in uses if _within(start, end, day))


def _within(start: str, end: str, day: date | None) -> bool:
    if day is None:
        return not end
    today = day.isoformat()
    return start <= today and (not end or today <= end)


def places(code: str) -> Iterator[tuple[str, str]]:
    """Words that point to a country: its name, and cities that time zones are named after."""
    yield from _named(code, "territories")
    yield from _named(code, "cities")


STEM = 5
"""As many letters at least of a word stay the same in all its forms."""

SEVERAL = 4
"""A word in the names of as many currencies is what they are called."""


def currency_stems(code: str) -> dict[str, list[tuple[str, str]]]:
    """Stems of the adjectives in the names of currencies in use: "maroc" of "dirham marocain".

    By their first letters, with the currency; words in the names of several say nothing.
    """
    seen: dict[str, set[str]] = {}
    current = in_use()
    for name, currency in currency_names(code):
        if currency in current and " " in name:
            for word in fold(name).split():
                seen.setdefault(word, set()).add(currency)
    # "Dollars" of one name alone is as little of an adjective as "dollar" is, which most have.
    heads = {word[:STEM] for word, currencies in seen.items() if len(currencies) >= SEVERAL}
    stems: dict[str, list[tuple[str, str]]] = {}
    for word, currencies in seen.items():
        if len(currencies) == 1 and len(word) >= STEM and word[:STEM] not in heads:
            stem = word[: max(STEM, len(word) - 3)]
            entry = stem, next(iter(currencies))
            if entry not in stems.setdefault(word[:STEM], []):
                stems[word[:STEM]].append(entry)
    return stems
