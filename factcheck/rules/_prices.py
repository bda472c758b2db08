"""Amounts for each of a number of things: "240 tiles at $85 each", "21,580 one-cent coins"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.article import PERIODS
from factcheck.document import Span
from factcheck.figure import Count, Money
from factcheck.languages.lexicon import WORD
from factcheck.rules._units import noun_class

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.article import Article, Cue
    from factcheck.figure import Figure

PER = frozenset({"per", *(f"per_{period}" for period in PERIODS)})
FLOWS = PER - {"per"}
WANTED = frozenset({"each", "per_head", "each_of", *PER})
"""The cues that an amount for each comes with."""

HEADS = "people"
INFLECTION = 2
"""As many letters may a singular and its plural differ by at the end."""

NOUN_WORDS = 2
"""The noun is one of so many words behind "per"."""

DETERMINER = 40
"""As many characters before an amount "each tile" may stand."""

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
    if not any(WANTED.intersection(cue.names) for cue in article.cues):
        return
    for previous, figure in zip((None, *article.figures), article.figures, strict=False):
        if isinstance(figure, (Money, Count)):
            found = _behind(article, figure) or _before(article, previous, figure)
            if found is not None and found.number is not found.each:
                yield found


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
        count = _counted_next(article, cue.end)
    elif "per_head" in cue.names:
        count = _nearest(article, figure, lambda noun: noun_class(noun, article.language) == HEADS)
    elif "each" in cue.names:
        count = _last_before(article, figure)
    if count is None and PER.intersection(cue.names):
        nouns = _nouns(article, cue)
        count = _nearest(article, figure, lambda noun: _is_one_of(noun, nouns))
    period = bool(FLOWS.intersection(cue.names))
    return None if count is None else Price(figure, count, Span(cue.start, cue.end), period)


def _next_cue(article: Article, figure: Money | Count) -> Cue | None:
    """The cue that begins where the amount ends, or one word later."""
    for cue in article.cues_from(figure.span.end):
        gap = article.text[figure.span.end : cue.start].strip()
        if len(gap.split()) > 1 or cue.start > article.sentences[article.sentence(figure)].end:
            return None
        if WANTED.intersection(cue.names) and not (gap and PER.intersection(cue.names)):
            return cue
    return None


def _before(article: Article, previous: Figure | None, figure: Money | Count) -> Price | None:
    """A determiner before the amount: "each tile costs $85", "each of the 240 tiles costs $85"."""
    if isinstance(previous, Count) and article.sentence(previous) == article.sentence(figure):
        cue = article.cue_before(previous, "each_of", reach=COIN * 4)
        if cue is not None:
            return Price(figure, previous, Span(cue.start, cue.end))
    cue = article.cue_before(figure, "every", DETERMINER)
    if (
        cue is None
        or _belongs_before(article, previous, cue)
        or any(sign in article.text[cue.end : figure.span.start] for sign in STOPS)
    ):
        return None
    nouns = _nouns(article, cue)
    count = _nearest(article, figure, lambda noun: _is_one_of(noun, nouns))
    if count is None and len(article.text[cue.end : figure.span.start].split()) <= NOUN_WORDS:
        count = _last_before(article, figure)
    return None if count is None else Price(figure, count, Span(cue.start, cue.end))


def _belongs_before(article: Article, previous: Figure | None, cue: Cue) -> bool:
    """Whether "each" stands directly behind another amount, whose it is."""
    return previous is not None and not article.text[previous.span.end : cue.start].strip()


def _nouns(article: Article, cue: Cue) -> tuple[str, ...]:
    """The words that name what the amount is for: behind "per", or the period in "a month"."""
    lower = article.folded.lower
    if FLOWS.intersection(cue.names):
        return (lower[cue.start : cue.end].split()[-1],)
    behind = WORD.findall(lower[cue.end : cue.end + DETERMINER])
    return tuple(behind[:NOUN_WORDS])


def _is_one_of(noun: str, nouns: tuple[str, ...]) -> bool:
    """Whether a counted noun is the plural of one of the words."""
    folded = noun.lower()
    return any(
        folded.startswith(word) and len(folded) - len(word) <= INFLECTION
        for word in nouns
        if len(word) > INFLECTION
    )


def _counted_next(article: Article, offset: int) -> Count | None:
    found = article.within(Span(offset, offset + COIN * 6))
    return found[0] if found and isinstance(found[0], Count) else None


def _last_before(article: Article, figure: Money | Count) -> Count | None:
    """The last count before an amount, in its sentence or as the only one of the sentence before."""
    number = article.sentence(figure)
    start = article.sentences[number].start
    own = _counts(article, Span(start, figure.span.start))
    if own or not number:
        return own[-1] if own else None
    previous = _counts(article, article.sentences[number - 1])
    return previous[0] if len(previous) == 1 else None


def _counts(article: Article, span: Span) -> list[Count]:
    """The counts of named things in a stretch of text."""
    return [
        figure
        for figure in article.within(span)
        if isinstance(figure, Count) and figure.noun is not None and figure.stated > 1
    ]


def _nearest(
    article: Article, figure: Money | Count, is_meant: Callable[[str], bool]
) -> Count | None:
    """The count of a noun: in the amount's sentence, else the only one of the article."""
    counts = [
        other
        for other in article.figures
        if isinstance(other, Count) and other.noun and other is not figure and is_meant(other.noun)
    ]
    number = article.sentence(figure)
    own = [count for count in counts if article.sentence(count) == number]
    found = own or counts
    return found[0] if len({count.stated for count in found}) == 1 else None
