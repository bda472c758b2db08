"""Amounts that recur: what is counted over a day, a week, a month, a quarter or a year."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.article import PERIODS
from factcheck.document import Span
from factcheck.figure import Count, Money, Qualifier
from factcheck.rules._reading import lasts
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article

BEFORE = dict(zip(PERIODS, ("daily", "weekly", "monthly", "quarterly", "yearly"), strict=True))
"""The cues that stand before an amount ("weekly takings of"); behind it they are "per_week" ..."""

WORDS = 4
"""As many words may stand between an amount and its period: "litres of oil a day"."""

ADJECTIVE = 40
"""As many characters before an amount its period may stand."""

LINK = 30
"""As many characters before the second amount the word may stand that says both are the same."""

SIGNS = ",;:–—-(=≈ \u00a0\u202f"
STOPS = ",;:()–—"


class Flow(NamedTuple):
    """An amount, the period that it is counted over, and where its words end."""

    figure: Money | Count
    period: str
    end: int


class Link(NamedTuple):
    """Two flows that are said to be the same; `loose` where they may be two offers ("or")."""

    first: Flow
    second: Flow
    cue: Span
    loose: bool


def links(article: Article) -> Iterator[Link]:
    """Neighbouring flows of one kind over two periods, by which the text means the same flow."""
    found = list(_flows(article))
    for first, second in pairwise(found):
        apart = article.sentence(second.figure) - article.sentence(first.figure)
        if first.period == second.period or apart > 1:
            continue
        if not same_unit(first.figure, second.figure, article.language):
            continue
        link = _within(article, first, second) if not apart else _across(article, first, second)
        if link is not None:
            yield link


def _flows(article: Article) -> Iterator[Flow]:
    """The flows in order."""
    names = {f"per_{period}" for period in PERIODS} | set(BEFORE.values())
    if not any(names.intersection(cue.names) for cue in article.cues):
        return
    for figure in _amounts(article, Span(0, len(article.text))):
        behind = _behind(article, figure)
        if behind is not None:
            yield behind
        else:
            yield from _before(article, figure)


def _amounts(article: Article, span: Span) -> list[Money | Count]:
    """The amounts in a stretch of text; none is in "seven days a week" or "a quarter"."""
    periods = [
        Span(cue.start, cue.end)
        for name in ("unbroken", "per_quarter")
        for cue in article.cues_in(span, name)
    ]
    return [
        figure
        for figure in article.within(span)
        if isinstance(figure, (Money, Count))
        and not any(figure.span.overlaps(cue) for cue in periods)
    ]


def _behind(article: Article, figure: Money | Count) -> Flow | None:
    """A period behind the amount; "a quarter" may be read as a figure, and is a period here."""
    for cue in article.cues_from(figure.span.end):
        gap = article.text[figure.span.end : cue.start].strip(" ,\u00a0")
        if any(sign in gap for sign in STOPS) or len(gap.split()) > WORDS:
            return None
        if article.within(Span(figure.span.end, cue.start)) or {"equals", "hence"} & set(cue.names):
            return None
        if any(article.cues_in(Span(figure.span.end, cue.start), "buys")):
            return None  # "€4,900 for a month" is the price of a stay
        period = next((name for name in PERIODS if f"per_{name}" in cue.names), None)
        if period is not None:
            inside = cue.start < article.sentences[article.sentence(figure)].end
            return Flow(figure, period, cue.end) if inside else None
    return None


def _before(article: Article, figure: Money | Count) -> Iterator[Flow]:
    for period, name in BEFORE.items():
        cue = article.cue_before(figure, name, ADJECTIVE)
        if cue is not None and not any(
            sign in article.text[cue.end : figure.span.start] for sign in ";:()–—"
        ):
            yield Flow(figure, period, figure.span.end)
            return


def _within(article: Article, first: Flow, second: Flow) -> Link | None:
    """Both in one sentence: nothing but signs between them, or a word that equates them."""
    gap = Span(first.end, second.figure.span.start)
    if gap.end < gap.start or any(
        type(figure) is type(second.figure) for figure in _amounts(article, gap)
    ):
        return None
    text = article.text[gap.start : gap.end]
    exact = second.figure.qualifier is Qualifier.EXACT
    if "," in text and not text.strip(SIGNS):
        return Link(first, second, gap, exact)
    near = Span(max(gap.start, gap.end - LINK), gap.end)
    cues = [
        cue for cue in article.cues_in(near, "equals") if ";" not in article.text[cue.end : gap.end]
    ]
    cues.extend(article.cues_in(near, "hence"))
    if cues:
        loose = all("alternative" in cue.names for cue in cues)
        return Link(first, second, Span(cues[0].start, cues[0].end), loose and exact)
    bracketed = (
        text.rstrip().endswith(("(", "（")) and article.text[second.end : second.end + 1] in ")）"
    )
    bracketed |= text.lstrip().startswith(("(", "–", "—", "=")) and len(text) <= LINK
    return Link(first, second, gap, loose=False) if bracketed else None


def _across(article: Article, first: Flow, second: Flow) -> Link | None:
    """The second in the next sentence, which says that it follows."""
    sentence = article.sentences[article.sentence(second.figure)]
    before = Span(sentence.start, second.figure.span.start)
    if any(not lasts(article, figure) for figure in _amounts(article, before)):
        return None  # "a household of 3,000 units pays 1,200 a year" counts more than the fee
    between = Span(first.end, sentence.start)
    if any(type(figure) is type(first.figure) for figure in _amounts(article, between)):
        return None
    cue = next(article.cues_in(before, "hence"), None)
    return None if cue is None else Link(first, second, Span(cue.start, cue.end), loose=False)
