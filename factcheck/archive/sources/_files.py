"""Finding and opening files: on this machine, in object storage, wherever fsspec reaches."""

from __future__ import annotations

from contextlib import contextmanager
from io import BufferedReader
from os.path import basename
from typing import TYPE_CHECKING, Any, NamedTuple

import fsspec
import pyarrow as pa
from fsspec.compression import compr
from fsspec.utils import get_protocol, infer_compression

from factcheck.archive import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

VERSIONS = ("ETag", "etag", "mtime", "LastModified", "last_modified", "updated", "created")
"""What storages tell by, in what they list, that a file is no longer the same."""


class File(NamedTuple):
    """A file as it was listed: its address, its size in bytes as stored, its state."""

    uri: str
    size: int
    version: str


def found(name: str, claimed: Callable[[str], str | None]) -> Iterator[File]:
    """The files that a path, a folder, a glob or an address names."""
    try:
        storage, path = fsspec.url_to_fs(name)
        listed = _listed(storage, path, claimed)
    except FileNotFoundError:
        raise ArchiveError(f"{name}: there is no such file or folder") from None
    except (ImportError, ValueError, OSError) as error:
        raise ArchiveError(f"{name}: it cannot be listed ({error})") from error
    if not listed:
        raise ArchiveError(f"{name}: there is no file with rows of articles")
    for path, info in listed.items():
        version = next((str(info[key]) for key in VERSIONS if key in info), "")
        yield File(_address(storage, path), info.get("size") or 0, version)


def _listed(
    storage: Any, path: str, claimed: Callable[[str], str | None]
) -> dict[str, dict[str, Any]]:
    """What is there with its facts, from one listing: to ask file by file would take hours."""
    if fsspec.core.has_magic(path):
        inside: dict[str, dict[str, Any]] = storage.glob(path, detail=True)
    elif storage.isdir(path):
        inside = storage.find(path, detail=True)
    else:
        return {path: storage.info(path)}
    return {
        name: info
        for name, info in inside.items()
        if info["type"] == "file" and not basename(name).startswith((".", "_")) and claimed(name)
    }


def _address(storage: Any, path: str) -> str:
    """The path with its protocol, without one on this machine."""
    protocol = get_protocol(storage.unstrip_protocol(path))
    return path if protocol in ("file", "local") else str(storage.unstrip_protocol(path))


@contextmanager
def opened(uri: str) -> Iterator[tuple[Any, Callable[[], int]]]:
    """The bytes of a file, unpacked by what its name says, and what tells how far it is read."""
    with fsspec.open(uri, "rb") as stored:
        packing = packed(uri)
        if packing is None:
            yield stored, stored.tell
        else:
            with packing(stored) as file:
                yield file, stored.tell


def packed(uri: str) -> Callable[[BinaryIO], Any] | None:
    """What unpacks a file, None if nothing has to; told by the end of its name."""
    if uri.endswith(".zst"):  # fsspec needs a further package for it, which tells no early end
        return _zstd
    name = infer_compression(uri)
    return compr[name] if name else None


def _zstd(file: BinaryIO) -> BufferedReader:
    return BufferedReader(pa.CompressedInputStream(pa.PythonFile(file, "r"), "zstd"))
