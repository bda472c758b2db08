"""How a number is written: its digits, and the scale words behind them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages.numbers import Part
from factcheck.notation import WRITTEN

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.figure import Number

SPACES = " \u00a0\u202f\u2009-\n"


class Written(NamedTuple):
    """The digits of a figure, their value without scale words, and the power of ten of those.

    `end` is where the digits end and `scale_end` where the last scale word does, in the text.
    """

    digits: str
    value: Fraction
    exponent: int
    end: int
    scale_end: int


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
    value = Fraction(figure.stated) / Fraction(10) ** exponent
    return Written(found.group(), value, exponent, end, scale_end)


def _skip(text: str, offset: int) -> int:
    while text[offset : offset + 1] and text[offset] in SPACES:
        offset += 1
    return offset


def with_scale_of(article: Article, figure: Number, other: Number) -> str | None:
    """The figure's words with the scale word of another one."""
    mine, theirs = written(article, figure), written(article, other)
    if mine is None or theirs is None:
        return None
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
