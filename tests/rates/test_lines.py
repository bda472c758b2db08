"""The whole-number way gives what the rates themselves do."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from rates import open_book

BOOK = open_book()
PAIRS = [
    ("USD", "MAD"), ("GBP", "USD"), ("USD", "EUR"), ("PLN", "USD"), ("EUR", "PLN"), ("AED", "JPY"),
    ("XOF", "USD"), ("DEM", "USD"), ("AED", "SAR"), ("TRY", "EUR"),
]  # fmt: skip
FIRST, LAST = date(2002, 3, 1), date(2009, 2, 27)


@pytest.mark.parametrize(("base", "quote"), PAIRS)
def test_extremes_are_those_of_the_history(base: str, quote: str) -> None:
    history = list(BOOK.history(base, quote, FIRST, LAST))
    ends = BOOK.extremes(base, quote, FIRST, LAST)
    assert ends is not None
    assert ends[0].exact == min(rate.exact for rate in history)
    assert ends[1].exact == max(rate.exact for rate in history)


@pytest.mark.parametrize(("base", "quote"), PAIRS)
def test_held_are_the_days_of_the_history_within_the_bounds(base: str, quote: str) -> None:
    history = list(BOOK.history(base, quote, FIRST, LAST))
    values = sorted(rate.exact for rate in history)
    low, high = values[len(values) // 3], values[2 * len(values) // 3]
    expected = [rate.date for rate in history if low <= rate.exact <= high]
    assert BOOK.held(base, quote, FIRST, LAST, low, high) == expected


def test_there_are_none_where_there_is_no_history() -> None:
    assert BOOK.extremes("EUR", "USD", date(1950, 1, 1), date(1951, 1, 1)) is None
    days = BOOK.held("EUR", "USD", date(1950, 1, 1), date(1951, 1, 1), Fraction(0), Fraction(9))
    assert days == []
