"""Print how fast and how large things are: `python -m tests.rates.benchmark`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from rates import RateBook, open_book
from rates.checks import Checks
from rates.keeping import Keeper
from rates.sources import Quote, Request
from rates.stored import Stored

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOOK_UP = (
    "from datetime import date\n"
    "from rates import open_book\n"
    "open_book().rate('USD', 'MAD', date(2022, 12, 22)).value\n"
)
PAIRS = ("USD MAD", "EUR USD", "USD PLN", "DEM USD", "AED XOF", "USD AED")
FIRST, TODAY = date(2016, 1, 1), date(2026, 10, 30)


def main() -> None:
    """Print each number beside its limit."""
    _cold()
    _warm()
    with TemporaryDirectory() as folder:
        _store(Path(folder) / "rates.sqlite")


def _cold() -> None:
    with TemporaryDirectory() as folder:
        # Compiled, as an installed package is, whatever the environment says.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)

        def run(code: str) -> float:
            command = [sys.executable, "-c", code]
            return _seconds(lambda: subprocess.run(command, check=True, env=environment))

        run(LOOK_UP)
        times = [(run("pass"), run(LOOK_UP)) for _ in range(40)]
    best = 1000 * (min(look_up for _, look_up in times) - min(bare for bare, _ in times))
    usual = 1000 * median(look_up - bare for bare, look_up in times)
    print(f"cold look-up over a bare interpreter: {best:.1f} ms, median {usual:.1f} (under 20)")


def _seconds(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _warm() -> None:
    book = open_book()
    days = [date(2010, 1, 1) + timedelta(count) for count in range(5000)]
    for pair in PAIRS:
        base, quote = pair.split()
        book.rate(base, quote, days[-1])
        new, again = ([_look_up(book, base, quote, day) for day in days[:-1]] for _ in range(2))
        print(
            f"warm look-up {pair}: {1e6 * median(new):.1f} µs on a new day, "
            f"{1e6 * median(again):.1f} µs again (under 20)"
        )


def _look_up(book: RateBook, base: str, quote: str, on: date) -> float:
    return _seconds(lambda: book.rate(base, quote, on))


def _store(path: Path) -> None:
    """Store ten years of every daily rate as one answer, and look one up."""
    quotes = list(_ten_years())
    book = open_book()
    request = Request("https://host/", FIRST, TODAY)
    checks = Checks(book.observations, book.facts, TODAY)
    kept, aside = checks.sift("the bank", request, quotes)
    checked = _seconds(lambda: checks.sift("the bank", request, quotes))
    keeper = Keeper(path)
    seconds = _seconds(lambda: keeper.keep("ecb", "https://host/", b"body", kept, aside))
    keeper.close()
    rows = len(kept) + len(aside)
    scaled = 250_000 / rows
    print(
        f"250,000 fetched rows: checked in {checked * scaled:.2f} s, "
        f"stored in {seconds * scaled:.2f} s (under 5); {len(aside)} of {rows:,} set aside"
    )
    print(f"store of ten years of daily rates: {path.stat().st_size / 1e6:.1f} MB (under 20)")
    digest = _seconds(lambda: Stored(path).digest(TODAY.toordinal()))
    print(f"its fingerprint: {1000 * digest:.0f} ms")
    opened = open_book(store=path)
    first = _seconds(lambda: opened.rate("USD", "MAD", TODAY))
    print(f"first look-up with it: {1000 * first:.1f} ms")


def _ten_years() -> Iterator[Quote]:
    """Yield what both banks published since 2016, with other digits: as if all were corrected."""
    observations = open_book().observations
    for table, code in observations.packed.entries:
        columns = observations.read(table, code)
        rows = zip(columns.days, columns.mantissas, columns.exponents, strict=True)
        for day, mantissa, exponent in rows:
            if day >= FIRST.toordinal() and mantissa:
                digits = f"{mantissa}1".rjust(exponent + 2, "0")
                point = len(digits) - exponent - 1
                value = f"{digits[:point]}.{digits[point:]}"
                yield Quote(table, code, date.fromordinal(day), value)


if __name__ == "__main__":
    main()
