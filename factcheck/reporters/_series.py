"""The rates of a pair over time, for other programs."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, TextIO

from factcheck import notation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rates import Rate, RateBook

VERSION = 1
PRECISE = 12
"""Digits of the ends of a bracket, which mostly have no end themselves."""


def write_csv(found: Iterable[Rate], out: TextIO) -> None:
    """A line for each day, below one of names."""
    rows = map(_row, found)
    writer = csv.DictWriter(out, ["date", "base", "quote", "value", "low", "high", "source"])
    writer.writeheader()
    writer.writerows(rows)


def write_json(found: Iterable[Rate], book: RateBook, out: TextIO) -> None:
    """One object; numbers are strings of decimals."""
    data = {
        "version": VERSION,
        "rates": {"through": book.through.isoformat(), "sha256": book.sha256},
        "history": list(map(_row, found)),
    }
    json.dump(data, out, indent=1)
    out.write("\n")


def _row(rate: Rate) -> dict[str, str]:
    return {
        "date": rate.date.isoformat(),
        "base": rate.base,
        "quote": rate.quote,
        "value": f"{rate.value:f}",
        "low": f"{notation.rounded(rate.low, PRECISE):f}",
        "high": f"{notation.rounded(rate.high, PRECISE):f}",
        "source": rate.source,
    }
