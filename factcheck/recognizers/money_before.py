"""The money that a scaled number is part of: "12.6 million euros ... of this, 4.8 million"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figure import Count, Money

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.figure import Figure
    from factcheck.recognizers.site import Site

REACH = 300
"""How many characters back a scaled number may find the money that it is part of."""

LARGE = 1000**2
"""A number from here on may be of what the text counts as well as of its money."""


def money_before(site: Site, figures: list[Figure], index: int) -> Money | None:
    """The nearest money before a figure, in the same block of text.

    A conversion in brackets is passed over: "2.3 billion yen ($16 million), sales of 48 billion".
    """
    start = figures[index].span.start
    things: list[Figure] = []
    for before in range(index - 1, -1, -1):
        other = figures[before]
        if start - other.span.end > REACH or "\n" in site.text[other.span.end : start]:
            return None
        if isinstance(other, Count) and other.noun and other.stated >= LARGE:
            return None  # "104 million passengers in 1989 and 40 million last year"
        if isinstance(other, Money) and not _is_in_brackets(site, figures, before):
            if before and _is_large(figures[before - 1]):
                things.append(figures[before - 1])
            nearer = any(_is_nearer(figures[index], other, thing) for thing in things)
            return None if nearer else other
        if ". " in site.text[other.span.end : start]:
            things.append(other)  # "£200. So 4,000 hunters more have one. They are 1.1 million"
    return None


def _is_large(figure: Figure) -> bool:
    return isinstance(figure, Count) and figure.stated >= LARGE


def _is_nearer(figure: Figure, money: Money, other: Figure) -> bool:
    """Whether a number is nearer to one of things than to money.

    As in "13 million guests spent $13 billion; in 2020 they were 4 million".
    """
    if not isinstance(figure, Count) or not isinstance(other, Count):
        return False
    if other.noun is None or other.stated <= 0 or money.stated <= 0:
        return False
    return _times(figure.stated, other.stated) < _times(figure.stated, money.stated)


def _times(first: Decimal, second: Decimal) -> Fraction:
    """How many times the smaller of two numbers goes into the larger; they are above nothing."""
    low, high = sorted((Fraction(first), Fraction(second)))
    return high / low


def _is_in_brackets(site: Site, figures: list[Figure], index: int) -> bool:
    """Whether money stands in brackets of its own right behind other money."""
    if not index or not isinstance(figures[index - 1], Money):
        return False
    gap = site.text[figures[index - 1].span.end : figures[index].span.start]
    end = figures[index].span.end
    return gap.lstrip().startswith("(") and ")" in site.text[end : end + 1]
