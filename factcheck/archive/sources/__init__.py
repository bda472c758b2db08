"""Files of rows: Parquet, JSON lines, CSV, WARC, wherever fsspec reaches, compressed or not.

Each module beside this one reads one format. It has
- `SUFFIXES`, the file names it is for (lower case, with the dot, without that of a compression);
- `rows(file, columns) -> Iterator[Row]`, from bytes already unpacked. Each row has its number in
  the file as `row`, and `error` if it is no article; an exception ends the file with an error row.
"""

from __future__ import annotations

from os.path import splitext
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from factcheck import discovery
from factcheck.archive import ArchiveError
from factcheck.archive.sources import _files
from factcheck.archive.sources._files import File

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.archive.columns import Columns, Row

__all__ = ["File", "files", "read"]


class Source(Protocol):
    """What a module of this package offers."""

    SUFFIXES: tuple[str, ...]

    def rows(self, file: BinaryIO, columns: Columns) -> Iterator[Row]:
        """The rows of an open file, in order."""
        ...


def files(inputs: Iterable[str]) -> list[File]:
    """Each file that the paths, folders, globs and addresses name, in a stable order.

    Raises ArchiveError where one names nothing that can be read.
    """
    found = {file.uri: file for name in inputs for file in _files.found(name, _claimed)}
    return [found[uri] for uri in sorted(found)]


def read(
    uri: str, columns: Columns, tell: Callable[[int], object] = lambda _: None
) -> Iterator[Row]:
    """The rows of a file; the last one has the error, and no number, if it breaks off.

    Before each row `tell` is told how many bytes have been read of the file as it is stored.
    """
    try:
        with _files.opened(uri) as (file, place):
            for row in _source(uri).rows(file, columns):
                tell(place())
                yield {"file": uri, **row}
    except ArchiveError as error:
        yield {"file": uri, "error": str(error)}
    except Exception as error:  # noqa: BLE001 - every library has errors of its own
        yield {"file": uri, "error": f"it cannot be read to its end ({_reason(error)})"}


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__


def _source(uri: str) -> Source:
    name = _claimed(uri)
    if name is None:
        raise ArchiveError(f"its name ends like none of {', '.join(_suffixes())}")
    return cast("Source", discovery.load(__name__, name))


def _claimed(uri: str) -> str | None:
    """The format that a file has by its name, whatever it is compressed with."""
    path = splitext(uri)[0] if _files.packed(uri) else uri
    return _suffixes().get(splitext(path)[1].lower())


def _suffixes() -> dict[str, str]:
    return {
        suffix: name
        for name in discovery.names(__name__)
        for suffix in cast("Source", discovery.load(__name__, name)).SUFFIXES
    }
