"""The total that an article says a number of things come to at so much each."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figure import Amount, Count, Money
from factcheck.rules._prices import coins, is_each, prices
from factcheck.rules._sums import link
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.document import Span
    from factcheck.rules._prices import Price


class Bill(NamedTuple):
    """A total, and the amounts each that it is made up of."""

    total: Amount
    prices: tuple[Price, ...]
    cue: Span
    of_coins: bool = False


def bills(article: Article) -> Iterator[Bill]:
    """Each amount for each of a number of things, with the total that belongs to them."""
    found = list(prices(article))
    taken: set[Span] = {price.each.span for price in found}
    for _, together in groupby(found, key=lambda price: article.sentence(price.each)):
        listed = tuple(together)
        for total in _candidates(article, listed[0], taken):
            cue = link(article, listed[0], total, several=len(listed) > 1)
            if cue is not None:
                yield Bill(total, listed, cue)
                break
    yield from _of_coins(article)


def beside(article: Article, total: Amount, operands: Sequence[Amount]) -> Iterator[Amount]:
    """What else a total may hold: other amounts in its sentence, "$900 to buy and $30 a year"."""
    known = {figure.span for figure in (total, *operands)}
    for figure in article.in_sentence(article.sentence(total)):
        if figure.span in known or not isinstance(figure, type(total)):
            continue
        if same_unit(figure, total, article.language):
            yield figure


def _of_coins(article: Article) -> Iterator[Bill]:
    """What coins are worth together: the one other amount of their sentence."""
    found = list(coins(article))
    worth = {price.each.span for price in found}
    for price in found:
        number = article.sentence(price.each)
        others = [
            f for f in article.in_sentence(number) if isinstance(f, Money) and f.span not in worth
        ]
        beside = [other for other in found if article.sentence(other.each) == number]
        if (
            len(others) == 1
            and beside[0] is price
            and same_unit(price.each, others[0], article.language)
        ):
            yield Bill(others[0], tuple(beside), price.cue, of_coins=True)


def _candidates(article: Article, price: Price, taken: set[Span]) -> list[Amount]:
    """Amounts of the same unit near a price: its sentence first, then those beside it."""
    number = article.sentence(price.each)
    near: list[Amount] = []
    for place in (number, number + 1, number - 1):
        if 0 <= place < len(article.sentences):
            near.extend(
                figure
                for figure in article.in_sentence(place)
                if isinstance(figure, (Money, Count))
                and figure.span not in taken
                and figure is not price.number
                and _is_like(article, figure, price.each)
                and not is_each(article, figure)
                and not _is_former(article, figure, price.each)
            )
    return near


def _is_former(article: Article, figure: Amount, each: Amount) -> bool:
    """Whether an amount is what one of the things came to before: "900 each, earlier 550"."""
    less = figure.stated < each.stated
    return less and any(article.cue_before(figure, name) for name in ("earlier", "versus"))


def _is_like(article: Article, total: Amount, each: Amount) -> bool:
    if isinstance(each, Count) and (
        each.noun is None or not isinstance(total, Count) or not total.noun
    ):
        return False
    if (
        isinstance(each, Count)
        and isinstance(total, Count)
        and _adjectives(total) - _adjectives(each)
    ):
        return False  # "31,000 people a day, 64,000 different people in all"
    return same_unit(total, each, article.language)


def _adjectives(count: Count) -> set[str]:
    """The words between a number and its noun."""
    return {word for word in count.text.split()[1:-1] if word.isalpha()}
