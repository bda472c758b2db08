"""What the data files hold."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rates.observations import Observations
    from rates.publisher import Publisher
    from rates.series import Entry


@dataclass(frozen=True, slots=True)
class TableStatus:
    """One table of one publisher in one file."""

    source: str
    """As in `Rate.source`."""
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
    packed, stored = observations.packed, observations.stored
    result = [*_tables(packed.entries, packed.path, publishers)]
    if stored:
        result += _tables(stored.entries, str(stored.path), publishers)
    return tuple(result)


def _tables(
    entries: Mapping[tuple[str, str], Entry], path: str, publishers: tuple[Publisher, ...]
) -> Iterator[TableStatus]:
    for publisher in publishers:
        for table in publisher.tables:
            found = [entry for (name, _), entry in entries.items() if name == table]
            if found:
                yield TableStatus(
                    publisher.name,
                    table,
                    len(found),
                    date.fromordinal(min(entry.first for entry in found)),
                    date.fromordinal(max(entry.last for entry in found)),
                    sum(entry.count for entry in found),
                    path,
                )


def sha256(observations: Observations) -> str:
    """Return the hash of the packed file, joined with that of the store's values if it has any."""
    packed = hashlib.sha256(Path(observations.packed.path).read_bytes()).hexdigest()
    stored = observations.stored
    digest = stored.digest(observations.limit.toordinal()) if stored else ""
    return hashlib.sha256(f"{packed} {digest}".encode()).hexdigest() if digest else packed
