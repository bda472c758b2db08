"""The packed data file: write it, map it, read one series.

From its beginning it holds:

- a header: magic, length of all that follows, CRC-32 of it;
- the sizes of the index and of the facts;
- the index: a record of fixed size per series, in order of table and code;
- the facts: `facts.toml` in packed form (see `schema.py`), zlib;
- the series, a block each (see `codec.py`).
"""

from __future__ import annotations

import mmap
import struct
import zlib

from rates.codec import LEVEL, Columns, decode, encode
from rates.rate import RatesError
from rates.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rates.codec import Observation

MAGIC = b"rates\x00\x00\x02"  # the last byte is the version of the format
HEADER = struct.Struct("<8sII")
SIZES = struct.Struct("<II")
RECORD = struct.Struct("<8s8sIIIII")


class Entry(Record):
    """Where a series lies in the file, and what it holds."""

    offset: int
    length: int
    count: int
    """Observations."""
    first: int
    """Day of the oldest observation, an ordinal."""
    last: int
    """Day of the newest observation, an ordinal."""


class PackedFile:
    """The data file, mapped into memory; a series is decompressed when it is asked for."""

    def __init__(self, path: str) -> None:
        """Map the file and check it.

        Raises RatesError if it is missing, cut short, corrupt or of another version.
        """
        self.path = path
        self.data = data = _mapped(path)
        if len(data) < HEADER.size + SIZES.size or data[: len(MAGIC) - 1] != MAGIC[:-1]:
            raise RatesError(f"{path} is not a packed file of exchange rates")
        magic, length, checksum = HEADER.unpack_from(data)
        if magic != MAGIC:
            raise RatesError(f"{path} has another version of the format than this program reads")
        body = memoryview(data)[HEADER.size :]
        if len(body) != length:
            raise RatesError(f"{path} is cut short: install the package again")
        if zlib.crc32(body) != checksum:
            raise RatesError(f"{path} is corrupt: install the package again")
        index, self._facts = SIZES.unpack_from(body)
        self._start = HEADER.size + SIZES.size + index
        self._records = {
            (table, code): record
            for table, code, *record in RECORD.iter_unpack(body[SIZES.size : SIZES.size + index])
        }

    def facts(self) -> str:
        """Return the packed facts."""
        return zlib.decompress(self.data[self._start : self._start + self._facts]).decode()

    @property
    def entries(self) -> dict[tuple[str, str], Entry]:
        """Return what the file holds, by table and code."""
        return {
            (_text(table), _text(code)): Entry(*record)
            for (table, code), record in self._records.items()
        }

    def count(self, table: str, code: str) -> int:
        """Return how many observations a series has, 0 if there is none."""
        record = self._record(table, code)
        return Entry(*record).count if record else 0

    def _record(self, table: str, code: str) -> list[int] | None:
        return self._records.get((table.encode().ljust(8, b"\0"), code.encode().ljust(8, b"\0")))

    def read(self, table: str, code: str) -> Columns:
        """Return one series; a table that never held the code gives an empty one."""
        record = self._record(table, code)
        if record is None:
            return Columns([], [], [], [])
        entry = Entry(*record)
        start = self._start + self._facts + entry.offset
        block = self.data[start : start + entry.length]
        return decode(block, entry.count, entry.first, table)


def _mapped(path: str) -> mmap.mmap | bytes:
    try:
        with open(path, "rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError:
        raise RatesError(f"{path} is missing: install the package again") from None
    except ValueError:  # an empty file cannot be mapped
        return b""
    except OSError as error:
        raise RatesError(f"{path} cannot be read: {error.strerror}") from error


def _text(field: bytes) -> str:
    return field.rstrip(b"\0").decode()


def pack(series: Mapping[tuple[str, str], Sequence[Observation]], facts: str) -> bytes:
    """Return the file's bytes; the same contents give the same bytes (under the same zlib)."""
    records, blocks, offset = [], [], 0
    for (table, code), observations in sorted(series.items()):
        block = encode(observations)
        days = observations[0][0], observations[-1][0]
        place = offset, len(block), len(observations)
        records.append(RECORD.pack(table.encode(), code.encode(), *place, *days))
        blocks.append(block)
        offset += len(block)
    index, packed = b"".join(records), zlib.compress(facts.encode(), LEVEL)
    body = b"".join([SIZES.pack(len(index), len(packed)), index, packed, *blocks])
    return HEADER.pack(MAGIC, len(body), zlib.crc32(body)) + body
