"""The lowest and the highest rate of a pair in a span of days, found on whole numbers."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from rates.history import days_of, stretches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.book import RateBook
    from rates.codec import Columns
    from rates.publisher import Publisher
    from rates.rate import Rate


def extremes(
    book: RateBook, base: str, quote: str, first: date, last: date
) -> tuple[Rate, Rate] | None:
    """Return the lowest and the highest rate (see RateBook.extremes)."""
    found: list[Rate] = []
    for way, start, stop in stretches(book, base, quote, first, last):
        if way.left == way.right:
            found.append(way.constant(start))
            continue
        by_publisher: dict[Publisher, list[int]] = {}
        for ordinal, publisher in sorted(days_of(book, way, start, stop).items()):
            by_publisher.setdefault(publisher, []).append(ordinal)
        for publisher, days in by_publisher.items():
            for ordinal in _outermost(book.archive.sides(publisher, way), days):
                day = date.fromordinal(ordinal)
                found.append(book.archive.rate(publisher, way, day, day))
    if not found:
        return None
    by_value = sorted(found, key=lambda rate: rate.exact)
    return by_value[0], by_value[-1]


def _outermost(sides: list[Columns], days: list[int]) -> Iterator[int]:
    """Yield the day of the lowest and the day of the highest rate, whichever way it is read."""
    values = [_values(side, days) for side in sides]
    over, under = values[0], values[1] if len(values) > 1 else [1] * len(days)
    low = high = 0
    for here in range(1, len(days)):
        # a/b < c/d as ad < cb: exact, and much cheaper than a fraction for each day
        if over[here] * under[low] < over[low] * under[here]:
            low = here
        elif over[here] * under[high] > over[high] * under[here]:
            high = here
    yield days[low]
    yield days[high]


def _values(side: Columns, days: list[int]) -> list[int]:
    """Return the values of those days as whole numbers of one unit."""
    unit = min(side.exponents, default=0)
    places = [bisect_left(side.days, day) for day in days]
    return [side.mantissas[at] * 10 ** (side.exponents[at] - unit) for at in places]
