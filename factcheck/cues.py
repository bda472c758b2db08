"""Cues: the phrases by which an article claims something, found once and looked up by name."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.document import Span

_START = itemgetter(0)


class Cue(NamedTuple):
    """A phrase in the text; `names` are the cues that it may be."""

    start: int
    end: int
    names: tuple[str, ...]


class Cues:
    """The cues of a text, given and kept in order."""

    def __init__(self, found: Iterable[Cue]) -> None:
        self.all = list(found)
        self._named: defaultdict[str, list[Cue]] = defaultdict(list)
        for cue in self.all:
            for name in cue.names:
                self._named[name].append(cue)

    def __iter__(self) -> Iterator[Cue]:
        return iter(self.all)

    def since(self, offset: int) -> list[Cue]:
        """The cues from an offset on."""
        return self.all[bisect_left(self.all, offset, key=_START) :]

    def within(self, span: Span) -> list[Cue]:
        """The cues that begin inside a span."""
        return _within(self.all, span)

    def named(self, span: Span, name: str) -> list[Cue]:
        """The cues of one name that begin inside a span."""
        cues = self._named.get(name)
        return _within(cues, span) if cues else []


def _within(cues: list[Cue], span: Span) -> list[Cue]:
    first = bisect_left(cues, span.start, key=_START)
    return cues[first : bisect_left(cues, span.end, first, key=_START)]
