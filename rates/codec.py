"""One series as bytes: three columns of varints (day gaps, exponents, mantissas), zlib.

A value is mantissa × 10^-exponent, so "4.10" keeps its two decimals. A mantissa is stored as its
difference from the one before it, brought to the same exponent.
"""

from __future__ import annotations

import struct
import zlib
from itertools import accumulate

from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Observation = tuple[int, int, int]
"""Day (proleptic Gregorian ordinal), mantissa, exponent."""

Row = tuple[int, int, int, str]
"""An observation and the publisher's table that it is from."""

LEVEL = 9  # fixed, so that the same zlib builds the same bytes


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
        columns = Columns([], [], [], [])
        for day, mantissa, exponent, table in rows:
            columns.days.append(day)
            columns.mantissas.append(mantissa)
            columns.exponents.append(exponent)
            columns.tables.append(table)
        return columns

    def rows(self) -> Iterator[Row]:
        """Return the series row by row."""
        return zip(self.days, self.mantissas, self.exponents, self.tables, strict=True)


def encode(observations: Sequence[Observation]) -> bytes:
    """Compress a series of at least one observation, the oldest first."""
    gaps, exponents, deltas = [], [], []
    day, mantissa, exponent = observations[0][0], 0, 0
    for new_day, new_mantissa, new_exponent in observations:
        gaps.append(new_day - day)
        exponents.append(new_exponent)
        delta = new_mantissa - _rescaled(mantissa, exponent, new_exponent)
        deltas.append(2 * delta if delta >= 0 else -2 * delta - 1)
        day, mantissa, exponent = new_day, new_mantissa, new_exponent
    columns = _varints(gaps), bytes(exponents), _varints(deltas)
    return zlib.compress(b"".join([struct.pack("<I", len(columns[0])), *columns]), LEVEL)


def decode(block: bytes, count: int, first: int, table: str) -> Columns:
    """Return the series of `encode`, given its number of observations and its first day."""
    data = zlib.decompress(block)
    split = 4 + int.from_bytes(data[:4], "little")
    days = list(accumulate(_integers(data[4:split]), initial=first))
    exponents = list(data[split : split + count])
    mantissas = _mantissas(data[split + count :], exponents)
    return Columns(days[1:], mantissas, exponents, [table] * count)


def _mantissas(deltas: bytes, exponents: list[int]) -> list[int]:
    """Read the varints and add them up in one pass: this loop is most of the time of a look-up."""
    result: list[int] = []
    mantissa = exponent = number = shift = 0
    following = iter(exponents)
    for byte in deltas:
        if byte > 127:
            number |= (byte & 127) << shift
            shift += 7
            continue
        number |= byte << shift
        new_exponent = next(following)
        if new_exponent != exponent:
            mantissa = _rescaled(mantissa, exponent, new_exponent)
            exponent = new_exponent
        mantissa += (number >> 1) ^ -(number & 1)
        result.append(mantissa)
        number = shift = 0
    return result


def _rescaled(mantissa: int, exponent: int, new_exponent: int) -> int:
    if new_exponent >= exponent:
        return int(mantissa * 10 ** (new_exponent - exponent))
    return int(mantissa // 10 ** (exponent - new_exponent))


def _varints(numbers: Iterable[int]) -> bytes:
    """Encode natural numbers, seven bits to a byte, the lowest first (LEB128)."""
    result = bytearray()
    for number in numbers:
        rest = number
        while rest > 127:
            result.append(rest & 127 | 128)
            rest >>= 7
        result.append(rest)
    return bytes(result)


def _integers(data: bytes) -> list[int]:
    if data.isascii():  # every number fits in one byte, as nearly all gaps between days do
        return list(data)
    result = []
    number = shift = 0
    for byte in data:
        if byte < 128:
            result.append(number | byte << shift)
            number = shift = 0
        else:
            number |= (byte & 127) << shift
            shift += 7
    return result
