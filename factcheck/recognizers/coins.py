"""Coins behind a whole number of money: "15 dollars 50", "3 euros et 50 centimes"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Money, Qualifier
from factcheck.languages.money_words import DOLLARS
from factcheck.recognizers.parts import EXACT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.figure import Figure
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Site

CENTS = "USD"
LONGEST_JOINER = 8
TWO_DIGITS = 2
TEN, HUNDRED = 10, 100


def join(site: Site, figures: list[Figure], written: Mapping[int, Numeral]) -> list[Figure]:
    """The figures, each amount made one with its coins."""
    joined: list[Figure] = []
    for figure in figures:
        whole = joined[-1] if joined else None
        if (
            isinstance(whole, Money)
            and isinstance(figure, (Money, Count))
            and figure.span.start - whole.span.end <= LONGEST_JOINER
            and _is_whole(whole, written)
            and _are_coins(site, whole, figure, written)
        ):
            joined[-1] = _one(whole, figure)
        else:
            joined.append(figure)
    return joined


def _is_whole(money: Money, written: Mapping[int, Numeral]) -> bool:
    """Whether an amount is a whole number with its currency behind, and not of coins itself."""
    numeral = written.get(money.span.start)
    return (
        numeral is not None
        and numeral.end != money.span.end
        and not numeral.scale
        and not numeral.decimals
        and numeral.stated == money.stated
    )


def _are_coins(
    site: Site, whole: Money, figure: Money | Count, written: Mapping[int, Numeral]
) -> bool:
    between = site.lower[whole.span.end : figure.span.start].strip()
    tables = site.language.tables
    if between and between not in tables.money.coins and between not in tables.numbers.joiners:
        return False
    if isinstance(figure, Money):
        return figure.stated < 1 and _are_of(figure, whole)
    numeral = written[figure.span.start]
    return (
        figure.noun is None
        and _is_hundredths(numeral, written[whole.span.start])
        and figure.qualifier is Qualifier.EXACT
        and _ends(site, numeral.end)
    )


def _are_of(coins: Money, whole: Money) -> bool:
    """Whether coins may be of a currency; a cent may be of any dollar.

    What names the coins of several currencies is a word for a hundredth: "5 libras y 20 centavos".
    """
    if len(coins.currencies) > 1 or not set(coins.currencies).isdisjoint(whole.currencies):
        return True
    return CENTS in coins.currencies and whole.currencies[0] in DOLLARS


def _is_hundredths(numeral: Numeral, whole: Numeral) -> bool:
    """Whether a number is written as coins are: in two digits, or in words behind words."""
    if numeral.digits:
        return numeral.end - numeral.start == TWO_DIGITS
    return not whole.digits and TEN <= numeral.stated < HUNDRED and not numeral.blurred


def _ends(site: Site, end: int) -> bool:
    """Whether the clause ends, so that no word tells what else the number counts."""
    after = site.around(end, end).after
    return not after or not (after.isalnum() or after in "%°$€£-")


def _one(whole: Money, coins: Money | Count) -> Money:
    hundredths = coins.stated if isinstance(coins, Money) else coins.stated.scaleb(-2)
    return replace(
        whole,
        span=Span(whole.span.start, coins.span.end),
        stated=EXACT.add(whole.stated, hundredths),
        decimals=True,
        readings=(),
    )
