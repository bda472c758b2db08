"""The rate of a pair over time beside what an article's conversion makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.figure import Money
from factcheck.reporters._html.chart import Frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.reporters._html.chart import Point
    from factcheck.reporters._html.entries import Entry
    from factcheck.verdict import Rate, Rates

AROUND = timedelta(days=365)
GAP = timedelta(days=31)
"""After a longer time without a new rate the old one was in force until the new one came."""

TIED = {"fixed", "peg"}
"""Sources of a rate that is in force until another is."""


@dataclass(frozen=True, slots=True)
class Implied:
    """The rate at which a conversion would be right, with the two amounts."""

    value: Fraction
    amounts: tuple[str, str]
    outcome: str


@dataclass(frozen=True, slots=True)
class History:
    """What one plot shows: the rates that were used, and the conversions at them."""

    used: tuple[Rate, ...]
    implied: tuple[Implied, ...]

    @property
    def pair(self) -> tuple[str, str]:
        """The base and the quote, such that the rate is at least one."""
        return self.used[0].base, self.used[0].quote

    def points(self, rates: Rates) -> tuple[list[Point], tuple[str, ...]]:
        """The published rates from a year before to a year behind, and whose they are."""
        first = min(rate.date for rate in self.used) - AROUND
        last = min(max(rate.date for rate in self.used) + AROUND, rates.through)
        found = list(rates.history(*self.pair, first, last))
        return list(_stepped(found, last)), tuple(sorted({rate.source for rate in found}))

    def frame(self, points: list[Point]) -> Frame:
        """The days and values to show; an implied rate far off does not flatten the others."""
        values = [*(value for _, value in points), *(rate.exact for rate in self.used)]
        width = max(max(values) - min(values), max(values) / 20)
        near = (
            implied.value
            for implied in self.implied
            if min(values) - width <= implied.value <= max(values) + width
        )
        return Frame.around(points[0][0], points[-1][0], [*values, *near])


def _stepped(found: list[Rate], last: date) -> Iterator[Point]:
    for rate, following in zip_longest(found, found[1:]):
        yield rate.date, rate.exact
        if following is not None and following.date - rate.date > GAP:
            yield following.date, rate.exact
        elif following is None and rate.source in TIED:
            yield last, rate.exact


def histories(shown: Iterable[Entry]) -> list[History]:
    """The plots of a document, one for each pair and day of its conversions."""
    found: dict[tuple[tuple[str, str, date], ...], History] = {}
    for entry in shown:
        if one := _history(entry):
            key = tuple((rate.base, rate.quote, rate.date) for rate in one.used)
            others = found[key].implied if key in found else ()
            found[key] = History(one.used, (*others, *one.implied))
    return list(found.values())


def _history(entry: Entry) -> History | None:
    """What a conversion shows, None where a claim is none."""
    match entry.claim.stated, entry.claim.operands, entry.verdict.rates:
        case Money() as stated, (Money() as amount,), (rate, *_) as rates:
            turned = rate.exact < 1
            used = _distinct(each.inverse() if turned else each for each in rates)
            into = used[0].quote == entry.verdict.unit
            value = _nearest(stated, amount, used[0].exact, into=into)
            outcome = entry.verdict.outcome.value
            if value is not None:
                return History(used, (Implied(value, (amount.text, stated.text), outcome),))
    return None


def _distinct(rates: Iterable[Rate]) -> tuple[Rate, ...]:
    """The rates from low to high, the same one not twice."""
    return tuple(sorted({rate.exact: rate for rate in rates}.values(), key=lambda r: r.exact))


def _nearest(stated: Money, amount: Money, rate: Fraction, *, into: bool) -> Fraction | None:
    """The implied rate, of several readings of the words the one that fits best."""
    ratios = [
        Fraction(one.stated) / Fraction(other.stated)
        for one in stated.alternatives()
        for other in amount.alternatives()
        if one.stated and other.stated
    ]
    turned = ratios if into else [1 / ratio for ratio in ratios]
    return min(turned, key=lambda ratio: abs(ratio - rate), default=None)
