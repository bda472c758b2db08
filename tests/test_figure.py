"""What a number says, and what it allows where it was itself computed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.document import Document, Span
from factcheck.figure import Count, Money, Number, Qualifier
from factcheck.interval import Interval

DOCUMENT = Document("test", "350 million", "350 million")
SPAN = Span(0, 11)

EXACT, ABOUT = Qualifier.EXACT, Qualifier.ABOUT
AT_LEAST, AT_MOST, RANGE = Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.RANGE


def count(
    stated: str, qualifier: Qualifier = EXACT, *, decimals: bool = False, upper: str | None = None
) -> Count:
    end = None if upper is None else Decimal(upper)
    return Count(DOCUMENT, SPAN, Decimal(stated), qualifier, decimals, end)


def ends(interval: Interval) -> tuple[Fraction | None, Fraction | None]:
    return interval.low, interval.high


def between(low: str | None, high: str | None) -> tuple[Fraction | None, Fraction | None]:
    return (
        None if low is None else Fraction(Decimal(low)),
        None if high is None else Fraction(Decimal(high)),
    )


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        (count("350"), "349.5", "350.5"),
        (count("33.3", decimals=True), "33.25", "33.35"),
        (count("1.50E6", decimals=True), "1.495E6", "1.505E6"),
        (count("350E6"), "349.5E6", "350.5E6"),
        (count("100", ABOUT), "97.5", "102.5"),
        (count("7", ABOUT), "6.5", "7.5"),
        (count("100", AT_LEAST), "99.5", None),
        (count("100", AT_MOST), "0", "100.5"),
        (count("5", RANGE, upper="6"), "4.5", "6.5"),
        (count("6", RANGE, upper="5"), "4.5", "6.5"),
    ],
)
def test_value(number: Number, low: str | None, high: str | None) -> None:
    assert ends(number.value) == between(low, high)


@pytest.mark.parametrize(
    ("number", "low", "high"),
    [
        (count("351"), "350.5", "351.5"),
        (count("350"), "345", "355"),  # 350 may be 346 to its tens
        (count("1000"), "975", "1025"),  # a thousand hides no more than 2.5%
        (count("1.000", decimals=True), "0.9995", "1.0005"),  # zeros that were written count
        (count("33.3", decimals=True), "33.25", "33.35"),
        (count("100", ABOUT), "97.5", "102.5"),
        (count("100", AT_LEAST), "97.5", "110"),
        (count("100", AT_MOST), "90", "102.5"),
        (count("50", RANGE, upper="60"), "48.75", "60.5"),
        (count("0"), "-0.5", "0.5"),
    ],
)
def test_computed(number: Number, low: str, high: str) -> None:
    assert ends(number.computed) == between(low, high)


stated_numbers = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent),
    st.integers(0, 10**15),
    st.integers(-6, 12),
)


@settings(deadline=None)
@given(stated_numbers, st.sampled_from([EXACT, ABOUT, AT_LEAST, AT_MOST]), st.booleans())
def test_a_number_allows_itself(stated: Decimal, qualifier: Qualifier, decimals: bool) -> None:
    number = Count(DOCUMENT, SPAN, stated, qualifier, decimals)
    itself = Interval.point(stated)
    assert number.value.meets(itself)
    assert number.computed.meets(itself)


@settings(deadline=None)
@given(stated_numbers, st.booleans())
def test_a_computed_number_allows_all_that_it_says(stated: Decimal, decimals: bool) -> None:
    number = Count(DOCUMENT, SPAN, stated, EXACT, decimals)
    assert number.computed.hull(number.value) == number.computed


def test_the_likeliest_reading_comes_first() -> None:
    money = Money(
        DOCUMENT, SPAN, Decimal("1E12"), readings=(Decimal("1E9"),), currencies=("USD", "CAD")
    )
    found = [(number.stated, number.readings) for number in money.alternatives()]
    assert found == [(Decimal("1E12"), (Decimal("1E9"),)), (Decimal("1E9"), ())]


def test_a_figure_knows_its_words() -> None:
    assert count("350E6").text == "350 million"
