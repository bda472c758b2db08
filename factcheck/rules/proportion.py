"""A part's share of the money against its share of the people, jobs or homes.

Where an article gives both money and a count for a whole and for a part of it, the two shares are
compared. More than tenfold apart they can hardly both be right: the part would cost ten times as
much a head as the whole.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Count, Money
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _wholes as wholes
from factcheck.rules._exchange import towards
from factcheck.rules._pairs import pairs
from factcheck.rules._repairs import simplest
from factcheck.rules.conversion import RULE as CONVERSION
from factcheck.verdict import (
    Confidence,
    Diagnosis,
    Expectation,
    Outcome,
    Severity,
    Unverifiable,
    judge,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from factcheck.article import Article
    from factcheck.verdict import Verdict

ALIKE = Fraction(1, 10)
"""How far apart two shares may be to count as the same, when a slip is looked for."""

APART = 10
"""How many times one share may be the other before both can hardly be right."""


class Proportion(Rule):
    """See the module."""

    cues = ("total",)
    agree = (
        Example(
            "The park will move 1,400 families at $210 million in all. In attacks 51 people died, "
            "and every family got $8,000.",
        ),
        Example(
            "The port will draw 2.4 billion euros in total and create 3,100 jobs. Its grain "
            "terminal alone takes 800 million euros and 950 jobs."
        ),
    )
    disagree = (
        Example(
            "The port will draw 2.4 billion euros in total and create 91,000 jobs. Its grain "
            "terminal alone takes 800 million euros and 950 jobs.",
            figure="2.4 billion euros",
            diagnosis="disproportion",
        ),
        Example(
            "Les chantiers du port représentent un total de 2,4 milliards d’euros et 91 000 "
            "emplois. Le seul terminal céréalier coûte 800 millions d’euros et crée 950 emplois.",
            language="fr",
            figure="2,4 milliards d’euros",
            diagnosis="disproportion",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Totals of money and of counts in one sentence, and one part that gives both."""
        for whole_money, whole_count, part_money, part_count, cue in wholes.shares(article):
            yield Claim(self.name, whole_money, (whole_count, part_money, part_count), cue)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The total that the part's share of the count allows, tenfold either way."""
        money, count, part_money, part_count = figures(claim)
        if not all(Fraction(f.stated) > 0 for f in (money, count, part_money, part_count)):
            raise Unverifiable("a share of nothing")
        each = Fraction(part_money.stated) / Fraction(part_count.stated)
        even = each * Fraction(count.stated)
        expected = Interval(even / APART, even * APART)
        share = Fraction(part_money.stated) / Fraction(money.stated)
        heads = Fraction(part_count.stated) / Fraction(count.stated)
        calculation = (
            f"{part_money.text} of {money.text} = {notation.number(share * 100)}% of the money; "
            f"{part_count.text} of {count.text} = {notation.number(heads * 100, 2)}% of the "
            f"{part_count.noun or 'count'}"
        )
        yield Expectation(money.value, expected, money.currencies[0], calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Both costs a head, that of the rest, and the total in the currency that the part has."""
        money, count, part_money, part_count = figures(claim)
        unit, noun = money.currencies[0], part_count.noun or "head"
        message = (
            f"“{money.text}” for {count.text} hardly fits, since “{part_money.text}” of it is for "
            f"{part_count.text} only: {_each(part_money, part_count)} {unit} for each of them "
            f"against {_each(money, count)} {unit} over the whole. Is the total right?"
        )
        parties: tuple[Money | Count, ...] = figures(claim)
        repair = simplest(parties, _fits(claim))
        return Diagnosis(
            repair.slip if repair else "disproportion",
            message,
            Severity.WARNING,
            Confidence.MEDIUM,
            suspect=repair.figure if repair else None,
            suggestion=notation.restate(repair.figure, Fraction(repair.value)) if repair else None,
            notes=tuple(_notes(claim, context, unit, noun)),
        )


def figures(claim: Claim) -> tuple[Money, Count, Money, Count]:
    """The money and the count of the whole, then those of the part."""
    match (claim.stated, *claim.operands):
        case Money() as money, Count() as count, Money() as part_money, Count() as part_count:
            return money, count, part_money, part_count
        case _:
            raise TypeError("a proportion is of money and counts")


def _fits(claim: Claim) -> Callable[[Money | Count, Decimal], bool]:
    """Whether the two shares are nearly the same with another value for one figure."""

    def fits(figure: Money | Count, value: Decimal) -> bool:
        money, count, part_money, part_count = (
            Fraction(value if other is figure else other.stated) for other in figures(claim)
        )
        if not (money and count and part_money and part_count):
            return False
        ratio = (part_money / money) / (part_count / count)
        return 1 - ALIKE <= ratio <= 1 + ALIKE

    return fits


def _each(money: Money, count: Count) -> str:
    return notation.number(Fraction(money.stated) / Fraction(count.stated))


def _notes(claim: Claim, context: Context, unit: str, noun: str) -> Iterator[str]:
    money, count, part_money, part_count = figures(claim)
    rest_money = Fraction(money.stated) - Fraction(part_money.stated)
    rest_count = Fraction(count.stated) - Fraction(part_count.stated)
    if rest_money > 0 and rest_count > 0:
        rest = notation.number(rest_money / rest_count)
        yield f"Without that part, the rest comes to {rest} {unit} for each of the {noun}."
    yield from _converted(money, part_money, context)


def _converted(money: Money, part: Money, context: Context) -> Iterator[str]:
    """The total in the currency that the article converts the part to, at the same rate."""
    if any(first.span == money.span for first, _, _ in pairs(context.article)):
        return
    for claim in CONVERSION.claims(context.article):
        if claim.operands[0].span != part.span:
            continue
        verdict = judge(claim, CONVERSION.expect(claim, context))
        if verdict.outcome is Outcome.CONSISTENT:
            rate = towards(verdict.rates[0], verdict.unit)
            amount = notation.money(Fraction(money.stated) * rate.exact, rate.quote, 2)
            used = f"{notation.per(rate)}, {notation.observed(rate)}"
            yield f"At the rate of its other conversion ({used}) “{money.text}” is about {amount}."
            return


RULE = Proportion()
