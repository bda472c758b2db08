"""Reports in files."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
    # In the same folder, since only inside one file system a file is renamed in one step.
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _opened(draft) as out:
            yield out
        draft.replace(path)
    except BaseException:  # Ctrl-C as well
        draft.unlink(missing_ok=True)
        raise


def _opened(path: Path) -> TextIO:
    # The same bytes on every system; a file name may hold what no encoding has.
    return path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
