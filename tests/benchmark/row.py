"""One line of what the benchmark prints, and keeps if it is asked to."""

from __future__ import annotations

import json
import platform
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

DIGITS = 3
THOUSAND = 1000


class Row(NamedTuple):
    """What was measured of what; `values` by their unit, `note` where there is none to tell."""

    measure: str
    of: str
    values: dict[str, float]
    note: str = ""

    def __str__(self) -> str:
        """One line for people."""
        told = ", ".join(f"{_short(value)} {unit}" for unit, value in self.values.items())
        return f"{self.measure:10} {self.of:24} {told or self.note}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= THOUSAND else f"{value:.{DIGITS}g}"


def keep(path: Path, rows: Iterable[Row]) -> None:
    """Append rows to a file of JSON lines, each with the time and the Python."""
    run = {
        "when": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
    }
    with path.open("a", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(run | row._asdict(), ensure_ascii=False) + "\n")
