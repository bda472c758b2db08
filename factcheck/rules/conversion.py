"""Two amounts that are said to be the same money, held against the exchange rate.

A conversion such as "350 million dirhams (33.3 million dollars)" holds if the rate carries one
amount into the other, in either direction, with each number's rounding and 2% of slack. The rate
is that of the day of publication or of the event, whichever fits, both legs of one source and one
day; a rate that the article itself states for the two goes before. What fails is diagnosed: off
by a power of ten, the rate upside down, another currency of the same name, an old rate, a street
rate.
"""

from __future__ import annotations

from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck import notation
from factcheck.claim import Claim
from factcheck.figure import Money, Qualifier
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _own_rate as own
from factcheck.rules import _slips as slips
from factcheck.rules._exchange import days, quoted, quotes
from factcheck.rules._namesakes import currencies, remembered
from factcheck.rules._pairs import pairs
from factcheck.rules._stated_rates import is_unofficial, own_rate, stated_rates
from factcheck.verdict import Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.article import Article
    from factcheck.rules._exchange import Quote
    from factcheck.verdict import Diagnosis, Verdict


class Conversion(Rule):
    """See the module."""

    agree = (
        Example(
            "Built in 1952, it cost 4 billion lire, or about €78 million in today's money.",
            published="2015-03-18",
        ),
        Example("The ferry cost £40 million ($50.8 million).", published="2024-06-14"),
        Example("She won 3 million yen, or about $19,000.", published="2024-06-14"),
        Example(
            "Le barrage vaut 350 millions de dirhams marocains (33,3 millions de dollars).",
            language="fr",
            published="2022-12-23",
        ),
        Example(
            "La vente a rapporté 18 millions de francs suisses, ce qui représente 16,1 millions "
            "d’euros.",
            language="fr",
            published="2019-06-13",
        ),
        Example(
            "A line at £40 million ($50.8 million), or about £1.7 million a kilometre.",
            published="2024-06-14",
        ),
    )
    disagree = (
        Example(
            "La vente a rapporté 18 millions de francs suisses, ce qui représente 21,4 millions "
            "d’euros.",
            language="fr",
            published="2019-06-13",
            figure="21,4 millions d’euros",
            diagnosis="mismatch",
        ),
        Example(
            "The ferry cost £40 million ($58 million). The pound is worth $1.27.",
            published="2024-06-14",
            figure="$58 million",
            diagnosis="own rate",
        ),
        Example(
            "The ferry cost £40 million ($508 million).",
            published="2024-06-14",
            figure="$508 million",
            diagnosis="power of ten",
        ),
        Example(
            "The ferry cost £40 million ($50).",
            published="2024-06-14",
            figure="$50",
            diagnosis="dropped scale word",
        ),
        Example(
            "The ferry cost £40 million ($31.5 million).",
            published="2024-06-14",
            figure="$31.5 million",
            diagnosis="inverted",
        ),
        Example(
            "Le port a coûté 90 milliards de pesos colombiens, soit 98 millions de dollars.",
            language="fr",
            published="2024-06-14",
            figure="98 millions de dollars",
            diagnosis="another currency of that name",
        ),
        Example(
            "The ferry cost £45.2 million (53.9 million euros).",
            published="2022-09-30",
            figure="53.9 million euros",
            diagnosis="stale rate",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Amounts in brackets behind others, and those joined by "or", "about", "soit"."""
        found = pairs(article)
        rates = stated_rates(article) if found else []
        prices = {rate.price.span for rate in rates}
        for first, second, cue in found:
            if first.upper is not None and second.upper is None:
                continue  # a range that is given as one amount converts neither of its ends
            if second.span in prices:
                continue  # "1 dollar = 10 dirhams" states a rate
            if is_unofficial(article, second) or _is_revalued(article, second):
                continue
            rate = own_rate(article, rates, first, second)
            if rate is None:
                yield Claim(self.name, second, (first,), cue)
            else:
                yield Claim(self.name, second, (first, rate.price), cue, "own rate")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The other amount at each rate that the article allows."""
        first, second = operands(claim)
        if claim.relation == "own rate":
            yield own.expectation(claim, context)
            return
        missing: Unverifiable | None = None
        found = False
        pairs_ = remembered(currencies(first, second), context)
        ways = [[*_ways(first, second, slack_of(context, *pair))] for pair in pairs_]
        for when in days(context.article, claim):
            for (base, quote), allowed in zip(pairs_, ways, strict=True):
                try:
                    for rate in quotes(context.rates, base, quote, when):
                        found = True
                        yield from _at(rate, allowed)
                except Unverifiable as reason:
                    missing = missing or reason
        if not found and missing is not None:
            raise missing

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """The simplest slip that explains the amount, or that none does."""
        if claim.relation == "own rate":
            return own.diagnose(claim, verdict)
        return slips.diagnose(claim, verdict, context)


def _is_revalued(article: Article, money: Money) -> bool:
    """Whether an amount is one "in today's money", which prices make and no rate."""
    start = money.span.end + article.text[money.span.end : money.span.end + 1].isspace()
    cue = article.language.cues.match(article.folded, start)
    return cue is not None and "retrospective" in cue.meaning


def operands(claim: Claim) -> tuple[Money, Money]:
    """The amount and what it is converted to."""
    first, second = claim.operands[0], claim.stated
    if not isinstance(first, Money) or not isinstance(second, Money):
        raise TypeError("a conversion is between amounts of money")
    return first, second


def slack_of(context: Context, base: str, quote: str) -> Fraction:
    """The slack of a pair: the house's, or that of a currency with a rate of its own in print."""
    tolerances = (context.rates.tolerance(code) for code in (base, quote))
    return max([context.slack(base, quote), *(tolerance for tolerance in tolerances if tolerance)])


class Way(NamedTuple):
    """One way to hold two amounts to a rate: what `first` may be, and what it may come to."""

    first: Money
    amount: Interval
    stated: Interval


def _ways(first: Money, second: Money, slack: Fraction) -> Iterator[Way]:
    """The first amount as it is written, then the other way round, then near its bound."""
    for one in first.alternatives():
        written = Interval.rounded(one.stated) if one.upper is None else one.value
        for other in second.alternatives():
            computed = other.computed.widen(slack)
            yield Way(one, written, computed)
            yield Way(one, one.computed, Interval.rounded(other.stated).widen(slack))
            if Qualifier.EXACT not in (one.qualifier, other.qualifier):
                yield Way(one, one.computed, computed)


def _at(quote: Quote, ways: Iterable[Way]) -> Iterator[Expectation]:
    """What the amounts come to at the rate of some days."""
    rates = tuple(map(quoted, quote.rates))
    for way in ways:
        result = way.amount * quote.interval
        calculation = partial(_calculation, way.first, quote, result)
        yield Expectation(way.stated, result, quote.rates[0].quote, calculation, rates)


def _calculation(first: Money, quote: Quote, result: Interval) -> str:
    """The sum that a person can redo, with the rate, its source and its day."""
    rate = quote.rates[0]
    amount = notation.money(Fraction(first.stated), rate.base, 6)
    sign = "×" if rate.value >= 1 else "÷"
    used = " to ".join(f"{notation.per(r)} ({notation.observed(r)})" for r in quote.rates)
    return f"{amount} {sign} {used}, {quote.when.why}: {notation.span(result, rate.quote)}"


RULE = Conversion()
