"""Rates: the first look-up in a book just opened, and the same once more."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from rates import open_book
from tests.benchmark import clock
from tests.benchmark.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2022, 12, 21)


def rates(_: Path | None) -> Iterator[Row]:
    """A pair of one publisher, and one that is crossed."""
    for base, quote in (("USD", "EUR"), ("MAD", "USD")):
        cold = clock.best(partial(_first, base, quote), 5)
        again = clock.best(partial(open_book().rate, base, quote, DAY), 50)
        values = {"ms opened anew": cold * 1e3, "µs again": again * 1e6}
        yield Row("rates", f"{base} {quote}", values)


def _first(base: str, quote: str) -> None:
    open_book().rate(base, quote, DAY)
