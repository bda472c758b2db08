"""The ends of a range, a record and the one it beats, a leader and who is behind.

"Between 4,500 and 3,000 visitors" has its ends reversed, unless the text speaks of a fall, a vote
or the difference between the two. A record must exceed the previous one, and whoever is ahead must
have more, where more is better: nothing is said where the text has "lowest" or "fastest". A first
end without the scale word of the second ("€5-6 billion") is a hint.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claim import Claim
from factcheck.figure import Count, Money, Percent, Qualifier
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _order as order
from factcheck.rules._ends import first_end, reversed_ends
from factcheck.rules._units import unit_of
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._figured import Figured
    from factcheck.verdict import Verdict

ENDS, SCALE = "ends", "scale"
"""The relations of a range; those of rivals have the names of their cues."""


class Range(Rule):
    """See the module."""

    cues = ("ranges.between|ranges.to|beats|ahead",)
    agree = (
        Example("The show expects between 3,000 and 4,500 visitors."),
        Example(
            "Zo’n storm komt eens in de 250 jaar voor; de dijk houdt er een van 10.000 jaar.", "nl"
        ),
        Example("The difference between 4,500 and 3,000 visitors is the weather."),
        Example("The council voted 40 to 30, and the price fell from $40 to $30."),
        Example("A record 4,200 runners came, beating the previous record of 3,900 runners."),
        Example(
            "Some 184 boats came, against 160 boats last year. They beat the record of 171 boats."
        ),
        Example("The coins were struck between 330 and 280 BC, in 14 towns."),
        Example("It was the lowest turnout, 38%, well below the previous record of 41%."),
        Example("Le salon attend entre 3 000 et 4 500 visiteurs.", "fr"),
        Example("L’écart entre 45 % et 38 % s’explique par la pluie.", "fr"),
        Example("Le prix est passé de 40 à 30 euros.", "fr"),
        Example("La liste rouge obtient 34 %, devant la liste verte et ses 29 %.", "fr"),
        Example("Der Betreiber rechnet mit 95 bis 110 Betriebstagen.", language="de"),
        Example("Der Antrag fiel mit 110 zu 95 Stimmen durch.", language="de"),
    )
    disagree = (
        Example(
            "The show expects between 4,500 and 3,000 visitors.",
            figure="4,500 and 3,000 visitors",
            diagnosis="reversed",
        ),
        Example(
            "Repairs will cost between $400 million and $1.2 million, it says.",
            figure="$400 million and $1.2 million",
            diagnosis="dropped scale word",
        ),
        Example(
            "A record 3,900 runners came, beating the previous record of 4,200 runners.",
            figure="3,900 runners",
            diagnosis="record contradicted",
        ),
        Example(
            "Some 164 boats, against 160 boats last year, beat the record of 171 boats.",
            figure="160 boats",
            diagnosis="record contradicted",
        ),
        Example(
            "The coins were struck in 14 towns, between 330 and 280 of each kind.",
            figure="330 and 280",
            diagnosis="reversed",
        ),
        Example(
            "The Greens won 29%, ahead of the Reds with 34%.",
            figure="29%",
            diagnosis="order contradicted",
        ),
        Example(
            "Le salon attend entre 4 500 et 3 000 visiteurs.",
            "fr",
            figure="4 500 et 3 000 visiteurs",
            diagnosis="reversed",
        ),
        Example(
            "Les dégâts sont estimés entre 60 et 45 millions d’euros.",
            "fr",
            figure="60 et 45 millions d’euros",
            diagnosis="reversed",
        ),
        Example(
            "Le port a reçu 812 navires, battant le record de 840 navires établi en 2009.",
            "fr",
            figure="812 navires",
            diagnosis="record contradicted",
        ),
        Example(
            "La liste rouge obtient 29 %, devant la liste verte et ses 34 %.",
            "fr",
            figure="29 %",
            diagnosis="order contradicted",
        ),
        Example(
            "Der Betreiber rechnet mit 110 bis 95 Betriebstagen.",
            language="de",
            figure="110 bis 95 Betriebstagen",
            diagnosis="reversed",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """The ranges of the text, and the figures that it puts in order."""
        if any(getattr(figure, "qualifier", None) is Qualifier.RANGE for figure in article.figures):
            for figure in order.ranges(article):
                yield Claim(self.name, figure, (), None, ENDS)
                if first_end(article, figure) is not None:
                    yield Claim(self.name, figure, (), None, SCALE)
        for found in order.rivals(article):
            yield Claim(self.name, found.larger, (found.smaller,), found.cue, found.name)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """At least the other figure, or an end that says which scale it is of."""
        stated = _amount(claim.stated)
        unit = unit_of(stated)
        if claim.relation == ENDS:
            upper = Interval.rounded(stated.upper or stated.stated)
            calculation = f"the second end of {stated.text}, at least the first"
            yield Expectation(upper, Interval(Fraction(stated.stated), None), unit, calculation)
        elif claim.relation == SCALE:
            first = first_end(context.article, stated) or Fraction(stated.stated)
            limit = Interval(Fraction(stated.upper or 0) / 1000, None)
            yield Expectation(Interval.point(first), limit, unit, f"the first end of {stated.text}")
        else:
            other = _amount(claim.operands[0])
            limit = Interval(Fraction(other.stated), None)
            yield Expectation(stated.value, limit, unit, f"more than {other.text}")

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Reversed ends, a lost scale word, a record that is none."""
        stated = _amount(claim.stated)
        if claim.relation == ENDS:
            return reversed_ends(stated)
        if claim.relation == SCALE:
            return Diagnosis(
                "scale of the first end unclear",
                f"The first end of “{stated.text}” has no scale word. Is it the second’s?",
                Severity.INFO,
            )
        other = claim.operands[0]
        if claim.relation == "beats":
            return Diagnosis(
                "record contradicted",
                f"“{stated.text}” is said to beat “{other.text}”, and is less: which is right?",
                Severity.WARNING,
            )
        return Diagnosis(
            "order contradicted",
            f"“{stated.text}” is said to be ahead of “{other.text}”, and is less: which is right?",
            Severity.WARNING,
            Confidence.MEDIUM,
        )


def _amount(figure: object) -> Figured:
    if not isinstance(figure, (Money, Count, Percent)):
        raise TypeError("a range is of amounts")
    return figure


RULE = Range()
