"""Exchange rates that the article states: "10.5 dirhams to the dollar", "un euro vaut 1,08 $"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Date, Money
from factcheck.languages.text import token_start

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.languages import Unit
    from factcheck.languages.lexicon import Hit

ONE = Decimal("1.00000000")
"""One unit of a currency, and not one rounded from 0.5 to 1.5."""

LARGEST = 10**6
"""What costs more is no unit of money."""


class StatedRate(NamedTuple):
    """One unit of a currency, what it costs in another, and where the text says so."""

    unit: Money
    price: Money
    cue: Span


def stated_rates(article: Article) -> list[StatedRate]:
    """Every rate that the article states."""
    money = [figure for figure in article.figures if isinstance(figure, Money)]
    return [rate for price in money for rate in _rates(article, price)]


def _rates(article: Article, price: Money) -> Iterator[StatedRate]:
    if price.stated >= LARGEST or price.upper is not None or price.stated <= 0:
        return
    hit = _unit_behind(article, price) or _unit_before(article, price)
    if hit is None or hit.meaning.minor or set(hit.meaning.currencies) & set(price.currencies):
        return
    span = Span(hit.start, hit.end)
    unit = Money(price.document, span, ONE, decimals=True, currencies=hit.meaning.currencies)
    cue = Span(min(hit.end, price.span.end), max(hit.start, price.span.start))
    yield StatedRate(unit, price, cue)


def _unit_behind(article: Article, price: Money) -> Hit[Unit] | None:
    """The currency in "10.5 dirhams to the dollar"."""
    language, folded = article.language, article.folded
    link = language.price_of.match(folded, _skip(article, price.span.end))
    if link is None:
        return None
    hit = language.units.match(folded, _skip(article, link.end))
    return None if hit is None or _is_weight(article, hit) else hit


def _unit_before(article: Article, price: Money) -> Hit[Unit] | None:
    """The currency in "a dollar is worth about 10.5 dirhams", in no amount but of one."""
    language, folded = article.language, article.folded
    end = _skip_back(article, price.span.start)
    blur = language.qualifiers.match_before(folded, end)
    end = _skip_back(article, blur.start) if blur else end
    link = language.price_is.match_before(folded, end)
    hit = language.units.match_before(folded, _skip_back(article, link.start) if link else end)
    if hit is None:
        return None
    amounts = [
        figure
        for figure in article.within(Span(hit.start - 20, hit.end))
        if figure.span.end == hit.end
    ]
    if any(not isinstance(amount, Money) or amount.stated != 1 for amount in amounts):
        return None
    start = amounts[0].span.start if amounts else hit.start
    return hit if link or _is_framed(article, start, price) else None


def _is_framed(article: Article, start: int, price: Money) -> bool:
    """Whether the verb stands before a currency and its price, or behind both.

    As in "kostet ein Dollar 10 Dirham", "एक डॉलर 82 रुपये के बराबर है".
    """
    language, folded = article.language, article.folded
    end = _skip_back(article, start)
    word = folded.lower[token_start(folded.lower, end) : end]
    if word in language.tables.numbers.articles:
        end = _skip_back(article, end - len(word))
    before = language.price_is.match_before(folded, end)
    return bool(before or language.price_is.match(folded, _skip(article, price.span.end)))


def _is_weight(article: Article, hit: Hit[Unit]) -> bool:
    """Whether a currency's name is a weight as well: "$3 a pound" is a price, and no rate."""
    name = article.folded.lower[hit.start : hit.end]
    return name in article.language.tables.rates.weights


def _skip(article: Article, end: int) -> int:
    return end + 1 if article.text[end : end + 1].isspace() else end


def _skip_back(article: Article, start: int) -> int:
    return start - 1 if start and article.text[start - 1].isspace() else start


def is_unofficial(article: Article, money: Money) -> bool:
    """Whether a sentence speaks of a rate that no bank publishes: in the street, or in a budget."""
    return _speaks(article, money, "unofficial")


def is_average(article: Article, price: Money) -> bool:
    """Whether a sentence speaks of an average, which is the rate of no one day."""
    return _speaks(article, price, "adjusted")


def _speaks(article: Article, money: Money, name: str) -> bool:
    sentence = article.sentences[article.sentence(money)]
    return any(article.cues_in(sentence, name))


def own_rate(
    article: Article, rates: Sequence[StatedRate], first: Money, second: Money
) -> StatedRate | None:
    """The article's own rate for two amounts, unless one of them is of another time."""
    if not rates or _is_dated(article, first):
        return None
    pair = first.currencies[0], second.currencies[0]
    for rate in rates:
        codes = rate.unit.currencies[0], rate.price.currencies[0]
        if pair in (codes, codes[::-1]) and not _is_dated(article, rate.price):
            return rate
    return None


def _is_dated(article: Article, money: Money) -> bool:
    """Whether the sentence of an amount speaks of a day or of another time."""
    sentence = article.sentences[article.sentence(money)]
    if any(isinstance(figure, Date) for figure in article.within(sentence)):
        return True
    return any(any(article.cues_in(sentence, name)) for name in ("then", "now", "different", "ago"))
