"""What CLDR knows, through Babel: currencies, months, weekdays, number symbols, territories."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.numbers import list_currencies

from factcheck.languages.text import fold
from factcheck.measure import FACTORS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from fractions import Fraction


@cache
def locale(code: str) -> Locale:
    """The CLDR locale of a language."""
    return Locale.parse(code)


@cache
def currency_codes() -> frozenset[str]:
    """Every ISO 4217 code that CLDR knows, historical ones included, without test codes."""
    return frozenset(list_currencies()) - {"XXX", "XTS"}


def currency_names(code: str) -> Iterator[tuple[str, str]]:
    """Names in singular and plural with their currency, current currencies before former ones."""
    known = locale(code)
    singular = known.currencies
    # Babel gives plurals one by one, by a number that takes them; all at once is much faster.
    plurals = known._data["currency_names_plural"]  # noqa: SLF001
    for currency in sorted(currency_codes(), key=lambda one: (one not in in_use(), one)):
        for name in plurals.get(currency, {}).values():
            yield name, currency
        if currency in singular:
            yield singular[currency], currency


@cache
def in_use() -> frozenset[str]:
    """The currencies that some territory uses today."""
    uses = get_global("territory_currencies").values()
    return frozenset(code for use in uses for code, _, end, tender in use if end is None and tender)


def months(code: str) -> Iterator[tuple[str, int]]:
    """Month names, wide and abbreviated, standing alone and in dates, from 1 for January."""
    known = locale(code).months
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in known[context].get(width, {}).items():
                yield name, number
                if width == "abbreviated" and name not in known[context]["wide"].values():
                    yield f"{name}.", number


def weekdays(code: str) -> Iterator[tuple[str, int]]:
    """Names of weekdays, from 0 for Monday."""
    known = locale(code).days
    for context in ("format", "stand-alone"):
        for number, name in known[context]["wide"].items():
            yield name, number


def separators(code: str) -> tuple[str, str]:
    """The decimal mark and the grouping mark."""
    symbols = locale(code).number_symbols["latn"]
    return symbols["decimal"], symbols["group"]


def scale_word(code: str, power: int, number: Fraction) -> str | None:
    """The word for a power of ten behind a number: "millions" behind 42 in French."""
    spoken = locale(code)
    forms = spoken.compact_decimal_formats.get("long", {})
    form = spoken.plural_form(Decimal(number.numerator) / Decimal(number.denominator))
    pattern = forms.get(form, {}).get(str(10**power))
    # Where one form is as good as the other, CLDR has only "other".
    pattern = pattern or forms.get("other", {}).get(str(10**power))
    return pattern.pattern.strip("0 \u00a0") if pattern is not None else None


def measures(code: str) -> Iterator[tuple[str, str]]:
    """Names and abbreviations of units of measurement, with CLDR's key for each."""
    known = locale(code)
    plurals = known.plural_form.tags | {"other"}
    patterns = known._data["unit_patterns"]  # noqa: SLF001 - Babel only formats with them
    for width in ("long", "short"):
        for unit in FACTORS:
            forms = patterns.get(unit, {}).get(width, {})
            for plural in plurals & set(forms):
                form = forms[plural]
                # A language that inflects its units has a form for each case.
                if isinstance(form, str) and "{0}" in form:
                    yield form.replace("{0}", "").strip(" \u00a0\u202f"), unit


def territories(code: str) -> Iterator[tuple[str, str]]:
    """Names of countries with their ISO 3166 codes."""
    for territory, name in locale(code).territories.items():
        if len(territory) == 2 and territory.isalpha():
            yield name, territory


def cities(code: str) -> Iterator[tuple[str, str]]:
    """Cities that a time zone is named after, with the country they lie in."""
    zones = get_global("zone_territories")
    named = locale(code).time_zones
    for zone, territory in zones.items():
        city = named.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        yield city, territory


def currencies_of(territory: str, day: date | None) -> tuple[str, ...]:
    """What a territory paid with on a day, or pays with today."""
    uses = get_global("territory_currencies").get(territory, ())
    return tuple(code for code, start, end, tender in uses if tender and _within(start, end, day))


def _within(start: tuple[int, ...] | None, end: tuple[int, ...] | None, day: date | None) -> bool:
    if day is None:
        return end is None
    today = (day.year, day.month, day.day)
    return (start is None or tuple(start) <= today) and (end is None or today <= tuple(end))


def places(code: str) -> Iterator[tuple[str, str]]:
    """Words that point to a country: its name, its currency's adjective, its cities."""
    yield from territories(code)
    yield from cities(code)


STEM = 5
"""As many letters at least of a word stay the same in all its forms."""

SEVERAL = 4
"""A word in the names of as many currencies is what they are called."""


def currency_stems(code: str) -> dict[str, list[tuple[str, str]]]:
    """Stems of the adjectives in the names of currencies in use: "maroc" of "dirham marocain".

    By their first letters, with the currency; words in the names of several say nothing.
    """
    seen: dict[str, set[str]] = {}
    for name, currency in currency_names(code):
        if currency in in_use() and " " in name:
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
