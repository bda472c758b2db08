"""How many of a shorter period a longer one has, and what goes wrong in counting them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.article import PERIODS
from factcheck.figure import Amount, Money, Qualifier
from factcheck.interval import Interval
from factcheck.rules import _slip as slip

if TYPE_CHECKING:
    from collections.abc import Iterator

Share = tuple[int, int]

FACTORS: dict[tuple[str, str], tuple[int, tuple[Share, ...]]] = {
    ("day", "week"): (7, ((7, 7), (5, 6))),
    ("day", "month"): (30, ((28, 31), (20, 23), (24, 27))),
    ("day", "quarter"): (91, ((90, 92), (60, 66))),
    ("day", "year"): (365, ((360, 366), (200, 262), (300, 313))),
    ("week", "month"): (4, ((4, 5),)),
    ("week", "quarter"): (13, ((12, 13),)),
    ("week", "year"): (52, ((46, 53),)),
    ("month", "quarter"): (3, ((3, 3),)),
    ("month", "year"): (12, ((12, 12),)),
    ("quarter", "year"): (4, ((4, 4),)),
}
"""How many of the shorter period the longer one has: as a rule, and all that articles count."""

SALARIES = (13, 14)
"""Monthly wages that some countries pay in a year."""

SMALL = 1000
"""A price below this may be an offer, and an offer for longer is cheaper."""

DISCOUNT = Fraction(1, 2)
"""What is left at least of a price that is paid for a longer period."""

COARSE = Fraction(1, 10)
"""No flow is rounded further than this: nobody writes "2 million" for 1.67 to multiply it."""

STRICT = "every period counts"

LOOSE = "may be an offer"


def value(figure: Amount) -> Interval:
    """What a flow may be: one that is a bound is near it, and none is far from its one digit."""
    bound = figure.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
    value = figure.computed if bound else figure.value
    if figure.qualifier is not Qualifier.EXACT:
        return value
    near = Interval.point(figure.stated).widen(COARSE)
    return (
        near if value.low is not None and near.low is not None and value.low < near.low else value
    )


def usual(known: str, wanted: str) -> Fraction:
    """How many of the wanted period a known one has as a rule, 1/12 of a year for a month."""
    if PERIODS.index(known) > PERIODS.index(wanted):
        return 1 / usual(wanted, known)
    return Fraction(FACTORS[known, wanted][0])


def factors(
    first: Amount, second: Amount, known: str, wanted: str, mode: str
) -> Iterator[Interval]:
    """What one amount may be multiplied by to give the other, by each way of counting in use."""
    inverse = PERIODS.index(known) > PERIODS.index(wanted)
    pair = (wanted, known) if inverse else (known, wanted)
    shares = FACTORS[pair][1]
    if mode == STRICT:
        shares = shares[:1]
    if pair == ("month", "year") and isinstance(first, Money):
        shares = (*shares, SALARIES)
    offer = mode == LOOSE and isinstance(first, Money) and min(first.stated, second.stated) < SMALL
    for low, high in shares:
        factor = Interval(low * (DISCOUNT if offer else Fraction(1)), Fraction(high))
        yield Interval.point(1) / factor if inverse else factor


def why(
    first: Amount,
    second: Amount,
    known: str,
    wanted: str,
    correct: Fraction,
    suggestion: str | None,
) -> tuple[str, str]:
    """The name of the slip, and the rest of the sentence that tells or asks of it."""
    expected = value(first) * Interval.point(correct / Fraction(first.stated))
    if first.stated == second.stated:
        return "same figure", f": was the figure by the {known} repeated for the {wanted}?"
    power = slip.power_of_ten(second.computed, expected)
    if power is not None:
        return "power of ten", f", which is {slip.times(power)}."
    if slip.are_swapped(second, suggestion):
        return "swapped digits", ": were two digits swapped?"
    for (short, long), (times, _) in FACTORS.items():
        product, quotient = (Fraction(first.stated) * times, Fraction(first.stated) / times)
        if any(second.value.meets(Interval.point(wrong)) for wrong in (product, quotient)):
            return (
                "wrong number of periods",
                f": was it counted as {times}, the {short}s of a {long}?",
            )
    return "differs", ": which of the two is right?"
