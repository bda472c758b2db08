"""The titles of sections in reStructuredText, and the lines across the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.readers._rst_markup import ADORNMENT, SHORTEST_ADORNMENT

if TYPE_CHECKING:
    import re

    from factcheck.readers._lines import Line, LineReader


class Sections:
    """Reads titles; their levels are in the order in which their adornments come."""

    def __init__(self, reader: LineReader) -> None:
        self._reader = reader
        self._adornments: list[tuple[str, bool]] = []

    def take(self, line: Line) -> bool:
        """Take a title with its adornment, or an adornment alone; whether one stands there."""
        over = ADORNMENT.fullmatch(line.text)
        if over and len(line.text) < SHORTEST_ADORNMENT:
            return False
        title, under = (self._reader.ahead(1 if over else 0), self._reader.ahead(2 if over else 1))
        if title and not ADORNMENT.fullmatch(title) and _underlines(under, title, over):
            key = (under[0], bool(over))
            if key not in self._adornments:
                self._adornments.append(key)
            self._reader.at += bool(over)
            titled = self._reader.lines[self._reader.at]
            self._reader.add_heading(titled.region, self._adornments.index(key) + 1)
            self._reader.at += 2
            return True
        self._reader.at += bool(over)
        return bool(over)


def _underlines(text: str, title: str, over: re.Match[str] | None) -> bool:
    adornment = ADORNMENT.fullmatch(text)
    if not adornment or (over and adornment[1] != over[1]):
        return False
    return len(text) >= min(len(title.strip()), SHORTEST_ADORNMENT + 1)
