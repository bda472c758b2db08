"""What git knows of a file at an earlier commit."""

from __future__ import annotations

import os
import subprocess
from functools import cache
from pathlib import Path

# In a hook git tells its children of another folder and index than those of the file.
SET_BY_HOOKS = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


class GitError(Exception):
    """Git cannot tell; one sentence that says why."""


@cache
def repository(folder: Path) -> Path:
    """The top of the repository that a folder is in; raises GitError."""
    try:
        answer = _git(folder, "rev-parse", "--show-toplevel")
    except FileNotFoundError:
        raise GitError("git is not installed, and without it there is no --diff-base") from None
    if answer is None:
        raise GitError(f"{folder} is in no git repository, and so there is no --diff-base")
    return Path(os.fsdecode(answer.removesuffix(b"\n")))


@cache
def commit(root: Path, reference: str) -> str:
    """The hash of the commit that a branch, a tag or the like stands for; raises GitError."""
    answer = None
    if not reference.startswith("-"):  # git would take it for an option
        answer = _git(root, "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}")
    if answer is None:
        raise GitError(f"there is no commit {reference!r} in the git repository {root}")
    return answer.decode("ascii").strip()


def content(root: Path, at: str, path: Path) -> bytes | None:
    """What stood in a file at a commit, under the name that it had then; None if nothing did."""
    name = path.relative_to(root).as_posix()
    return _git(root, "cat-file", "blob", f"{at}:{_names(root, at).get(name, name)}")


@cache
def _names(root: Path, at: str) -> dict[str, str]:
    """What the files that git finds renamed since a commit were called."""
    options = ("--name-status", "-z", "--find-renames", "--diff-filter=R", "--no-ext-diff")
    fields = os.fsdecode(_git(root, "diff", *options, at, "--") or b"").split("\0")
    # Each is three fields: how alike the two are, the old name, the new name.
    return dict(zip(fields[2::3], fields[1::3], strict=False))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git answers, None where it fails."""
    environment = {key: value for key, value in os.environ.items() if key not in SET_BY_HOOKS}
    done = subprocess.run(  # noqa: S603 - a list, no shell
        ["git", "--no-optional-locks", "-C", folder, *arguments],  # noqa: S607 - the user's own git
        capture_output=True,
        env=environment,
        check=False,
    )
    return done.stdout if done.returncode == 0 else None
