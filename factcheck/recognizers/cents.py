"""Coins told by what names none by itself: "$30 and 57c", "30 ringgit 57 sen", "五块六分".

They count only behind an amount whose own number leaves room for them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Money
from factcheck.languages.numbers import Part
from factcheck.languages.text import is_letter
from factcheck.recognizers import myriads
from factcheck.recognizers.parts import EXACT
from factcheck.recognizers.spelled import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.figure import Figure
    from factcheck.recognizers.site import Site

DIGITS = re.compile(r"\d{1,2}(?!\d|[.,]\d)")
ROOM = (0, -1)
"""The last place of an amount that coins may follow: whole ones, and ten coins at a time."""


def join(site: Site, figures: list[Figure]) -> list[Figure]:
    """The figures, each amount with the coins that follow it."""
    if not site.language.tables.money.cents:
        return figures
    joined: list[Figure] = []
    for figure in figures:
        if joined and figure.span.start < joined[-1].span.end:
            continue  # the number of the coins
        joined.append(_with_coins(site, figure) if isinstance(figure, Money) else figure)
    return joined


def _with_coins(site: Site, money: Money) -> Money:
    exponent = int(money.stated.as_tuple().exponent)
    if exponent not in ROOM or money.upper is not None:
        return money
    for start in _places(site, money.span.end):
        found = _coins(site, start)
        if found is not None and found[0].adjusted() < exponent:
            stated = EXACT.add(money.stated, found[0])
            joined = replace(
                money, span=Span(money.span.start, found[1]), stated=stated, decimals=True,
                readings=(),
            )  # fmt: skip
            return _with_last_digit(site, joined, int(found[0].as_tuple().exponent))
    return _with_last_digit(site, money, exponent)


def _with_last_digit(site: Site, money: Money, exponent: int) -> Money:
    """The amount with the digit that ends it, which counts the next smaller coins: "四块七"."""
    start, zero = money.span.end, site.language.tables.money.coins
    if not site.text.endswith(site.language.tables.money.trailing, 0, start):
        return money
    skips = site.text[start : start + 1] in zero  # "八块零六"
    hit = site.language.numbers.match(site.folded, start + skips)
    if hit is None or hit.meaning.part is not Part.CARDINAL or not hit.meaning.value:
        return money
    after = site.text[hit.end : hit.end + 1]
    if after.isalnum() and after not in site.language.function_words:
        return money
    coins = EXACT.scaleb(Decimal(int(hit.meaning.value)), exponent - 1 - skips)
    return replace(
        money, span=Span(money.span.start, hit.end), stated=EXACT.add(money.stated, coins),
        decimals=True, readings=(),
    )  # fmt: skip


def _places(site: Site, end: int) -> Iterator[int]:
    """Where coins may begin: right behind the amount, or behind a space or "and"."""
    spaced = end + site.text.startswith(" ", end)
    yield spaced
    tables = site.language.tables
    for word in {*tables.money.coins, *tables.numbers.joiners}:
        if site.lower.startswith(word, spaced):
            yield site.skip(spaced + len(word))


def _coins(site: Site, start: int) -> tuple[Decimal, int] | None:
    """The value of the coins that begin here, and where their word ends."""
    number = _number(site, start)
    if number is None:
        return None
    for exponent, words in site.language.tables.money.cents.items():
        for word in words:
            for gap in ("", " "):
                end = number[1] + len(gap) + len(word)
                ends = not is_letter(site.text[end : end + 1])
                if ends and site.lower.startswith(gap + word, number[1]):
                    return EXACT.scaleb(number[0], int(exponent)), end
    return None


def _number(site: Site, start: int) -> tuple[Decimal, int] | None:
    """A number below a hundred in digits or words, and where it ends."""
    if found := DIGITS.match(site.text, start):
        return Decimal(found.group()), found.end()
    if site.language.tables.numbers.syllables:
        from factcheck.recognizers import syllables

        spelled = syllables.read(site.text, site.language, start)
        return None if spelled is None else (spelled.stated, spelled.end)
    hit = site.language.numbers.match(site.folded, start)
    if hit is None or hit.meaning.part not in (Part.CARDINAL, Part.SCALE):
        return None
    read = myriads.read if site.language.tables.numbers.myriads else read_words
    numeral = read(site.folded, site.language, start)
    if numeral is None or not 0 < numeral.stated < 100:
        return None
    return numeral.stated, numeral.end
