"""The first amount in a foreign currency, without the house's own beside it.

Asked for by naming a `house_currency` in the configuration; otherwise this rule is silent. An
article's first amount in each other currency should then be followed by its conversion. The hint
says what that would be on the day of publication.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Money
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules._pairs import pairs
from factcheck.verdict import Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict


def _missing(text: str, figure: str, language: str = "en") -> Example:
    """An example for a house that converts to euros."""
    return Example(
        text, language, "2022-03-01", figure=figure, diagnosis="missing", house_currency="EUR"
    )


class MissingConversion(Rule):
    """See the module."""

    agree = (
        Example("The lodge was sold for 630,000 rand."),
        Example(
            "The lodge was sold for 630,000 rand (€36,600).",
            "en",
            "2022-03-01",
            house_currency="EUR",
        ),
        Example("The farm cost £2 million.", house_currency="GBP"),
        Example("A permit is 40 euros. There were 35 of them.", house_currency="EUR"),
        Example("Le gîte a été vendu 630 000 rands.", "fr"),
        Example(
            "Le gîte vaut 630 000 rands (36 600 euros).", "fr", "2022-03-01", house_currency="EUR"
        ),
        Example("La ferme vaut 2 millions d’euros.", "fr", house_currency="EUR"),
        Example("La place coûte 90 couronnes suédoises.", "fr", house_currency="SEK"),
    )
    disagree = (
        _missing("The lodge was sold for 630,000 rand.", "630,000 rand"),
        _missing("It paid ¥3 billion to Japan, then another ¥2 billion.", "¥3 billion"),
        _missing("The flat cost £310,000 and the garage €20,000.", "£310,000"),
        _missing("A permit is 40 US dollars, or 4,560 Kenyan shillings.", "40 US dollars"),
        _missing("Le gîte a été vendu 630 000 rands.", "630 000 rands", "fr"),
        _missing("La place coûte 90 couronnes suédoises.", "90 couronnes suédoises", "fr"),
        _missing("Le stade a coûté 310 millions de dollars.", "310 millions de dollars", "fr"),
        _missing("L’amende est de 2 milliards de yens.", "2 milliards de yens", "fr"),
    )

    def applies(self, context: Context) -> bool:
        """Only where the house has named its currency."""
        return context.house_currency is not None

    def claims(self, article: Article) -> Iterator[Claim]:
        """The first amount of each currency that is not itself a conversion, with those of it."""
        found = pairs(article)
        converted = {second.span for _, second, _ in found}
        seen: set[str] = set()
        for figure in article.figures:
            if not isinstance(figure, Money) or figure.currencies[0] in seen:
                continue
            seen.add(figure.currencies[0])
            if figure.span not in converted:
                partners = tuple(second for first, second, _ in found if first.span == figure.span)
                yield Claim(self.name, figure, partners)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """At least one amount in the house's currency, the figure itself or a conversion of it."""
        house = context.house_currency
        figures = (claim.stated, *claim.operands)
        own = sum(isinstance(f, Money) and house in f.currencies for f in figures)
        calculation = f"{claim.stated.text} in {house}"
        yield Expectation(
            Interval.point(own), Interval(Fraction(1), None), house or "", calculation
        )

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """What the conversion would be, where there is a rate of that day."""
        house = context.house_currency or ""
        return Diagnosis(
            "missing",
            f"“{claim.stated.text}” is not converted to {house}. Should it be?",
            Severity.INFO,
            notes=tuple(_conversion(claim.stated, house, context)),
        )


def _conversion(figure: object, house: str, context: Context) -> Iterator[str]:
    published = context.article.published
    if not isinstance(figure, Money) or published is None:
        return
    try:
        rate = context.rates.rate(figure.currencies[0], house, published.first)
    except LookupError:
        return
    amount = notation.money(Fraction(figure.stated) * rate.exact, house)
    yield f"It is about {amount} at the rate of {notation.day(rate.date)} ({rate.source.upper()})."


RULE = MissingConversion()
