"""The groups in braces of a LaTeX source."""

from __future__ import annotations

import re

BRACE = re.compile(r"\\.|%[^\n]*|[{}]", re.DOTALL)
OPTION = re.compile(r"\*?(?:[ \t]*\[[^\[\]]{0,500}\])*")
BLANKS = re.compile(r"[ \t]*\n?[ \t]*")


class Groups:
    """Where each brace that opens is closed, found in one pass."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._ends: dict[int, int] = {}
        opened: list[int] = []
        for brace in BRACE.finditer(source):
            if brace[0] == "{":
                opened.append(brace.start())
            elif brace[0] == "}" and opened:
                self._ends[opened.pop()] = brace.start()

    def behind_options(self, at: int) -> int:
        """The end of the options in brackets, and the star, right behind a command."""
        found = OPTION.match(self._source, at)
        return found.end() if found else at

    def at(self, at: int) -> tuple[int, int] | None:
        """What stands in the braces that open at `at` or behind blanks; None if none do."""
        found = BLANKS.match(self._source, at)
        start = found.end() if found else at
        end = self._ends.get(start)
        return None if end is None else (start + 1, end)

    def skip(self, at: int, count: int) -> int:
        """The end of so many groups, fewer if there are not so many."""
        for _ in range(count):
            group = self.at(at)
            if group is None:
                return at
            at = self.behind_options(group[1] + 1)
        return at
