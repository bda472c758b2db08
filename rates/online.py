"""Fetch just the days that some look-ups need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rates.book import open_book
from rates.cross import route
from rates.place import default_path
from rates.rate import RatesError
from rates.sources import load, names
from rates.updating import Result, Run, today_utc

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from rates.book import RateBook
    from rates.sources import Source
    from rates.updating import Progress

BACK = timedelta(days=9)
"""How far before a day its rate may have been published, in a weekly table."""
QUARTER = timedelta(days=92)
"""The same for a source of the last resort."""


@dataclass(frozen=True, slots=True)
class Need:
    """A look-up: the rate of a pair on a day."""

    base: str
    quote: str
    on: date


def fetch_days(
    needs: Iterable[Need],
    progress: Progress | None = None,
    *,
    store: Path | None = None,
    today: date | None = None,
) -> list[Result]:
    """Fetch into the store what the data lack for these look-ups, and nothing else.

    Asks no source if nothing is lacking. A source that fails has a sentence in its result; the
    look-ups then fall back on what there is. Sources of the last resort are asked only for what
    the others could not bring.
    """
    store, today = store or default_path(), today or today_utc()
    wanted = [need for need in needs if need.on <= today]
    results = []
    sources = [source for name in names() if (source := load(name)).missing() is None]
    for last_resort in (False, True):
        lacking = _lacking(open_book(store=store), wanted, last_resort=last_resort)
        for source in sources:
            rare = all(publisher.scope == "rare" for publisher in source.publishers)
            days = [need.on for need in lacking if source.serves({need.base, need.quote})]
            if days and rare == last_resort:
                first = min(days) - (QUARTER if rare else BACK)
                results.append(_ask(source, store, today, progress, first, max(days)))
    return results


def _lacking(book: RateBook, needs: list[Need], *, last_resort: bool) -> list[Need]:
    return [
        need
        for need in needs
        if (not book.rates(need.base, need.quote, need.on) if last_resort else not _met(book, need))
    ]


def _met(book: RateBook, need: Need) -> bool:
    """Return whether nothing newer can be fetched: the rate is of the day or followed by others."""
    rates = book.rates(need.base, need.quote, need.on)
    if any(rate.age == 0 for rate in rates):
        return True
    way = route(book.facts, need.base, need.quote, need.on)
    issuers, others, _ = book.archive.preferred(way)
    ends = [book.archive.days(publisher, way)[-1:] for publisher in (*issuers, *others)]
    return bool(rates) and any(end and end[0] > need.on.toordinal() for end in ends)


def _ask(
    source: Source, store: Path, today: date, progress: Progress | None, first: date, last: date
) -> Result:
    try:
        return Run(source, store, today, progress).over(first, last)
    except RatesError as error:
        return Result(source.name, error=str(error))
