from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rates import Leg, Rate
from rates.digits import decimal, significant
from rates.rate import walk

DAY = date(2022, 12, 21)
USD = (Leg("USD", "PLN", DAY, Decimal("4.3947"), "nbp", "nbp-a"), 43947, 4, 1)
MAD = (Leg("MAD", "PLN", DAY, Decimal("0.4176"), "nbp", "nbp-b"), 4176, 4, 1)


def cross() -> Rate:
    return walk("USD", "MAD", date(2022, 12, 22), DAY, "nbp", [USD, MAD])


def test_a_leg_walked_backward_divides() -> None:
    assert cross().exact == Fraction(43947, 4176)
    assert cross().value == Decimal("10.5237")


def test_the_bracket_is_half_a_unit_of_each_last_digit() -> None:
    assert cross().low == Fraction("4.39465") / Fraction("0.41765")
    assert cross().high == Fraction("4.39475") / Fraction("0.41755")


def test_a_law_has_no_bracket() -> None:
    leg = Leg("EUR", "DEM", date(1999, 1, 1), Decimal("1.95583"), "fixed", "fixed")
    rate = walk("EUR", "DEM", DAY, DAY, "fixed", [(leg, 195583, 5, 0)])
    assert rate.low == rate.exact == rate.high == Fraction("1.95583")


def test_a_direct_rate_keeps_its_published_digits() -> None:
    leg = Leg("USD", "PLN", DAY, Decimal("4.10"), "nbp", "nbp-a")
    rate = walk("USD", "PLN", DAY, DAY, "nbp", [(leg, 410, 2, True)])
    assert str(rate.value) == "4.10"
    assert str(rate.inverse().value) == "0.243902"
    assert rate.inverse().inverse() == rate


def test_age_counts_days() -> None:
    assert cross().age == 1


def test_inverse_swaps_everything() -> None:
    rate, inverse = cross(), cross().inverse()
    assert (inverse.base, inverse.quote) == ("MAD", "USD")
    assert inverse.exact * rate.exact == inverse.low * rate.high == inverse.high * rate.low == 1
    assert inverse.legs == rate.legs[::-1]
    assert inverse == walk("MAD", "USD", rate.on, DAY, "nbp", [MAD, USD])


@pytest.mark.parametrize(
    ("top", "bottom", "written"),
    [
        (43947, 4176, "10.5237"),
        (1, 3, "0.333333"),
        (2, 3, "0.666667"),
        (1, 1, "1.00000"),
        (9_999_999, 1_000_000, "10.0000"),
        (2_000_001, 20, "100000"),
        (2_000_010, 20, "100001"),  # an exact half goes up
        (123_456_789, 1, "123457000"),
    ],
)
def test_six_significant_digits(top: int, bottom: int, written: str) -> None:
    assert str(significant(top, bottom)) == written


@given(st.integers(1, 10**30), st.integers(1, 10**30))
def test_rounding_is_within_half_a_unit(top: int, bottom: int) -> None:
    exact = Fraction(top, bottom)
    value = Fraction(significant(top, bottom))
    assert abs(value - exact) <= exact / 10**5 / 2


def test_no_decimal_context_is_used() -> None:
    with localcontext() as context:
        context.prec = 1
        assert decimal(1234567, 3) == Decimal("1234.567")
        assert significant(43947, 4176) == Decimal("10.5237")


@given(st.integers(1, 10**9), st.integers(0, 10), st.integers(1, 10**9), st.integers(0, 10))
def test_the_bracket_holds_the_rate(top: int, above: int, bottom: int, below: int) -> None:
    assume(top > 1 and bottom > 1)
    legs = [
        (Leg("AAA", "PLN", DAY, decimal(top, above), "nbp", "nbp-a"), top, above, 1),
        (Leg("BBB", "PLN", DAY, decimal(bottom, below), "nbp", "nbp-a"), bottom, below, 1),
    ]
    rate = walk("AAA", "BBB", DAY, DAY, "nbp", legs)
    assert 0 < rate.low < rate.exact < rate.high
