"""The rates of a pair over time."""

from __future__ import annotations

from datetime import date

from rates.cross import route
from rates.facts import DAY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.book import RateBook
    from rates.cross import Route
    from rates.facts import Facts
    from rates.publisher import Publisher
    from rates.rate import Rate

Stretch = tuple["Route", date, date]
"""A route and the days from which and to which it holds."""


def history(book: RateBook, base: str, quote: str, first: date, last: date) -> Iterator[Rate]:
    """Yield the rates of a pair on the days on which it was published (see RateBook.history)."""
    for way, start, stop in stretches(book, base, quote, first, last):
        if way.left == way.right:
            yield way.constant(start)
            continue
        days = days_of(book, way, start, stop)
        for ordinal in sorted(days):
            day = date.fromordinal(ordinal)
            yield book.archive.rate(days[ordinal], way, day, day)


def span(book: RateBook, base: str, quote: str) -> tuple[date, date] | None:
    """Return the first and the last day of a pair's history."""
    ends: list[date] = []
    for way, start, stop in stretches(book, base, quote, book.first, book.through):
        if way.left == way.right:
            ends += start, stop
        elif days := days_of(book, way, start, stop):
            ends += date.fromordinal(min(days)), date.fromordinal(max(days))
    return (ends[0], ends[-1]) if ends else None


def days_of(book: RateBook, way: Route, first: date, last: date) -> dict[int, Publisher]:
    """Return the days (ordinals) with observations, and who is the preferred one of each."""
    result: dict[int, Publisher] = {}
    issuers, others, last_resort = book.archive.preferred(way)
    for publisher in (*issuers, *others, *last_resort):
        if publisher in last_resort and result:
            break
        for day in book.archive.days(publisher, way, first, last):
            result.setdefault(day, publisher)
    return result


def stretches(book: RateBook, base: str, quote: str, first: date, last: date) -> Iterator[Stretch]:
    """Cut a span where the pair's ties or its currencies' lives change."""
    changes = {day for code in (base, quote) for day in _changes(book.facts, code)}
    starts = [first, *sorted(day for day in changes if first < day <= last)]
    stops = [*(day - DAY for day in starts[1:]), last]
    for start, stop in zip(starts, stops, strict=True):
        if start <= stop and book.usable(base, start) and book.usable(quote, start):
            yield route(book.facts, base, quote, start), start, stop


def _changes(facts: Facts, code: str) -> Iterator[date]:
    """Yield the days on which a currency's ties, or those of its anchors, began or had ended."""
    first, last = facts.life(code)
    if first:
        yield first
    if last:
        yield last + DAY
    for link in facts.links(code):
        yield link.first
        if link.last:
            yield link.last + DAY
        yield from _changes(facts, link.anchor)
