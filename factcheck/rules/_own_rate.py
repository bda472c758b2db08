"""A conversion at the rate that the article itself states for the two currencies."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Money
from factcheck.verdict import Diagnosis, Expectation

if TYPE_CHECKING:
    from factcheck.claim import Claim
    from factcheck.rules import Context
    from factcheck.verdict import Verdict


def expectation(claim: Claim, context: Context) -> Expectation:
    """The other amount at the article's own rate, with the slack of the house."""
    first, price, second = _amounts(claim)
    multiplies = _multiplies(price, second)
    result = first.computed * price.value if multiplies else first.computed / price.value
    sign = "×" if multiplies else "÷"
    unit = second.currencies[0]
    calculation = f"{first.text} {sign} {price.text} = {notation.span(result, unit)}"
    slack = context.slack(first.currencies[0], unit)
    return Expectation(second.computed.widen(slack), result, unit, calculation)


def diagnose(claim: Claim, verdict: Verdict) -> Diagnosis:
    """What the amount would have to be."""
    first, price, second = _amounts(claim)
    rate = Fraction(price.stated)
    amount = Fraction(first.stated) * (rate if _multiplies(price, second) else 1 / rate)
    suggestion = notation.restate(second, amount)
    correct = suggestion or notation.money(amount, second.currencies[0])
    return Diagnosis(
        "own rate",
        f"“{second.text}” contradicts the article’s own rate, “{price.text}”: "
        f"{verdict.calculation}. Should it be “{correct}”?",
        suggestion=suggestion,
    )


def _multiplies(price: Money, second: Money) -> bool:
    """Whether the rate is given in the currency that is converted to."""
    return price.currencies[0] == second.currencies[0]


def _amounts(claim: Claim) -> tuple[Money, Money, Money]:
    """The amount, the rate, and what the amount is converted to."""
    match (*claim.operands, claim.stated):
        case Money() as first, Money() as price, Money() as second:
            return first, price, second
        case _:
            raise TypeError("a conversion is between amounts of money")
