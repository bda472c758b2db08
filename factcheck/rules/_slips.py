"""What went wrong with a conversion: the simplest single change that makes it hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Money
from factcheck.interval import Interval
from factcheck.rules._exchange import held
from factcheck.verdict import Confidence, Diagnosis, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claim import Claim
    from factcheck.period import Period
    from factcheck.rules import Context
    from factcheck.verdict import Rate, Verdict

POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 9, -9, 12, -12)
SCALE_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
MAJOR = ("USD", "EUR", "GBP", "JPY", "CHF", "CNY")
STALE = timedelta(days=5 * 365)
"""How long ago a rate may be from that a writer has taken for today's."""

FEW = 3


@dataclass(frozen=True, slots=True)
class Slip:
    """A conversion that fails, with what a diagnosis needs."""

    first: Money
    second: Money
    rate: Rate
    slack: Fraction
    context: Context

    @property
    def expected(self) -> Fraction:
        """What the second amount would have to be."""
        return Fraction(self.first.stated) * self.rate.exact

    @property
    def stated(self) -> Interval:
        """The second amount as stated, with the slack."""
        return self.second.computed.widen(self.slack)

    def fits(self, expected: Fraction) -> bool:
        """Whether the stated amount would do for another expectation."""
        width = self.first.computed * Interval.point(expected / Fraction(self.first.stated))
        return self.stated.meets(width)


def diagnose(claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
    """The slip behind an inconsistent conversion."""
    first, second = claim.operands[0], claim.stated
    if not isinstance(first, Money) or not isinstance(second, Money):
        raise TypeError("a conversion is between amounts of money")
    rate = verdict.rates[0]
    slip = Slip(first, second, rate, context.tolerance, context)
    for explain in (_power_of_ten, _inverted, _namesake, _third_currency, _stale):
        for diagnosis in explain(slip):
            return diagnosis
    return _mismatch(slip)


def _correction(slip: Slip) -> str:
    """What the second amount should be, as the article would write it."""
    expected = slip.expected
    return notation.restate(slip.second, expected) or notation.money(expected, slip.rate.quote)


def _at_rate(slip: Slip) -> str:
    return f"at the rate of {notation.day(slip.rate.date)}, {slip.first.text} is about {_correction(slip)}"


def _power_of_ten(slip: Slip) -> Iterator[Diagnosis]:
    for power in POWERS:
        if not slip.fits(slip.expected * Fraction(10) ** power):
            continue
        times = f"{10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"
        word = SCALE_WORDS.get(abs(power))
        if power < 0 and word and slip.second.stated < 1000:  # noqa: PLR2004 - no scale word
            name, why = "dropped scale word", f"the word “{word}” seems to be missing"
        else:
            name, why = "power of ten", f"it is {times}"
        yield Diagnosis(
            name, f"“{slip.second.text}” cannot be right: {why}; {_at_rate(slip)}.",
            suggestion=_restated(slip),
        )  # fmt: skip


def _restated(slip: Slip) -> str | None:
    return notation.restate(slip.second, slip.expected)


def _inverted(slip: Slip) -> Iterator[Diagnosis]:
    if slip.fits(Fraction(slip.first.stated) / slip.rate.exact):
        yield Diagnosis(
            "inverted",
            f"“{slip.second.text}” was divided by the rate where it had to be multiplied, or the "
            f"other way round; {_at_rate(slip)}.",
            suggestion=_restated(slip),
        )


def _namesake(slip: Slip) -> Iterator[Diagnosis]:
    """Right for another currency of the same name: Chilean pesos for Colombian ones."""
    names = slip.context.article.language.namesakes
    for base, quote, wrong in (
        *((code, slip.rate.quote, slip.rate.base) for code in names.get(slip.rate.base, ())),
        *((slip.rate.base, code, slip.rate.quote) for code in names.get(slip.rate.quote, ())),
    ):
        rate = _rate(slip, base, quote)
        if rate is not None and slip.fits(Fraction(slip.first.stated) * rate.exact):
            right = base if wrong == slip.rate.base else quote
            yield Diagnosis(
                "another currency of that name",
                f"“{slip.second.text}” would be right for {right}, not for {wrong}; {_at_rate(slip)}.",
                suggestion=_restated(slip),
            )


def _third_currency(slip: Slip) -> Iterator[Diagnosis]:
    """Right in another currency altogether: dollars labelled euros."""
    for code in MAJOR:
        if code in (slip.rate.base, slip.rate.quote):
            continue
        rate = _rate(slip, slip.rate.base, code)
        tight = Interval.point(Fraction(slip.first.stated) * rate.exact) if rate else None
        if tight is not None and slip.second.value.meets(tight.widen(Fraction(5, 1000))):
            yield Diagnosis(
                "another currency",
                f"“{slip.second.text}” would be right in {code}, not in {slip.rate.quote}; {_at_rate(slip)}.",
                suggestion=_restated(slip),
            )


def _rate(slip: Slip, base: str, quote: str) -> Rate | None:
    if base == quote:
        return None
    found = slip.context.rates.rates(base, quote, slip.rate.on)
    return found[0] if found else None


def _stale(slip: Slip) -> Iterator[Diagnosis]:
    """Right at a rate of the past years, or at the street's."""
    wanted = slip.second.computed / slip.first.computed
    spans = held(
        slip.context.rates, slip.rate.base, slip.rate.quote, wanted, slip.rate.date - STALE,
        slip.rate.date,
    )  # fmt: skip
    if spans:
        yield Diagnosis(
            "stale rate",
            f"“{slip.second.text}” is off by {_off(slip)}; {_at_rate(slip)}.",
            Severity.WARNING,
            suggestion=_restated(slip),
            notes=(f"It would have been right {_when(spans)}.",),
        )


def _when(spans: list[Period]) -> str:
    """The latest few spans of days, in words."""
    words = [
        f"on {notation.day(span.first)}"
        if span.first == span.last
        else f"from {notation.day(span.first)} to {notation.day(span.last)}"
        for span in spans[:FEW]
    ]
    return ", ".join(words) + (" and earlier" if len(spans) > FEW else "")


def _off(slip: Slip) -> str:
    share = Fraction(slip.second.stated) / slip.expected - 1
    return f"{notation.number(abs(share) * 100, 2)}%"


def _mismatch(slip: Slip) -> Diagnosis:
    street = slip.context.rates.street(slip.rate.base, slip.rate.quote, slip.rate.on)
    if street is not None:
        return Diagnosis(
            "street rate",
            f"“{slip.second.text}” is off by {_off(slip)} from the official rate; {_at_rate(slip)}.",
            Severity.INFO,
            Confidence.LOW,
            suggestion=_restated(slip),
            notes=("A street rate beside the official one existed then and may explain it.",),
        )
    return Diagnosis(
        "mismatch", f"“{slip.second.text}” is off by {_off(slip)}; {_at_rate(slip)}.",
        suggestion=_restated(slip),
    )  # fmt: skip
