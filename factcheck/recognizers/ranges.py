"""Ranges: two figures that are the ends of one, "between 3 and 4 million", "600 to 800 kronor"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from factcheck.document import Span
from factcheck.figure import Count, Money, Percent, Qualifier

if TYPE_CHECKING:
    from factcheck.figure import Figure
    from factcheck.recognizers.site import Site

DASHES = frozenset({"-", "–", "—"})
End = TypeVar("End", Money, Count, Percent)


def join(site: Site, figures: list[Figure]) -> list[Figure]:
    """The figures, each two ends of a range made one."""
    joined: list[Figure] = []
    for figure in figures:
        whole = _join(site, joined[-1], figure) if joined else None
        if whole is None:
            joined.append(figure)
        else:
            joined[-1] = whole
    return joined


def _join(site: Site, first: Figure, last: Figure) -> Figure | None:
    if not _is_range(site, first, last):
        return None
    match first, last:
        case Money(), Money() if first.currencies == last.currencies:
            return _range(first, last)
        case Percent(), Percent() if first.points == last.points:
            return _range(first, last)
        case Count(), Count() if first.noun in (None, last.noun):
            return replace(_range(first, last), noun=last.noun)
        case _:
            return None


def _range(first: End, last: End) -> End:
    return replace(
        first,
        span=Span(first.span.start, last.span.end),
        upper=last.stated,
        qualifier=Qualifier.RANGE,
        decimals=first.decimals or last.decimals,
    )


def _is_range(site: Site, first: Figure, last: Figure) -> bool:
    """Whether the words say so; "from 3 to 4" is no range but a change, or may be one."""
    between = site.folded.lower[first.span.end : last.span.start].strip(" \u00a0\u202f")
    ranges = site.language.tables.ranges
    opener = site.word_before(first.span.start)
    if between in ranges.and_:
        return opener in ranges.between
    if between in ranges.to:
        return opener not in ranges.from_
    return between in DASHES
