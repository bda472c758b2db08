"""What the data files hold, up to the day up to which they are used."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.observations import Observations
    from rates.publisher import Publisher
    from rates.series import PackedFile
    from rates.stored import Stored

    File = PackedFile | Stored
    Extent = tuple[int, int, int]
    """First and last day (ordinals) of a series, and how many observations."""


@dataclass(frozen=True, slots=True)
class TableStatus:
    """One table of one publisher in one file."""

    source: str
    """As in `Rate.source`."""
    title: str
    """What the source is called in a sentence."""
    table: str
    """As in `Leg.series`."""
    series: int
    """How many currencies."""
    first: date
    last: date
    observations: int
    path: str
    """The file: the packed one or the user's store."""


def status(
    observations: Observations, publishers: tuple[Publisher, ...]
) -> tuple[TableStatus, ...]:
    """Return each table's counts and days: those of the packed file, then those of the store."""
    files = observations.packed, observations.stored
    limit = observations.limit
    return tuple(table for file in files if file for table in _tables(file, limit, publishers))


def _tables(file: File, limit: date, publishers: tuple[Publisher, ...]) -> Iterator[TableStatus]:
    for publisher in publishers:
        for table in publisher.tables:
            found = [
                extent
                for name, code in file.entries
                if name == table and (extent := _extent(file, table, code, limit))
            ]
            if found:
                yield TableStatus(
                    publisher.name,
                    publisher.title,
                    table,
                    len(found),
                    date.fromordinal(min(first for first, _, _ in found)),
                    date.fromordinal(max(last for _, last, _ in found)),
                    sum(count for _, _, count in found),
                    str(file.path),
                )


def _extent(file: File, table: str, code: str, limit: date) -> Extent | None:
    """Return how far a series reaches, None if it begins after the limit."""
    entry = file.entries[table, code]
    if entry.last <= limit.toordinal():  # known without reading it
        return entry.first, entry.last, entry.count
    days = file.read(table, code).days
    count = bisect_right(days, limit.toordinal())
    return (days[0], days[count - 1], count) if count else None
