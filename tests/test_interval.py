"""Intervals are exact: no rounding of their own, and every value that is possible is inside."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.interval import HALF, Interval

fractions = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6)
shares = st.fractions(min_value=0, max_value=1, max_denominator=1000)
decimals = st.builds(
    lambda digits, exponent: Decimal(digits).scaleb(exponent),
    st.integers(-(10**12), 10**12),
    st.integers(-12, 12),
)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval with a value inside it."""
    low, high = sorted([draw(fractions), draw(fractions)])
    return Interval(low, high), low + (high - low) * draw(shares)


def holds(interval: Interval, value: Fraction) -> bool:
    return interval.meets(Interval.point(value))


@settings(deadline=None)
@given(intervals(), intervals())
def test_a_result_holds_the_result_of_every_two_values(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    (left, x), (right, y) = one, other
    assert holds(left + right, x + y)
    assert holds(left - right, x - y)
    assert holds(left * right, x * y)
    assert holds(-left, -x)
    assert holds(left.hull(right), x)
    assert holds(left.hull(right), y)


@settings(deadline=None)
@given(intervals(), intervals())
def test_a_quotient_holds_the_quotient_of_every_two_values(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    (left, x), (right, y) = one, other
    if right.low is not None and right.low > 0:
        assert holds(left / right, x / y)
    elif holds(right, Fraction(0)):
        with pytest.raises(ZeroDivisionError):
            left / right


@settings(deadline=None)
@given(fractions, fractions)
def test_points_compute_as_their_values(x: Fraction, y: Fraction) -> None:
    one, other = Interval.point(x), Interval.point(y)
    assert one + other == Interval.point(x + y)
    assert one - other == Interval.point(x - y)
    assert one * other == Interval.point(x * y)
    if y > 0:
        assert one / other == Interval.point(x / y)


@settings(deadline=None)
@given(intervals(), intervals(), shares)
def test_a_wider_operand_gives_no_narrower_result(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction], share: Fraction
) -> None:
    (left, _), (right, _) = one, other
    wide = left.widen(share)
    for narrow, broad in (
        (left + right, wide + right),
        (left - right, wide - right),
        (right - left, right - wide),
        (left * right, wide * right),
        (left.hull(right), wide.hull(right)),
    ):
        assert broad.hull(narrow) == broad


@settings(deadline=None)
@given(intervals(), intervals())
def test_meeting_is_mutual(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    left, right = one[0], other[0]
    assert left.meets(right) == right.meets(left)
    assert left.meets(left)


@settings(deadline=None)
@given(intervals(), shares)
def test_widening_keeps_what_was_inside(one: tuple[Interval, Fraction], share: Fraction) -> None:
    interval, value = one
    assert holds(interval.widen(share), value)
    assert interval.widen(Fraction(0)) == interval


@settings(deadline=None)
@given(decimals)
def test_a_rounded_number_holds_itself_and_what_rounds_to_it(stated: Decimal) -> None:
    interval = Interval.rounded(stated)
    half = HALF * Fraction(10) ** int(stated.as_tuple().exponent)
    assert holds(interval, Fraction(stated))
    assert (interval.low, interval.high) == (Fraction(stated) - half, Fraction(stated) + half)
    assert interval.middle == Fraction(stated)


@pytest.mark.parametrize(
    ("stated", "low", "high"),
    [
        ("33.3", "33.25", "33.35"),
        ("350", "349.5", "350.5"),
        ("350E6", "349.5E6", "350.5E6"),
        ("1.50", "1.495", "1.505"),
        ("0", "-0.5", "0.5"),
    ],
)
def test_half_a_unit_of_the_last_written_digit(stated: str, low: str, high: str) -> None:
    found = Interval.rounded(Decimal(stated))
    assert found == Interval(Fraction(Decimal(low)), Fraction(Decimal(high)))


OPEN = Interval(Fraction(3), None)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (OPEN + Interval.point(1), Interval(Fraction(4), None)),
        (-OPEN, Interval(None, Fraction(-3))),
        (Interval.point(10) - OPEN, Interval(None, Fraction(7))),
        (OPEN * Interval.point(2), Interval(Fraction(6), None)),
        (OPEN / Interval.point(2), Interval(Fraction(3, 2), None)),
        (Interval.point(6) / OPEN, Interval(Fraction(0), Fraction(2))),
        (OPEN.hull(Interval.point(1)), Interval(Fraction(1), None)),
        (OPEN.widen(Fraction(1, 3)), Interval(Fraction(2), None)),
    ],
)
def test_an_open_end_stays_open(found: Interval, expected: Interval) -> None:
    assert found == expected


@pytest.mark.parametrize(("value", "meets"), [(2, False), (3, True), (10**30, True)])
def test_an_open_interval_meets_all_beyond_its_end(value: int, meets: bool) -> None:
    assert OPEN.meets(Interval.point(value)) is meets
    assert Interval.point(value).meets(OPEN) is meets


def test_an_open_interval_multiplies_by_nothing_negative() -> None:
    with pytest.raises(ValueError, match="not negative"):
        OPEN * Interval.point(-1)


def test_an_interval_runs_upwards() -> None:
    with pytest.raises(ValueError, match="cannot run from 2 down to 1"):
        Interval(Fraction(2), Fraction(1))
