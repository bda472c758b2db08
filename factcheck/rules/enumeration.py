"""An announced number of things against the list that follows.

"Four priorities: housing, transport and schools" lacks one. A list counts where it stands right
under a line with the number and a colon, or in the same sentence behind a colon, a dash or in
brackets. "Such as", "including" and the like make it a choice, which is no claim.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Count
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules._listings import listings, size
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict


class Enumeration(Rule):
    """See the module."""

    agree = (
        Example("The three finalists are Amory, Dace and Oyelaran."),
        Example("The two hosts are Ruth Amory, Mayor of Hull, and Colin Dace."),
        Example("Among the nine finalists are Amory, Dace and Oyelaran."),
        Example("The mayor named three priorities: housing, transport and schools."),
        Example("The 25 seats went as follows:\n\n- Labour 14\n- Greens 11\n"),
        Example(
            "Five cities have bid, and this is the full list: Oulu, Gent, Graz, Split and Vigo."
        ),
        Example("The board chose two sites:\n\n- the old dairy\n- the goods yard\n"),
        Example("She speaks six languages, including Welsh, Breton and Manx."),
        Example("Trois pays (la Suède, la Norvège et le Danemark) ont signé.", language="fr"),
        Example("Le jury a retenu deux projets :\n\n1. La Halle\n2. Le Quai\n", language="fr"),
        Example(
            "Le maire a cité quatre priorités : eau, écoles, routes et logement.", language="fr"
        ),
        Example("Il a visité neuf pays, dont la Grèce, l’Italie et Malte.", language="fr"),
        Example("Four plays are on the bill: “Salt”, “The Bridge”, “Marta” and “Snow and Ice”."),
        Example("The two agreed on little: “We shall see”, he said, and went."),
        Example("Three parks won this year’s prize: Ashby, Lower Leys and the Old Mint."),
        Example(
            "Trois pays enverront un orchestre à Orval : l’Autriche, la Croatie et le Portugal.",
            language="fr",
        ),
    )
    disagree = (
        Example(
            "Six pieces were found: the bowl, the lid, the chain and the hook.",
            figure="Six pieces",
            diagnosis="count differs",
        ),
        Example(
            "The three finalists for bishop are Amory, Dace, Sands and Oyelaran.",
            figure="three finalists",
            diagnosis="count differs",
        ),
        Example(
            "Les quatre romans retenus sont « Sel », « La Halte », « Onze hivers », « Mica » et "
            "« Le Bac ».",
            language="fr",
            figure="quatre romans",
            diagnosis="count differs",
        ),
        Example(
            "The mayor named four priorities: housing, transport and schools.",
            figure="four priorities",
            diagnosis="count differs",
        ),
        Example(
            "Six cities have bid, and this is the full list: Oulu, Gent, Graz, Split and Vigo.",
            figure="Six cities",
            diagnosis="count differs",
        ),
        Example(
            "The board chose 3 sites:\n\n- the old dairy\n- the goods yard\n",
            figure="3 sites",
            diagnosis="count differs",
        ),
        Example(
            "Two countries (Sweden, Norway and Denmark) have signed.",
            figure="Two countries",
            diagnosis="count differs",
        ),
        Example(
            "Quatre pays (la Suède, la Norvège et le Danemark) ont signé.",
            language="fr",
            figure="Quatre pays",
            diagnosis="count differs",
        ),
        Example(
            "Le jury a retenu trois projets :\n\n1. La Halle\n2. Le Quai\n",
            language="fr",
            figure="trois projets",
            diagnosis="count differs",
        ),
        Example(
            "Le maire a cité cinq priorités : eau, écoles, routes et logement.",
            language="fr",
            figure="cinq priorités",
            diagnosis="count differs",
        ),
        Example(
            "Deux villes sont candidates – Brest, Nancy et Pau – pour l’an prochain.",
            language="fr",
            figure="Deux villes",
            diagnosis="count differs",
        ),
        Example(
            "Five plays are on the bill: “Salt”, “The Bridge”, “Marta” and “Snow”.",
            figure="Five plays",
            diagnosis="count differs",
        ),
        Example(
            "Four parks won this year’s prize: Ashby, the Old Mint, Quarry House, Lower Leys and "
            "York.",
            figure="Four parks",
            diagnosis="count differs",
        ),
        Example(
            "Six pays enverront un orchestre au festival : l’Autriche, la Croatie, l’Estonie et "
            "le Portugal.",
            language="fr",
            figure="Six pays",
            diagnosis="count differs",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Numbers of things with a list behind them."""
        for count, items, blocks in listings(article):
            yield Claim(self.name, count, (), items, "blocks" if blocks else "series")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """As many as are listed; "and" inside an item may make one or two of it."""
        count, items = _count(claim), claim.cue or claim.stated.span
        blocks = claim.relation == "blocks"
        fewest, most = size(context.article, items, count.span.end, blocks=blocks)
        listed = f"{fewest}" if fewest == most else f"{fewest} to {most}"
        expected = Interval(Fraction(fewest), Fraction(most))
        stated = Interval.point(count.stated)
        yield Expectation(stated, expected, count.noun or "", f"{listed} listed")

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """How many there are, and which of the two to look at."""
        count = _count(claim)
        expected = verdict.expected or Interval.point(0)
        low = expected.low or Fraction(0)
        is_sure = expected.low == expected.high
        suggestion = _restated(count, low, context) if is_sure else None
        asked = f"“{suggestion}”" if suggestion else notation.number(low)
        listed = verdict.calculation.removesuffix(" listed")
        more = "is one of them missing" if low < count.stated else "is one too many listed"
        return Diagnosis(
            "count differs",
            f"“{count.text}” are announced, and the list has {listed}. "
            f"Should it be {asked}, or {more}?",
            Severity.WARNING,
            Confidence.HIGH if is_sure else Confidence.MEDIUM,
            suggestion=suggestion,
        )


def _count(claim: Claim) -> Count:
    if not isinstance(claim.stated, Count):
        raise TypeError("an enumeration is of counted things")
    return claim.stated


def _restated(count: Count, value: Fraction, context: Context) -> str | None:
    """The figure with the right number, in digits or in a word as the article has it."""
    digits = notation.restate(count, value)
    if digits is not None:
        return digits
    words = context.article.language.tables.numbers.words.get(str(value))
    if not words:
        return None
    word = words[0].capitalize() if count.text[0].isupper() else words[0]
    return f"{word} {count.noun}" if count.text.endswith(count.noun or " ") else word


RULE = Enumeration()
