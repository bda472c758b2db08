"""What the data file holds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rates.publisher import PUBLISHERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rates.series import PackedFile


@dataclass(frozen=True, slots=True)
class TableStatus:
    """One table of one publisher."""

    source: str
    """As in `Rate.source`."""
    table: str
    """As in `Leg.series`."""
    series: int
    """How many currencies."""
    first: date
    last: date
    observations: int


def status(packed: PackedFile) -> tuple[TableStatus, ...]:
    """Return each table's counts and days, in the order of preference."""
    result = []
    for publisher in PUBLISHERS:
        for table in publisher.tables:
            entries = [entry for (name, _), entry in packed.entries.items() if name == table]
            if entries:
                first = date.fromordinal(min(entry.first for entry in entries))
                last = date.fromordinal(max(entry.last for entry in entries))
                total = sum(entry.count for entry in entries)
                result.append(TableStatus(publisher.name, table, len(entries), first, last, total))
    return tuple(result)


def sha256(packed: PackedFile) -> str:
    """Return the hash of the data file, in hexadecimal."""
    return hashlib.sha256(Path(packed.path).read_bytes()).hexdigest()
