"""Compare the data with the packages they were built from, and the publishers with each other.

`python -m rates.audit` prints every observation of the packed file that the packages do not have
so, and every day on which the cross rate of Narodowy Bank Polski lies more than 1% from the
European Central Bank's, with the explanation that `facts.toml` has for it. Its status is 1 if
anything is unexplained.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from rates.book import DATA
from rates.facts import Facts
from rates.schema import loads
from rates.series import PackedFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rates.codec import Columns
    from rates.schema import Row

FIRST = date(2005, 1, 1)
LIMIT = Fraction(1, 100)
Values = dict[int, Fraction]
"""Units of a currency for one euro, by day (ordinal)."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A day on which the two banks lie more than 1% apart."""

    day: date
    code: str
    ecb: Fraction
    """Units for one euro."""
    nbp: Fraction
    """Units for one euro, crossed through the zloty of the same day."""
    reason: str | None
    """Why, None if it is unexplained."""

    def __str__(self) -> str:
        apart = 100 * (self.nbp / self.ecb - 1)
        return (
            f"{self.day} {self.code} ecb {float(self.ecb):.6g} nbp {float(self.nbp):.6g} "
            f"({float(apart):+.1f}%): {self.reason or 'UNEXPLAINED'}"
        )


def differences(packed: PackedFile) -> Iterator[str]:
    """Yield each series of the file that is not as the packages have it."""
    from rates.build import ecb, nbp

    published = ecb() | nbp()
    for key in sorted(published.keys() | packed.entries.keys()):
        columns = packed.read(*key)
        rows = list(zip(columns.days, columns.mantissas, columns.exponents, strict=True))
        if rows != published.get(key, []):
            yield f"{' '.join(key)} is not as published"


def disagreements(packed: PackedFile) -> Iterator[Disagreement]:
    """Yield the days since 2005 on which the two banks disagree, by currency."""
    facts = Facts(loads(packed.facts()))
    euro = _values(packed.read("nbp-a", "EUR"))
    for table, code in packed.entries:
        if table == "ecb":
            ecb, nbp = _values(packed.read("ecb", code)), _crossed(packed, code, euro)
            days = sorted(ecb)
            for day in sorted(ecb.keys() & nbp.keys()):
                if day >= FIRST.toordinal() and abs(nbp[day] / ecb[day] - 1) > LIMIT:
                    reason = _reason(facts, code, day, nbp[day], ecb, days)
                    yield Disagreement(date.fromordinal(day), code, ecb[day], nbp[day], reason)


def _crossed(packed: PackedFile, code: str, euro: Values) -> Values:
    if code == "PLN":
        return euro
    own = _values(packed.read("nbp-a", code)) | _values(packed.read("nbp-b", code))
    return {day: euro[day] / own[day] for day in own.keys() & euro.keys() if own[day]}


def _values(columns: Columns) -> Values:
    rows = zip(columns.days, columns.mantissas, columns.exponents, strict=True)
    return {day: Fraction(mantissa, 10**exponent) for day, mantissa, exponent in rows}


def _reason(
    facts: Facts, code: str, day: int, nbp: Fraction, ecb: Values, days: list[int]
) -> str | None:
    """Return the first explanation that fits."""
    on = date.fromordinal(day)
    for span in facts.distrusted:
        if span.code == code and (span.first or on) <= on <= (span.last or on):
            return f"distrusted: {span.remark}"
    place = bisect_left(days, day)
    for row in facts.rows("apart"):
        if row["codes"] != "all" and code not in row["codes"].split():
            continue
        if "before" in row:
            start, stop = place - int(row["before"]), place + int(row["after"]) + 1
            near = [ecb[other] for other in days[max(0, start) : stop]]
            fits = min(near) * (1 - LIMIT) <= nbp <= max(near) * (1 + LIMIT)
        else:
            fits = _dated(row, on)
        if fits:
            return row["reason"]
    return None


def _dated(row: Row, on: date) -> bool:
    day = on.isoformat()
    if "days" in row:
        return day in row["days"].split()
    return row["first"] <= day <= row["last"]


def main() -> int:
    """Print what was found; return the exit status."""
    packed = PackedFile(DATA)
    wrong = list(differences(packed))
    found = list(disagreements(packed))
    for line in [*wrong, *found]:
        print(line)
    unexplained = [item for item in found if item.reason is None]
    print(f"{len(wrong)} series differ from the packages they were built from")
    print(f"{len(found):,} days over 1% apart since {FIRST.year}, {len(unexplained)} unexplained")
    return 1 if wrong or unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
