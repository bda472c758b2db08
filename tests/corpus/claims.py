"""What the sentences of an article claim: the figures of each kind, right or wrong.

A kind is a function here, called as the rule that finds it wrong. It fills the places of the
sentence that a language has for it.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date

from rates import open_book
from tests.corpus.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date as Day  # noqa: N812 - a kind is called date
    from random import Random

    Kind = Callable[[Random, Day, str, bool], dict[str, str]]


def conversion(chance: Random, day: Day, language: str, wrong: bool) -> dict[str, str]:
    """Euros and dollars at the rate of the day; a dropped decimal mark makes it wrong."""
    euros = Decimal(chance.randint(120, 900)).scaleb(-1)
    dollars = round(euros * _dollars(day), 1) * (10 if wrong else 1)
    return {"euros": _number(euros, language), "dollars": _number(dollars, language)}


@cache
def _dollars(day: Day) -> Decimal:
    return open_book().rate("EUR", "USD", day).value


def share(chance: Random, day: Day, language: str, wrong: bool) -> dict[str, str]:
    """A part of a whole, and how many per cent it is."""
    whole = chance.randint(3_000, 9_900)
    part = chance.randint(whole // 3, whole * 2 // 3)
    percent = round(Decimal(100 * part) / whole, 1) + (17 if wrong else 0)
    return _numbers(language, whole=whole, part=part, percent=percent)


def change(chance: Random, day: Day, language: str, wrong: bool) -> dict[str, str]:
    """From one number to a larger one, and by how many per cent."""
    before = chance.randint(1_200, 1_900)
    after = before + chance.randint(150, 900)
    percent = round(Decimal(100 * (after - before)) / before, 1) + (13 if wrong else 0)
    return _numbers(language, before=before, after=after, percent=percent)


def total(chance: Random, day: Day, language: str, wrong: bool) -> dict[str, str]:
    """Three parts and their sum."""
    parts = [chance.randint(1_001, 4_999) for _ in range(3)]
    first, second, third = parts
    whole = sum(parts) + (900 if wrong else 0)
    return _numbers(language, first=first, second=second, third=third, total=whole)


def date(chance: Random, day: Day, language: str, wrong: bool) -> dict[str, str]:
    """A day some weeks ago with its weekday; wrong, the weekday is the next one."""
    past = day - timedelta(days=chance.randint(7, 90))
    text = format_date(past, words(language)["day"], language)
    weekday, other = (
        format_date(past + timedelta(days=days), "EEEE", language) for days in (0, wrong)
    )
    return {"day": text.replace(weekday, other)}


KINDS: dict[str, Kind] = {kind.__name__: kind for kind in (conversion, share, change, total, date)}


def _numbers(language: str, **values: Decimal | int) -> dict[str, str]:
    return {name: _number(value, language) for name, value in values.items()}


def _number(value: Decimal | int, language: str) -> str:
    return f"{value:,}".translate(_marks(language))


@cache
def _marks(language: str) -> dict[int, str]:
    symbols = Locale(language).number_symbols["latn"]
    return str.maketrans({",": symbols["group"], ".": symbols["decimal"]})
