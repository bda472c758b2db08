"""Ranges: two figures that are the ends of one, "between 3 and 4 million", "600 to 800 kronor"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from factcheck.document import Span
from factcheck.figure import Count, Date, Money, Percent, Qualifier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.figure import Figure
    from factcheck.languages.tables import Ranges
    from factcheck.recognizers.site import Site

DASHES = frozenset({"-", "–", "—"})
ENDING_MARKS = "'’-‑:"
LISTING = DASHES | {",", ";", "/"}
End = TypeVar("End", Money, Count, Percent)


def joins(site: Site, figures: Sequence[Figure]) -> list[str]:
    """The word or sign that joins each figure to the next, empty where more stands between."""
    ranges, lower = site.language.tables.ranges, site.lower
    joining = LISTING | ranges.to | ranges.and_ | ranges.from_behind
    spans = [figure.span for figure in figures]
    betweens = (_bare(lower[one.end : two.start]) for one, two in pairwise(spans))
    if ranges.articles:
        betweens = (_without_article(ranges, between) for between in betweens)
    if ranges.from_behind:
        betweens = (_without_mark(ranges, between) for between in betweens)
    return [between if between in joining else "" for between in betweens]


def _bare(between: str) -> str:
    """What stands between two figures, without the hyphens of "בין 3 ל-4" and "3- bis 4"."""
    between = between.strip(" \u00a0\u202f")
    return between.rstrip("-־").removeprefix("- ") or between


def _without_article(ranges: Ranges, between: str) -> str:
    """The "and" of "and the", as in "entre el 5 % y el 10 %", or "to" before "the year"."""
    word, _, article = between.partition(" ")
    is_joint = word in ranges.and_ or word in ranges.to
    return word if is_joint and article in ranges.articles else between


def _without_mark(ranges: Ranges, between: str) -> str:
    """The ending of the first number without its mark: "609-ről 603 ezerre", "40'tan 52'ye"."""
    ending = between.lstrip(ENDING_MARKS)
    return ending if ending in ranges.from_behind else between


def join(site: Site, figures: list[Figure], joins: Sequence[str]) -> list[Figure]:
    """The figures, each two ends of a range made one."""
    joined = figures[:1]
    for figure, word in zip(figures[1:], joins, strict=True):
        whole = (
            _join(joined[-1], figure, word)
            if word and is_range(site, joined[-1], word, figure)
            else None
        )
        if whole is None:
            joined.append(_risen(site, joined[-1], figure, word))
        else:
            joined[-1] = whole
    return joined


def _risen(site: Site, first: Figure, last: Figure, word: str) -> Figure:
    """The second of "from 3 to 4", where the word for "to" is the one for "up to" as well."""
    ranges = site.language.tables.ranges
    if isinstance(last, Date) or word not in ranges.to or word not in site.language.qualifiers:
        return last
    is_from = site.around(first.span.start, first.span.end).before in ranges.from_
    if isinstance(first, Percent) and isinstance(last, Percent):
        is_from |= first.points and not last.points  # "by 0.25 points to 3.75 per cent"
    return replace(last, qualifier=Qualifier.EXACT) if is_from else last


def _join(first: Figure, last: Figure, word: str) -> Figure | None:
    if isinstance(first, Date) or isinstance(last, Date):
        return None
    if word in DASHES and last.stated <= first.stated:
        return None  # "52-48" is no range
    match first, last:
        case Money(), Money() if first.currencies == last.currencies:
            return _range(first, last)
        case Percent(), Percent() if first.points == last.points:
            return _range(first, last)
        case Count(), Count() if first.noun in (None, last.noun):
            return replace(_range(first, last), noun=last.noun)
        case Count(noun=str(noun)), Count(noun=None) if not first.text.endswith(noun):
            return _range(first, last)  # "wageni 3,000 na 4,500": the noun leads both
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


def is_range(site: Site, first: Figure, word: str, last: Figure) -> bool:
    """Whether the words say so; "from 3 to 4" is no range but a change, or may be one."""
    if word in DASHES:
        return True
    ranges = site.language.tables.ranges
    opener, end = site.before(first.span.start)
    if opener in ranges.articles:
        opener, end = site.before(end - len(opener))
    if word in ranges.and_ and (
        site.language.betweens.match_before(site.folded, end)
        or site.language.betweens_behind.match(site.folded, site.skip(last.span.end))
    ):
        return True
    return word in ranges.to and opener not in ranges.from_


def is_from_to(site: Site, join: str) -> bool:
    """Whether a word or an ending leads from one number to the next, in a range or a change."""
    ranges = site.language.tables.ranges
    return join in ranges.to or join in ranges.from_behind
