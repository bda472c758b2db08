"""Parts added up, those in another currency converted first."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Amount, Count, Money, Qualifier
from factcheck.interval import Interval
from factcheck.rules._reading import lasts
from factcheck.rules._units import same_unit, unit_of
from factcheck.verdict import Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import Context
    from factcheck.verdict import Rate


def added(total: Amount, parts: tuple[Amount, ...], context: Context) -> Iterator[Expectation]:
    """The parts added up, those in another currency converted first."""
    expected = Interval.point(0)
    rates: list[Rate] = []
    things = unit_of(total) != "" and _is_whole(total, context)
    for part in parts:
        value = part.value if part.qualifier is not Qualifier.ABOUT else part.computed
        value = Interval.point(part.stated) if things and _is_whole(part, context) else value
        rate = _rate(total, part, context)
        if rate is not None:
            rates.append(rate)
            slack = context.slack(rate.base, rate.quote)
            value = (value * Interval(rate.low, rate.high)).widen(slack)
        expected += value
    steps = " + ".join(part.text for part in parts)
    exact = sum(
        (Fraction(part.stated) * (_factor(rates, part, total)) for part in parts), Fraction(0)
    )
    calculation = f"{steps} = {notation.number(exact, 7)} {unit_of(total)}".rstrip()
    exactly = things and all(_is_whole(part, context) for part in parts)
    stated = Interval.point(total.stated) if exactly else total.computed
    yield Expectation(stated, expected, unit_of(total), calculation, tuple(rates))


def _is_whole(figure: Amount, context: Context) -> bool:
    """Whether a figure counts whole things one by one, so that it was not rounded: "27 seats"."""
    if not isinstance(figure, Count) or figure.qualifier is not Qualifier.EXACT:
        return False
    measures = context.article.language.measures
    measured = (figure.noun or "") in measures or lasts(context.article, figure)
    return not measured and figure.stated % 1 == 0 and figure.stated % 10 != 0


def _factor(rates: list[Rate], part: Amount, total: Amount) -> Fraction:
    if not isinstance(part, Money) or not isinstance(total, Money):
        return Fraction(1)
    return next((rate.exact for rate in rates if rate.base == part.currencies[0]), Fraction(1))


def _rate(total: Amount, part: Amount, context: Context) -> Rate | None:
    """The rate from a part's currency into the total's, None where they are the same."""
    if not isinstance(total, Money) or not isinstance(part, Money):
        return None
    if same_unit(total, part, context.article.language):
        return None
    published = context.article.published
    if published is None:
        raise Unverifiable("the parts are in several currencies, and the article has no date")
    try:
        return context.rates.rate(part.currencies[0], total.currencies[0], published.first)
    except LookupError as missing:
        raise Unverifiable(str(missing)) from missing
