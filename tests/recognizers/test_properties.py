"""What holds of every text: what Babel writes is read back, and nothing makes the reading fail."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import pytest
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
)
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from factcheck import languages
from factcheck.figure import Count, Date, Money, Percent
from factcheck.languages import cldr
from tests.recognizers.reading import figures

codes = st.sampled_from(["en", "fr"])
Form = Literal["name", "standard"]
forms: st.SearchStrategy[Form] = st.sampled_from(["name", "standard"])
CURRENCIES = sorted(cldr.in_use())
currencies = st.sampled_from(CURRENCIES)
cents = st.integers(1, 10**11).map(lambda number: Decimal(number).scaleb(-2))


def without_marks(text: str) -> str:
    """Babel puts marks of writing direction around some symbols, which articles do not."""
    return text.translate({0x200E: None, 0x200F: None, 0x61C: None})


def test_the_currencies_in_use_are_many() -> None:
    assert len(CURRENCIES) > 140
    assert set(CURRENCIES) <= set(get_global("all_currencies"))


@given(codes, currencies, cents, forms)
@settings(max_examples=400)
def test_currency_amounts(code: str, currency: str, amount: Decimal, form: Form) -> None:
    amount = round(amount, get_currency_precision(currency))
    text = without_marks(format_currency(amount, currency, locale=code, format_type=form))
    (money,) = figures(text, code)
    assert isinstance(money, Money)
    assert money.text == text
    assert amount in (money.stated, *money.readings)
    assert currency in money.currencies


@given(codes, currencies, cents)
def test_amounts_with_their_code(code: str, currency: str, amount: Decimal) -> None:
    number = format_decimal(amount, locale=code)
    for text in (f"{currency} {number}", f"{currency}{number}", f"{number} {currency}"):
        (money,) = figures(text, code)
        assert isinstance(money, Money)
        assert money.text == text
        assert amount in (money.stated, *money.readings)
        assert money.currencies == (currency,)


@given(codes, st.integers(-(10**9), 10**12).map(abs), st.integers(0, 4))
def test_decimal_numbers(code: str, digits: int, places: int) -> None:
    number = Decimal(digits).scaleb(-places)
    text = format_decimal(number, locale=code, decimal_quantization=False)
    noun = {"en": "tonnes", "fr": "tonnes"}[code]
    (count,) = figures(f"{text} {noun}", code)
    assert isinstance(count, Count)
    assert number in (count.stated, *count.readings)
    assert count.noun == noun


@given(codes, st.integers(10**6, 10**13))
def test_compact_numbers(code: str, number: int) -> None:
    text = format_compact_decimal(number, format_type="long", locale=code, fraction_digits=1)
    noun = {"en": "tonnes", "fr": "de tonnes"}[code]
    (count,) = figures(f"{text} {noun}", code)
    assert isinstance(count, Count)
    # Babel wrote two or more digits of it: the number lies within the last one.
    stated = Decimal(count.stated)
    unit = Decimal(10) ** int(stated.as_tuple().exponent)
    assert abs(stated - number) <= unit


@given(codes, st.integers(0, 10**6))
def test_percentages(code: str, thousandths: int) -> None:
    share = Decimal(thousandths).scaleb(-5)
    text = format_percent(share, locale=code, decimal_quantization=False)
    (percent,) = figures(text, code)
    assert isinstance(percent, Percent)
    assert share * 100 in (percent.stated, *percent.readings)
    assert percent.text == text


@given(
    codes,
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["full", "long", "medium"]),
)
def test_dates(code: str, day: date, form: str) -> None:
    text = format_date(day, form, locale=code)
    (found,) = figures(text, code)
    assert isinstance(found, Date)
    assert (found.first, found.last) == (day, day)
    assert found.weekday == (day.weekday() if form == "full" else None)
    assert found.text == text


@given(codes, st.dates(date(1950, 1, 1), date(2099, 1, 1)), st.integers(-170, 170))
def test_a_day_without_its_year_is_the_nearest_one(code: str, published: date, days: int) -> None:
    day = published + timedelta(days=days)
    assume((day.month, day.day) != (2, 29))
    text = format_date(day, "d MMMM", locale=code)
    (found,) = figures(text, code, published)
    assert isinstance(found, Date)
    assert (found.first, found.last) == (day, day)


SIGNS = [
    " ",
    " ",
    " ",
    "\n",
    "-",
    "–",
    ",",
    ".",
    ", ",
    ". ",
    "/",
    "(",
    ")",
    "’",
    "'",
    "%",
    "\u00a0",
    "\u202f",
    "°",
]
DIGITS = ["5", "12", "1,5", "3.50", "2022", "1 000", "1,000,000", "007", "22/12/2022", "½", "٣"]


def words_of(code: str) -> list[str]:
    """Words of every table that a recognizer looks things up in."""
    language = languages.load(code)
    tables = language.tables
    numbers, money = tables.numbers, tables.money
    spellings = [
        numbers.words,
        numbers.scales,
        numbers.abbreviations,
        numbers.fractions,
        numbers.collectives,
        numbers.halves_after,
        money.names,
        money.words,
        money.minor,
        money.scaled,
        tables.qualifiers.before,
        tables.qualifiers.after,
        tables.dates.relative,
    ]
    lists = [
        numbers.articles,
        numbers.joiners,
        money.of,
        tables.percents.percent,
        tables.percents.points,
        tables.percents.bare_points,
        tables.ranges.between,
        tables.ranges.to,
        tables.ranges.and_,
        tables.ranges.from_,
        tables.none.before,
        tables.none.after,
        tables.ages.after,
    ]
    words = [word for table in spellings for group in table.values() for word in group]
    words += [word for group in lists for word in group]
    return [*words, "USD", "EUR", "MAD", "January", "mars", "people", "emplois"]


PIECES = {code: SIGNS * 8 + DIGITS * 8 + words_of(code) for code in ("en", "fr")}
published_days = st.none() | st.dates(date(2, 1, 1), date(9998, 12, 31))


def check(text: str, code: str, published: date | None) -> None:
    found = figures(text, code, published)
    starts = [figure.span.start for figure in found]
    assert starts == sorted(starts)
    for figure in found:
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.text == text[figure.span.start : figure.span.end]
        if not isinstance(figure, Date):
            assert figure.value is not None
            assert figure.computed is not None


@given(codes, st.text(), published_days)
def test_any_text_at_all(code: str, text: str, published: date | None) -> None:
    check(text, code, published)


@st.composite
def assembled(draw: st.DrawFn) -> tuple[str, str]:
    code = draw(codes)
    pieces = draw(st.lists(st.sampled_from(PIECES[code]), max_size=25))
    return code, draw(st.sampled_from([" ", "", " "])).join(pieces)


@given(assembled(), published_days)
@settings(max_examples=600)
def test_any_text_of_number_words_and_signs(made: tuple[str, str], published: date | None) -> None:
    code, text = made
    check(text, code, published)


@given(assembled())
@example(("fr", "1,5 mars 2022"))
@settings(max_examples=600)
def test_figures_never_overlap(made: tuple[str, str]) -> None:
    code, text = made
    found = figures(text, code)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(assembled(), published_days)
def test_reading_twice_gives_the_same(made: tuple[str, str], published: date | None) -> None:
    code, text = made
    assert figures(text, code, published) == figures(text, code, published)


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize(
    "piece", ["5", "five ", "million ", "$", "1.", "(", "a ", "5 million ", "- "]
)
def test_long_repetitions(code: str, piece: str) -> None:
    check(piece * 2000, code, None)
