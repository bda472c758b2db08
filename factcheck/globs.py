"""Patterns of paths, as `.gitignore` writes them."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pathspec import GitIgnoreSpec

SEPARATORS = f"{os.sep}{os.altsep or ''}"


class Globs(NamedTuple):
    """Patterns for what lies below a folder; the last one that matches decides.

    One without a slash matches a name at any depth, one with a slash behind it folders only, and
    "!" before it takes back what others match. `root` is absolute.
    """

    root: str
    patterns: tuple[str, ...]

    @classmethod
    def below(cls, folder: Path | str, patterns: Iterable[str]) -> Globs:
        """The patterns for a folder; raises ValueError for one that cannot be read."""
        globs = cls(os.path.abspath(folder), tuple(patterns))
        for pattern in globs.patterns:
            if not is_pattern(pattern):
                raise ValueError(f"{pattern!r} is no pattern of paths")
        return globs

    def match(self, path: str) -> bool | None:
        """Whether the patterns say yes or no to a path; None where they say nothing.

        A folder has a slash behind it.
        """
        inside = self._inside(path) if self.patterns else None
        return None if inside is None else _compiled(self.patterns).check_file(inside).include

    def _inside(self, path: str) -> str | None:
        """The path from the root, with slashes; None where it does not lie below."""
        whole = path if os.path.isabs(path) else os.path.join(os.getcwd(), path)
        whole = os.path.normpath(whole) + whole[len(whole.rstrip(SEPARATORS)) :][:1]
        root = self.root if self.root.endswith(os.sep) else self.root + os.sep
        return whole[len(root) :].replace(os.sep, "/") if whole.startswith(root) else None


def is_pattern(text: str) -> bool:
    """Whether a pattern can be read: "!" cannot."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([text])
    except (ValueError, re.error):
        return False
    return True


@cache
def _compiled(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)
