"""Readers turn the bytes of a file into a Document.

Each module beside this one is a reader, named as the user names the format. It has
- `SUFFIXES`, the file names it is for (lower case, with the dot);
- `read(uri, source) -> Document`, from text already decoded;
- if its bytes are not plain text, `decode(uri, data) -> str`, which gives that text.

Every command imports all of them to read their SUFFIXES, so a reader imports what is slow to
import (a parser) only when it reads. Offsets of a Document count the code points of the decoded
text, and a byte order mark is not part of that text.
"""

from __future__ import annotations

from os.path import splitext  # pathlib alone would take 4 ms of a start
from typing import TYPE_CHECKING, Protocol, cast

from factcheck import discovery
from factcheck.readers import _decoding
from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from factcheck.document import Document

__all__ = ["ReadError", "format_of", "formats", "has_reader", "read", "read_text"]

FALLBACK = "text"


class Reader(Protocol):
    """What a module of this package offers, apart from the optional `decode`."""

    SUFFIXES: tuple[str, ...]

    def read(self, uri: str, source: str) -> Document:
        """Read `source`; ReadError if it is not what the format demands."""
        ...


def formats() -> tuple[str, ...]:
    """List the names of all formats, in alphabetical order."""
    return discovery.names(__name__)


def format_of(uri: str) -> str:
    """Tell the format of a file by its suffix: plain text if no reader claims it."""
    return _claimed(uri) or FALLBACK


def has_reader(uri: str) -> bool:
    """Whether some reader claims a file by its suffix."""
    return _claimed(uri) is not None


def _claimed(uri: str) -> str | None:
    suffix = splitext(uri)[1].lower()
    return next((name for name in formats() if suffix in _reader(name).SUFFIXES), None)


def read(uri: str, data: bytes, *, format: str | None = None) -> Document:  # noqa: A002
    """Read the document in the bytes of a file.

    `format` is one of `formats()`; without it the suffix of `uri` decides. ReadError says what
    is wrong with the file, KeyError that there is no such format.
    """
    name = format or format_of(uri)
    decode = getattr(_reader(name), "decode", _decoding.decode)
    return read_text(uri, decode(uri, data), name)


def read_text(uri: str, source: str, format: str = FALLBACK) -> Document:  # noqa: A002
    """Read the document in text that is already decoded; errors as in `read`."""
    try:
        return _reader(format).read(uri, source)
    except RecursionError:
        # Parsers call themselves for what is nested; only a hostile file goes that deep.
        raise ReadError(uri, "it is nested too deeply to be read") from None


def _reader(name: str) -> Reader:
    return cast("Reader", discovery.load(__name__, name))
