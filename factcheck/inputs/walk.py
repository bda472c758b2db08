"""The articles below a folder, apart from those that git ignores or the settings pass over."""

from __future__ import annotations

import os
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import readers
from factcheck.inputs import gitignore
from factcheck.inputs.unreadable import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.globs import Globs


class Folder(NamedTuple):
    """A folder that waits; what is above it says what is `ignored` in it, the nearest last."""

    path: str
    ignored: tuple[Globs, ...]


def files(root: str, excluded: Iterable[Globs], failures: list[str]) -> Iterator[str]:
    """The readable files below a folder, in order; hidden ones and linked folders are left out.

    So are linked files that stand outside of it, and what is neither file nor folder. What
    would pass over the folder itself is not heeded, since somebody named it.
    """
    whole = os.path.join(os.path.abspath(root), "")
    excluded = [globs for globs in excluded if not globs.match(whole)]
    ignored = gitignore.above(Path(whole), failures)
    waiting: list[Folder | str] = [Folder(root, () if _says(ignored, whole) else ignored)]
    resolved = Path(root).resolve()
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
            continue
        try:
            inside = list(_inside(item, resolved, excluded, failures))
        except OSError as error:
            failures.append(unreadable(item.path, error))
        else:
            waiting += reversed(inside)


def _inside(
    folder: Folder, root: Path, excluded: list[Globs], failures: list[str]
) -> Iterator[Folder | str]:
    """What stands in a folder and is to be read, in order."""
    with os.scandir(folder.path) as found:
        entries = {entry.name: entry for entry in sorted(found, key=attrgetter("name"))}
    ignored = gitignore.within(Path(folder.path), folder.ignored, entries.keys(), failures)
    whole = os.path.abspath(folder.path)
    for name, entry in entries.items():
        is_folder = entry.is_dir(follow_symlinks=False)
        if name.startswith(".") or not (is_folder or _is_article(entry, root)):
            continue
        place = os.path.join(whole, name, "") if is_folder else os.path.join(whole, name)
        if not _says(ignored, place) and not any(globs.match(place) for globs in excluded):
            path = str(Path(entry.path))
            yield Folder(path, ignored) if is_folder else path


def _says(ignored: tuple[Globs, ...], place: str) -> bool:
    """Whether the nearest rule that says something of a place says that it is ignored."""
    verdicts = (globs.match(place) for globs in reversed(ignored))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _is_article(entry: os.DirEntry[str], root: Path) -> bool:
    """Whether it is a file that some reader is for; if it is a link, to a file below the root."""
    if not readers.has_reader(entry.name):
        return False
    if not entry.is_symlink():
        return entry.is_file(follow_symlinks=False)
    target = Path(entry.path)
    return target.is_file() and target.resolve().is_relative_to(root)
