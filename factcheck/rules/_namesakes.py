"""Which currencies the two amounts of a conversion may be in, where a name has several."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.figure import Money
    from factcheck.rules import Context

EVERYWHERE = "USD"
"""The one dollar that articles of any country write without its country."""

MEMORY = 10
"""So many years after its end a currency is still reckoned in without a word about when."""


def currencies(first: Money, second: Money) -> list[tuple[str, str]]:
    """The pairs of currencies that the two amounts may be in, likeliest first."""
    bases, quotes = _possible(first), _possible(second)
    if len(bases) == 1:
        # "A$740 million ($513 million)" tells its dollars apart by that sign.
        quotes = tuple(code for code in second.currencies if code != bases[0] and code in quotes)
        quotes = quotes or tuple(code for code in second.currencies[:2] if code != bases[0])[:1]
    pairs_ = [(base, quote) for base in bases for quote in quotes if base != quote]
    return sorted(pairs_, key=lambda pair: bases.index(pair[0]) + quotes.index(pair[1]))


def _possible(money: Money) -> tuple[str, ...]:
    """What an amount may be in: a dollar of no country that the article names is the US dollar."""
    return money.currencies[:1] if money.currencies[0] == EVERYWHERE else money.currencies


def remembered(found: list[tuple[str, str]], context: Context) -> list[tuple[str, str]]:
    """The pairs without currencies that are long gone, unless there is no other pair."""
    alive = [pair for pair in found if not any(_is_forgotten(code, context) for code in pair)]
    return alive or found


def _is_forgotten(code: str, context: Context) -> bool:
    """Whether a currency went years before an article that speaks of no such time.

    The pound of 2023 is not the Irish one, whose fixed rate to the euro would excuse any slip.
    """
    published, last = context.article.published, context.rates.life(code)[1]
    if published is None or last is None or published.first.year <= last.year + MEMORY:
        return False
    return not any(date.last is not None and date.last <= last for date in context.article.dates)
