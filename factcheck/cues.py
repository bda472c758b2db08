"""Cues: the phrases by which an article claims something, found once and looked up by name."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.document import Span


class Cue(NamedTuple):
    """A phrase in the text; `names` are the cues that it may be."""

    start: int
    end: int
    names: tuple[str, ...]


class Cues:
    """The cues of a text, given and kept in order."""

    def __init__(self, found: Iterable[Cue]) -> None:
        self.all = list(found)
        self._named: dict[str, tuple[list[int], list[Cue]]] = {}
        for cue in self.all:
            for name in cue.names:
                starts, cues = self._named.setdefault(name, ([], []))
                starts.append(cue.start)
                cues.append(cue)
        self._starts = [cue.start for cue in self.all]

    def __iter__(self) -> Iterator[Cue]:
        return iter(self.all)

    def since(self, offset: int) -> list[Cue]:
        """The cues from an offset on."""
        return self.all[bisect_left(self._starts, offset) :]

    def within(self, span: Span) -> list[Cue]:
        """The cues that begin inside a span."""
        first = bisect_left(self._starts, span.start)
        return self.all[first : bisect_left(self._starts, span.end, first)]

    def named(self, span: Span, name: str) -> list[Cue]:
        """The cues of one name that begin inside a span."""
        if name not in self._named:
            return []
        starts, cues = self._named[name]
        first = bisect_left(starts, span.start)
        return cues[first : bisect_left(starts, span.end, first)]
