from datetime import date

import pytest

from rates import RateBook


def test_each_day_once_oldest_first(book: RateBook) -> None:
    rates = list(book.history("EUR", "USD", date(2006, 1, 1), date(2025, 12, 31)))
    days = [rate.date for rate in rates]
    assert days == sorted(set(days))
    assert all(rate == book.rate("EUR", "USD", rate.date) for rate in rates[::50])


def test_the_preferred_publisher_of_each_day(book: RateBook) -> None:
    rates = list(book.history("RUB", "EUR", date(2022, 2, 25), date(2022, 3, 31)))
    sources = [rate.source for rate in rates]
    assert sources[:3] == ["ecb"] * 3
    assert set(sources[3:]) == {"nbp"}


def test_across_a_conversion(book: RateBook) -> None:
    rates = list(book.history("DEM", "USD", date(1998, 12, 29), date(1999, 1, 4)))
    assert [rate.date.isoformat() for rate in rates] == [
        "1998-12-29",
        "1998-12-30",
        "1998-12-31",
        "1999-01-01",
        "1999-01-04",
    ]
    assert [len(rate.legs) for rate in rates] == [2, 2, 2, 3, 2]


def test_a_tied_pair_has_one_rate_a_tie(book: RateBook) -> None:
    rates = list(book.history("FRF", "XOF", date(1993, 1, 1), date(1998, 1, 1)))
    assert [(rate.date, str(rate.value)) for rate in rates] == [
        (date(1993, 1, 1), "50"),
        (date(1994, 1, 12), "100"),
    ]


def test_nothing_outside_a_life(book: RateBook) -> None:
    assert list(book.history("TRL", "USD", date(2005, 1, 1), date(2006, 1, 1))) == []
    assert list(book.history("USD", "XYZ", date(2005, 1, 1), date(2006, 1, 1))) == []
    assert list(book.history("EUR", "USD", date(2006, 1, 1), date(2005, 1, 1))) == []


@pytest.mark.parametrize(
    ("pair", "first", "last"),
    [
        ("MAD USD", "1998-12-22", "2026-10-21"),
        ("EUR USD", "1999-01-01", "2026-10-30"),
        ("TRL USD", "1984-01-02", "2004-12-31"),
        ("USD AED", "1997-11-30", "2026-10-30"),
    ],
)
def test_spans(book: RateBook, pair: str, first: str, last: str) -> None:
    base, quote = pair.split()
    assert book.span(base, quote) == (date.fromisoformat(first), date.fromisoformat(last))


def test_no_span(book: RateBook) -> None:
    assert book.span("USD", "XYZ") is None
    assert book.span("USD", "CUP") is None
