"""A total against its parts, and a part against its whole.

Parts are added up only where the article says that they are all there are: a total before a colon
and its list, a list and then "in all" or "au total". A part that is introduced by "including" or
"of which" may be anything up to its whole, and never more.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Count, Money, Qualifier
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _lists as lists
from factcheck.rules._repairs import simplest
from factcheck.rules._units import same_unit, unit_of
from factcheck.verdict import Diagnosis, Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from factcheck.article import Article
    from factcheck.verdict import Rate, Verdict

Amount = Money | Count


class Total(Rule):
    """See the module."""

    cues = ("total|including",)
    agree = (
        Example(
            "The choir spent $96,000 in all: $41,000 on travel, $33,000 on halls and $22,000 on "
            "scores."
        ),
        Example("The mill employs 640 workers, including 75 apprentices."),
        Example(
            "La ville a planté 4 100 tilleuls et 2 300 érables. Au total, 6 400 arbres ont été "
            "plantés.",
            language="fr",
        ),
    )
    disagree = (
        Example(
            "The choir spent $86,000 in all: $41,000 on travel, $33,000 on halls and $22,000 on "
            "scores.",
            figure="$86,000",
            diagnosis="wrong digit",
        ),
        Example(
            "The island earned €5.4 million, of which €7.2 million came from ferries.",
            figure="€7.2 million",
            diagnosis="part larger than whole",
        ),
        Example(
            "Le club compte 310 membres, dont 420 femmes.",
            language="fr",
            figure="420 femmes",
            diagnosis="part larger than whole",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Totals with the list that makes them up, and parts with the whole before them."""
        for total, parts, cue in lists.sums(article):
            yield Claim(self.name, total, parts, cue, "sum")
        for part, whole, cue in lists.parts(article):
            yield Claim(self.name, part, (whole,), cue, "part")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The sum of the parts, or anything up to the whole."""
        stated = _amount(claim.stated)
        if claim.relation == "part":
            whole = _amount(claim.operands[0])
            if isinstance(stated, Money) and not same_unit(stated, whole, context.article.language):
                raise Unverifiable(f"“{stated.text}” and “{whole.text}” are in two currencies")
            limit = Interval(Fraction(0), whole.computed.high)
            yield Expectation(
                stated.value,
                limit,
                unit_of(whole),
                f"part of {whole.text}, so at most {whole.text}",
            )
            return
        yield from _sum(stated, tuple(map(_amount, claim.operands)), context)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Which of the two it is, and what the sum comes to."""
        stated = _amount(claim.stated)
        if claim.relation == "part":
            whole = claim.operands[0]
            return Diagnosis(
                "part larger than whole",
                f"“{stated.text}” is said to be part of “{whole.text}”, and is more. "
                "Which of the two is right?",
            )
        return _wrong_sum(stated, tuple(map(_amount, claim.operands)), verdict, context)


def _wrong_sum(
    total: Amount, parts: tuple[Amount, ...], verdict: Verdict, context: Context
) -> Diagnosis:
    """The figure of a sum that a single slip explains, else the total."""

    def holds(figure: Amount, value: Decimal) -> bool:
        changed = replace(figure, stated=value)
        terms = tuple(changed if part is figure else part for part in parts)
        [expectation] = _sum(changed if total is figure else total, terms, context)
        return expectation.stated.meets(expectation.expected)

    middle = verdict.expected.middle if verdict.expected else Fraction(0)
    left_out = next((part for part in parts if _is_without(total, part, middle)), None)
    repair = None if left_out else simplest((total, *parts), holds)
    suspect = repair.figure if repair else total
    value = middle if suspect is total or repair is None else Fraction(repair.value)
    correct = notation.restate(suspect, value) or notation.number(value, 6)
    message = (
        f"The parts add up to {notation.number(middle, 6)}, not to “{total.text}”. "
        f"Should “{suspect.text}” be “{correct}”?"
    )
    if left_out:
        message = f"“{total.text}” leaves out “{left_out.text}”: {message[0].lower()}{message[1:]}"
    return Diagnosis(
        "part left out" if left_out else repair.slip if repair else "sum",
        message,
        suspect=None if suspect is total else suspect,
        suggestion=notation.restate(suspect, value),
    )


def _is_without(total: Amount, part: Amount, middle: Fraction) -> bool:
    """Whether a total is that of all parts but one, to the last digit it is written with."""
    rest = middle - Fraction(part.stated)
    written = len(total.stated.as_tuple().digits)
    return total.stated == rest or (written > 1 and total.value.meets(Interval.point(rest)))


def _amount(figure: object) -> Amount:
    if not isinstance(figure, (Money, Count)):
        raise TypeError("a total is of money or of counted things")
    return figure


def _sum(total: Amount, parts: tuple[Amount, ...], context: Context) -> Iterator[Expectation]:
    """The parts added up, those in another currency converted first."""
    expected = Interval.point(0)
    rates: list[Rate] = []
    for part in parts:
        value = part.value if part.qualifier is not Qualifier.ABOUT else part.computed
        rate = _rate(total, part, context)
        if rate is not None:
            rates.append(rate)
            value = (value * Interval(rate.low, rate.high)).widen(context.tolerance)
        expected += value
    steps = " + ".join(part.text for part in parts)
    exact = sum(
        (Fraction(part.stated) * (_factor(rates, part, total)) for part in parts), Fraction(0)
    )
    calculation = f"{steps} = {notation.number(exact, 7)} {unit_of(total)}".rstrip()
    yield Expectation(total.computed, expected, unit_of(total), calculation, tuple(rates))


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


RULE = Total()
