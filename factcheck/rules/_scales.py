"""How a number is written: its digits, and the scale words behind them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figure import Count, Money
from factcheck.languages.numbers import Part
from factcheck.notation import WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factcheck.article import Article
    from factcheck.figure import Number

SPACES = " \u00a0\u202f\u2009-\n"


WRITTEN_OUT = 10**6
"""A number from here on is written out in full, and wants no scale word from a million up."""

MILLION = 6


class Written(NamedTuple):
    """The digits of a figure, its number, and the power of ten of its scale words.

    `end` is where the digits end and `scale_end` where the last scale word does, in the text.
    """

    digits: str
    stated: Decimal
    exponent: int
    end: int
    scale_end: int

    @property
    def value(self) -> Fraction:
        """The number without the scale words."""
        return Fraction(self.stated) / Fraction(10) ** self.exponent


def written(article: Article, figure: Number) -> Written | None:
    """How the first number of a figure is written; None where it is in words."""
    found = WRITTEN.search(figure.text)
    if found is None:
        return None
    end = figure.span.start + found.end()
    exponent, scale_end = 0, end
    while (
        hit := article.language.numbers.match(article.folded, _skip(article.text, scale_end))
    ) is not None:
        if hit.meaning.part not in (Part.SCALE, Part.ABBREVIATION) or hit.end > figure.span.end:
            break
        exponent += int(hit.meaning.value)
        scale_end = hit.end
    exponent = exponent or _leading(article, figure, found.start())
    return Written(found.group(), figure.stated, exponent, end, scale_end)


def _leading(article: Article, figure: Number, digits: int) -> int:
    """The power of ten of a scale word before the digits: "shilingi milioni 12"."""
    end = figure.span.start + digits
    hit = article.language.numbers.match_before(article.folded, end - 1) if digits else None
    if hit is None or hit.meaning.part is not Part.SCALE or hit.start < figure.span.start:
        return 0
    return int(hit.meaning.value)


def has_two_values(article: Article, figure: Number) -> bool:
    """Whether its scale word has two values, and not only its separator."""
    if not figure.readings:
        return False
    number = written(article, figure)
    if number is None:
        return True
    hit = article.language.numbers.match(article.folded, _skip(article.text, number.end))
    return number.exponent > 0 and (hit is None or hit.meaning.reading is not None)


def doubled(article: Article) -> Iterator[Money | Count]:
    """Numbers written out in full that have a scale word all the same."""
    for figure in article.figures:
        if isinstance(figure, (Money, Count)) and figure.stated >= WRITTEN_OUT**2:
            number = written(article, figure)
            if number and number.exponent >= MILLION and number.value >= WRITTEN_OUT:
                yield figure


def _skip(text: str, offset: int) -> int:
    while text[offset : offset + 1] and text[offset] in SPACES:
        offset += 1
    return offset


def with_scale_of(article: Article, figure: Number, other: Number) -> str | None:
    """The figure's words with the scale word of another one."""
    mine, theirs = written(article, figure), written(article, other)
    if (
        mine is None
        or theirs is None
        or any(n.exponent and n.end == n.scale_end for n in (mine, theirs))
    ):
        return None  # a scale word before the digits stays where it is
    word = article.text[theirs.end : theirs.scale_end]
    return (
        article.text[figure.span.start : mine.end]
        + word
        + article.text[mine.scale_end : figure.span.end]
    )


def with_exponent(article: Article, figure: Number, exponent: int) -> str | None:
    """The figure's words with the language's own word for another power of ten."""
    mine = written(article, figure)
    words = article.language.tables.numbers.scales.get(str(exponent), [])
    if mine is None or not mine.exponent or not words:
        return None
    old = article.text[mine.end : mine.scale_end].strip()
    # "billions" becomes "milliards" and not "milliard".
    word = next((word for word in words if word[-1:] == old[-1:]), words[0])
    new = article.text[mine.end : mine.scale_end].replace(old, word)
    return (
        article.text[figure.span.start : mine.end]
        + new
        + article.text[mine.scale_end : figure.span.end]
    )


def without_scale(article: Article, figure: Number) -> str:
    """The figure without its scale word, and without the "de" that came with that."""
    number = written(article, figure)
    if number is None:
        return figure.text
    rest = article.text[number.scale_end : figure.span.end]
    start = number.scale_end + len(rest) - len(rest.lstrip())
    connector = article.language.currency_connectors.match(article.folded, start)
    if connector is not None and connector.end <= figure.span.end:
        rest = f" {article.text[connector.end : figure.span.end].lstrip()}"
    return article.text[figure.span.start : number.end] + rest
