"""Which files a run reads, and what is known of them from outside."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import readers
from factcheck.config import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document
    from factcheck.period import Period

STDIN = "-"
LARGEST = 50_000_000
"""More bytes than this are no article; all of a text must fit into memory several times."""


class Inputs(NamedTuple):
    """Files, folders, addresses and standard input; `published` is the date given for them all.

    The settings tell how their paths write the day.
    """

    paths: tuple[str, ...]
    published: Period | None
    stdin_filename: str
    settings: Settings = Settings()

    def documents(self, failures: list[str]) -> Iterator[Document]:
        """Each document that can be read; a sentence in `failures` for each that cannot."""
        for path in self.files(failures):
            try:
                document = self._read(path)
            except readers.ReadError as error:
                failures.append(str(error))
            except OSError as error:
                failures.append(_unreadable(path, error))
            else:
                yield replace(document, published=self.published) if self.published else document

    def files(self, failures: list[str]) -> Iterator[str]:
        """What is to be read, in a stable order; a sentence in `failures` for what is not there."""
        return _files(self.paths, failures)

    def name(self, path: str) -> str:
        """What a document is called."""
        return self.stdin_filename if path == STDIN else path

    def _read(self, path: str) -> Document:
        name = self.name(path)
        date = self.settings.at(name).date
        if readers.is_address(path):
            return readers.read_address(path, date)
        if path == STDIN:
            data = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with Path(path).open("rb") as file:  # not read_bytes: a device may have no end
                data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise readers.ReadError(name, f"it has more than the {LARGEST:,} bytes of any article")
        return readers.read(name, data, date=date)


def _files(paths: tuple[str, ...], failures: list[str]) -> Iterator[str]:
    """The files named, and in folders those that some reader is for, in a stable order."""
    for name in paths:
        path = Path(name)
        if name == STDIN or readers.is_address(name):
            yield name
        elif path.is_dir():
            yield from map(str, _inside(path, failures))
        elif path.exists():
            yield name
        else:
            failures.append(f"{name}: there is no such file or folder")


def _inside(root: Path, failures: list[str]) -> Iterator[Path]:
    """The readable files below a folder, in order; hidden ones and linked folders are left out.

    So are linked files that stand outside of it, and what is neither file nor folder.
    """
    found = [root]
    while found:
        path = found.pop()
        if path.is_dir() and (path is root or not path.is_symlink()):
            try:
                inside = sorted(path.iterdir(), reverse=True)
            except OSError as error:
                failures.append(_unreadable(str(path), error))
            else:
                found += (entry for entry in inside if not entry.name.startswith("."))
        elif readers.has_reader(str(path)) and path.is_file() and _stands_in(root, path):
            yield path


def _stands_in(root: Path, path: Path) -> bool:
    return not path.is_symlink() or path.resolve().is_relative_to(root.resolve())


def _unreadable(path: str, error: OSError) -> str:
    return f"{path}: it cannot be read ({(error.strerror or 'error').lower()})"
