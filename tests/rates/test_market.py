from datetime import date
from fractions import Fraction

import pytest

from rates import RateBook


@pytest.mark.parametrize(
    ("pair", "on", "name"),
    [
        ("USD ARS", "2021-12-29", "blue dollar"),
        ("ARS USD", "2022-12-15", "blue dollar"),
        ("ARS USD", "2017-12-15", None),
        ("NGN USD", "2021-09-15", "parallel market"),
        ("EGP USD", "2016-11-02", "parallel market"),
        ("EGP USD", "2016-11-03", None),
        ("VEF USD", "2015-01-01", "parallel dollar"),
        ("VES USD", "2026-01-01", "parallel dollar"),
        ("LBP EUR", "2021-01-01", "black market"),
        ("ETB USD", "2024-07-29", None),
        ("EUR USD", "2021-01-01", None),
    ],
)
def test_street_regimes(book: RateBook, pair: str, on: str, name: str | None) -> None:
    base, quote = pair.split()
    regime = book.street(base, quote, date.fromisoformat(on))
    assert (regime.name if regime else None) == name
    assert regime is None or regime.source


def test_house_rates(book: RateBook) -> None:
    assert book.tolerance("IDR") == book.tolerance("NGN") == Fraction(1, 25)
    assert book.tolerance("USD") is None
