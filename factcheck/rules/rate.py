"""An exchange rate that the article states, against the rates of its time.

"1 dollar = 18 dirhams" is held to the rate of the day of publication or of the date beside it,
with 2% of slack, as a conversion of one unit would be. What one unit costs has to be said in so
many words: "to the dollar", "a euro buys", "le dollar vaut".
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules._stated_rates import is_average, is_unofficial, stated_rates
from factcheck.rules.conversion import RULE as CONVERSION
from factcheck.rules.conversion import operands, slack_of
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

TENS = tuple(Fraction(10) ** power for power in (1, -1, 2, -2, 3, -3))


class StatedRates(Rule):
    """See the module."""

    cues = ("rates.per|rates.is_",)
    agree = (
        Example("On the black market the dollar fetches 18 dirhams.", published="2023-01-31"),
        Example("One lev is worth about 51 euro cents.", published="2016-02-17"),
        Example("The budget's rate was $1.35 to the euro.", published="2015-07-08"),
        Example("The rand averaged R18.30 to the dollar in that half.", published="2021-06-08"),
        Example("The dirham of Morocco is at 10.2 dirhams to the dollar.", published="2023-01-31"),
        Example("A euro buys $1.09 at present.", published="2023-02-01"),
        Example("The pound traded at $1.23.", published="2023-02-01"),
        Example("Apples cost £2 a pound.", published="2023-02-01"),
        Example("Un euro vaut 655,96 francs CFA au Bénin.", language="fr", published="2023-02-01"),
        Example("L’euro s’échange à 1,09 dollar.", language="fr", published="2023-02-01"),
        Example("Le Maroc achète à 10,2 dirhams le dollar.", language="fr", published="2023-01-31"),
        Example("Le beurre coûte 4 euros la livre.", language="fr", published="2023-02-01"),
    )
    disagree = (
        Example(
            "The rand stood at R18.30 to the dollar.",
            published="2021-06-08",
            figure="R18.30",
            diagnosis="mismatch",
        ),
        Example(
            "Morocco pays 18 dirhams to the dollar.",
            published="2023-01-31",
            figure="18 dirhams",
            diagnosis="mismatch",
        ),
        Example(
            "A euro buys $1.90 at present.",
            published="2023-02-01",
            figure="$1.90",
            diagnosis="mismatch",
        ),
        Example(
            "One euro = 0.92 dollars.",
            published="2023-02-01",
            figure="0.92 dollars",
            diagnosis="inverted",
        ),
        Example(
            "The dollar traded at 1,302 yen.",
            published="2023-01-31",
            figure="1,302 yen",
            diagnosis="power of ten",
        ),
        Example(
            "Au Maroc, le dollar vaut 18 dirhams.",
            language="fr",
            published="2023-01-31",
            figure="18 dirhams",
            diagnosis="mismatch",
        ),
        Example(
            "L’euro s’échange à 1,90 dollar.",
            language="fr",
            published="2023-02-01",
            figure="1,90 dollar",
            diagnosis="mismatch",
        ),
        Example(
            "Au Bénin, il faut 556 francs CFA pour un euro.",
            language="fr",
            published="2023-02-01",
            figure="556 francs CFA",
            diagnosis="mismatch",
        ),
        Example(
            "Le dollar vaut 1 302 yens.",
            language="fr",
            published="2023-01-31",
            figure="1 302 yens",
            diagnosis="power of ten",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """What the article says that one unit of a currency costs."""
        for unit, price, cue in stated_rates(article):
            if is_unofficial(article, price) or is_average(article, price):
                continue
            yield Claim(self.name, price, (unit,), cue)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """One unit at each rate that the article allows."""
        yield from CONVERSION.expect(claim, context)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """What the rate was, and whether it was turned round or lost a digit."""
        unit, price = operands(claim)
        rate = verdict.rates[0]
        slack = slack_of(context, rate.base, rate.quote)
        ratio = price.computed.widen(slack)
        name = "mismatch"
        if (ratio * Interval.point(rate.exact)).meets(Interval.point(1)):
            name = "inverted"
        elif any(ratio.meets(Interval.point(rate.exact * ten)) for ten in TENS):
            name = "power of ten"
        suggestion = notation.restate(price, rate.exact)
        correct = suggestion or notation.money(rate.exact, rate.quote)
        return Diagnosis(
            name,
            f"“{price.text}” for one {unit.text} is not the rate: on {notation.day(rate.date)} "
            f"it was {notation.per(rate)}. Should it be “{correct}”?",
            Severity.WARNING,
            Confidence.MEDIUM,
            suggestion=suggestion,
        )


RULE = StatedRates()
