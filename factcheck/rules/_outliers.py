"""Amounts that stand a thousand times apart from those they are listed with."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import BlockKind
from factcheck.figure import Money, Percent
from factcheck.interval import Interval
from factcheck.languages.text import TOKEN
from factcheck.rules._scales import has_two_values, written
from factcheck.rules._series import series
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.figure import Count, Number

ALIKE = 10
"""As many times may the largest of like items be the smallest."""

CLOSE = Fraction(2)
"""As many times may an item with the right scale word lie outside the others."""

CLOSER = Fraction(5, 4)
"""The same where plain words tell the items apart."""

PAIR = Fraction(3)
"""As many times may this year's amount be last year's, once both have one scale word."""

MORE = 4
"""Where plain words tell its items apart, a series needs so many: they may differ in order."""

THOUSAND, MILLION = 3, 6

POWERS = (3, -3, 6, -6, 2, -2, 4, -4)


class Outlier(NamedTuple):
    """A figure, those it is listed with, and what it would be with their scale word."""

    figure: Money | Count
    others: tuple[Money | Count, ...]
    meant: Fraction

    @property
    def allowed(self) -> Interval:
        """Where the others say that it should lie."""
        values = [Fraction(other.stated) for other in self.others]
        return Interval(min(values) / (CLOSE * ALIKE), max(values) * CLOSE * ALIKE)


def outliers(article: Article) -> Iterator[Outlier]:
    """The one item of each series that has another scale word, and would fit with theirs."""
    for items, named in series(article):
        amounts = [item for item in items if not isinstance(item, Percent)]
        if len(amounts) < len(items) or not (named or _are_alike(article, amounts)):
            continue
        scales = [_exponent(article, item) for item in amounts]
        for place, theirs in _alone(scales):
            item, others = amounts[place], tuple(amounts[:place] + amounts[place + 1 :])
            close = CLOSE if named else CLOSER
            for power in _powers(scales[place] or 0, theirs):
                meant = Fraction(item.stated) * Fraction(10) ** power
                if power in POWERS and _fits(item, others, meant, close):
                    yield Outlier(item, others, meant)
                    break


def _alone(scales: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """The place of each scale that no other item has while all others share one, and that one."""
    often = Counter(scales)
    kinds = [scale for scale in often if scale is not None]
    if len(kinds) == len(often) == 2:
        for place, scale in enumerate(scales):
            if often[scale] == 1:
                yield place, kinds[scale == kinds[0]]


def _powers(own: int, theirs: int) -> tuple[int, ...]:
    """By how much a scale word may be wrong: numbers in full may stand beside "720 million"."""
    return (theirs - own,) if theirs else (-own, -THOUSAND, -MILLION)


def _exponent(article: Article, item: Number) -> int | None:
    """The power of ten of its own scale word; None where it shares that of its neighbour."""
    number = written(article, item)
    if number is None or (not number.exponent and len(number.digits) < _places(item)):
        return None
    return number.exponent


def _places(item: Number) -> int:
    return len(str(abs(int(item.stated))))


def _are_alike(article: Article, items: Sequence[Money | Count]) -> bool:
    """Whether items that plain words tell apart are many, and built alike ("for roads")."""
    if len(items) < MORE:
        return False
    block = article.block(items[0])
    if block is not None and block.kind is BlockKind.ITEM:
        return True
    behind = {_word_behind(article, item) for item in items}
    return len(behind) == 1 and behind <= article.language.function_words


def _word_behind(article: Article, item: Number) -> str:
    found = TOKEN.search(article.folded.lower, item.span.end)
    return found.group() if found else ""


def _fits(
    item: Number, others: tuple[Money | Count, ...], meant: Fraction, close: Fraction
) -> bool:
    """Whether the others are alike, the item is far from them, and would be near as meant."""
    values = [Fraction(other.stated) for other in others]
    if min(values) <= 0 or max(values) > min(values) * ALIKE:
        return False
    stated = Fraction(item.stated)
    near = min(values) / close <= meant <= max(values) * close
    return near and not min(values) / ALIKE <= stated <= max(values) * ALIKE


def compared(article: Article) -> Iterator[Outlier]:
    """A figure whose scale word has two values, and the amount that it is held against."""
    for place, figure in enumerate(article.figures):
        if not isinstance(figure, Money) or not has_two_values(article, figure):
            continue
        for other in article.figures[max(place - 1, 0) : place + 2]:
            if not isinstance(other, Money) or other is figure or other.readings:
                continue
            if not same_unit(figure, other, article.language):
                continue
            first, last = sorted((figure, other), key=lambda f: f.span)
            gap = article.text[first.span.end : last.span.start]
            if (
                article.sentence(first) != article.sentence(last)
                or len(gap) > 2 * len(figure.text) + 20
            ):
                continue
            cue = article.cue_before(last, "versus")
            meant = Fraction(figure.readings[0])
            ratio = meant / Fraction(other.stated) if other.stated else Fraction(0)
            if cue is not None and 1 / PAIR <= ratio <= PAIR:
                yield Outlier(figure, (other,), meant)
