"""Which files a run reads, and what is known of them from outside."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import readers
from factcheck.config import Settings
from factcheck.inputs.unreadable import unreadable

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
            document = self.read(path, failures)
            if document is not None:
                yield document

    def sources(self, failures: list[str]) -> Iterator[str | Document]:
        """What each document can be read from by any process: a file, an address, or itself."""
        for path in self.files(failures):
            if readers.is_address(path) or Path(path).is_file():
                yield path
            elif (document := self.read(path, failures)) is not None:  # standard input, a pipe
                yield document

    def read(self, path: str, failures: list[str]) -> Document | None:
        """One document; None, and a sentence in `failures`, if it cannot be read."""
        try:
            document = self._read(path)
        except readers.ReadError as error:
            failures.append(str(error))
        except OSError as error:
            failures.append(unreadable(path, error))
        else:
            return replace(document, published=self.published) if self.published else document
        return None

    def files(self, failures: list[str]) -> Iterator[str]:
        """What is to be read, in a stable order; a sentence in `failures` for what is not there."""
        for name in self.paths:
            if name == STDIN or readers.is_address(name) or Path(name).is_file():
                yield name
            elif Path(name).is_dir():
                from factcheck.inputs import walk

                yield from walk.files(str(Path(name)), self.settings.exclude, failures)
            elif Path(name).exists():  # a pipe, a device
                yield name
            else:
                failures.append(f"{name}: there is no such file or folder")

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
