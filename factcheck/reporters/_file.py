"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def replace(path: Path, data: bytes) -> None:
    """Put new content into a file in one step, under the permissions that it has."""
    from shutil import copymode

    path = path.resolve()
    with _draft(path) as draft:
        draft.write_bytes(data)
        copymode(path, draft)


@contextmanager
def whole(path: Path) -> Iterator[TextIO]:
    """A file that appears under its name when all is written, and not at all if that fails.

    What is no plain file (a device, a pipe) is written to as it is. Raises OSError.
    """
    path = path.resolve()  # a link stays, and leads to the new file
    if path.exists() and not path.is_file():
        with _opened(path) as out:
            yield out
        return
    with _draft(path) as draft, _opened(draft) as out:
        yield out


@contextmanager
def _draft(path: Path) -> Iterator[Path]:
    """Where to write what becomes the file when it is whole."""
    # In the same folder, since only inside one file system a file is renamed in one step.
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield draft
        draft.replace(path)
    except BaseException:  # Ctrl-C as well
        draft.unlink(missing_ok=True)
        raise


def _opened(path: Path) -> TextIO:
    # The same bytes on every system; a file name may hold what no encoding has.
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
