"""Words that multiply: "doubled", "three times as many", "nearly halved"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Qualifier
from factcheck.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.languages.lexicon import Lexicon

SLACK = Fraction(6, 100)
"""How far from its factor "doubled" is still said: 1.88 to 2.12 times."""

ABOUT = Fraction(15, 100)
NEARLY = Fraction(20, 100)
"""How much less than double "nearly doubled" may be."""

REACH = 20
"""How many characters back "more than" may begin."""


class Multiple(NamedTuple):
    """A factor as the text gives it, and the factors that its words may mean, likeliest first.

    `compares` tells "three times as much" from the verb "tripled", which has a before and after.
    """

    figure: Count
    factors: tuple[Fraction, ...]
    compares: bool = False

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return self.figure.span


def multiples(article: Article) -> list[Multiple]:
    """Every multiple of an article, in order."""
    return article.once(_multiples)


def _multiples(article: Article) -> list[Multiple]:
    found: list[Multiple] = []
    for one in sorted((*_verbs(article), *_times(article)), key=_place):
        if not found or one.span.start >= found[-1].span.end:
            found.append(one)
    return found


def _place(multiple: Multiple) -> tuple[int, int]:
    return multiple.span.start, -multiple.span.end


def _verbs(article: Article) -> Iterator[Multiple]:
    """As in "doubled"."""
    for start, end, factor in article.language.multiples.find(article.folded):
        qualifier = _qualifier(article, start)
        figure = Count(article.document, Span(start, end), _decimal(factor), qualifier)
        yield Multiple(figure, (factor,))


def _times(article: Article) -> Iterator[Multiple]:
    """As in "three times"; "three times more" may be three or four."""
    words = article.language.times
    if not words["n"].may_occur(article.folded):
        return
    for figure in article.figures:
        if not isinstance(figure, Count) or not 1 < figure.stated <= 1000:
            continue
        span = _times_span(article, figure, words["n"])
        if span is None:
            continue
        factor = Fraction(figure.stated)
        following = article.folded.text[span.end : span.end + 1]
        after = span.end + (following == " ")
        factors = [factor]
        if words["fewer"].match(article.folded, after):
            factors = [1 / factor]
        elif words["more"].match(article.folded, after):
            factors = [factor, factor + 1]
        own = Count(article.document, span, figure.stated, figure.qualifier)
        yield Multiple(own, tuple(factors), compares=True)


def _times_span(article: Article, figure: Count, words: Lexicon[bool]) -> Span | None:
    """The number with its "times", behind it or before it."""
    number = figure.text[: len(figure.text) - len(figure.noun or "")].rstrip(" -\u00a0")
    end = figure.span.start + len(number)
    hit = words.match(article.folded, end + (article.text[end : end + 1] in {" ", "-", "\u00a0"}))
    if hit is not None:
        return Span(figure.span.start, hit.end)
    before = words.match_before(article.folded, figure.span.start - 1)
    return None if before is None else Span(before.start, end)


def _qualifier(article: Article, start: int) -> Qualifier:
    hit = article.language.qualifiers.match_before(article.folded, max(start - 1, 0))
    if hit is not None:
        return hit.meaning
    before = article.folded.lower[max(0, start - REACH) : start].rstrip()
    for name in ("at_least", "at_most"):
        if before.endswith(tuple(article.language.tables.multiples.get(name, ()))):
            return Qualifier(name)
    return Qualifier.EXACT


def allowed(factor: Fraction, qualifier: Qualifier) -> Interval:
    """The factors that a multiple allows; "more than halved" is less than half."""
    near = Interval.point(factor).widen(SLACK)
    match qualifier:
        case Qualifier.ABOUT:
            return Interval.point(factor).widen(ABOUT)
        case Qualifier.AT_LEAST:
            return Interval(Fraction(0), near.high) if factor < 1 else Interval(near.low, None)
        case Qualifier.AT_MOST if factor < 1:
            # "Nearly halved" is a little more than half, "less than half" anything below it.
            return Interval(Fraction(0), factor * (1 + NEARLY))
        case Qualifier.AT_MOST:
            return near.hull(Interval.point(factor * (1 - NEARLY)))
        case _:
            return near


def _decimal(factor: Fraction) -> Decimal:
    return (
        Decimal(factor.numerator)
        if factor.denominator == 1
        else Decimal(round(factor * 1000)).scaleb(-3)
    )
