"""The same flow by the day, the week, the month, the quarter and the year.

An article that says "£3,650 a week, or about £190,000 a year" gives one flow twice. The two are
compared only where the text equates them: "or", "that is", a bracket, "that comes to". A week has
seven days or its five or six working days, a month 28 to 31 or its 20 to 23 working days, a year
52 weeks, or as few as 46 where holidays are left out; a yearly wage may be 13 or 14 monthly ones.
Where two small amounts are joined by a bare "or", the longer period may be cheaper, as a season
ticket is.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.document import Span
from factcheck.figure import Amount, Count, Money
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _calendar as calendar
from factcheck.rules import _flows as flows
from factcheck.rules._units import unit_of
from factcheck.verdict import Diagnosis, Expectation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict


class Period(Rule):
    """See the module."""

    cues = ("per_day|per_week|per_month|per_year|daily|weekly|monthly|yearly",)
    agree = (
        Example(
            "The ferry burns 4,100 litres a day, every day of the week, or 28,700 litres a week."
        ),
        Example("Rent is $2,400 a month. That comes to $28,800 a year."),
        Example(
            "The bakery sells 900 loaves a day, about 225,000 a year, since it closes at weekends."
        ),
        Example("The pass costs £40 a month or £400 a year."),
        Example("A berth cost €4,900 for a month, €1,400 a week."),
        Example("She had paid £200 a month a year earlier and now pays £2,000 a year."),
        Example("La pompe consomme 300 litres par jour, soit 2 100 litres par semaine.", "fr"),
        Example("Le loyer est de 1 250 euros par mois. Cela fait 15 000 euros par an.", "fr"),
        Example("L’abonnement coûte 30 euros par mois ou 300 euros par an.", "fr"),
        Example("Le bac transporte 800 passagers par jour et 30 000 tonnes par an.", "fr"),
    )
    disagree = (
        Example(
            "The ferry burns 4,100 litres a day, every day of the week, or 49,200 litres a week.",
            figure="49,200 litres",
            diagnosis="wrong number of periods",
        ),
        Example(
            "The club lost £2 million a month, £20 million a year.",
            figure="£20 million",
            diagnosis="differs",
        ),
        Example(
            "Rent is $2,400 a month. That comes to $288,000 a year.",
            figure="$288,000",
            diagnosis="power of ten",
        ),
        Example(
            "Guards cost the museum €5,200 a week, that is €62,400 annually.",
            figure="€62,400",
            diagnosis="wrong number of periods",
        ),
        Example(
            "Le loyer est de 1 250 euros par mois. Cela fait 51 000 euros par an.",
            "fr",
            figure="51 000 euros",
            diagnosis="swapped digits",
        ),
        Example(
            "La pompe consomme 300 litres par jour, soit 9 000 litres par semaine.",
            "fr",
            figure="9 000 litres",
            diagnosis="wrong number of periods",
        ),
        Example(
            "Le chauffage coûte 4 600 euros par mois, c’est-à-dire 552 000 euros par an.",
            "fr",
            figure="552 000 euros",
            diagnosis="power of ten",
        ),
        Example(
            "Le péage rapporte 90 000 euros par semaine (90 000 euros par an).",
            "fr",
            figure="90 000 euros",
            diagnosis="same figure",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Flows that the text equates."""
        for link in flows.links(article):
            first, second = link.first, link.second
            reach = Span(
                first.figure.span.start, article.sentences[article.sentence(second.figure)].end
            )
            unbroken = next(article.cues_in(reach, "unbroken"), None) is not None
            mode = calendar.STRICT if unbroken else calendar.LOOSE if link.loose else ""
            relation = f"{first.period} {second.period} {mode}".strip()
            yield Claim(self.name, second.figure, (first.figure,), link.cue, relation)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The first amount over the second period, by each way of counting that is in use."""
        first, second = _amounts(claim)
        known, wanted, mode = _periods(claim)
        for factor in calendar.factors(first, second, known, wanted, mode):
            unit = unit_of(second)
            yield Expectation(
                second.computed,
                calendar.value(first) * factor,
                unit,
                _calculation(first, calendar.usual(known, wanted), unit),
            )

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Whether the amount was multiplied by the wrong number of periods, or mistyped."""
        first, second = _amounts(claim)
        known, wanted, _ = _periods(claim)
        correct = Fraction(first.stated) * calendar.usual(known, wanted)
        suggestion = notation.restate(second, correct)
        right = suggestion or notation.number(correct)
        name, rest = calendar.why(first, second, known, wanted, correct, suggestion)
        return Diagnosis(
            name,
            f"“{first.text}” a {known} is about {right} a {wanted}, not “{second.text}”{rest}",
            suggestion=suggestion,
        )


def _amounts(claim: Claim) -> tuple[Amount, Amount]:
    first, second = claim.operands[0], claim.stated
    if not isinstance(first, (Money, Count)) or not isinstance(second, (Money, Count)):
        raise TypeError("a flow is of money or of counted things")
    return first, second


def _periods(claim: Claim) -> tuple[str, str, str]:
    known, wanted, *mode = claim.relation.split(" ", 2)
    return known, wanted, "".join(mode)


def _calculation(first: Amount, factor: Fraction, unit: str) -> str:
    sign, times = ("×", factor) if factor >= 1 else ("÷", 1 / factor)
    result = notation.number(Fraction(first.stated) * factor, 4)
    return f"{first.text} {sign} {times} = {result} {unit}".rstrip()


RULE = Period()
