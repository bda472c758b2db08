"""How many digits of a figure say something, and which item of a list has others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeGuard

from factcheck.figure import Count, Money, Percent
from factcheck.notation import WRITTEN
from factcheck.rules._scales import written

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.figure import Figure, Number
    from factcheck.rules._figured import Figured


def significant(figure: Number) -> int:
    """The significant digits; zeros at the end count behind a decimal mark only."""
    digits = "".join(map(str, figure.stated.as_tuple().digits)).lstrip("0")
    return len(digits if figure.decimals else digits.rstrip("0"))


def decimals_of(figure: Figure) -> int:
    """The digits behind the decimal mark, as written."""
    if not isinstance(figure, (Money, Count, Percent)) or not figure.decimals:
        return 0
    found = WRITTEN.search(figure.text)
    digits = found.group() if found else ""
    return len(digits) - max(digits.rfind("."), digits.rfind(",")) - 1


def odd_one(article: Article, items: tuple[Figured, ...]) -> Figured | None:
    """The one item with another number of decimals than all the rest, under one scale word."""
    numbers = [written(article, item) for item in items]
    if len({number.exponent if number else None for number in numbers}) != 1 or None in numbers:
        return None
    decimals = Counter(decimals_of(item) for item in items)
    if len(decimals) == 1 or 0 not in decimals or max(decimals) == 0:
        return None
    usual, times = decimals.most_common(1)[0]
    if times != len(items) - 1:
        return None
    return next(item for item in items if decimals_of(item) != usual)


def is_number(figure: Figure) -> TypeGuard[Figured]:
    return isinstance(figure, (Money, Count, Percent))
