from datetime import date, timedelta

import pytest

from rates import RateBook, RatesError
from rates.checks import Checks
from rates.digits import decimal
from rates.sources import Quote, Request

# The packed data end on 30 October 2026 with 1.1172 dollars a euro.
TODAY = date(2026, 11, 10)
FIRST = date(2026, 11, 2)
REQUEST = Request("https://host/", FIRST, TODAY)


def sift(book: RateBook, *quotes: Quote) -> tuple[list[str], list[str]]:
    checks = Checks(book.observations, book.facts, TODAY)
    kept, aside = checks.sift("the bank", REQUEST, quotes)
    return [quote.value for quote in kept], [item.reason for item in aside]


def days(code: str, *values: str, table: str = "ecb", first: date = FIRST) -> list[Quote]:
    return [
        Quote(table, code, first + timedelta(count), value) for count, value in enumerate(values)
    ]


def test_ordinary_days_are_kept(book: RateBook) -> None:
    assert sift(book, *days("USD", "1.1180", "1.2", "1.3")) == (["1.1180", "1.2", "1.3"], [])


@pytest.mark.parametrize(
    ("value", "unit", "reason"),
    [
        ("0", 1, "zero"),
        ("0.0000", 1, "zero"),
        ("-1.1180", 1, "not a positive number"),
        ("", 1, "not a positive number"),
        ("1,118", 1, "not a positive number"),
        ("NaN", 1, "not a positive number"),
        (".", 1, "not a positive number"),
        ("١", 1, "not a positive number"),
        ("1.1180", 7, "per 7 units"),
        ("1.1180", 0, "per 0 units"),
    ],
)
def test_values_that_are_none(book: RateBook, value: str, unit: int, reason: str) -> None:
    assert sift(book, Quote("ecb", "USD", FIRST, value, unit)) == ([], [reason])


def test_units(book: RateBook) -> None:
    assert sift(book, Quote("ecb", "USD", FIRST, "111.80", 100)) == (["111.80"], [])
    for value, units in (("111.80", 100), ("11.180", 10), ("0.1118", 10), ("0.011180", 100)):
        kept, aside = sift(book, *days("USD", value, value))
        assert (kept, aside) == ([], [f"as if for {units} units"] * 2)


def test_unknown_codes(book: RateBook) -> None:
    assert sift(book, *days("XYZ", "1"), *days("usd", "1")) == (
        [],
        ["an unknown currency code"] * 2,
    )


def test_another_day_than_asked(book: RateBook) -> None:
    quote = Quote("ecb", "USD", date(2026, 10, 30), "1.1172")
    assert sift(book, quote) == ([], ["the answer for another day than 2026-11-02 to 2026-11-10"])
    checks = Checks(book.observations, book.facts, TODAY)
    _, aside = checks.sift("the bank", Request("https://host/", FIRST, FIRST), [quote])
    assert aside[0].reason == "the answer for another day than 2026-11-02"


def test_a_day_still_to_come(book: RateBook) -> None:
    with pytest.raises(RatesError, match="the bank sent a rate of 2026-11-11, a day still to come"):
        sift(book, *days("USD", "1.1"), Quote("ecb", "USD", date(2026, 11, 11), "1.1"))


def test_a_jump_that_comes_back_is_set_aside(book: RateBook) -> None:
    kept, aside = sift(book, *days("USD", "1.12", "1.9", "1.13"))
    assert (kept, aside) == (["1.12", "1.13"], ["a jump of over 25% that came back the next day"])
    kept, aside = sift(book, *days("USD", "1.12", "0.8", "1.13"))
    assert kept == ["1.12", "1.13"]


def test_a_jump_that_stays_is_kept(book: RateBook) -> None:
    assert sift(book, *days("USD", "1.12", "1.9", "1.85")) == (["1.12", "1.9", "1.85"], [])


def test_a_jump_waits_for_the_next_day(book: RateBook) -> None:
    kept, aside = sift(book, *days("USD", "1.12", "1.9"))
    assert (kept, aside) == (["1.12"], ["a jump of over 25% that no later day confirms yet"])


@pytest.mark.parametrize("code", ["ARS", "EGP", "NGN", "ETB", "IRR", "LBP", "BOB", "SYP", "SDG"])
def test_the_real_jumps_of_the_past_are_kept(book: RateBook, code: str) -> None:
    columns = book.observations.read("nbp-b", code)
    rows = zip(columns.days, columns.mantissas, columns.exponents, strict=True)
    quotes = [
        Quote("nbp-b", code, date.fromordinal(day), f"{decimal(mantissa, exponent):f}")
        for day, mantissa, exponent in rows
        if day >= date(2005, 1, 1).toordinal()
    ]
    request = Request("https://host/", date(2005, 1, 1), TODAY)
    kept, aside = Checks(book.observations, book.facts, TODAY).sift("the bank", request, quotes)
    assert kept == quotes
    assert aside == []


def test_a_known_slip_of_the_past_would_be_set_aside(book: RateBook) -> None:
    day = date(2011, 2, 9)
    request = Request("https://host/", day, day)
    quotes = [Quote("nbp-b", "LYD", day, "4.6"), Quote("nbp-b", "GEL", day, "1.60")]
    kept, aside = Checks(book.observations, book.facts, TODAY).sift("the bank", request, quotes)
    assert [quote.code for quote in kept] == ["GEL"]
    assert aside[0].reason == "a jump of over 25% that came back the next day"
