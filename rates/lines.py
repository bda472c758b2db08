"""A pair over time in whole numbers: where its rate was lowest, highest, or within bounds.

A rate is `factor * over / under`, with one factor for a publisher and two whole numbers for a
day. Comparing those is exact and costs a fraction of making a Rate of every day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from rates.history import days_of, stretches
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from rates.book import RateBook
    from rates.codec import Columns
    from rates.cross import Route
    from rates.publisher import Publisher
    from rates.rate import Rate


class Line(Record):
    """A publisher's rates of a pair, oldest first."""

    publisher: Publisher
    way: Route
    days: list[int]
    over: list[int]
    under: list[int]
    factor: Fraction


def extremes(
    book: RateBook, base: str, quote: str, first: date, last: date
) -> tuple[Rate, Rate] | None:
    """Return the lowest and the highest rate (see RateBook.extremes)."""
    found: list[Rate] = []
    for way, start, stop in stretches(book, base, quote, first, last):
        if way.left == way.right:
            found.append(way.constant(start))
            continue
        for line in lines(book, way, start, stop):
            found += (_rate(book, line, at) for at in _outermost(line))
    by_value = sorted(found, key=lambda rate: rate.exact)
    return (by_value[0], by_value[-1]) if by_value else None


def held(
    book: RateBook, base: str, quote: str, first: date, last: date, low: Fraction, high: Fraction
) -> Iterator[date]:
    """Yield the days whose rate lies from `low` to `high`, in no particular order."""
    for way, start, stop in stretches(book, base, quote, first, last):
        if way.left == way.right:
            if low <= way.constant(start).exact <= high:
                yield start
            continue
        for line in lines(book, way, start, stop):
            (least, below), (most, above) = (
                (bound / line.factor).as_integer_ratio() for bound in (low, high)
            )
            for day, over, under in zip(line.days, line.over, line.under, strict=True):
                if least * under <= over * below and over * above <= most * under:
                    yield date.fromordinal(day)


def lines(book: RateBook, way: Route, first: date, last: date) -> Iterator[Line]:
    """Yield the rates of a pair that floats, those of each publisher on the days it counts."""
    chosen = days_of(book, way, first, last)
    by_name: dict[str, list[int]] = {}
    for day in sorted(chosen):
        by_name.setdefault(chosen[day].name, []).append(day)
    for days in by_name.values():
        publisher = chosen[days[0]]
        sides = dict(book.archive.sides(publisher, way) or [])
        left, right = (_values(sides.get(code), days) for code in (way.left, way.right))
        over, under = (right, left) if publisher.home_is_base else (left, right)
        start = date.fromordinal(days[0])
        exact = book.archive.rate(publisher, way, start, start).exact
        yield Line(publisher, way, days, over, under, exact * under[0] / over[0])


def _values(side: Columns | None, days: list[int]) -> list[int]:
    """Return the values of those days as whole numbers of one unit; 1 for the own currency."""
    if side is None:
        return [1] * len(days)
    span = slice(bisect_left(side.days, days[0]), bisect_right(side.days, days[-1]))
    exponents, wanted = side.exponents[span], set(days)
    most = max(exponents)  # an exponent is a number of decimals
    return [
        mantissa * 10 ** (most - exponent)
        for day, mantissa, exponent in zip(
            side.days[span], side.mantissas[span], exponents, strict=True
        )
        if day in wanted
    ]


def _outermost(line: Line) -> tuple[int, int]:
    """Return the places of the lowest and of the highest rate."""
    over, under = line.over, line.under
    low = high = 0
    for here in range(1, len(over)):
        # a/b < c/d as ad < cb
        if over[here] * under[low] < over[low] * under[here]:
            low = here
        elif over[here] * under[high] > over[high] * under[here]:
            high = here
    return low, high


def _rate(book: RateBook, line: Line, at: int) -> Rate:
    day = date.fromordinal(line.days[at])
    return book.archive.rate(line.publisher, line.way, day, day)
