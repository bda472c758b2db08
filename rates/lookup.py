"""The rates of a pair for a day, one a publisher, in the order in which they count."""

from __future__ import annotations

from datetime import date

from rates.cross import route

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.book import RateBook
    from rates.cross import Route
    from rates.publisher import Publisher
    from rates.rate import Rate


def lookup(book: RateBook, base: str, quote: str, on: date) -> Iterator[Rate]:
    """Yield each rate that may be used; only one if law or pegs tie the pair together."""
    if not (base == quote or (book.usable(base, on) and book.usable(quote, on))):
        return
    way = route(book.facts, base, quote, on)
    if way.left == way.right:
        yield way.constant(on)
    else:
        yield from _floating(book, way, on)


def _floating(book: RateBook, way: Route, on: date) -> Iterator[Rate]:
    issuers, others, last_resort = book.archive.preferred(way)
    own = [*_observed(book, issuers, way, on)]
    rest = _observed(book, others, way, on)
    if any(rate.age for rate in own):
        # What the issuer published counts before all else, but not an older day's.
        behind = [*rest]
        newest = behind[0].date if behind else date.min
        rest = iter(behind + [rate for rate in own if rate.date < newest])
        own = [rate for rate in own if rate.date >= newest]
    yield from own
    first = next(rest, None)
    if first:
        yield first
        yield from rest
    elif not own:
        yield from _observed(book, last_resort, way, on)


def _observed(
    book: RateBook, publishers: tuple[Publisher, ...], way: Route, on: date
) -> Iterator[Rate]:
    for publisher in publishers:
        day = book.archive.newest(publisher, way, on)
        if day and day >= _barrier(book, way, on):
            rate = book.archive.rate(publisher, way, on, day)
            if rate.age <= book.archive.max_age(rate):
                yield rate


def _barrier(book: RateBook, way: Route, on: date) -> date:
    """Return the first day whose observations are in the units of `on`."""
    return max(book.facts.barrier(way.base, on), book.facts.barrier(way.quote, on))
