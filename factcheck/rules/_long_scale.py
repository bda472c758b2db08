"""Scale words that two conventions read apart, and the percentage that says which was meant."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck import notation
from factcheck.figure import Money, Percent
from factcheck.interval import Interval
from factcheck.rules._scales import has_two_values, with_exponent, written
from factcheck.rules._units import same_currency
from factcheck.verdict import Diagnosis, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.figure import Number
    from factcheck.verdict import Verdict

HUNDRED = Interval.point(100)


class Shared(NamedTuple):
    """An amount whose words have two values, another amount, and the percentage between them.

    `expected` is what the other two make of it; `meant` what it is by the other convention.
    """

    figure: Money
    other: Money
    percent: Percent
    expected: Interval
    meant: Fraction


def shared(article: Article) -> Iterator[Shared]:
    """Each such amount with a percentage that holds for one of its values."""
    for figure in article.figures:
        if isinstance(figure, Money) and has_two_values(article, figure):
            found = next(_by_percent(article, figure), None)
            if found is not None:
                yield found


def _by_percent(article: Article, figure: Money) -> Iterator[Shared]:
    number = article.sentence(figure)
    near = [
        other
        for place in range(max(number - 1, 0), min(number + 2, len(article.sentences)))
        for other in article.in_sentence(place)
    ]
    amounts = [
        m for m in near if isinstance(m, Money) and m is not figure and same_currency(m, figure)
    ]
    percents = [p for p in near if isinstance(p, Percent) and not p.points and p.stated > 0]
    readings = [Fraction(figure.stated), *map(Fraction, figure.readings)]
    for percent in percents:
        share = percent.value / HUNDRED
        for other in amounts:
            if other.readings or other.stated <= 0 or share.low is None or share.low <= 0:
                continue
            for expected in (other.computed * share, other.computed / share):
                for reading in readings:
                    scale = Interval.point(reading / readings[0])
                    if (figure.computed * scale).meets(expected):
                        yield Shared(figure, other, percent, expected, reading)


def misread(article: Article, stated: Number, verdict: Verdict) -> Diagnosis:
    """The amount as it was meant, by the language's own word for that."""
    meant = Fraction(stated.readings[0])
    number = written(article, stated)
    shift = len(str(int(Fraction(stated.stated) / meant))) - 1
    exponent = number.exponent - shift if number else 0
    return Diagnosis(
        "long scale",
        f"“{stated.text}” is {notation.number(Fraction(stated.stated))} in this language; "
        f"{verdict.calculation} it would be {notation.number(meant)}: is it a word of another one?",
        Severity.WARNING,
        suggestion=with_exponent(article, stated, exponent),
    )
