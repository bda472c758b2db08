"""Bytes to text, for the formats that do not state their encoding inside."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from typing import NamedTuple

from factcheck.readers._error import ReadError

# UTF-32 comes first: its little-endian mark starts with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The others that Python knows are no encodings of pages, and some of them are costly to decode.
STATED = re.compile(r"cp\d+|iso8859-\d+|koi8-[rut]|mac-\w+|shift_jis\w*|euc_\w+|big5\w*|gb\w+")
# As browsers have it: pages that name these are in Windows-1252.
LATIN = frozenset(("ascii", "iso8859-1"))
LINE_END = re.compile(rb"\r\n|\r|\n")
CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# A lead byte and its continuation: rare as two letters of Windows-1252 ("Ã©"), usual in UTF-8.
UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


class Decoded(NamedTuple):
    """The text of a file, and how it was written: its encoding behind a byte order mark or none."""

    text: str
    encoding: str
    mark: bytes = b""


def decode(uri: str, data: bytes, stated: str | None = None) -> Decoded:
    """Decode `data`, less a byte order mark; ReadError names the line that is no text.

    UTF-8, UTF-16 and UTF-32 with a mark, UTF-8 without, whatever is stated; else the encoding that
    is `stated`, if it can be that; else Windows-1252, but only where the bytes are plausible as
    such: no control characters, and nothing that is valid UTF-8, which would mean a damaged UTF-8
    file.
    """
    for mark, marked in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(uri, data[len(mark) :], marked)._replace(mark=mark)
    try:
        return _strict(uri, data, "utf-8")
    except ReadError:
        encoding = _known(stated) if stated else None
        with suppress(ReadError):
            if encoding:
                return _strict(uri, data, encoding)
        if CONTROL.search(data) or UTF8_SEQUENCE.search(data):
            raise
    return _strict(uri, data, "cp1252")


def _known(name: str) -> str | None:
    """What Python calls an encoding, None if it is none that pages are in."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    if found in LATIN:
        return "cp1252"
    return found if STATED.fullmatch(found) else None


def _strict(uri: str, data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        # Cut before decoding: only in the ASCII-compatible encodings are line ends single bytes.
        before = data[: error.start].decode(encoding, "ignore").encode()
        line = 1 + sum(1 for _ in LINE_END.finditer(before))
        raise ReadError(uri, "bytes in no known encoding (save it as UTF-8)", line) from None
    if "\0" in text:
        line = 1 + sum(1 for _ in LINE_END.finditer(text[: text.index("\0")].encode()))
        raise ReadError(uri, "a NUL character, as in a binary file, not a text", line)
    return Decoded(text, encoding)
