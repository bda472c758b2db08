"""A currency and a date at which it was not in use.

Nobody paid in euros in 1990, or in lire in 2010. The date has to stand beside the amount or open
its sentence, or alone in the sentence before one that says "in that year"; amounts converted into
the money of another time are none of this. An amount in a currency that several countries have
under that name, where the article names none of them, is a hint.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Date, Money
from factcheck.interval import Interval
from factcheck.languages import cldr
from factcheck.rules import Context, Example, Rule
from factcheck.rules._dated_money import dated
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factcheck.article import Article
    from factcheck.verdict import Verdict

PLAIN = frozenset({"USD", "GBP", "EUR", "JPY", "INR"})
"""Currencies that a sign or a name without a country stands for."""


class Currency(Rule):
    """See the module."""

    agree = (
        Example("The villa was sold for 40 million lire in 1987."),
        Example("Nel 2007 un quadro, pagato allora 80mila lire, fruttò una fortuna.", "it"),
        Example("The chapel, built in 1932, needs €3m for its roof."),
        Example("In 1958 the house cost the equivalent of €20,000 in today's money."),
        Example("The cinema opened in 1962. A seat costs 9 euros, where in those days all stood."),
        Example("Since 1990 the club has raised €2 million."),
        Example("La villa a été vendue 40 millions de lires en 1987.", language="fr"),
        Example("Bâtie en 1932, la chapelle a besoin de 3 millions d’euros.", language="fr"),
        Example("En 2004, le club a dépensé 2 millions d’euros.", language="fr"),
        Example("En 1985, il touchait 9 000 francs français par mois.", language="fr"),
    )
    disagree = (
        Example(
            "The villa was sold for 40 million lire in 2011.",
            figure="40 million lire",
            diagnosis="no longer in use",
        ),
        Example(
            "In 1988 the club paid €3m for the ground.", figure="€3m", diagnosis="not yet in use"
        ),
        Example(
            "The ground cost 3 million euros in 1988.",
            figure="3 million euros",
            diagnosis="not yet in use",
        ),
        Example(
            "In 2015 the flat fetched 90 million pesetas.",
            figure="90 million pesetas",
            diagnosis="no longer in use",
        ),
        Example(
            "The cinema opened in 1962. In its first year a seat cost 0.40 euros.",
            figure="0.40 euros",
            diagnosis="not yet in use",
        ),
        Example(
            "La villa a été vendue 40 millions de lires en 2011.",
            language="fr",
            figure="40 millions de lires",
            diagnosis="no longer in use",
        ),
        Example(
            "En 1988, le club a payé 3 millions d’euros pour le terrain.",
            language="fr",
            figure="3 millions d’euros",
            diagnosis="not yet in use",
        ),
        Example(
            "Le billet coûtait 4 euros en 1975.",
            language="fr",
            figure="4 euros",
            diagnosis="not yet in use",
        ),
        Example(
            "En 2009, le loyer était de 3 000 francs français.",
            language="fr",
            figure="3 000 francs français",
            diagnosis="no longer in use",
        ),
        Example(
            "O casarão foi vendido em 1985 por 90 mil reais.",
            language="pt",
            figure="90 mil reais",
            diagnosis="not yet in use",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Amounts with their date, and the first amount of each name that says no country."""
        for money, day in dated(article):
            yield Claim(self.name, money, (day,), None, "life")
        seen: set[tuple[str, ...]] = set()
        for figure in article.figures:
            if (
                isinstance(figure, Money)
                and _is_ambiguous(figure)
                and figure.currencies not in seen
            ):
                seen.add(figure.currencies)
                yield Claim(self.name, figure, (), None, "symbol")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The days on which one of the currencies was in use, or one currency."""
        money = _money(claim)
        if claim.relation == "symbol":
            number = Interval.point(len(money.currencies))
            names = ", ".join(money.currencies)
            yield Expectation(number, Interval.point(1), "currency", f"may be {names}")
            return
        day = claim.operands[0]
        if not isinstance(day, Date) or day.first is None or day.last is None:
            raise TypeError("an amount is dated")
        stated = Interval(Fraction(day.first.toordinal()), Fraction(day.last.toordinal()))
        for code in money.currencies:
            first, last = context.rates.life(code)
            calculation = f"{code} was in use {_life(first, last)}"
            yield Expectation(stated, Interval(_ordinal(first), _ordinal(last)), "day", calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """When the currency came or went."""
        money = _money(claim)
        if claim.relation == "symbol":
            return Diagnosis(
                "ambiguous",
                f"“{money.text}” {verdict.calculation}. Whose is it?",
                Severity.INFO,
                Confidence.LOW,
            )
        day = claim.operands[0]
        low = verdict.expected.low if verdict.expected else None
        is_early = isinstance(day, Date) and day.last and low and day.last.toordinal() < low
        return Diagnosis(
            "not yet in use" if is_early else "no longer in use",
            f"“{money.text}” is dated “{day.text}”, and {verdict.calculation}. "
            f"Should it be in another currency, or of another year?",
            Severity.WARNING,
        )


def _is_ambiguous(money: Money) -> bool:
    """Whether an amount may be of several currencies that are in use, none of them the usual."""
    codes = [code for code in money.currencies if code in cldr.in_use()]
    return len(codes) > 1 and money.currencies[0] not in PLAIN


def _money(claim: Claim) -> Money:
    if not isinstance(claim.stated, Money):
        raise TypeError("a currency is of an amount of money")
    return claim.stated


def _ordinal(day: date | None) -> Fraction | None:
    return None if day is None else Fraction(day.toordinal())


def _life(first: date | None, last: date | None) -> str:
    ends = [f"from {notation.day(first)}"] if first else []
    return " ".join([*ends, f"until {notation.day(last)}"] if last else ends)


RULE = Currency()
