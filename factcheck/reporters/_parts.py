"""Reporters whose output is a head, parts and a tail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.report import Report
    from factcheck.reporters import Summary
    from factcheck.verdict import Rates


@dataclass(slots=True)
class Parts:
    """Writes the parts of each document as it comes; `separator` stands between any two parts."""

    out: TextIO
    parts: Callable[[Report], Iterable[str]]
    head: str = ""
    separator: str = ""
    tail: str = ""
    _before: str = field(default="", init=False)

    def start(self, rates: Rates) -> None:
        """Write the head."""
        self.out.write(self.head)

    def add(self, report: Report) -> None:
        """Write the parts of one document."""
        for part in self.parts(report):
            self.out.write(f"{self._before}{part}")
            self._before = self.separator

    def finish(self, summary: Summary) -> None:
        """Write the tail."""
        self.out.write(self.tail)
