"""Lists of amounts side by side, and those that an article says are all there is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Amount, Count, Money
from factcheck.recognizers.inheritance import is_bare
from factcheck.rules._reading import says_and
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.article import Article

FEWEST = 2

SUMMED = ("therefore", "total")
"""The cues that a sentence has which says what a list that is all comes to."""


def finished(
    article: Article, number: int, total: Amount, sentences: dict[int, list[Amount]]
) -> tuple[Span | None, list[Amount]]:
    """The list of the sentence before that is said to be all, and no sum of it but this one.

    As in "..., and nobody else got any. The pot was thus $90", "That is all; there are 56 of them".
    """
    # "There was no other damage" may stand in a sentence of its own.
    near, far = (sentences.get(number - back, []) for back in (1, 2))
    listed = near if len(near) >= FEWEST else far
    if len(listed) < FEWEST or sentences[number] != [total] or not is_list(article, listed):
        return None, []
    bare = isinstance(total, Count) and is_bare(total)
    if not all(isinstance(f, Count) if bare else is_like(article, total, f) for f in listed):
        return None, []
    opening = Span(article.sentences[number].start, total.span.start)
    ending = Span(listed[-1].span.end, article.sentences[number - 1].end)
    cue = next(article.cues_in(opening, "complete"), None)
    if cue is None and any(any(article.cues_in(opening, name)) for name in SUMMED):
        cue = next(article.cues_in(ending, "complete"), None)
    return (Span(cue.start, cue.end), listed) if cue else (None, [])


def is_list(article: Article, figures: Sequence[Amount]) -> bool:
    """Whether figures are items side by side: commas between them, "and" before the last."""
    for first, second in pairwise(figures):
        gap = Span(first.span.end, second.span.start)
        text = article.folded.lower[gap.start : gap.end]
        if any(article.cues_in(gap, "including")):
            return False
        if "," not in text and ";" not in text and not says_and(article, text):
            return False
    last = article.folded.lower[figures[-2].span.end : figures[-1].span.start]
    return article.language.tables.ranges.unjoined or says_and(article, last) or ";" in last


def is_like(article: Article, total: Amount, part: Amount) -> bool:
    """Whether a part can be of a total at all: money of money, things of things."""
    if isinstance(total, Money) and isinstance(part, Money):
        return True
    return (
        isinstance(total, Count)
        and isinstance(part, Count)
        and same_unit(total, part, article.language)
    )
