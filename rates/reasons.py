"""Why there is no rate: one plain sentence."""

from __future__ import annotations

from rates.cross import route

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rates.book import RateBook
    from rates.cross import Route
    from rates.facts import Facts
    from rates.rate import Rate

# Not from the calendar module, which would follow the caller's locale.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def reason(book: RateBook, base: str, quote: str, on: date) -> str:
    """Return why `book` has no rate of a pair on a day."""
    for code in (base, quote):
        if not book.usable(code, on):
            return _not_in_use(book.facts, code, on)
    way = route(book.facts, base, quote, on)
    for code in (way.left, way.right):
        if not _published(book, code):
            return _unpublished(book, code)
    return _too_far(book, way, on)


def _not_in_use(facts: Facts, code: str, on: date) -> str:
    first, last = facts.life(code)
    if first and on < first:
        return f"{code} was not yet in use on {_day(on)}: it began on {_day(first)}"
    change = facts.replacement(code)
    if change:
        return (
            f"{code} was no longer in use on {_day(on)}: since {_day(change.first)} "
            f"{_grouped(change.ratio)} {code} are 1 {change.new}"
        )
    ended = f": it ended on {_day(last)}" if last else ""
    return f"{code} was no longer in use on {_day(on)}{ended}"


def _published(book: RateBook, code: str) -> bool:
    return any(book.archive.publishes(publisher, code) for publisher in book.archive.publishers)


def _unpublished(book: RateBook, code: str) -> str:
    for span in book.facts.distrusted:
        if span.code == code and span.first is span.last is None:
            return f"no rate of {code}: {span.remark}"
    return f"no rate of {code}: neither {_titles(book)} publishes one"


def _titles(book: RateBook) -> str:
    return " nor ".join(publisher.title for publisher in book.archive.publishers)


def _too_far(book: RateBook, way: Route, on: date) -> str:
    pair = f"no rate between {way.base} and {way.quote}"
    newest = max(_newest(book, way, on), key=lambda rate: rate.date, default=None)
    if newest is None:
        first = next(book.history(way.base, way.quote, on, book.through), None)
        if first is None:
            return f"{pair}: neither {_titles(book)} publishes both on one day"
        days = f" within {book.archive.max_age(first)} days of" if _observed(book, first) else " on"
        return f"{pair}{days} {_day(on)}: the first is from {_day(first.date)}"
    for code in (way.base, way.quote):
        barrier = book.facts.barrier(code, on)
        if newest.date < barrier:
            return (
                f"{pair} on {_day(on)}: the newest, from {_day(newest.date)}, is older than "
                f"the change of unit of {code} on {_day(barrier)}"
            )
    limit = book.archive.max_age(newest)
    return (
        f"{pair} within {limit} days of {_day(on)}: the newest is from {_day(newest.date)}, "
        f"{newest.age} days before{_passed_over(book.facts, way, newest.date, on)}"
    )


def _passed_over(facts: Facts, way: Route, after: date, on: date) -> str:
    """Return the remark that a figure in between is distrusted, if one is."""
    for span in facts.distrusted:
        concerned = span.code in (way.left, way.right)
        if concerned and (span.first or on) <= on and after < (span.last or on):
            return f" (a later figure for {span.code} is distrusted: {span.remark})"
    return ""


def _newest(book: RateBook, way: Route, on: date) -> Iterator[Rate]:
    for publisher in book.archive.publishers:
        day = book.archive.newest(publisher, way, on)
        if day:
            yield book.archive.rate(publisher, way, on, day)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _grouped(ratio: str) -> str:
    whole, point, rest = ratio.partition(".")
    return f"{int(whole):,}{point}{rest}"


def _observed(book: RateBook, rate: Rate) -> bool:
    return any(rate.source == publisher.name for publisher in book.archive.publishers)
