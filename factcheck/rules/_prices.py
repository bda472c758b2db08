"""Amounts for each of a number of things: "240 tiles at $85 each", "21,580 one-cent coins"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Money
from factcheck.rules._counted import (
    DETERMINER,
    FLOWS,
    NOUN_WORDS,
    counted_next,
    is_one_of,
    last_before,
    nearest,
    nouns_of,
)
from factcheck.rules._units import noun_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.figure import Figure

PER = FLOWS | {"per"}
CLOSE = PER | {"each_of"}
"""Cues that belong to an amount only where they stand directly behind it."""

WANTED = frozenset({"each", "per_head", "each_of", *PER})
"""The cues that an amount for each comes with."""

HEADS = "people"


STOPS = ",;:.()"

COIN = 4
"""As many characters may stand between a count and the coin it counts."""


class Price(NamedTuple):
    """An amount for each of a `number` of things, and where the text says so.

    `period` tells that the things are days, weeks, months or years.
    """

    each: Money | Count
    number: Count
    cue: Span
    period: bool = False


def prices(article: Article) -> Iterator[Price]:
    """Every amount for each of a number of things, in order."""
    counters = article.language.tables.counts.counters
    if not counters and not any(WANTED.intersection(cue.names) for cue in article.cues):
        return
    for previous, figure in zip((None, *article.figures), article.figures, strict=False):
        if isinstance(figure, (Money, Count)):
            found = (
                _behind(article, figure)
                or _before(article, previous, figure)
                or _priced(article, figure)
                or _one(article, previous, figure)
            )
            if found is not None and found.number is not found.each:
                yield found


def is_each(article: Article, figure: Money | Count) -> bool:
    """Whether an amount is for each of something, whatever number there is: "$135,000 per head"."""
    cue = _next_cue(article, figure)
    return cue is not None and not FLOWS.issuperset(WANTED.intersection(cue.names))


def coins(article: Article) -> Iterator[Price]:
    """Numbers of coins, notes or stamps, and what one of them is worth."""
    for count, money in zip(article.figures, article.figures[1:], strict=False):
        if not isinstance(count, Count) or not isinstance(money, Money):
            continue
        gap = article.text[count.span.end : money.span.start]
        cue = article.cue_after(money, "coins", reach=COIN * 3)
        if cue is not None and len(gap) <= 1:
            yield Price(money, count, Span(cue.start, cue.end))
        elif len(gap.strip()) <= COIN and count.noun and "coins" in _names(article, count.noun):
            yield Price(money, count, count.span)


def _names(article: Article, word: str) -> tuple[str, ...]:
    return article.language.cues.get(word) or ()


def _behind(article: Article, figure: Money | Count) -> Price | None:
    """The cue directly behind the amount: "$85 each", "$85 per tile", "$85 for each of the 240"."""
    cue = _next_cue(article, figure)
    if cue is None or any(sign in article.text[figure.span.end : cue.start] for sign in STOPS):
        return None
    count: Count | None = None
    if "each_of" in cue.names:
        count = counted_next(article, cue.end)
    elif "per_head" in cue.names:
        count = nearest(article, figure, lambda noun: noun_class(noun, article.language) == HEADS)
    elif "each" in cue.names:
        count = last_before(article, figure)
    if count is None and PER.intersection(cue.names):
        nouns = nouns_of(article, cue)
        count = nearest(article, figure, lambda noun: is_one_of(noun, nouns))
    period = bool(FLOWS.intersection(cue.names))
    if period and count is not None and article.sentence(count) != article.sentence(figure):
        return None  # years that another sentence counts are of something else as a rule
    return None if count is None else Price(figure, count, Span(cue.start, cue.end), period)


def _next_cue(article: Article, figure: Money | Count) -> Cue | None:
    """The cue that begins where the amount ends, or one word later."""
    for cue in article.cues_from(figure.span.end):
        gap = article.text[figure.span.end : cue.start].strip()
        if len(gap.split()) > 1 or cue.start > article.sentences[article.sentence(figure)].end:
            return None
        if WANTED.intersection(cue.names) and not (gap and CLOSE.intersection(cue.names)):
            return cue
    return None


def _before(article: Article, previous: Figure | None, figure: Money | Count) -> Price | None:
    """A determiner before the amount: "each tile costs $85", "each of the 240 tiles costs $85"."""
    if isinstance(previous, Count) and article.sentence(previous) == article.sentence(figure):
        cue = article.cue_before(previous, "each_of", DETERMINER)
        if cue is not None:
            return Price(figure, previous, Span(cue.start, cue.end))
    cue = article.cue_before(figure, "every", DETERMINER)
    if (
        cue is None
        or _belongs_before(article, previous, cue)
        or any(sign in article.text[cue.end : figure.span.start] for sign in STOPS)
    ):
        return None
    nouns = nouns_of(article, cue)
    count = nearest(article, figure, lambda noun: is_one_of(noun, nouns))
    if count is None and len(article.text[cue.end : figure.span.start].split()) <= NOUN_WORDS:
        count = last_before(article, figure)
        if count is None and article.language.tables.counts.counters:
            count = counted_next(article, figure.span.end)  # "以每张310元购买了60张长椅"
    return None if count is None else Price(figure, count, Span(cue.start, cue.end))


def _priced(article: Article, figure: Money | Count) -> Price | None:
    """As in "140 helmets at a unit price of $310"."""
    cue = article.cue_before(figure, "unit_price", DETERMINER)
    if cue is None or article.text[cue.end : figure.span.start].strip():
        return None
    count = last_before(article, figure)
    return None if count is None else Price(figure, count, Span(cue.start, cue.end))


def _one(article: Article, previous: Figure | None, figure: Money | Count) -> Price | None:
    """A count of one before the amount, with its counter: "1台310万円のバスを60台"."""
    if not isinstance(previous, Count) or previous.stated != 1 or not previous.noun:
        return None
    if not article.language.tables.counts.counters:
        return None
    start, end = previous.span.start, figure.span.start
    cue = next(article.cues_in(Span(start, end), "each"), None)
    if previous.span.end != end and (cue is None or cue.start != start or cue.end != end):
        return None
    counter, counts = previous.noun, article.in_sentence(article.sentence(figure))
    alike = [c for c in counts if isinstance(c, Count) and c.noun == counter and c.stated > 1]
    return Price(figure, alike[0], Span(start, end)) if len(alike) == 1 else None


def _belongs_before(article: Article, previous: Figure | None, cue: Cue) -> bool:
    """Whether "each" stands directly behind another amount, whose it is."""
    return previous is not None and not article.text[previous.span.end : cue.start].strip()
