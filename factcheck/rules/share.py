"""A percentage or a fraction against its part and its whole.

Where an article gives a part, its whole and the percentage ("312 of 480 beekeepers, or 65%"), the
three have to agree. Percentages that exclude each other and leave nothing out ("only one
choice", "the remaining 20%", "all its power") make a hundred. A fraction in words
and the percentage beside it ("a third (33%)") say the same. Nothing has more than all of its
people.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Percent
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _share_slips as slips
from factcheck.rules import _slip as slip
from factcheck.rules._apposed import appositions
from factcheck.rules._exclusive import partitions
from factcheck.rules._figured import as_figured, bounds, result
from factcheck.rules._shares import shares
from factcheck.rules._units import unit_of
from factcheck.verdict import Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Diagnosis, Verdict

HUNDRED = Interval.point(100)


class Share(Rule):
    """See the module."""

    cues = ("fractions|percent_of|part_of|makes|all_of|remaining|among|including",)
    agree = (
        Example("Of the 480 beekeepers asked, 312 lost a hive, or 65%."),
        Example("About a third (34%) of the orchards are organic."),
        Example("Repairs took 30% of the $5 million grant, or $1.5 million."),
        Example(
            "Every reader gave one answer: 44% chose crime, 31% history and the remaining "
            "25% verse.",
        ),
        Example("Asked what they grow, 62% named beans, 48% peas and 35% leeks."),
        Example("Sur les 480 apiculteurs interrogés, 312 ont perdu une ruche, soit 65 %.", "fr"),
        Example("Environ un tiers (34 %) des vergers sont bio.", "fr"),
        Example(
            "Une taxe de 2 % de 900 millions d’euros, soit 18 millions d’euros, suffirait.",
            "fr",
        ),
        Example(
            "L’île tire toute son électricité de trois sources : 52 % de vent, 30 % de "
            "soleil et 18 % de bois.",
            "fr",
        ),
        Example("Of the 420 welders, 105, a quarter, are women."),
        Example("It has sold 65% of its coal for the rest of the year and 30% for 2023."),
        Example("The 800 estates employ 686,000 people, more than half of them women."),
        Example("Em 2020, eram 53.900 presos, ou 135% das vagas de então.", "pt"),
        Example("It will hire 900 engineers in two years, half of them in Leeds."),
        Example("The mill raised its prices by 9%, of which two-thirds was passed on."),
        Example(
            "It sold 16,200 cars, against 12,000 in 2023. Of these, 1,944, or 12%, went abroad."
        ),
        Example(
            "El abono cuesta la mitad que antes, por las ayudas del Estado (30 %) y de la "
            "comunidad (20 %).",
            "es",
        ),
        Example("One in 30 sheets got it. A 9 is kept for about a fifth of those who sit it."),
        Example("Half will come from the owners and the rest from banks at about 9.2%."),
        Example("The town and the county give 20% each; loans make up the other 60%."),
        Example(
            "Wood cost $38 million and power $29 million; together they make up a third of "
            "spending of $203 million.",
        ),
        Example(
            "Volunteers watched 640 ponds for two weeks. Newts bred in 224 of them, or 35% "
            "of the ponds."
        ),
        Example(
            "Of the 1,800 cards, 1,170 belong to children under 14 years, that is 65% of the total."
        ),
        Example(
            "Gas heats 34% of them, coal 29% and wood 18%, and the remaining 19% have a heat pump."
        ),
        Example(
            "Sur les 3 600 abonnés, 2 160 veulent changer, ce qui fait 60 % des abonnés.",
            language="fr",
        ),
    )
    disagree = (
        Example(
            "Of the 480 beekeepers asked, 312 lost a hive, or 72%.",
            figure="72%",
            diagnosis="percent differs",
        ),
        Example(
            "About a third (43%) of the orchards are organic.",
            figure="43%",
            diagnosis="fraction differs",
        ),
        Example(
            "A levy of 1% of the $21.1 billion budget, or $2 billion, would do.",
            figure="$2 billion",
            diagnosis="percent of",
        ),
        Example(
            "Every reader gave one answer: 44% chose crime, 31% history and the remaining "
            "35% verse.",
            figure="35%",
            diagnosis="shares do not make 100",
        ),
        Example(
            "Power at $29 million is a third of the mill’s $203 million budget.",
            figure="a third",
            diagnosis="percent differs",
        ),
        Example(
            "Of 30 sheets got in, 9, about a fifth of those, are good.",
            figure="a fifth",
            diagnosis="percent differs",
        ),
        Example(
            "The town gives 20%; loans make up the other 60%.",
            figure="60%",
            diagnosis="shares do not make 100",
        ),
        Example("The poll says that 130% of residents cycle.", figure="130%", diagnosis="over 100"),
        Example(
            "Sur les 480 apiculteurs interrogés, 312 ont perdu une ruche, soit 72 %.",
            "fr",
            figure="72 %",
            diagnosis="percent differs",
        ),
        Example(
            "Environ un tiers (43 %) des vergers sont bio.",
            "fr",
            figure="43 %",
            diagnosis="fraction differs",
        ),
        Example(
            "Une taxe de 2 % de 900 millions d’euros, soit 80 millions d’euros, suffirait.",
            "fr",
            figure="80 millions d’euros",
            diagnosis="percent of",
        ),
        Example(
            "L’île tire toute son électricité de trois sources : 52 % de vent, 30 % de "
            "soleil et 28 % de bois.",
            "fr",
            figure="28 %",
            diagnosis="shares do not make 100",
        ),
        Example(
            "Volunteers watched 640 ponds for two weeks. Newts bred in 224 of them, or 53% "
            "of the ponds.",
            figure="53%",
            diagnosis="transposed digits",
        ),
        Example(
            "Of the 1,800 cards, 1,170 belong to children under 14 years, that is 56% of the "
            "total.",
            figure="56%",
            diagnosis="transposed digits",
        ),
        Example(
            "Gas heats 34% of them, coal 29% and wood 18%, and the remaining 27% have a heat pump.",
            figure="27%",
            diagnosis="shares do not make 100",
        ),
        Example(
            "It lives on four sources and no others: fares bring 38%, grants 33%, freight "
            "21% and adverts 14%.",
            figure="14%",
            diagnosis="shares do not make 100",
        ),
        Example(
            "Sur les 3 600 abonnés, 2 160 veulent changer, ce qui fait 66 % des abonnés.",
            language="fr",
            figure="66 %",
            diagnosis="percent differs",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Parts of wholes, fractions beside percentages, lists that leave nothing out."""
        if not any(isinstance(figure, Percent) for figure in article.figures):
            return
        for share in shares(article):
            if share.stated is share.percent:
                yield Claim(self.name, share.percent, (share.part, share.whole), None, "percent")
            else:
                yield Claim(self.name, share.part, (share.percent, share.whole), None, "part")
        for first, second in appositions(article):
            yield Claim(self.name, second, (first,), None, "fraction")
        for listed, cue in partitions(article):
            yield Claim(self.name, listed[-1], listed[:-1], cue, "hundred")
        for percent, cue in slips.beyond_all(article):
            yield Claim(self.name, percent, (), cue, "all")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """What the other figures make of the stated one."""
        stated = as_figured(claim.stated)
        others = [as_figured(operand) for operand in claim.operands]
        match claim.relation:
            case "percent":
                part, whole = others
                if (bounds(whole).low or 0) <= 0:
                    raise Unverifiable(f"“{whole.text}” may be nothing, and nothing has no parts")
                exact = Fraction(part.stated) / Fraction(whole.stated) * 100
                calculation = f"{part.text} / {whole.text} = {notation.number(exact)}%"
                expected = bounds(part) / bounds(whole) * HUNDRED
            case "part":
                percent, whole = others
                worded = isinstance(percent, Percent) and percent.fraction is not None
                expected = (result if worded else bounds)(percent) * bounds(whole) / HUNDRED
                calculation = (
                    f"{percent.text} of {whole.text} = {notation.number(slips.due(claim))}"
                )
            case "fraction":
                expected = result(others[0])
                calculation = f"{others[0].text} = {notation.number(slips.share_of(others[0]))}%"
            case "all":
                expected = Interval(Fraction(0), Fraction(100))
                calculation = "all of them are 100%"
            case _:
                expected = HUNDRED
                for other in others:
                    expected -= result(other)
                listed = " − ".join(other.text for other in others)
                calculation = f"100% − {listed} = {notation.number(expected.middle)}%"
        yield Expectation(result(stated), expected, unit_of(stated), calculation)
        if claim.relation == "percent" and (reason := slip.misread(result(stated), expected)):
            raise Unverifiable(reason)
        if claim.relation in ("part", "percent"):
            # A whole that fits by the other scale is a matter for the rule `scale`.
            for reading in others[1].readings:
                times = Fraction(reading) / Fraction(others[1].stated)
                rest = expected * Interval.point(times if claim.relation == "part" else 1 / times)
                yield Expectation(result(stated), rest, unit_of(stated), calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """The simplest slip that explains the figure."""
        return slips.diagnose(claim)


RULE = Share()
