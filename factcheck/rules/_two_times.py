"""Which of two figures is the earlier one, by the times that they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count
from factcheck.recognizers.inheritance import is_bare
from factcheck.rules._moves import BOUNDS, move
from factcheck.rules._reading import joined, lasts, nearest, numbers
from factcheck.rules._times import EARLIER, LATER, dates, year
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

SIGNS = ",;:.()–—\n"

TWO = 2
"""More figures of one kind in a sentence are not just a before and an after."""

PRESENT = 5000
"""Stands for the year of a figure without one, where the day of publication is not known."""


def order(article: Article, first: Figured, second: Figured) -> tuple[Figured, Figured]:
    """The later and the earlier one; without dates the one that is compared comes first."""
    mine, theirs = year(article, first), year(article, second)
    if mine is None or theirs is None or _rank(article, mine) >= _rank(article, theirs):
        return first, second
    return (first, second) if _both_earlier(article, first, second) else (second, first)


def _rank(article: Article, named: int) -> int:
    """Where a year stands in time: "this year" behind what has been, before what is planned."""
    if named == LATER and article.published is not None:
        return 2 * article.published.first.year + 1
    return 2 * named


def pair(article: Article, levels: Sequence[Figured]) -> tuple[Figured, Figured] | None:
    """The earlier and the later of two figures that are of one kind, each of its own time.

    Both stand in the sentence, or the first one in the sentence before, in the same paragraph.
    """
    if not levels:
        return None
    first, second = levels[-2:] if len(levels) > 1 else (_previous(article, levels[0]), levels[0])
    if first is None or not _are_alike(article, first, second):
        return None
    if sum(same_unit(level, second, article.language) for level in levels) > TWO:
        return None
    mine, theirs = year(article, first), year(article, second)
    listed = article.between(first, second).strip() in article.language.tables.ranges.and_
    if listed or not _are_parted(article, first, second) or (mine is None and theirs is None):
        return None
    if None in (mine, theirs) and _is_unsure(article, first, second):
        return None
    if {mine, theirs} == {None, LATER} and article.sentence(first) == article.sentence(second):
        return None  # "who earns 50,000 can now borrow 224,000"
    now = article.published.first.year if article.published else PRESENT
    mine = now if mine is None else mine
    theirs = now if theirs is None else theirs
    if LATER in (mine, theirs) and min(mine, theirs) > now:
        return None  # "30% by 2030; now it is 12%" is of an aim
    if mine == theirs or _both_earlier(article, first, second):
        return None
    if mine < theirs:
        return first, second
    return None if second.qualifier in BOUNDS else (second, first)


def _are_alike(article: Article, first: Figured, second: Figured) -> bool:
    """Whether two figures are of one unit, which the second may leave out but not be first to name.

    "340 were built last year, while output rose to 33 tonnes" has two units.
    """
    named_late = _noun(first) is None and _noun(second) is not None
    return not named_late and same_unit(first, second, article.language)


def _noun(figure: Figured) -> str | None:
    return figure.noun if isinstance(figure, Count) else None


def _are_parted(article: Article, first: Figured, second: Figured) -> bool:
    """Whether two figures are of two clauses or times: not as in "400 were seen at 25 roosts"."""
    start, end = first.span.end, second.span.start
    if any(sign in article.text[start:end] for sign in SIGNS) or dates(article, start, end):
        return True
    names = ("earlier", "later", "versus", "up", "down")
    return nearest(article, names, start, end) is not None or joined(article, start, end)


def _both_earlier(article: Article, first: Figured, second: Figured) -> bool:
    """Whether a figure of "last season" is held against one of "a year earlier" still."""
    if year(article, first) != EARLIER:
        return False
    return nearest(article, ("earlier",), first.span.end, second.span.start) is not None


def _is_unsure(article: Article, first: Figured, second: Figured) -> bool:
    """Whether a figure without a date need not be of the present.

    Behind a semicolon it is of the other's time, behind another amount of another matter, and
    verbs without tenses do not tell.
    """
    if article.language.tables.counts.counters or ";" in article.between(first, second):
        return True
    inside = article.within(Span(first.span.end, second.span.start))
    return any(type(figure) is type(first) and not lasts(article, figure) for figure in inside)


def _previous(article: Article, figure: Figured) -> Figured | None:
    """The only figure of the sentence before, in the same paragraph, if it is a level.

    One without a noun of its own is of what was named before it: "There were 9,100. In 2023 they
    gave 910 million litres".
    """
    sentence = article.sentence(figure)
    found = numbers(article, sentence - 1) if sentence else []
    found = [one for one in found if not lasts(article, one)]
    if len(found) != 1 or article.block(found[0]) is not article.block(figure):
        return None
    # "16 died. The line carries 11 million people": what is counted is named first.
    named = isinstance(figure, Count) and figure.noun is not None
    if named and isinstance(found[0], Count) and is_bare(found[0]):
        return None
    return found[0] if move(article, found[0], None) is None else None
