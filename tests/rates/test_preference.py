"""Whose rate counts: the issuer's own, the general tables, the last resort."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rates import Rate, RateBook, RateNotFound, open_book
from rates.keeping import Keeper
from rates.sources import Quote

QUOTES = [
    Quote("bam", "USD", date(2026, 10, 20), "9.3189"),
    Quote("bam", "EUR", date(2026, 10, 20), "10.8057"),
    Quote("bam", "JPY", date(2026, 10, 20), "6.1234", 100),
    Quote("bam", "USD", date(2026, 10, 15), "9.3000"),
    Quote("treasury", "CUP", date(2026, 9, 30), "24"),
    Quote("treasury", "MAD", date(2026, 9, 30), "9.4"),
    Quote("treasury", "BTN", date(2026, 9, 30), "88"),
    Quote("treasury", "ERN", date(2026, 9, 30), "15"),
    Quote("nbp-b", "ERN", date(2026, 11, 4), "0.2500"),
    Quote("nbp-a", "USD", date(2026, 11, 4), "3.8120"),
]


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> RateBook:
    path = tmp_path_factory.mktemp("data") / "rates.sqlite"
    keeper = Keeper(path)
    keeper.keep("test", "https://host/", b"body", QUOTES, [])
    keeper.close()
    return open_book(store=path)


def test_the_issuer_counts_first(fetched: RateBook, book: RateBook) -> None:
    on = date(2026, 10, 20)
    assert [rate.source for rate in book.rates("USD", "MAD", on)] == ["nbp"]
    rates = fetched.rates("USD", "MAD", on)
    assert [(rate.source, rate.age) for rate in rates] == [("bam", 0), ("nbp", 6)]
    assert rates[0].value == Decimal("9.3189")
    assert fetched.rate("MAD", "EUR", on).exact == 1 / Fraction("10.8057")
    assert fetched.rate("JPY", "MAD", on).value == Decimal("0.061234")
    assert fetched.rate("JPY", "MAD", on).legs[0].series == "bam"


def test_what_the_issuer_published_that_day_decides_alone(fetched: RateBook) -> None:
    [own] = fetched.deciding("USD", "MAD", date(2026, 10, 20))
    assert own.source == "bam"
    # Of an older day it is one among others.
    later = fetched.deciding("USD", "MAD", date(2026, 10, 21))
    assert [rate.source for rate in later] == ["nbp", "bam"]
    assert len(fetched.deciding("EUR", "USD", date(2026, 10, 20))) > 1


def test_an_older_rate_of_the_issuer_stands_behind_a_newer_one(fetched: RateBook) -> None:
    # Table B came out on Wednesday the 21st, the bank's newest here is of the 20th.
    rates = fetched.rates("USD", "MAD", date(2026, 10, 21))
    assert [(rate.source, rate.age) for rate in rates] == [("nbp", 0), ("bam", 1)]


def test_the_issuer_counts_for_its_own_currency_only(fetched: RateBook) -> None:
    rates = fetched.rates("EUR", "USD", date(2026, 10, 20))
    assert [rate.source for rate in rates] == ["ecb", "nbp"]


def test_the_polish_bank_is_the_issuer_of_the_zloty(book: RateBook) -> None:
    rates = book.rates("USD", "PLN", date(2022, 12, 21))
    assert [rate.source for rate in rates] == ["nbp", "ecb"]
    assert str(rates[0].value) == "4.3947"
    assert book.rate("EUR", "PLN", date(2022, 12, 21)).source == "ecb"
    # A Polish holiday, on which Frankfurt published.
    rates = book.rates("USD", "PLN", date(2022, 11, 11))
    assert [(rate.source, rate.age) for rate in rates] == [("ecb", 0), ("nbp", 1)]


def test_the_last_resort_only_where_there_is_nothing_else(fetched: RateBook) -> None:
    rate = fetched.rate("USD", "CUP", date(2026, 10, 20))
    assert (rate.source, rate.age, rate.value) == ("treasury", 20, Decimal(24))
    # Amended when a currency has moved by a tenth: so far the true rate may lie from it.
    assert abs(rate.low / Fraction("21.6") - 1) < Fraction("0.03")
    assert rate.low < Fraction("21.6") < Fraction("26.4") < rate.high
    assert "treasury" not in {r.source for r in fetched.rates("USD", "MAD", date(2026, 10, 20))}
    with pytest.raises(RateNotFound, match="within 92 days"):
        fetched.rate("USD", "CUP", date(2027, 1, 20))


def test_fetched_days_continue_the_packed_ones(fetched: RateBook) -> None:
    rate = fetched.rate("USD", "ERN", date(2026, 11, 5))
    assert (rate.source, rate.date) == ("nbp", date(2026, 11, 4))
    assert [leg.series for leg in rate.legs] == ["nbp-a", "nbp-b"]
    days = [r.date for r in fetched.history("USD", "ERN", date(2026, 10, 1), date(2026, 11, 30))]
    assert days[-2:] == [date(2026, 10, 21), date(2026, 11, 4)]
    with pytest.raises(RateNotFound, match="Bank Al-Maghrib nor the European Central Bank nor"):
        fetched.rate("USD", "XYZ", date(2026, 10, 20))


CODES = ["AED", "BTN", "CUP", "ERN", "EUR", "JPY", "MAD", "PLN", "USD", "XOF", "ZWG"]


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(CODES),
    st.sampled_from(CODES),
    st.dates(date(2026, 9, 1), date(2026, 11, 30)),
)
def test_there_and_back_and_by_its_legs(fetched: RateBook, base: str, quote: str, on: date) -> None:
    try:
        rate = fetched.rate(base, quote, on)
    except RateNotFound:
        return
    assert rate.exact * fetched.rate(quote, base, on).exact == 1
    assert rate.exact == _walked(rate)
    assert rate.low <= rate.exact <= rate.high
    for other in fetched.rates(base, quote, on):
        assert other.exact == _walked(other)
        observed = [leg for leg in other.legs if leg.source == other.source]
        assert len({leg.date for leg in observed}) <= 1


def _walked(rate: Rate) -> Fraction:
    product, here = Fraction(1), rate.base
    for leg in rate.legs:
        forward = leg.base == here
        product *= Fraction(leg.value) if forward else 1 / Fraction(leg.value)
        here = leg.quote if forward else leg.base
    assert here == rate.quote
    return product
