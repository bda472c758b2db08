"""What went wrong with a conversion: the simplest single change that makes it hold."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck import notation
from factcheck.figure import Money
from factcheck.interval import Interval
from factcheck.rules._exchange import held, towards
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
MANIFOLD = 3
"""From here on an error is told in times, not in percent."""

UNSCALED = 1000
"""Below this an amount has no scale word."""

TIGHT = Fraction(5, 1000)
"""How near an amount must come to a third currency to be taken for it."""


class Slip(NamedTuple):
    """A conversion that fails, with what a diagnosis needs.

    `amount` is what the first amount may be, `stated` the second as stated, with the slack.
    """

    first: Money
    second: Money
    amount: Interval
    stated: Interval
    rate: Rate
    rates: Interval
    context: Context

    @property
    def expected(self) -> Fraction:
        """What the second amount would have to be."""
        return Fraction(self.first.stated) * self.rate.exact

    def fits(self, rates: Interval) -> bool:
        """Whether the stated amount would do at other rates."""
        return self.stated.meets(self.amount * rates)


def diagnose(claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
    """The slip behind an inconsistent conversion."""
    first, second = claim.operands[0], claim.stated
    if not isinstance(first, Money) or not isinstance(second, Money):
        raise TypeError("a conversion is between amounts of money")
    implied = Fraction(second.stated) / Fraction(first.stated)
    used = [towards(rate, verdict.unit) for rate in verdict.rates]
    rate = min(used, key=lambda rate: abs(rate.exact - implied))
    rates = Interval(min(rate.low for rate in used), max(rate.high for rate in used))
    stated = second.computed.widen(context.slack(rate.base, rate.quote))
    slip = Slip(first, second, first.computed, stated, rate, rates, context)
    spans = _spans(slip)
    for explain in (_power_of_ten, _inverted, _namesake, _third_currency):
        for diagnosis in explain(slip):
            return diagnosis._replace(notes=(*diagnosis.notes, *_when(spans)))
    return _stale(slip, spans) if spans else _mismatch(slip)


def _explained(
    slip: Slip,
    name: str,
    what: str,
    severity: Severity = Severity.ERROR,
    confidence: Confidence = Confidence.HIGH,
    notes: tuple[str, ...] = (),
) -> Diagnosis:
    """A diagnosis that says what is wrong, and asks for the amount that the rate gives."""
    suggestion = notation.restate(slip.second, slip.expected)
    correct = suggestion or notation.money(slip.expected, slip.rate.quote)
    source = slip.context.rates.title(slip.rate.source)
    message = (
        f"“{slip.second.text}” {what}: at the rate of {source} for {notation.day(slip.rate.date)}, "
        f"“{slip.first.text}” is about {correct}. Should it be “{correct}”?"
    )
    return Diagnosis(name, message, severity, confidence, suggestion=suggestion, notes=notes)


def _power_of_ten(slip: Slip) -> Iterator[Diagnosis]:
    for power in POWERS:
        if not slip.fits(slip.rates * Interval.point(Fraction(10) ** power)):
            continue
        word = SCALE_WORDS.get(abs(power))
        if power < 0 and word and slip.second.stated < UNSCALED:
            yield _explained(slip, "dropped scale word", f"seems to lack the word “{word}”")
        else:
            times = f"{10 ** abs(power):,} times too {'large' if power > 0 else 'small'}"
            yield _explained(slip, "power of ten", f"is {times}")


def _inverted(slip: Slip) -> Iterator[Diagnosis]:
    if slip.fits(Interval.point(1) / slip.rates):
        yield _explained(slip, "inverted", "was converted with the rate upside down")


def _namesake(slip: Slip) -> Iterator[Diagnosis]:
    """Right for another currency of the same name: Chilean pesos for Colombian ones."""
    names = slip.context.article.language.namesakes
    others = [
        *((code, slip.rate.quote, code, slip.rate.base) for code in names.get(slip.rate.base, ())),
        *((slip.rate.base, code, code, slip.rate.quote) for code in names.get(slip.rate.quote, ())),
    ]
    for base, quote, right, wrong in others:
        rate = _rate(slip, base, quote)
        if rate is not None and slip.fits(Interval(rate.low, rate.high)):
            yield _explained(
                slip,
                "another currency of that name",
                f"would be right if it were about {right}, not {wrong}",
            )


def _third_currency(slip: Slip) -> Iterator[Diagnosis]:
    """Right in another currency altogether: dollars labelled euros."""
    for code in MAJOR:
        if code in (slip.rate.base, slip.rate.quote):
            continue
        rate = _rate(slip, slip.rate.base, code)
        tight = Interval.point(Fraction(slip.first.stated) * rate.exact) if rate else None
        if tight is not None and slip.second.value.meets(tight.widen(TIGHT)):
            what = f"would be right in {code}, not in {slip.rate.quote}"
            yield _explained(slip, "another currency", what)


def _rate(slip: Slip, base: str, quote: str) -> Rate | None:
    if base == quote:
        return None
    found = slip.context.rates.rates(base, quote, slip.rate.on)
    return found[0] if found else None


def _spans(slip: Slip) -> list[Period]:
    """The days of the past years on which the amount would have been right."""
    wanted, rate = slip.second.computed / slip.amount, slip.rate
    rates = slip.context.rates
    return held(rates, rate.base, rate.quote, wanted, rate.date - STALE, rate.date)


def _stale(slip: Slip, spans: list[Period]) -> Diagnosis:
    """Right at a rate of the past years, or at the street's."""
    notes = tuple(_when(spans))
    return _explained(slip, "stale rate", _off(slip), Severity.WARNING, notes=notes)


def _when(spans: list[Period]) -> Iterator[str]:
    """A note that tells the latest few spans of days."""
    if not spans:
        return
    words = [
        f"on {notation.day(span.first)}"
        if span.first == span.last
        else f"from {notation.day(span.first)} to {notation.day(span.last)}"
        for span in spans[:FEW]
    ]
    earlier = " and earlier" if len(spans) > FEW else ""
    yield f"It would have been right {', '.join(words)}{earlier}."


def _off(slip: Slip) -> str:
    times = Fraction(slip.second.stated) / slip.expected
    if times >= MANIFOLD:
        return f"is {notation.number(times, 2)} times too large"
    return f"is off by {notation.number(abs(times - 1) * 100, 2)}%"


def _mismatch(slip: Slip) -> Diagnosis:
    street = slip.context.rates.street(slip.rate.base, slip.rate.quote, slip.rate.on)
    if street is None:
        return _explained(slip, "mismatch", _off(slip))
    note = "A street rate beside the official one existed then and may explain it."
    return _explained(slip, "street rate", _off(slip), Severity.INFO, Confidence.LOW, (note,))
