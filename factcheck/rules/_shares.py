"""Parts, wholes and the percentages that join them, by the words that say so."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.figure import Percent
from factcheck.rules._equations import apposed_total, equated, opens
from factcheck.rules._larger import larger
from factcheck.rules._moves import move
from factcheck.rules._portions import Share, is_like, portion
from factcheck.rules._reading import content, lasts, nearest, numbers, numbers_by_sentence
from factcheck.rules._since import than_behind
from factcheck.rules._whole_of import led_by_of, pointed, stands_of, whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

ADJACENT = 2
"""How many characters behind a figure the word begins that makes it a difference."""


def shares(article: Article) -> Iterator[Share]:
    """The shares that an article gives with their part and their whole."""
    for found in numbers_by_sentence(article).values():
        if not any(isinstance(figure, Percent) for figure in found):
            continue
        for place, figure in enumerate(found):
            if not isinstance(figure, Percent) or figure.points:
                continue
            if move(article, figure, found[place - 1] if place else None) is not None:
                continue
            share = portion(article, found, place, figure)
            share = share or _derived_percent(article, found, place, figure)
            if share is not None:
                yield share


def _derived_percent(
    article: Article, found: Sequence[Figured], place: int, percent: Percent
) -> Share | None:
    """As in "312 of the 480, or 65%", "of the 480, 312 (65%)", "65% (312 of 480)"."""
    before = [f for f in found[:place] if not isinstance(f, Percent)]
    behind = [f for f in found[place + 1 :] if not isinstance(f, Percent)]
    if (
        len(behind) > 1
        and opens(article, percent, behind[0])
        and stands_of(article, behind[0], behind[1])
    ):
        return share_of(article, behind[0], behind[1], percent)
    if not before:
        return None
    last = before[-1]
    if not equated(article, last, percent) and not apposed_total(article, last, percent):
        return _represents(article, last, behind, percent)
    if behind and stands_of(article, percent, behind[0]):
        return share_of(article, last, behind[0], percent)
    before = [f for f in before if not lasts(article, f)] or before
    last = before[-1]
    for part, whole in _of_the(article, before):
        if share := share_of(article, part, whole, percent):
            return share
    for part in reversed(before):
        known = pointed(article, found, part)
        if known is not None and (share := share_of(article, part, known, percent)):
            return share
    named = whole_of(article, found, last, percent)
    return None if named is None else share_of(article, last, named, percent)


def _of_the(article: Article, figures: Sequence[Figured]) -> Iterator[tuple[Figured, Figured]]:
    """Two figures with "of the" between, the last ones first.

    In "Of the 480 homes of the town 312 ..." it is the first one that has parts.
    """
    for part, whole in reversed(list(pairwise(figures))):
        if stands_of(article, part, whole) and not led_by_of(article, part):
            yield part, whole


def share_of(article: Article, part: Figured, whole: Figured, percent: Percent) -> Share | None:
    """The share, if the part can be one of the whole, or could but for one slip."""
    if not is_like(article, whole, part) or part.stated <= 0:
        return None
    if lasts(article, part) != lasts(article, whole):
        return None  # "900 engineers in two years, half of them women"
    if _is_difference(article, part):
        return None
    if part.stated >= whole.stated and larger(part, whole, percent) is None:
        return None
    return Share(part, whole, percent, percent)


def _is_difference(article: Article, figure: Figured) -> bool:
    """Whether a figure is by how much one thing exceeds another: "310 more than the mayor"."""
    cues = (article.cue_after(figure, name, ADJACENT) for name in ("more", "fewer"))
    # "Moins de six heures" is a bound of six, though "de" means "from" as well.
    return any(cue is not None and than_behind(article, cue.end, ("than",)) for cue in cues)


def _represents(
    article: Article, part: Figured, behind: Sequence[Figured], percent: Percent
) -> Share | None:
    """As in "240 million is 40% of the 600 million budget"."""
    cue = nearest(article, ("makes",), part.span.end, percent.span.start)
    if cue is None or not behind or not stands_of(article, percent, behind[0]):
        return None
    if content(article, cue.end, percent.span.start) or content(article, part.span.end, cue.start):
        return None
    if "," in article.text[part.span.end : percent.span.start]:
        return None
    if _is_summed(article, part, percent):
        return None
    return share_of(article, part, behind[0], percent)


def _is_summed(article: Article, part: Figured, percent: Percent) -> bool:
    """Whether the share is that of several figures: "gas 38 and oil 29 million; together ..."."""
    found = numbers(article, article.sentence(part))
    before = found[: found.index(part)]
    summed = nearest(article, ("total",), part.span.end, percent.span.start)
    return summed is not None and any(is_like(article, other, part) for other in before)
