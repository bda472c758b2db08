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
from factcheck.article import PERIODS
from factcheck.claim import Claim
from factcheck.document import Span
from factcheck.figure import Count, Money, Qualifier
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _flows as flows
from factcheck.rules import _slip as slip
from factcheck.rules._units import unit_of
from factcheck.verdict import Diagnosis, Expectation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

Amount = Money | Count
Share = tuple[int, int]

FACTORS: dict[tuple[str, str], tuple[int, tuple[Share, ...]]] = {
    ("day", "week"): (7, ((7, 7), (5, 6))),
    ("day", "month"): (30, ((28, 31), (20, 23), (24, 27))),
    ("day", "quarter"): (91, ((90, 92), (60, 66))),
    ("day", "year"): (365, ((360, 366), (200, 262), (300, 313))),
    ("week", "month"): (4, ((4, 5),)),
    ("week", "quarter"): (13, ((12, 13),)),
    ("week", "year"): (52, ((46, 53),)),
    ("month", "quarter"): (3, ((3, 3),)),
    ("month", "year"): (12, ((12, 12),)),
    ("quarter", "year"): (4, ((4, 4),)),
}
"""How many of the shorter period the longer one has: as a rule, and all that articles count."""

SALARIES = (13, 14)
"""Monthly wages that some countries pay in a year."""

SMALL = 1000
"""A price below this may be an offer, and an offer for longer is cheaper."""

DISCOUNT = Fraction(1, 2)
"""What is left at least of a price that is paid for a longer period."""

COARSE = Fraction(1, 10)
"""No flow is rounded further than this: nobody writes "2 million" for 1.67 to multiply it."""

STRICT = "every period counts"
LOOSE = "may be an offer"


class Period(Rule):
    """See the module."""

    agree = (
        Example(
            "The ferry burns 4,100 litres a day, every day of the week, or 28,700 litres a week."
        ),
        Example("Rent is $2,400 a month. That comes to $28,800 a year."),
        Example(
            "The bakery sells 900 loaves a day, about 225,000 a year, since it closes at weekends."
        ),
        Example("The pass costs £40 a month or £400 a year."),
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
            mode = LOOSE if link.loose else STRICT if unbroken else ""
            relation = f"{first.period} {second.period} {mode}".strip()
            yield Claim(self.name, second.figure, (first.figure,), link.cue, relation)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The first amount over the second period, by each way of counting that is in use."""
        first, second = _amounts(claim)
        known, wanted, mode = _periods(claim)
        inverse = PERIODS.index(known) > PERIODS.index(wanted)
        pair = (wanted, known) if inverse else (known, wanted)
        usual, shares = FACTORS[pair]
        shares = shares[:1] if mode == STRICT else shares
        if pair == ("month", "year") and isinstance(first, Money):
            shares = (*shares, SALARIES)
        for low, high in shares:
            factor = Interval(Fraction(low), Fraction(high))
            if (
                mode == LOOSE
                and isinstance(first, Money)
                and min(first.stated, second.stated) < SMALL
            ):
                factor = Interval(low * DISCOUNT, Fraction(high))
            source = _value(first)
            expected = source / factor if inverse else source * factor
            yield Expectation(
                second.computed, expected, unit_of(second), _calculation(first, usual, inverse)
            )

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Whether the amount was multiplied by the wrong number of periods, or mistyped."""
        first, second = _amounts(claim)
        known, wanted, _ = _periods(claim)
        correct = Fraction(first.stated) * _factor(known, wanted)
        suggestion = notation.restate(second, correct)
        right = suggestion or notation.number(correct)
        name, why = _why(first, second, known, wanted, correct, suggestion)
        return Diagnosis(
            name,
            f"“{first.text}” a {known} is about {right} a {wanted}, not “{second.text}”{why}",
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


def _value(figure: Amount) -> Interval:
    """What a flow may be: one that is a bound is near it, and none is far from its one digit."""
    bound = figure.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
    value = figure.computed if bound else figure.value
    if figure.qualifier is not Qualifier.EXACT:
        return value
    near = Interval.point(figure.stated).widen(COARSE)
    return (
        near if value.low is not None and near.low is not None and value.low < near.low else value
    )


def _factor(known: str, wanted: str) -> Fraction:
    if PERIODS.index(known) > PERIODS.index(wanted):
        return 1 / _factor(wanted, known)
    return Fraction(FACTORS[known, wanted][0])


def _calculation(first: Amount, usual: int, inverse: bool) -> str:
    sign, factor = ("÷", Fraction(1, usual)) if inverse else ("×", Fraction(usual))
    result = notation.number(Fraction(first.stated) * factor, 4)
    return f"{first.text} {sign} {usual} = {result} {unit_of(first)}".rstrip()


def _why(
    first: Amount,
    second: Amount,
    known: str,
    wanted: str,
    correct: Fraction,
    suggestion: str | None,
) -> tuple[str, str]:
    """The name of the slip, and the rest of the sentence that tells or asks of it."""
    expected = _value(first) * Interval.point(correct / Fraction(first.stated))
    if first.stated == second.stated:
        return "same figure", f": was the figure by the {known} repeated for the {wanted}?"
    power = slip.power_of_ten(second.computed, expected)
    if power is not None:
        return "power of ten", f", which is {slip.times(power)}."
    if slip.are_swapped(second, suggestion):
        return "swapped digits", ": were two digits swapped?"
    for (short, long), (usual, _) in FACTORS.items():
        product, quotient = (Fraction(first.stated) * usual, Fraction(first.stated) / usual)
        if any(second.value.meets(Interval.point(wrong)) for wrong in (product, quotient)):
            return (
                "wrong number of periods",
                f": was it counted as {usual}, the {short}s of a {long}?",
            )
    return "differs", ": which of the two is right?"


RULE = Period()
