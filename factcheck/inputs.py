"""Which files a run reads, and what is known of them from outside."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import readers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document
    from factcheck.period import Period

STDIN = "-"
LARGEST = 50_000_000
"""More characters than this are no article; all of a text must fit into memory several times."""


class Inputs(NamedTuple):
    """Files, folders and standard input; `published` is the date given for all of them."""

    paths: tuple[str, ...]
    published: Period | None
    stdin_filename: str

    def documents(self, failures: list[str]) -> Iterator[Document]:
        """Each document that can be read; a sentence in `failures` for each that cannot."""
        for path in _files(self.paths, failures):
            try:
                document = self._read(path)
            except readers.ReadError as error:
                failures.append(str(error))
            except OSError as error:
                failures.append(
                    f"{path}: it cannot be read ({(error.strerror or 'error').lower()})"
                )
            else:
                yield replace(document, published=self.published) if self.published else document

    def _read(self, path: str) -> Document:
        if path == STDIN:
            name, data = self.stdin_filename, sys.stdin.buffer.read(4 * LARGEST)
        else:
            name, data = path, Path(path).read_bytes()
        if len(data) > LARGEST:
            raise readers.ReadError(
                name, f"it has {len(data):,} bytes, more than the {LARGEST:,} of any article", 1
            )
        return readers.read(name, data)


def _files(paths: tuple[str, ...], failures: list[str]) -> Iterator[str]:
    """The files named, and in folders those that some reader is for, in a stable order."""
    for name in paths:
        path = Path(name)
        if name != STDIN and path.is_dir():
            yield from map(str, _inside(path))
        elif name == STDIN or path.exists():
            yield name
        else:
            failures.append(f"{name}: there is no such file or folder")


def _inside(folder: Path) -> Iterator[Path]:
    """The readable files below a folder, hidden ones and linked folders left out."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _inside(path)
        elif readers.has_reader(str(path)):
            yield path
