"""One series as bytes: its columns (day gaps, exponents, mantissas) in byte planes, zlib.

A value is mantissa × 10^-exponent, so "4.10" keeps its two decimals. Of the numbers of a column
all first bytes stand together, then all second ones, and so on: the higher ones hardly change, so
that they compress to little, and a whole series is read back in a few calls into C.
"""

from __future__ import annotations

import struct
import zlib
from itertools import accumulate, pairwise

from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Observation = tuple[int, int, int]
"""Day (proleptic Gregorian ordinal), mantissa, exponent."""

Row = tuple[int, int, int, str]
"""An observation and the publisher's table that it is from."""

LEVEL = 9  # fixed, so that the same zlib builds the same bytes

GAP, MANTISSA = "I", "Q"
"""What one number of a column is, as `struct` calls it: of four bytes, of eight."""


class Columns(Record):
    """A series, oldest first: four lists of one length."""

    days: list[int]
    mantissas: list[int]
    exponents: list[int]
    tables: list[str]
    """The publisher's table of each observation, such as "nbp-a"."""

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Columns:
        """Return a series given row by row, oldest first."""
        columns = [list(column) for column in zip(*rows, strict=True)]
        return Columns(*columns) if columns else Columns([], [], [], [])

    def rows(self) -> Iterator[Row]:
        """Return the series row by row."""
        return zip(self.days, self.mantissas, self.exponents, self.tables, strict=True)


def encode(observations: Sequence[Observation]) -> bytes:
    """Compress a series of at least one observation, the oldest first.

    Raises struct.error for a number that does not fit its column.
    """
    days = [day for day, _, _ in observations]
    gaps = [day - before for before, day in pairwise([days[0], *days])]
    exponents = bytes(exponent for _, _, exponent in observations)
    mantissas = [mantissa for _, mantissa, _ in observations]
    return zlib.compress(_planes(gaps, GAP) + exponents + _planes(mantissas, MANTISSA), LEVEL)


def decode(block: bytes, count: int, first: int, table: str) -> Columns:
    """Return the series of `encode`, given its number of observations and its first day."""
    data = zlib.decompress(block)
    split = count * _size(GAP)
    gaps = _numbers(data[:split], GAP)
    exponents = list(data[split : split + count])
    mantissas = _numbers(data[split + count :], MANTISSA)
    days = list(accumulate(gaps[1:], initial=first))
    return Columns(days, mantissas, exponents, [table] * count)


def _planes(numbers: Sequence[int], kind: str) -> bytes:
    """Return numbers as bytes, least significant first, the bytes of one weight together."""
    data, size = struct.pack(f"<{len(numbers)}{kind}", *numbers), _size(kind)
    return b"".join(data[weight::size] for weight in range(size))


def _numbers(planes: bytes, kind: str) -> list[int]:
    size = _size(kind)
    count = len(planes) // size
    data = bytearray(len(planes))
    for weight in range(size):
        data[weight::size] = planes[weight * count : (weight + 1) * count]
    return list(struct.unpack(f"<{count}{kind}", data))


def _size(kind: str) -> int:
    return struct.calcsize(f"<{kind}")
