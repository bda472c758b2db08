"""A multiple against the two figures it compares.

"Doubled", "tripled", "halved", "three times as many" are held to the figures before and after,
where the article gives both. They are round words: 1.9 times is doubled, 1.75 times is not.
"More than doubled" has no upper end, "nearly doubled" may be a fifth less.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _multiples as words
from factcheck.rules import _slip as slip
from factcheck.rules._figured import Figured, as_figured
from factcheck.rules._multiplied import alternatives, compared, stepped
from factcheck.rules._steps import steps
from factcheck.rules._units import unit_of
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

ROUNDING = Fraction(2, 100)
"""How far the figures themselves may be rounded without making another multiple of it."""

CLOSE = 2
"""What is wrong by more times than this is hardly the figure that is meant."""

FAR = Fraction(1_000_000)
"""Nothing is so many times nothing."""


class MultipleRule(Rule):
    """See the module."""

    cues = ("multiples",)
    agree = (
        Example("The herd has doubled since 2004, from 310 to 630 head."),
        Example("Donations more than tripled, to $8.2 million from $2.1 million."),
        Example("Some 48,000 people came, four times as many as the 12,000 of 1999."),
        Example("The fleet almost halved, going from 71 boats to 38."),
        Example(
            "Vende 210 toneladas en 1.450 tiendas, tres veces más que hace un año, cuando eran 70.",
            "es",
        ),
        Example("Dat is elf keer de omzet, die vorig jaar van 21 naar 29 miljoen euro ging.", "nl"),
        Example("Le cheptel a doublé depuis 2004, passant de 310 à 630 têtes.", "fr"),
        Example(
            "Les dons ont plus que triplé : ils sont passés de 2,1 à 8,2 millions d’euros.",
            "fr",
        ),
        Example(
            "Quelque 48 000 personnes sont venues, quatre fois plus que les 12 000 de 1999.",
            "fr",
        ),
        Example("La flotte a été divisée par deux, passant de 76 à 38 bateaux.", "fr"),
        Example(
            "# Freight up\n\nGuests fell from 3.4 million in 2019 to 610,000 in 2020, but freight "
            "doubled from 41,000 to 82,000 tonnes."
        ),
        Example(
            "La Creuse comptait 240 bistrots en 2005 et 118 aujourd’hui, deux fois moins qu’il y "
            "a treize ans.",
            "fr",
        ),
        Example(
            "Here live 361 lynxes, 84 more than in 2011 and four times as many as the 92 of 2002."
        ),
        Example(
            "It was the worst crash since 1987, when 16 died. The line carries 11.6 million "
            "people, twice as many as fly.",
        ),
        Example("A share costs €2.70. In 2007 it was €28, more than ten times as much."),
        Example("Sales fell to 410 tonnes from 440 tonnes. Profit doubled to 24 tonnes."),
        Example("Attendance doubled between 2012 and 2018, from 2,900 to 5,800."),
    )
    disagree = (
        Example(
            "Vende 240 toneladas en 1.450 tiendas, tres veces más que hace un año, cuando eran 70.",
            "es",
            figure="240 toneladas",
            diagnosis="multiple differs",
        ),
        Example(
            "The herd has doubled since 2004, from 310 to 930 head.",
            figure="930 head",
            diagnosis="multiple differs",
        ),
        Example(
            "The number of clinics doubled from 4 to 7.",
            figure="7",
            diagnosis="multiple differs",
        ),
        Example(
            "Some 36,000 people came, four times as many as the 12,000 of 1999.",
            figure="36,000 people",
            diagnosis="multiple differs",
        ),
        Example(
            "The fleet halved, going from 71 boats to 51.",
            figure="51",
            diagnosis="multiple differs",
        ),
        Example(
            "Le cheptel a doublé depuis 2004, passant de 310 à 930 têtes.",
            "fr",
            figure="930 têtes",
            diagnosis="multiple differs",
        ),
        Example(
            "Les dons ont triplé : ils sont passés de 2,1 à 8,2 millions d’euros.",
            "fr",
            figure="8,2 millions d’euros",
            diagnosis="multiple differs",
        ),
        Example(
            "Quelque 36 000 personnes sont venues, quatre fois plus que les 12 000 de 1999.",
            "fr",
            figure="36 000 personnes",
            diagnosis="multiple differs",
        ),
        Example(
            "La flotte a été divisée par deux, passant de 76 à 51 bateaux.",
            "fr",
            figure="51 bateaux",
            diagnosis="multiple differs",
        ),
        Example(
            "Attendance tripled between 2012 and 2018, from 2,900 to 5,800.",
            figure="5,800",
            diagnosis="multiple differs",
        ),
        Example(
            "貸出冊数は9万3000冊で、5年前の3万1000冊の2倍になった。",
            language="ja",
            figure="9万3000冊",
            diagnosis="multiple differs",
        ),
        Example(
            "Die Zahl der Gäste hat sich in fünf Jahren verdoppelt: 2008 waren es 18.500, 2013 "
            "dann 55.500.",
            language="de",
            figure="55.500",
            diagnosis="multiple differs",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Multiples with the figures before and after."""
        found = words.multiples(article)
        if not found:
            return
        sentences = frozenset(article.sentence(one.figure) + i for one in found for i in (-1, 0, 1))
        known = list(steps(article, sentences))
        for multiple in found:
            pair = compared(article, multiple) or stepped(article, multiple, known)
            if pair is not None:
                before, after = pair
                miss = partial(_miss, before, multiple)
                near = min((after, *alternatives(article, multiple, pair)), key=miss)
                after = near if miss(near) < CLOSE else after
                factors = " ".join(map(str, multiple.factors))
                yield Claim(self.name, after, (before, multiple.figure), multiple.span, factors)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The former figure times each factor that the words allow."""
        before, multiple = map(as_figured, claim.operands)
        stated = as_figured(claim.stated)
        if not before.stated:
            raise Unverifiable(f"“{before.text}” times anything is nothing")
        for factor in map(Fraction, claim.relation.split()):
            factors = words.allowed(factor, multiple.qualifier)
            expected = Interval.point(Fraction(before.stated)) * factors
            exact = Fraction(stated.stated) / Fraction(before.stated)
            calculation = f"{stated.text} / {before.text} = {notation.number(exact)}"
            yield Expectation(_near(stated), expected, unit_of(stated), calculation)
            if reason := slip.misread(_near(stated), expected):
                raise Unverifiable(reason)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """What the multiple really is, and what the figure would be."""
        before, stated = as_figured(claim.operands[0]), as_figured(claim.stated)
        multiple = as_figured(claim.operands[1])
        ratio = notation.number(Fraction(stated.stated) / Fraction(before.stated))
        due = Fraction(before.stated) * Fraction(claim.relation.split()[0])
        correct = notation.restate(stated, due) or notation.number(due, 4)
        message = (
            f"“{stated.text}” is {ratio} times {before.text}, not “{multiple.text}”. "
            f"Should the figure be “{correct}”, or is the word wrong?"
        )
        return Diagnosis(
            "multiple differs", message, Severity.WARNING, Confidence.MEDIUM, suggestion=None
        )


def _miss(before: Figured, multiple: words.Multiple, after: Figured) -> Fraction:
    """How many times too much or too little the later figure is; 0 where the words allow it."""
    earlier = Interval.point(Fraction(before.stated))
    if any(
        _near(after).meets(earlier * words.allowed(factor, multiple.figure.qualifier))
        for factor in multiple.factors
    ):
        return Fraction(0)
    if not before.stated or not after.stated:
        return FAR
    times = Fraction(after.stated) / Fraction(before.stated)
    return min(max(times / factor, factor / times) for factor in multiple.factors)


def _near(figure: Figured) -> Interval:
    """A figure as the second one of a multiple, with a little room for rounding."""
    return Interval.point(Fraction(figure.stated)).widen(ROUNDING)


RULE = MultipleRule()
