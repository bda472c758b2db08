"""A fraction and a percentage of the same thing: "a third (33%)", "60%, or three-fifths"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.figure import Percent
from factcheck.rules._equations import set_off
from factcheck.rules._reading import articles, content, nearest, numbers_by_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article

WORDS = 3


def appositions(article: Article) -> Iterator[tuple[Percent, Percent]]:
    """Two percentages, one of them written as a fraction, that are said to be the same."""
    for found in numbers_by_sentence(article).values():
        for first, second in pairwise(found):
            if (
                isinstance(first, Percent)
                and isinstance(second, Percent)
                and (first.fraction is None) != (second.fraction is None)
                and not (first.points or second.points)
                and _is_same(article, first, second)
            ):
                yield first, second


def _is_same(article: Article, first: Percent, second: Percent) -> bool:
    """Whether brackets or "or" join them, with at most a noun between."""
    start, end = first.span.end, second.span.start
    if nearest(article, ("among", "including"), start, end) is not None:
        return False  # "rose 9%, of which two-thirds was passed on"
    gap = article.text[start:end]
    cue = nearest(article, ("equals",), start, end)
    # "..., es decir, el 57 %" has a second comma that ends nothing.
    behind = cue is not None and article.text[cue.end : cue.end + 1] == ","
    if any(sign in gap for sign in ";:") or gap.count("(") > 1 or gap.count(",") > 1 + behind:
        return False
    bracket = gap.rfind("(")
    if bracket >= 0 and "," in gap[:bracket]:
        return False  # "half the price of 2022, thanks to the state (30%) and the county"
    if bracket >= 0 and articles(article).issuperset(gap[bracket + 1 :].lower().split()):
        closed = article.text[second.span.end : second.span.end + 1] in {")", ","}
        return closed and len(content(article, start, end)) <= WORDS
    if set_off(article, second):
        return len(content(article, start, end)) <= WORDS
    if cue is None or content(article, cue.end, end):
        return False
    return len(content(article, start, cue.start)) <= WORDS and (
        "," in gap or not content(article, start, cue.start)
    )
