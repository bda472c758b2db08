from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rates import Rate, RateBook, RateNotFound, open_book

BOOK = open_book()
CODES = sorted({code for _, code in BOOK.observations.packed.entries} | {"BMD", "KYD", "XYZ"})
DAYS = st.dates(date(1983, 6, 1), date(2027, 1, 31))


def test_the_first_article(book: RateBook) -> None:
    rate = book.rate("USD", "MAD", date(2022, 12, 22))
    assert rate.value == Decimal("10.5237")
    assert (rate.source, rate.age) == ("nbp", 1)
    assert {leg.date for leg in rate.legs} == {date(2022, 12, 21)}
    assert [leg.series for leg in rate.legs] == ["nbp-a", "nbp-b"]
    assert book.rate("USD", "MAD", date(2022, 12, 22)) is rate


@pytest.mark.parametrize(
    ("base", "on", "published"),
    [
        ("USD", "2026-03-25", "9.3189"),
        ("EUR", "2026-03-25", "10.8057"),
        ("USD", "1999-01-04", "9.2402"),
    ],
)
def test_near_what_bank_al_maghrib_published(
    book: RateBook, base: str, on: str, published: str
) -> None:
    rate = book.rate(base, "MAD", date.fromisoformat(on))
    assert abs(rate.exact / Fraction(published) - 1) < Fraction("0.01")


@pytest.mark.parametrize(
    ("pair", "on", "value", "source", "observed"),
    [
        ("EUR USD", "2026-10-30", "1.1172", "ecb", "2026-10-30"),
        ("EUR USD", "2022-12-26", "1.0622", "ecb", "2022-12-23"),  # a holiday
        ("USD PLN", "1995-01-01", "2.430100", "nbp", "1995-01-01"),  # the first in new zlotys
        ("USD PLZ", "1994-12-31", "24372", "nbp", "1994-12-30"),
        ("EUR XEU", "2005-01-01", "1", "fixed", "2005-01-01"),
        ("USD AED", "2020-05-05", "3.6725", "peg", "2020-05-05"),
        ("KYD USD", "2020-05-05", "1.20", "peg", "2020-05-05"),
        ("DEM FRF", "2000-05-05", "3.35385", "fixed", "2000-05-05"),
        ("XOF EUR", "2020-05-05", "0.00152449", "peg", "2020-05-05"),
        ("FRF XOF", "1993-05-05", "50", "peg", "1993-05-05"),
        ("FRF XOF", "1994-05-05", "100", "peg", "1994-05-05"),
        ("ZWG USD", "2024-05-09", "0.0732302", "nbp", "2024-05-08"),  # published as ZWL
        ("MAD USD", "1999-01-04", "0.108092", "nbp", "1998-12-22"),  # fortnightly then
        ("DEM USD", "1984-01-07", "0.363627", "nbp", "1984-01-02"),  # weekly then
    ],
)
def test_known_rates(
    book: RateBook, pair: str, on: str, value: str, source: str, observed: str
) -> None:
    base, quote = pair.split()
    rate = book.rate(base, quote, date.fromisoformat(on))
    assert (str(rate.value), rate.source, rate.date.isoformat()) == (value, source, observed)


def test_a_legacy_currency_goes_through_the_euro(book: RateBook) -> None:
    rate = book.rate("DEM", "USD", date(2005, 5, 5))
    euro = book.rate("EUR", "USD", date(2005, 5, 5))
    assert rate.exact == euro.exact / Fraction("1.95583")
    assert [leg.source for leg in rate.legs] == ["fixed", "ecb"]
    assert rate.source == "ecb"
    assert book.rate("DEM", "USD", date(1998, 12, 30)).source == "nbp"


def test_a_pegged_currency_goes_through_its_anchor(book: RateBook) -> None:
    rate = book.rate("AED", "EUR", date(2020, 5, 5))
    assert rate.exact == book.rate("USD", "EUR", date(2020, 5, 5)).exact / Fraction("3.6725")
    assert [leg.source for leg in rate.legs] == ["peg", "ecb"]


def test_chains_that_meet_go_no_further(book: RateBook) -> None:
    legs = book.rate("EEK", "DEM", date(2005, 5, 5)).legs
    assert [(leg.base, leg.quote) for leg in legs] == [("DEM", "EEK")]


def test_the_same_currency_needs_no_data(book: RateBook) -> None:
    rate = book.rate("MAD", "MAD", date(1970, 1, 1))
    assert (str(rate.value), rate.source, rate.legs) == ("1", "fixed", ())
    assert rate.low == rate.exact == rate.high == 1


def test_every_publisher_preferred_first(book: RateBook) -> None:
    rates = book.rates("EUR", "USD", date(2022, 12, 22))
    assert [rate.source for rate in rates] == ["ecb", "nbp"]
    assert book.rates("MAD", "XYZ", date(2022, 12, 22)) == ()
    assert [rate.source for rate in book.rates("USD", "AED", date(2022, 12, 22))] == ["peg"]


@pytest.mark.parametrize(
    ("code", "on", "observed"),
    [
        ("XDR", "1992-05-08", "1992-05-07"),
        ("KWD", "1991-07-08", "1991-07-05"),
        ("GEL", "2004-10-27", "2004-10-20"),
    ],
)
def test_a_distrusted_day_is_passed_over(book: RateBook, code: str, on: str, observed: str) -> None:
    assert book.rate(code, "USD", date.fromisoformat(on)).date == date.fromisoformat(observed)


@pytest.mark.parametrize(
    ("code", "change", "before", "after"),
    [
        ("SYP", date(2026, 1, 1), date(2025, 12, 31), date(2026, 1, 7)),
        ("VES", date(2021, 10, 1), date(2021, 9, 30), date(2021, 10, 13)),
        ("ZWD", date(2006, 8, 1), date(2006, 7, 31), date(2006, 8, 9)),
    ],
)
def test_a_change_of_unit_inside_a_code_is_never_crossed(
    book: RateBook, code: str, change: date, before: date, after: date
) -> None:
    book.rate("USD", code, before)
    for days in range((after - change).days):
        with pytest.raises(RateNotFound):
            book.rate("USD", code, change + timedelta(days))
    assert book.rate("USD", code, after).date == after


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("EUR", "1999-01-01", None),
        ("DEM", None, "2002-02-28"),
        ("HRK", "1994-05-30", "2023-01-14"),
        ("VEF", "2008-01-01", "2018-08-19"),
        ("VES", "2018-08-20", None),
        ("PLN", "1995-01-01", None),
        ("TRL", None, "2004-12-31"),
        ("USD", None, None),
    ],
)
def test_lives(book: RateBook, code: str, first: str | None, last: str | None) -> None:
    days = [day.isoformat() if day else None for day in book.life(code)]
    assert days == [first, last]


@pytest.mark.parametrize(
    ("pair", "on", "reason"),
    [
        (
            "MAD USD",
            "1985-03-03",
            (
                "no rate between MAD and USD within 16 days of 3 March 1985: the first is from "
                "22 December 1998"
            ),
        ),
        ("AED BGN", "1985-03-03", "BGN was not yet in use on 3 March 1985"),
        (
            "USD PLN",
            "1994-01-02",
            "PLN was not yet in use on 2 January 1994: it began on 1 January 1995",
        ),
        (
            "EUR USD",
            "1998-01-03",
            "EUR was not yet in use on 3 January 1998: it began on 1 January 1999",
        ),
        (
            "VEF USD",
            "2020-01-01",
            (
                "VEF was no longer in use on 1 January 2020: since 20 August 2018 100,000 VEF "
                "are 1 VES"
            ),
        ),
        (
            "BEC USD",
            "1995-01-01",
            "BEC was no longer in use on 1 January 1995: it ended on 4 March 1990",
        ),
        (
            "USD CUP",
            "2020-01-01",
            "no rate of CUP: Narodowy Bank Polski quotes it at one US dollar",
        ),
        (
            "USD XYZ",
            "2020-01-01",
            (
                "no rate of XYZ: neither the European Central Bank nor Narodowy Bank Polski "
                "publishes one"
            ),
        ),
        (
            "SYP USD",
            "2026-01-03",
            (
                "no rate between SYP and USD on 3 January 2026: the newest, from 31 December "
                "2025, is older than the change of unit of SYP on 1 January 2026"
            ),
        ),
        (
            "EUR ISK",
            "2027-01-03",
            (
                "no rate between EUR and ISK within 5 days of 3 January 2027: the newest is "
                "from 30 October 2026, 65 days before"
            ),
        ),
        (
            "USD MAD",
            "2007-04-23",
            "within 9 days of 23 April 2007: the newest is from 12 April 2007, 11 days before",
        ),
        (
            "USD SLL",
            "2005-05-05",
            "(a later figure for SLL is distrusted: 10% to 20% off the official rate",
        ),
        ("ECS ZWG", "1999-01-05", "ZWG was not yet in use"),
        ("BEF BEC", "1990-03-03", "no rate between BEF and BEC: neither"),
        (
            "AED USD",
            "1990-03-03",
            "no rate between AED and USD on 3 March 1990: the first is from 30 November 1997",
        ),
    ],
)
def test_reasons(book: RateBook, pair: str, on: str, reason: str) -> None:
    base, quote = pair.split()
    with pytest.raises(RateNotFound) as caught:
        book.rate(base, quote, date.fromisoformat(on))
    assert reason in caught.value.reason
    assert str(caught.value) == caught.value.reason


def test_what_the_data_hold(book: RateBook) -> None:
    status = {table.table: table for table in book.status()}
    assert list(status) == ["ecb", "nbp-a", "nbp-b"]
    assert status["ecb"].observations == 221_702
    assert status["nbp-a"].observations + status["nbp-b"].observations == 433_093
    assert book.first == status["nbp-a"].first == date(1984, 1, 2)
    assert book.through == status["ecb"].last == date(2026, 10, 30)
    assert len(book.sha256) == 64


def found(base: str, quote: str, on: date) -> Rate | None:
    try:
        return BOOK.rate(base, quote, on)
    except RateNotFound:
        return None


@settings(deadline=None, max_examples=500)
@given(st.sampled_from(CODES), st.sampled_from(CODES), DAYS)
def test_properties_of_every_rate(base: str, quote: str, on: date) -> None:
    rate, back = found(base, quote, on), found(quote, base, on)
    if rate is None or back is None:
        assert rate is back
        return
    assert rate.exact * back.exact == 1
    assert back == rate.inverse()
    assert rate.low <= rate.exact <= rate.high
    assert 0 <= rate.age <= 16
    product, here = Fraction(1), base
    for leg in rate.legs:
        forward = leg.base == here
        product *= Fraction(leg.value) if forward else 1 / Fraction(leg.value)
        here = leg.quote if forward else leg.base
    assert (product, here) == (rate.exact, quote)
    observed = [leg for leg in rate.legs if leg.source in ("ecb", "nbp")]
    assert {leg.date for leg in observed} <= {rate.date}
    assert {leg.source for leg in observed} <= {rate.source}


def test_what_the_data_hold_up_to_a_day(book: RateBook) -> None:
    status = {table.table: table for table in open_book(through=date(2026, 10, 26)).status()}
    assert status["ecb"].last == date(2026, 10, 26)
    assert status["ecb"].observations == 221_702 - 4 * 29
    assert status["nbp-b"].last == date(2026, 10, 21)
    assert [table.table for table in open_book(through=date(1990, 1, 1)).status()] == ["nbp-a"]
    whole = [table for table in book.status() if table.source == "nbp"]
    assert [table for table in status.values() if table.source == "nbp"] == whole


@pytest.mark.parametrize(
    ("source", "title"),
    [("ecb", "the European Central Bank"), ("peg", "the official peg")],
)
def test_sources_have_titles(book: RateBook, source: str, title: str) -> None:
    assert book.title(source) == title
