"""The two ends of a range: out of order, or without the scale word that they share."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figure import Money
from factcheck.notation import WRITTEN
from factcheck.rules._scales import written
from factcheck.verdict import Diagnosis

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.rules._figured import Figured

SCALES = (3, 6, 9, 12)


def reversed_ends(figure: Figured) -> Diagnosis:
    """Ends in the wrong order, or a second end that lost its scale."""
    low, high = Fraction(figure.upper or 0), Fraction(figure.stated)
    for power in SCALES:
        if low and high < low * 10**power <= high * 10 and low * 1000 <= high * 10:
            return Diagnosis(
                "dropped scale word",
                f"The range “{figure.text}” ends far below its start: is the second end "
                f"{10**power:,} times as much?",
            )
    return Diagnosis(
        "reversed",
        f"The range “{figure.text}” ends below its start: are the two swapped, or is one mistyped?",
        suggestion=_swapped(figure.text),
    )


def _swapped(text: str) -> str | None:
    """The words of a range with its two numbers swapped."""
    found = list(WRITTEN.finditer(text))
    if len(found) != 2:
        return None
    first, last = found
    return (
        text[: first.start()]
        + last.group()
        + text[first.end() : last.start()]
        + first.group()
        + text[last.end() :]
    )


def first_end(article: Article, figure: Figured) -> Fraction | None:
    """The first end as it is written, where it has no scale word and the second one does."""
    if not isinstance(figure, Money) or not any(dash in figure.text for dash in "-–—"):
        return None
    number = written(article, figure)
    if number is None or number.exponent or not figure.upper or figure.upper < 10 ** SCALES[1]:
        return None
    digits = "".join(mark if mark.isdecimal() else "." for mark in number.digits)
    return Fraction(digits) if digits.count(".") <= 1 else None
