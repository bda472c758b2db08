"""More digits than anybody can know, and lists that round each item another way.

A conversion cannot be more precise than what it was made from: "about €2m ($2,341,517)" pretends to
know dollars that nobody counted. "About 12,347 people" does not go together. In a list of like
items all should have the same number of decimals. All of these are hints.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.claim import Claim
from factcheck.config import Persona
from factcheck.figure import Count, Money, Qualifier
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _measures as measures
from factcheck.rules._digits import decimals_of, is_number, odd_one, significant
from factcheck.rules._pairs import pairs
from factcheck.rules._series import series
from factcheck.verdict import Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

FALSE, ABOUT, MIXED = "false precision", "about", "mixed precision"

MANY = 4
"""From so many significant digits on a figure claims to be exact."""

EXTRA = 2
"""As many digits more than its source a conversion may have: "€2m ($2.34m)"."""

BLURRED = 3
"""As many significant digits go with "about": "about 12,300"."""


class Precision(Rule):
    """See the module."""

    # Its hints are about style: in articles that are right, most of them are in vain.
    persona = Persona.PEDANTIC

    agree = (
        Example("The villa went for about €2 million ($2.3 million).", published="2018-03-01"),
        Example("About 12,300 people came, 41% of them by bus, 27% by train and 32% on foot."),
        Example("The 30-foot (9.1-metre) mast fell, and 12,347 people saw it."),
        Example("Rainfall was 31.4 mm, 28.0 mm and 30.2 mm."),
        Example(
            "Quelque 12 300 personnes sont venues, 41 % en bus, 27 % en train et 32 % à pied.", "fr"
        ),
        Example("Le mât de 30 pieds (9,1 mètres) est tombé.", "fr"),
        Example("Le village compte 12 347 habitants.", "fr"),
        Example("Il a plu 31,4 mm, 28,0 mm et 30,2 mm.", "fr"),
    )
    disagree = (
        Example(
            "The villa went for about €2 million ($2,461,517).",
            published="2018-03-01",
            figure="$2,461,517",
            diagnosis="false precision",
        ),
        Example(
            "The 30-foot (9.144-metre) mast fell.",
            figure="9.144-metre",
            diagnosis="false precision",
        ),
        Example("About 12,347 people came.", figure="12,347 people", diagnosis="false precision"),
        Example(
            "Of the voters 41.3% came by bus, 27% by train and 31.7% on foot.",
            figure="27%",
            diagnosis="mixed precision",
        ),
        Example(
            "Le mât de 30 pieds (9,144 mètres) est tombé.",
            "fr",
            figure="9,144 mètres",
            diagnosis="false precision",
        ),
        Example(
            "Environ 12 347 personnes sont venues.",
            "fr",
            figure="12 347 personnes",
            diagnosis="false precision",
        ),
        Example(
            "La villa a coûté près de 2 millions d’euros (2 461 517 dollars).",
            "fr",
            "2018-03-01",
            figure="2 461 517 dollars",
            diagnosis="false precision",
        ),
        Example(
            "Parmi eux, 41,3 % sont venus en bus, 27 % en train et 31,7 % à pied.",
            "fr",
            figure="27 %",
            diagnosis="mixed precision",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Figures with many digits beside one with few, and lists with decimals."""
        yield from self._converted(article)
        for figure in article.figures:
            if (
                is_number(figure)
                and figure.qualifier is Qualifier.ABOUT
                and significant(figure) > MANY
            ):
                yield Claim(self.name, figure, (), None, ABOUT)
        if any(is_number(figure) and figure.decimals for figure in article.figures):
            for items, _ in series(article):
                odd = odd_one(article, items)
                if odd is not None:
                    others = tuple(item for item in items if item is not odd)
                    yield Claim(self.name, odd, others, None, MIXED)

    def _converted(self, article: Article) -> Iterator[Claim]:
        """Conversions that are as exact as a count."""
        if not any(is_number(figure) and significant(figure) >= MANY for figure in article.figures):
            return
        money = [(first, second) for first, second, _ in pairs(article)]
        measured = [(a.figure, b.figure) for a, b, _ in measures.pairs(article) if not a.smaller]
        for first, second in (*money, *measured):
            if significant(second) >= MANY and isinstance(second, (Money, Count)):
                yield Claim(self.name, second, (first,), None, FALSE)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """As many digits as can be known, or as many decimals as the others have."""
        stated = claim.stated
        if not is_number(stated):
            raise TypeError("a date has no digits to be known")
        if claim.relation == MIXED:
            usual = decimals_of(claim.operands[0])
            yield Expectation(
                Interval.point(decimals_of(stated)),
                Interval.point(usual),
                "decimals",
                f"{usual} decimals",
            )
            return
        known = BLURRED
        if claim.relation == FALSE and is_number(source := claim.operands[0]):
            known = significant(source) + EXTRA
        limit = Interval(Fraction(0), Fraction(known))
        yield Expectation(
            Interval.point(significant(stated)), limit, "digits", f"{known} digits at most"
        )

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Which hint it is."""
        text = claim.stated.text
        if claim.relation == MIXED:
            message = f"“{text}” is rounded otherwise than the figures beside it. Is that meant?"
            return Diagnosis("mixed precision", message, Severity.INFO)
        why = "is said to be approximate"
        if claim.relation == FALSE:
            why = f"comes from “{claim.operands[0].text}”"
        return Diagnosis(
            "false precision",
            f"“{text}” {why}: can all its digits be known?",
            Severity.INFO,
        )


RULE = Precision()
