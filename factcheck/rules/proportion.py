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
from factcheck.period import Period
from factcheck.figure import Count, Money
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _wholes as wholes
from factcheck.rules.conversion import EVERYWHERE
from factcheck.rules._pairs import pairs
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

APART = 10
"""How many times one share may be the other before both can hardly be right."""


class Proportion(Rule):
    """See the module."""

    agree = (
        Example(
            "The board cleared projects worth R3.6bn in total, which are to create 4,900 jobs. "
            "The biggest is a tyre plant costing R1.3bn and creating 1,750 jobs."
        ),
    )
    disagree = (
        Example(
            "The board cleared projects worth R3.6bn in total, which are to create 64,900 jobs. "
            "The biggest is a tyre plant costing R1.3bn and creating 1,750 jobs.",
            figure="R3.6bn",
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
            f"“{money.text}” for {count.text} hardly fits: a part of it, “{part_money.text}”, is for "
            f"{part_count.text} only. That is {_each(part_money, part_count)} {unit} for each of them "
            f"against {_each(money, count)} {unit} over the whole."
        )
        return Diagnosis(
            "disproportion", message, Severity.WARNING, Confidence.MEDIUM,
            notes=tuple(_notes(claim, context, unit, noun)),
        )  # fmt: skip


def figures(claim: Claim) -> tuple[Money, Count, Money, Count]:
    """The money and the count of the whole, then those of the part."""
    match (claim.stated, *claim.operands):
        case Money() as money, Count() as count, Money() as part_money, Count() as part_count:
            return money, count, part_money, part_count
        case _:
            raise TypeError("a proportion is of money and counts")


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
    from factcheck.rules.conversion import RULE as CONVERSION
    from factcheck.verdict import Outcome, judge

    done = {first.span for first, _, _ in pairs(context.article)}
    if money.span in done:
        return
    for claim in CONVERSION.claims(context.article):
        if claim.operands[0].span != part.span:
            continue
        verdict = judge(claim, CONVERSION.expect(claim, context))
        if verdict.outcome is Outcome.CONSISTENT:
            rate = verdict.rates[0]
            amount = notation.money(Fraction(money.stated) * rate.exact, rate.quote, 2)
            per = rate if rate.value >= 1 else None
            value = f"{per.value:f} {rate.quote} per {rate.base}" if per else (
                f"{notation.rounded(1 / rate.exact, 6):f} {rate.base} per {rate.quote}"
            )
            yield (
                f"At the rate of its other conversion ({value}, {rate.source.upper()}, "
                f"{notation.day(rate.date)}) “{money.text}” is about {amount}."
            )
            return


RULE = Proportion()
