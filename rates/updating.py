"""Fetch rates into the user's store, source by source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from rates.book import open_book
from rates.checks import Checks, Quarantined
from rates.keeping import Keeper
from rates.place import default_path
from rates.rate import RatesError
from rates.sources import SourceError, _web, load, names
from rates.sources._answers import read
from rates.sources._web import fetch, session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from rates.book import RateBook
    from rates.sources import Request, Source

    Progress = Callable[[str, int, int], None]
    """Called with a source's name, how many of its requests are done, and how many there are."""

OVERLAP = timedelta(days=14)
"""What is asked for again: corrections, and jumps that waited for another day to confirm them."""
BEGINNING = timedelta(days=90)
"""How far back a source is asked of which nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of asking one source."""

    source: str
    added: int = 0
    """Values that the store did not have."""
    quarantined: tuple[Quarantined, ...] = ()
    """Values set aside for the first time, each with its reason; they are never used."""
    error: str | None = None
    """One sentence naming the source, None if all went well; what was added before it is kept."""


def update(
    source_names: Iterable[str] | None = None,
    since: date | None = None,
    progress: Progress | None = None,
    *,
    store: Path | None = None,
    today: date | None = None,
) -> list[Result]:
    """Fetch what is new from each source, by default from all that need no missing key.

    Asks for the days from `since`, by default from shortly before the newest that is known.
    A source that fails does not keep the others from being asked. Raises SourceError for a name
    that is no source.
    """
    sources = [load(name) for name in (names() if source_names is None else source_names)]
    if source_names is None:
        sources = [source for source in sources if source.missing() is None]
    store, today = store or default_path(), today or today_utc()
    results = []
    for source in sources:
        try:
            run = Run(source, store, today, progress)
            first = since or run.known_until() - OVERLAP
            results.append(run.over(first, today))
        except RatesError as error:
            results.append(Result(source.name, error=str(error)))
    return results


def today_utc() -> date:
    """Return the day in universal time, which no publisher here is ahead of when it publishes."""
    return datetime.now(UTC).date()


class Run:
    """Asking one source; it keeps each answer as soon as it has been checked."""

    def __init__(self, source: Source, store: Path, today: date, progress: Progress | None) -> None:
        """Open the store and what is known; raises RatesError if the source cannot be asked."""
        missing = source.missing()
        if missing:
            raise SourceError(f"{source.title} cannot be asked: {missing}")
        self._source = source
        self._today = today
        self._progress = progress or (lambda _name, _done, _total: None)
        self._book: RateBook = open_book(store=store)
        self._checks = Checks(self._book.observations, self._book.facts, today)
        self._keeper = Keeper(store)

    def known_until(self) -> date:
        """Return the newest day of the source's tables, or the day before which to ask none."""
        tables = {table for publisher in self._source.publishers for table in publisher.tables}
        days = [table.last for table in self._book.status() if table.table in tables]
        return max(days, default=self._today - BEGINNING)

    def over(self, first: date, last: date) -> Result:
        """Ask for a span of days, until the first answer that cannot be used."""
        added, quarantined = 0, []
        requests = list(self._source.requests(first, last, self._today))
        try:
            with session() as opened:
                for done, request in enumerate(requests):
                    self._progress(self._source.name, done, len(requests))
                    if done and self._source.pause:
                        _web.sleep(self._source.pause)
                    body = fetch(opened, self._source, request)
                    if body is not None:
                        more, aside = self._keep(request, body)
                        added += more
                        quarantined += aside
        except RatesError as error:
            return Result(self._source.name, added, tuple(quarantined), str(error))
        finally:
            self._keeper.close()
        self._progress(self._source.name, len(requests), len(requests))
        return Result(self._source.name, added, tuple(quarantined))

    def _keep(self, request: Request, body: bytes) -> tuple[int, list[Quarantined]]:
        quotes = read(self._source, request, body)
        kept, aside = self._checks.sift(self._source.title, request, quotes)
        # Without the root, which may hold the name and password of one's own service.
        path = request.url.removeprefix(self._source.base)
        return self._keeper.keep(self._source.name, path, body, kept, aside)
