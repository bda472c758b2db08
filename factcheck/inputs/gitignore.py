"""What git ignores: by `.gitignore` in a folder and above it, up to the root of its repository.

Without a repository those in the folder itself count, so that a copy of a tree is read as the
tree is. What a user ignores everywhere on one machine (core.excludesFile) does not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.globs import Globs, is_pattern
from factcheck.inputs.unreadable import unreadable

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

FILE = ".gitignore"
GIT = ".git"


def above(folder: Path, failures: list[str]) -> tuple[Globs, ...]:
    """What is ignored by all that stands above a folder in its repository, the nearest last."""
    ignored: tuple[Globs, ...] = ()
    root = next((parent for parent in folder.parents if (parent / GIT).exists()), None)
    if root is not None:
        parents = [parent for parent in folder.parents if parent.is_relative_to(root)]
        for parent in reversed(parents):
            names = [name for name in (GIT, FILE) if (parent / name).exists()]
            ignored = within(parent, ignored, names, failures)
    return ignored


def within(
    folder: Path, ignored: tuple[Globs, ...], names: Collection[str], failures: list[str]
) -> tuple[Globs, ...]:
    """What is ignored in a folder, with all that is above it; `names` are what stands in it."""
    if GIT in names:  # a repository inside another one goes by its own rules
        ignored = _rules(_git_folder(folder) / "info" / "exclude", folder, failures)
    if FILE in names:
        ignored += _rules(folder / FILE, folder, failures)
    return ignored


def _git_folder(root: Path) -> Path:
    """Where git keeps what all working trees of a repository share."""
    git = root / GIT
    if git.is_file():  # of a further working tree, or of a submodule
        git = root / _text(git).removeprefix("gitdir:").strip()
        common = git / "commondir"
        git = git / _text(common).strip() if common.is_file() else git
    return git


def _rules(file: Path, folder: Path, failures: list[str]) -> tuple[Globs, ...]:
    """The patterns of a file for what is in a folder, without those that are none, as git does."""
    if not file.is_file():
        return ()
    try:
        lines = _text(file).splitlines()
    except OSError as error:
        failures.append(unreadable(str(file), error))
        return ()
    patterns = [line for line in lines if line.strip() and line[0] != "#" and is_pattern(line)]
    return (Globs.below(folder, patterns),) if patterns else ()


def _text(file: Path) -> str:
    # The names of files may hold bytes that are no UTF-8; they are matched as they are.
    return file.read_text(encoding="utf-8", errors="surrogateescape")
