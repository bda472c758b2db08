"""Readers turn the bytes of a file into a Document.

Each module beside this one is a reader, named as the user names the format. It has
- `SUFFIXES`, the file names it is for (lower case, with the dot);
- `read(uri, source) -> Document`, from text already decoded, and
- `encoding(data) -> str | None`, if such files may state their encoding inside;
- or instead of these `load(uri, data) -> Document`, if their bytes are no text.

Every command imports all of them to read their SUFFIXES, so a reader imports what is slow to
import (a parser) only when it reads. Offsets of a Document count the code points of the decoded
text, and a byte order mark is not part of that text. Where the bytes are no text, the source is
what was extracted from them, and the reader says what a line of that is: a paragraph, a page.
"""

from __future__ import annotations

import re
from functools import cache
from os.path import splitext  # pathlib alone would take 4 ms of a start
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from factcheck import discovery
from factcheck.readers import _decoding
from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.document import Document

__all__ = [
    "ReadError",
    "decoded",
    "encoded",
    "format_of",
    "formats",
    "has_reader",
    "is_address",
    "is_text",
    "read",
    "read_address",
    "read_text",
    "suffixes",
]

FALLBACK = "text"

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
MEDIA_TYPES = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/csv": "csv",
    "application/pdf": "pdf",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}

Content = TypeVar("Content", str, bytes)


class Reader(Protocol):
    """What a module of this package offers, apart from the optional `encoding`."""

    SUFFIXES: tuple[str, ...]

    def read(self, uri: str, source: str) -> Document:
        """Read `source`; ReadError if it is not what the format demands."""
        ...


def formats() -> tuple[str, ...]:
    """List the names of all formats, in alphabetical order."""
    return discovery.names(__name__)


def suffixes(name: str) -> tuple[str, ...]:
    """What the names of a format's files end in, in lower case."""
    return _reader(name).SUFFIXES


def format_of(uri: str) -> str:
    """Tell the format of a file by its suffix: plain text if no reader claims it."""
    return _claimed(uri) or FALLBACK


def is_address(uri: str) -> bool:
    """Whether it names something on the web, not a file."""
    return ADDRESS.match(uri) is not None


def has_reader(uri: str) -> bool:
    """Whether some reader claims a file by its suffix."""
    return _claimed(uri) is not None


def _claimed(uri: str) -> str | None:
    return _reads(splitext(uri)[1].lower())


@cache
def _reads(suffix: str) -> str | None:
    """The format of a suffix: folders hold thousands of files and few suffixes."""
    # Plain text is asked first: for the rest, all readers before theirs have to be loaded.
    first = sorted(formats(), key=lambda name: name != FALLBACK)
    return next((name for name in first if suffix in suffixes(name)), None)


def read(
    uri: str,
    data: bytes,
    *,
    format: str | None = None,  # noqa: A002
    encoding: str | None = None,
    date: str | None = None,
) -> Document:
    """Read the document in the bytes of a file.

    `format` is one of `formats()`; without it the suffix of `uri` decides. `encoding` is that
    which a server states. Where the file does not state its day or language, its path may;
    `date` is how it writes the day, as `Config.date` has it.
    ReadError says what is wrong with the file, KeyError that there is no such format.
    """
    from factcheck.readers import _path_facts

    name = format or format_of(uri)
    reader = _reader(name)
    if hasattr(reader, "load"):
        document = _guarded(reader.load, uri, data)
    else:
        document = read_text(uri, _decoded(reader, uri, data, encoding).text, name)
    return _path_facts.complete(document, date)


def is_text(uri: str) -> bool:
    """Whether the bytes of such a file are its source in some encoding."""
    return not is_address(uri) and not hasattr(_reader(format_of(uri)), "load")


def decoded(uri: str, data: bytes, form: str, encoding: str | None = None) -> str:
    """The text of bytes in a format, in the encoding that is stated outside, else in them.

    ReadError if they are no text.
    """
    return _decoded(_reader(form), uri, data, encoding).text


def encoded(uri: str, data: bytes, before: str, after: str) -> bytes:
    """What the file `data`, whose source is `before`, is with the source `after`.

    ReadError if it has another source, or its encoding lacks some character.
    """
    found = _decoded(_reader(format_of(uri)), uri, data)
    if found.mark + before.encode(found.encoding, "replace") != data:
        raise ReadError(uri, "it has changed since it was read, and is left as it is")
    try:
        return found.mark + after.encode(found.encoding)
    except UnicodeEncodeError as error:
        lacking = after[error.start : error.end]
        raise ReadError(uri, f"its encoding, {found.encoding}, has no {lacking!r}") from None


def _decoded(
    reader: Reader, uri: str, data: bytes, encoding: str | None = None
) -> _decoding.Decoded:
    if encoding is None and hasattr(reader, "encoding"):
        encoding = reader.encoding(data)
    return _decoding.decode(uri, data, encoding)


def read_address(url: str, date: str | None = None) -> Document:
    """Fetch what stands at an address of http or https, and read it; ReadError if that fails.

    `date` as in `read`.
    """
    from factcheck.readers import _web

    answer = _web.fetch(url)
    claimed = _claimed(url.partition("?")[0].partition("#")[0])
    name = MEDIA_TYPES.get(answer.content_type) or claimed
    if name == FALLBACK or name is None:
        name = claimed or name  # a server may know no better name for Markdown than plain text
    if name is None:
        raise ReadError(url, f"it is no article but {answer.content_type or 'of no stated kind'}")
    return read(url, answer.data, format=name, encoding=answer.charset, date=date)


def read_text(uri: str, source: str, format: str = FALLBACK) -> Document:  # noqa: A002
    """Read the document in text that is already decoded; errors as in `read`."""
    reader = _reader(format)
    if hasattr(reader, "load"):
        raise ReadError(uri, f"{format} is no text, but bytes that must be read from a file")
    return _guarded(reader.read, uri, source)


def _guarded(reading: Callable[[str, Content], Document], uri: str, content: Content) -> Document:
    try:
        return reading(uri, content)
    except RecursionError:
        # Parsers call themselves for what is nested; only a hostile file goes that deep.
        raise ReadError(uri, "it is nested too deeply to be read") from None


def _reader(name: str) -> Reader:
    return cast("Reader", discovery.load(__name__, name))
