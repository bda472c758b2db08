"""The two figures that a multiple compares."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from factcheck.document import Span
from factcheck.recognizers.inheritance import is_bare
from factcheck.rules._links import belongs
from factcheck.rules._neighbours import follows, precedes
from factcheck.rules._reading import articles, content, ended, lasts, nearest, numbers
from factcheck.rules._relations import own_end
from factcheck.rules._steps import moves_in
from factcheck.rules._two_times import order
from factcheck.rules._units import same_unit
from factcheck.rules._whole_of import owner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._figured import Figured
    from factcheck.rules._multiples import Multiple
    from factcheck.rules._steps import Step


Pair: TypeAlias = "tuple[Figured, Figured]"
"""A figure before and after."""

BASE = 12
"""As many characters behind a multiple hold the article of what is multiplied."""

NAMED = 2
"""As many words may name what is multiplied: "three times the original estimate of"."""


def compared(article: Article, multiple: Multiple) -> Pair | None:
    """As in "3,000, twice the 1,500 of 2009": one right behind the words, one before them."""
    inside = numbers(article, article.sentence(multiple.figure))
    owned = _postposed(article, multiple, inside)
    if owned is not None:
        return owned
    behind = [f for f in inside if f.span.start >= multiple.span.end]
    moved = [one.figure.span for one in moves_in(article, article.sentence(multiple.figure))]
    before = [f for f in inside if f.span.end <= multiple.span.start and f.span not in moved]
    if not behind or not before:
        return None
    if len(content(article, multiple.span.end, behind[0].span.start)) > NAMED:
        return None
    gap = article.text[multiple.span.end : behind[0].span.start]
    if any(sign in gap for sign in ",;:()") or _breaks(article, multiple.span.end, behind[0]):
        return None
    if not same_unit(before[-1], behind[0], article.language):
        return None
    if lasts(article, before[-1]) != lasts(article, behind[0]):
        return None  # "118, half as many as 13 years ago"
    later, earlier = order(article, before[-1], behind[0])
    return earlier, later


def _postposed(article: Article, multiple: Multiple, inside: list[Figured]) -> Pair | None:
    """As in "4万8000人、1999年の1万2000人の4倍": the multiple right behind what is multiplied."""
    before = [f for f in inside if f.span.end <= multiple.span.start and not lasts(article, f)]
    if len(before) < 2 or owner(article, before[-1], multiple.figure) is None:
        return None
    if not same_unit(before[-2], before[-1], article.language):
        return None
    later, earlier = order(article, before[-2], before[-1])
    return earlier, later


def _breaks(article: Article, start: int, figure: Figured) -> bool:
    """Whether the figure is where something went to or came from, not what it is compared with."""
    if any(ended(article, figure, name) is not None for name in ("from_after", "to_after")):
        return True
    return nearest(article, ("from", "to"), start, figure.span.start) is not None


def stepped(article: Article, multiple: Multiple, known: list[Step]) -> Pair | None:
    """The step in the same sentence, or in the one before or behind, that the words speak of."""
    number = article.sentence(multiple.figure)
    start, end = multiple.span.start, multiple.span.end
    ends = own_end(article, number, end) is not None
    # "Sales fell from 9 to 7, but profit doubled from 3 to 6" is about the profit.
    if _has_base(article, multiple):
        known = [step for step in known if step.sentence != number or step.start < end]
    behind = [step for step in known if step.sentence == number and step.start >= end]
    next_to = [step for step in behind if not article.text[end : step.start].strip(" ,")]
    for step in next_to or known:
        if ends and step.sentence != number:
            continue  # "Profit doubled to 24" has an end of its own
        if (
            (step.sentence == number and belongs(article, step, start, end))
            or (step.sentence == number - 1 and follows(article, step, start, end))
            or (step.sentence == number + 1 and precedes(article, step, start, end))
        ):
            return _attached(article, multiple, step)
    return None


def _has_base(article: Article, multiple: Multiple) -> bool:
    """Whether what is multiplied is named: "eleven times the sales, which rose from 21 to 29"."""
    behind = article.folded.lower[multiple.span.end : multiple.span.end + BASE].split()
    return multiple.compares and bool(behind) and behind[0] in articles(article)


def alternatives(article: Article, multiple: Multiple, pair: Pair) -> Iterator[Figured]:
    """The figures before a multiple that may be the outcome as well, where no noun tells.

    As in "210 tonnes in 1,450 shops, three times as many as last year, when it was 70".
    """
    before, after = pair
    if not is_bare(before):
        return
    for figure in numbers(article, article.sentence(after)):
        apart = figure.span != before.span and figure.span.end <= multiple.span.start
        if apart and same_unit(before, figure, article.language):
            yield figure


def _attached(article: Article, multiple: Multiple, step: Step) -> Pair:
    """The figure that is multiplied, and the outcome.

    In "a share costs €2.70; in 2007 it was €28, ten times as much" the outcome is the older one.
    """
    behind = max(step.before, step.after, key=lambda figure: figure.span)
    gap = Span(behind.span.end, multiple.span.start)
    if behind is step.after or not multiple.compares or gap.end < gap.start:
        return step.before, step.after
    near = "," in article.text[gap.start : gap.end] and not content(article, gap.start, gap.end)
    return (step.after, step.before) if near else (step.before, step.after)
