"""A total, a number of things, and the amount for each of them.

Where an article gives all three and ties them together ("in all", "therefore", "$20,400 for 240
tiles at $85 each"), the total must be the product. Several things with a price each make up their
total together. Coins and notes are worth their number times their value, and a sum paid in them
that does not fit is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Amount, Count, Money
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _products as products
from factcheck.rules import _slip as slip
from factcheck.rules._bills import beside, bills
from factcheck.rules._units import unit_of
from factcheck.verdict import Diagnosis, Expectation, Severity, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from factcheck.article import Article
    from factcheck.verdict import Verdict

TOTAL, EACH, COINS = "total", "each", "coins"
"""What the claim states: the total, the amount for each, or what coins are worth."""


class PerUnit(Rule):
    """See the module."""

    cues = ("each|per|each_of|per_head|every|coins|unit_price",)
    agree = (
        Example(
            "The hall was fitted with 240 slates at $85 each. The slates therefore cost $20,400."
        ),
        Example("The city paid £3.6 million for 24 buses, or £150,000 each."),
        Example("Each of the 12 coaches seats 48 passengers, 576 passengers in all."),
        Example(
            "The school bought 30 desks at €70 each and 30 chairs at €40 each; that makes €3,300."
        ),
        Example("He sells 40 goats a year at $120 each and owes $9,000."),
        Example(
            "The field held 31,000 people a day for three days, 64,000 different people in all."
        ),
        Example("It sold 84 of its 212 pubs for £46m, or £548,000 a pub."),
        Example("China offers 5,000 rings at 90p each, or £1.40 with a box."),
        Example(
            "It must pay 310 passengers €600 each. With interest the sum comes to more than "
            "€200,000."
        ),
        Example("It pays €36 million in ten years for its visitors, €4.5 million a year in tolls."),
        Example(
            "Pickers get $3 per kilo, which comes to $200 a day. Of five kilos of leaves one kilo "
            "of tea is made."
        ),
        Example("It had 310 guests, now 118. The loss is $1,200, or $10 per guest."),
        Example("The race pays $1,800 in total, $150 to each runner-up. It had 61 runners."),
        Example("Fees are £8,280 a term, or £24,840 a year. Ten years ago there were none."),
        Example("La mairie a acheté 60 bancs à 310 euros pièce, soit 18 600 euros au total.", "fr"),
        Example("Trente ateliers recevront 2 000 euros par atelier, 60 000 euros au total.", "fr"),
        Example("La prime de 90 euros par élève coûtera donc 45 000 euros pour 500 élèves.", "fr"),
        Example("Elle a payé 300 euros avec 150 pièces de 2 euros.", "fr"),
        Example(
            "La ville a commandé 1 250 bacs, à 48 euros pièce, pour un montant de 60 000 euros.",
            language="fr",
        ),
        Example(
            "Die Stadt kauft 140 Helme zum Stückpreis von 310 Euro und gibt dafür 43.400 Euro aus.",
            language="de",
        ),
        Example(
            "Le département achète 4 200 tablettes à 230 euros pièce. Coût de l’opération : 966 "
            "000 euros.",
            language="fr",
        ),
        Example("The school bought 140 desks at $310 each. The new kitchen cost $53,400 in all."),
    )
    disagree = (
        Example(
            "The hall was fitted with 240 slates at $85 each. The slates therefore cost $204,000.",
            figure="$204,000",
            diagnosis="power of ten",
        ),
        Example(
            "The city paid £3.6 million for 24 buses, or £105,000 each.",
            figure="£105,000",
            diagnosis="swapped digits",
        ),
        Example(
            "Each of the 12 coaches seats 48 passengers, 676 passengers in all.",
            figure="676 passengers",
            diagnosis="differs",
        ),
        Example(
            "The miser settled the fine of 130 euros with 21,580 one-cent coins.",
            figure="130 euros",
            diagnosis="impossible mean",
        ),
        Example(
            "La mairie a acheté 60 bancs à 310 euros pièce, soit 16 800 euros au total.",
            "fr",
            figure="16 800 euros",
            diagnosis="swapped digits",
        ),
        Example(
            "Trente ateliers recevront 2 000 euros par atelier, 600 000 euros au total.",
            "fr",
            figure="600 000 euros",
            diagnosis="power of ten",
        ),
        Example(
            "La région a dépensé 4,8 millions d’euros pour 16 rames, soit 400 000 euros chacune.",
            "fr",
            figure="400 000 euros",
            diagnosis="differs",
        ),
        Example(
            "Elle a payé 500 euros avec 150 pièces de 2 euros.",
            "fr",
            figure="500 euros",
            diagnosis="impossible mean",
        ),
        Example(
            "La ville a commandé 1 250 bacs, à 48 euros pièce, pour un montant de 160 000 euros.",
            language="fr",
            figure="160 000 euros",
            diagnosis="differs",
        ),
        Example(
            "Die Stadt kauft 140 Helme zum Stückpreis von 310 Euro und gibt dafür 53.400 Euro aus.",
            language="de",
            figure="53.400 Euro",
            diagnosis="differs",
        ),
        Example(
            "Le département achète 4 200 tablettes à 230 euros pièce. Coût de l’opération : 9,66 "
            "millions d’euros.",
            language="fr",
            figure="9,66 millions d’euros",
            diagnosis="power of ten",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """A total and what it is made up of; whichever stands last was derived from the rest."""
        for bill in bills(article):
            operands = tuple(
                figure for price in bill.prices for figure in (price.number, price.each)
            )
            if bill.of_coins:
                yield Claim(self.name, bill.total, operands, bill.cue, COINS)
            elif len(bill.prices) == 1 and bill.total.span < bill.prices[0].each.span:
                count, each = operands
                yield Claim(self.name, each, (count, bill.total), bill.cue, EACH)
            else:
                yield Claim(self.name, bill.total, operands, bill.cue, TOTAL)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The product, or the quotient."""
        stated = _amount(claim.stated)
        operands = [_amount(operand) for operand in claim.operands]
        expected = Interval.point(0)
        for count, other in zip(operands[::2], operands[1::2], strict=True):
            if claim.relation == EACH:
                if count.stated <= 0:
                    raise Unverifiable("an amount for each of none")
                expected += products.value(other) / products.value(count)
            else:
                # A coin is worth exactly what is struck on it.
                worth = (
                    Interval.point(other.stated)
                    if claim.relation == COINS
                    else products.value(other)
                )
                expected += products.value(count) * worth
        sign = " ÷ " if claim.relation == EACH else " × "
        steps = [
            f"{other.text}{sign}{count.text}"
            if claim.relation == EACH
            else f"{count.text}{sign}{other.text}"
            for count, other in zip(operands[::2], operands[1::2], strict=True)
        ]
        result = notation.number(_correct(claim), 6)
        calculation = f"{' + '.join(steps)} = {result} {unit_of(stated)}".rstrip()
        yield Expectation(stated.computed, expected, unit_of(stated), calculation)
        if claim.relation == TOTAL:
            for other in beside(context.article, stated, operands):
                both = expected + products.value(other)
                text = f"{calculation}, and {other.text}"
                yield Expectation(stated.computed, both, unit_of(stated), text)
        if claim.relation != COINS and (reason := slip.misread(stated.computed, expected)):
            raise Unverifiable(reason)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Off by a power of ten, with swapped digits, or neither."""
        stated, correct = _amount(claim.stated), _correct(claim)
        suggestion = notation.restate(stated, correct)
        right = suggestion or f"{notation.number(correct, 6)} {unit_of(stated)}".rstrip()
        if claim.relation == COINS:
            count, each = claim.operands[:2]
            return Diagnosis(
                "impossible mean",
                f"{count.text} of {each.text} are worth {right}, not “{stated.text}”: "
                "is it the number, or the sum?",
                Severity.WARNING,
                suggestion=suggestion,
            )
        name, rest = products.why(stated, verdict.expected, suggestion)
        return Diagnosis(
            name,
            f"{verdict.calculation.partition(' = ')[0]} makes {right}, not “{stated.text}”{rest}",
            suggestion=suggestion,
        )


def _correct(claim: Claim) -> Fraction:
    operands = [_amount(operand) for operand in claim.operands]
    return products.exact(operands, each=claim.relation == EACH)


def _amount(figure: object) -> Amount:
    if not isinstance(figure, (Money, Count)):
        raise TypeError("an amount for each is of money or of counted things")
    return figure


RULE = PerUnit()
