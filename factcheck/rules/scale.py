"""A figure and its scale word: written twice, unlike its neighbours', or of the other convention.

"412,385,900 million" has its millions twice, unless other amounts of the article are of that order.
In a list of like items one that has another scale word, and would fit with the others', is very
likely a slip: million for billion, lakh for crore. Where "billion" has two values (in French it is
a million millions), a percentage or a comparison may show that the English one was meant.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Amount, Count, Money
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules._long_scale import misread, shared
from factcheck.rules._outliers import compared, outliers
from factcheck.rules._scales import doubled, with_scale_of, without_scale, written
from factcheck.rules._units import same_unit, unit_of
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict

TWICE, OUTLIER, SHARED, COMPARED = "twice", "outlier", "shared", "compared"

SAME_ORDER = 1000


class Scale(Rule):
    """See the module."""

    agree = (
        Example(
            "งบก่อสร้าง 82,000 ล้านบาท คืบหน้า 62% เบิกจ่าย 49,200 ล้านบาท. รัฐชดเชย 31 ล้านบาท",
            "th",
        ),
        Example("Revenue came to 412,385,900 dirhams and spending to 398,120,450 dirhams."),
        Example("Lund gets £12.4 million, Ystad £9.8 million and Kalmar £11.1 million."),
        Example("It has assets of $4.2 billion, a profit of $8 million and debts of $5 million."),
        Example("The three banks lost €2.1 billion, €900 million and €1.4 billion."),
        Example(
            "La recette est de 12 400 millions de francs, contre 11 900 millions en 1998.", "fr"
        ),
        Example("Le PIB atteint 2,8 billions d’euros, soit 2 800 milliards.", "fr"),
        Example(
            "La dette, 640 milliards d’euros, fait 80 % du PIB, de 800 milliards.",
            "fr",
        ),
        Example(
            "Brest a reçu 12,4 millions d’euros, Rennes 9,8 millions et Vannes 11,1 millions.", "fr"
        ),
    )
    disagree = (
        Example(
            "Ash gets £640,000, Elm £580,000, Oak £720 million and Yew £495,000.",
            figure="£720 million",
            diagnosis="outlier",
        ),
        Example(
            "Revenue came to 412,385,900 million dirhams and spending to 398,120,450 dirhams.",
            figure="412,385,900 million dirhams",
            diagnosis="duplicated scale",
        ),
        Example(
            "Lund gets £12.4 million, Ystad £9.8 billion and Kalmar £11.1 million.",
            figure="£9.8 billion",
            diagnosis="outlier",
        ),
        Example(
            "Payouts were ₹412 crore in 2016, ₹455 lakh in 2017 and ₹471 crore in 2018.",
            figure="₹455 lakh",
            diagnosis="outlier",
        ),
        Example(
            "Sales were $825 million in 2001, $565 billion in 2002 and $585 million in 2003.",
            figure="$565 billion",
            diagnosis="outlier",
        ),
        Example(
            "L’impôt a rapporté 106 161 499 052 milliards de dollars.",
            "fr",
            figure="106 161 499 052 milliards de dollars",
            diagnosis="duplicated scale",
        ),
        Example(
            "Le fonds a 4,8 billions de dollars ; il en verse 5 %, soit 240 millions de dollars.",
            "fr",
            figure="4,8 billions de dollars",
            diagnosis="long scale",
        ),
        Example(
            "Le budget atteint 4,8 billions de dollars, contre 4,5 milliards de dollars en 2019.",
            "fr",
            figure="4,8 billions de dollars",
            diagnosis="long scale",
        ),
        Example(
            "Brest a reçu 12,4 millions d’euros, Rennes 9,8 milliards et Vannes 11,1 millions.",
            "fr",
            figure="9,8 milliards",
            diagnosis="outlier",
        ),
        Example(
            "去年投资额:东港12.6亿元、南港9.8亿元、北港11.2万元、西港14.3亿元。",
            language="zh",
            figure="11.2万元",
            diagnosis="outlier",
        ),
        Example(
            "It sold $84 million in coffee, $79 million in tea, $91 billion in oil and $66 "
            "million in wood.",
            figure="$91 billion",
            diagnosis="outlier",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Figures whose scale word the article itself tells against, or for."""
        for figure in doubled(article):
            others = (f for f in article.figures if f is not figure)
            alike = tuple(f for f in others if same_unit(f, figure, article.language))
            yield Claim(self.name, figure, alike, None, TWICE)
        for outlier in outliers(article):
            yield Claim(self.name, outlier.figure, outlier.others, None, OUTLIER)
        if any(isinstance(figure, Money) and figure.readings for figure in article.figures):
            found = set()
            for share in shared(article):
                found.add(share.figure.span)
                yield Claim(self.name, share.figure, (share.other, share.percent), None, SHARED)
            for pair in compared(article):
                if pair.figure.span not in found:
                    yield Claim(self.name, pair.figure, pair.others, None, COMPARED)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """What the digits, the others of the list, or the percentage make of the figure."""
        stated = _amount(claim.stated)
        unit, article = unit_of(stated), context.article
        if claim.relation == TWICE:
            number = written(article, stated)
            plain = Interval.point(number.value if number else Fraction(stated.stated))
            yield Expectation(stated.value, plain, unit, f"{stated.text} without its scale word")
            for other in claim.operands:
                same = Interval.point(_amount(other).stated) * Interval(
                    Fraction(1, SAME_ORDER), Fraction(SAME_ORDER)
                )
                yield Expectation(stated.value, same, unit, f"of the order of {other.text}")
        elif claim.relation == SHARED:
            share = next(s for s in shared(article) if s.figure.span == stated.span)
            steps = f"from {share.percent.text} and {share.other.text}"
            yield Expectation(stated.computed, share.expected, unit, steps)
        else:
            found = outliers(article) if claim.relation == OUTLIER else compared(article)
            outlier = next(o for o in found if o.figure.span == stated.span)
            beside = ", ".join(other.text for other in claim.operands)
            yield Expectation(stated.value, outlier.allowed, unit, f"beside {beside}")

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Which of the three it is, and the figure as it was meant."""
        stated, article = _amount(claim.stated), context.article
        if claim.relation == TWICE:
            plain = without_scale(article, stated)
            return Diagnosis(
                "duplicated scale",
                f"“{stated.text}” has its scale twice, in digits and in words: is it “{plain}”?",
                suggestion=plain,
            )
        if claim.relation != OUTLIER:
            return misread(article, stated, verdict)
        outlier = next(o for o in outliers(article) if o.figure.span == stated.span)
        meant = f"{notation.number(outlier.meant)} {unit_of(stated)}".strip()
        times = notation.number(
            max(outlier.meant / Fraction(stated.stated), Fraction(stated.stated) / outlier.meant)
        )
        return Diagnosis(
            "outlier",
            f"“{stated.text}” stands far from the figures beside it. With their scale word it "
            f"would be {meant}, {times} times off. Is it a slip?",
            Severity.WARNING,
            Confidence.MEDIUM,
            suggestion=with_scale_of(article, stated, outlier.others[0]),
        )


def _amount(figure: object) -> Amount:
    if not isinstance(figure, (Money, Count)):
        raise TypeError("a scale word is of money or of counted things")
    return figure


RULE = Scale()
