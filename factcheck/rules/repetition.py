"""The same thing figured twice: in the headline and the text, or twice in the text.

A figure of the headline is held to the one figure of the text that is of the same thing, as the
words around both show; headlines round, and rounding is no finding. Inside the text only what
looks like a misprint is reported, digits swapped or a scale word that differs, because two
figures of one kind are mostly figures of two things. Another year, place or month, "similar",
"earlier", "against" and the like make them two.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.document import BlockKind
from factcheck.figure import Number, Qualifier
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules._misprints import misprint, significant
from factcheck.rules._repeated import repeated
from factcheck.rules._units import unit_of
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

COARSE, FINE = Fraction(1, 4), Fraction(1, 10)
"""How far rounding to the last digit, and cutting it off, may move a figure of a headline."""

TIMES = 2
"""What is "more than" a figure is less than so many times as much."""


class Repetition(Rule):
    """See the module."""

    agree = (
        Example(
            "# Quarry to close with the loss of 340 jobs\n\n"
            "The quarry at Skelby will close in March with the loss of 336 jobs, its owner said."
        ),
        Example(
            "The tram line will cost €46 million. Work starts in May. The cost of €46 million is "
            "shared with the region."
        ),
        Example(
            "# Flood damages 1,300 farms\n\nThe flood damaged 1,300 farms along the Orr. "
            "A similar flood in 1994 damaged 3,100 farms."
        ),
        Example("# Corrections\n\nWe said that the pension was £84,000. It is £48,000."),
        Example("The hall holds 560 guests. The tent, on the other bank, holds 650 guests."),
        Example(
            "# La carrière ferme, 340 emplois supprimés\n\n"
            "La carrière ferme ses portes : 336 emplois seront supprimés d’ici mars.",
            language="fr",
        ),
        Example(
            "Le tramway coûtera 46 millions d’euros. Il roulera en 2026. Le coût de 46 millions "
            "d’euros est partagé.",
            language="fr",
        ),
        Example(
            "Le barrage a coûté 54 millions d’euros en 2001. Le pont a coûté 45 millions d’euros "
            "en 2006.",
            language="fr",
        ),
        Example(
            "# Plus de 2 000 foyers sans eau\n\nQuelque 2 350 foyers étaient sans eau mardi.",
            language="fr",
        ),
        Example(
            "The move will cost £3.6 million. The tower is old. Half of the £3.6 million "
            "cost is paid by the state."
        ),
        Example(
            "The move will cost £3.6 million. The tower is old. Half a cost of £6.3 million "
            "for the new bridge is paid by the state, and Hull lent $9m."
        ),
        Example(
            "# Mill stands for 260 years\n\nThe mill is 260 years old. Its wheel turned for 620 "
            "years in another place."
        ),
        Example(
            "A pump costs £10,500 and a boiler £3,000. The state pays a part. Its maker began in "
            "a garage with two friends and £15,000."
        ),
        Example(
            "# Dig finds Roman road two metres under car park\n\nDiggers have found 34 metres of "
            "Roman road under a car park. The road is 6.5 metres wide."
        ),
    )
    disagree = (
        Example(
            "# Quarry to close with the loss of 430 jobs\n\n"
            "The quarry at Skelby will close in March with the loss of 340 jobs, its owner said.",
            figure="430 jobs",
            diagnosis="swapped digits",
        ),
        Example(
            "# Harbour tunnel to cost $850 billion\n\n"
            "The harbour tunnel at Skelby is to cost $850 million, the port authority said.",
            figure="$850 billion",
            diagnosis="power of ten",
        ),
        Example(
            "# Flood damages 1,900 farms along the Orr\n\n"
            "The flood damaged 1,300 farms along the Orr on Sunday.",
            figure="1,900 farms",
            diagnosis="differs",
        ),
        Example(
            "The tram line will cost €46 million. Work starts in May. The cost of €64 million is "
            "shared with the region.",
            figure="€64 million",
            diagnosis="swapped digits",
        ),
        Example(
            "# La carrière ferme, 430 emplois supprimés\n\n"
            "La carrière ferme ses portes : 340 emplois seront supprimés d’ici mars.",
            language="fr",
            figure="430 emplois",
            diagnosis="swapped digits",
        ),
        Example(
            "Le tramway coûtera 46 millions d’euros. Il roulera en 2026. Le coût de 64 millions "
            "d’euros est partagé.",
            language="fr",
            figure="64 millions d’euros",
            diagnosis="swapped digits",
        ),
        Example(
            "# Le tunnel du port coûtera 85 milliards d’euros\n\n"
            "Le tunnel du port coûtera 85 millions d’euros à la région.",
            language="fr",
            figure="85 milliards d’euros",
            diagnosis="power of ten",
        ),
        Example(
            "# La crue a détruit 190 maisons à Orval\n\n"
            "La crue de dimanche a détruit 130 maisons à Orval.",
            language="fr",
            figure="190 maisons",
            diagnosis="differs",
        ),
        Example(
            "The move will cost £3.6 million. The tower is old. Half of the £6.3 million "
            "cost is paid by the state.",
            figure="£6.3 million",
            diagnosis="swapped digits",
        ),
        Example(
            "# Mill burns down after 260 years\n\nThe mill at Orr burned down on Sunday after "
            "620 years.",
            figure="260 years",
            diagnosis="swapped digits",
        ),
        Example(
            "The choir planted 270 trees on Sunday. The ground is wet. The 720 trees are oaks.",
            figure="720 trees",
            diagnosis="swapped digits",
        ),
        Example(
            "Das Boot kostet 2,4 Millionen Euro. Es fährt bald. Von den Kosten von 4,2 Millionen "
            "Euro trägt das Land die Hälfte.",
            language="de",
            figure="4,2 Millionen Euro",
            diagnosis="swapped digits",
        ),
        Example(
            "A pump costs £10,500 and a boiler £3,000. It heats two homes. The state pays a third "
            "of the £15,000.",
            figure="£15,000",
            diagnosis="swapped digits",
        ),
        Example(
            "# Dig finds 49 metres of Roman road under car park\n\nDiggers have found 34 metres of "
            "Roman road under a car park. The road is old.",
            figure="49 metres",
            diagnosis="differs",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Figures of the same thing, the one that is more likely wrong first."""
        for stated, other in repeated(article, agrees):
            headline = article.block(stated)
            is_headline = headline is not None and headline.kind is BlockKind.TITLE
            yield Claim(self.name, stated, (other,), None, "headline" if is_headline else "text")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The other figure, as either of the two may be rounded."""
        stated, other = _numbers(claim)
        calculation = f"“{other.text}” elsewhere in the article"
        for mine, theirs in ((loose(stated), other.value), (stated.value, loose(other))):
            yield Expectation(mine, theirs, unit_of(claim.stated), calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Whether digits were swapped, a scale word changed, or the two simply differ."""
        stated, other = _numbers(claim)
        slip = misprint(stated, other, headline=claim.relation == "headline")
        line = context.article.document.locate(other.span).line
        where = "The headline says" if claim.relation == "headline" else "The text says"
        looks = {
            "swapped digits": ": two digits are swapped",
            "power of ten": ": one of them is off by a scale word or a zero",
        }.get(slip or "", "")
        suggestion = notation.restate(stated, Fraction(other.stated))
        return Diagnosis(
            slip or "differs",
            f"{where} “{stated.text}”, and line {line} “{other.text}”{looks}. Which is right?",
            Severity.ERROR if claim.relation == "headline" else Severity.WARNING,
            Confidence.HIGH if slip else Confidence.MEDIUM,
            suggestion=suggestion,
        )


def agrees(first: Number, second: Number) -> bool:
    """Whether two figures are one, rounded in two ways."""
    return loose(first).meets(second.value) or first.value.meets(loose(second))


def loose(figure: Number) -> Interval:
    """What a figure may be rounded from in a headline: to its last digit that is no zero."""
    stated = Fraction(figure.stated)
    digits = significant(figure.stated)
    last = abs(stated) / int(digits) if digits else Fraction(1)
    slack = max(min(last, abs(stated) * FINE), min(last / 2, abs(stated) * COARSE))
    near = Interval(stated - slack, stated + slack)
    match figure.qualifier:
        case Qualifier.AT_LEAST:
            return near.hull(Interval.point(stated * TIMES))
        case Qualifier.AT_MOST:
            return near.hull(Interval.point(stated / TIMES))
        case _:
            return near


def _numbers(claim: Claim) -> tuple[Number, Number]:
    stated, other = claim.stated, claim.operands[0]
    if not isinstance(stated, Number) or not isinstance(other, Number):
        raise TypeError("what is figured twice is a number")
    return stated, other


RULE = Repetition()
