"""Comments with the lines around them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypeAlias

from factcheck.document import LINE_END, Comment, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    Written: TypeAlias = tuple[int, int, str]
    """Where a comment begins and ends in the source, marks included, and what it says."""

HTML_OPENING, HTML_CLOSING = "<!--", "-->"


def html_text(comment: str) -> str:
    """What an HTML comment says."""
    return comment.removeprefix(HTML_OPENING).removesuffix(HTML_CLOSING)


def placed(source: str, found: Iterable[Written]) -> tuple[Comment, ...]:
    """The comments that stand in a source, each once, in order."""
    ordered = sorted({start: (start, end, text) for start, end, text in found}.values())
    if not ordered:
        return ()
    lines = _Lines(source, ordered)
    return tuple(
        Comment(text, Span(start, end), *lines.around(start, end)) for start, end, text in ordered
    )


class _Lines:
    """The lines of a source, and which of them hold more than comments."""

    def __init__(self, source: str, comments: list[Written]) -> None:
        endings = [ending.span() for ending in LINE_END.finditer(source)]
        self._starts = [0, *(end for _, end in endings)]
        self._ends = [*(start for start, _ in endings), len(source)]
        bare = _without(source, comments)
        places = zip(self._starts, self._ends, strict=True)
        self._written = [n for n, place in enumerate(places) if bare[slice(*place)].strip()]

    def around(self, start: int, end: int) -> tuple[Span, Span]:
        """The lines from `start` to `end`, and the next one that holds more than comments."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, end - 1) - 1
        following = bisect_right(self._written, last)
        below = Span(end, end)
        if following < len(self._written):
            below = self._span(self._written[following], self._written[following])
        return self._span(first, last), below

    def _span(self, first: int, last: int) -> Span:
        return Span(self._starts[first], self._ends[last])


def _without(source: str, comments: list[Written]) -> str:
    """The source with blanks in place of its comments."""
    parts: list[str] = []
    done = 0
    for start, end, _ in comments:
        if start >= done:
            parts += source[done:start], " " * (end - start)
            done = end
    return "".join([*parts, source[done:]])
