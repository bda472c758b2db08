"""The one comparison in the program: what was stated against what had to be expected."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from datetime import date as Day  # noqa: N812 - Rate.date would hide it
    from decimal import Decimal
    from fractions import Fraction

    from factcheck.claim import Claim
    from factcheck.figure import Figure
    from factcheck.interval import Interval


class Outcome(enum.Enum):
    """What came of a claim."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    UNVERIFIABLE = "unverifiable"


class Rate(Protocol):
    """A rate as the program sees it: units of `quote` for one `base`, observed on `date`.

    `on` is the day that was asked for, `value` as published or to six digits, `exact` unrounded;
    `low` and `high` are what the published digits allow.
    """

    @property
    def base(self) -> str: ...
    @property
    def quote(self) -> str: ...
    @property
    def on(self) -> Day: ...
    @property
    def date(self) -> Day: ...
    @property
    def value(self) -> Decimal: ...
    @property
    def exact(self) -> Fraction: ...
    @property
    def low(self) -> Fraction: ...
    @property
    def high(self) -> Fraction: ...
    @property
    def source(self) -> str: ...
    def inverse(self) -> Rate: ...


class Rates(Protocol):
    """Where rates come from; `rates.RateBook` is the one that the program uses.

    `through` is the day of its newest observation and `sha256` the hash of its data. A look-up
    raises LookupError, its message the reason, where no rate can be trusted.
    """

    @property
    def through(self) -> date: ...
    @property
    def sha256(self) -> str: ...

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The preferred source's rate for a day."""

    def rates(self, base: str, quote: str, on: date) -> tuple[Rate, ...]:
        """Each source's own rate for a day, the preferred one first."""

    def deciding(self, base: str, quote: str, on: date) -> tuple[Rate, ...]:
        """The rates that a conversion of a day may rest on: the issuer's own where there is one."""

    def history(self, base: str, quote: str, first: date, last: date) -> Iterator[Rate]:
        """The preferred source's observations in a span of days, oldest first."""

    def extremes(self, base: str, quote: str, first: date, last: date) -> tuple[Rate, Rate] | None:
        """The lowest and the highest rate of a span of days, None if there is none."""

    def held(
        self, base: str, quote: str, first: date, last: date, low: Fraction, high: Fraction
    ) -> list[date]:
        """The days on which the rate lay within bounds, oldest first."""

    def title(self, source: str) -> str:
        """What a rate's source is called in a sentence."""

    def span(self, base: str, quote: str) -> tuple[date, date] | None:
        """The first and last day for which there is a rate, None where there never was."""

    def life(self, code: str) -> tuple[date | None, date | None]:
        """The first and last day on which a currency was in use."""

    def tolerance(self, code: str) -> Fraction | None:
        """How far newspapers' house rates for a currency stray from the official one."""

    def street(self, base: str, quote: str, on: date) -> object | None:
        """The street-rate regime of either currency that was in force, None if there was none."""


class Expectation(NamedTuple):
    """One way in which a claim may hold: that `stated` and `expected` have a value in common.

    Both are in `unit`, an ISO 4217 code or a noun; `calculation` is the sum a person can redo, or
    what writes it where there are many ways, of which one is told.
    """

    stated: Interval
    expected: Interval
    unit: str
    calculation: str | Callable[[], str]
    rates: tuple[Rate, ...] = ()


class Unverifiable(Exception):  # noqa: N818 - an outcome, not an error
    """Raised where a claim cannot be decided; the message is the reason."""


class Severity(enum.IntEnum):
    """What a finding would mean if it is true: a hint, very likely wrong, cannot be right."""

    INFO = 1
    WARNING = 2
    ERROR = 3


class Confidence(enum.IntEnum):
    """How sure it is that the article was read as it was meant."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Diagnosis(NamedTuple):
    """Why a claim fails: `name` is the kind of slip, `message` one plain sentence.

    `suspect` is the figure to look at, the stated one if None; `suggestion` is that figure in the
    article's own number format as it would have to be, and `notes` are further lines.
    """

    name: str
    message: str
    severity: Severity = Severity.ERROR
    confidence: Confidence = Confidence.HIGH
    suspect: Figure | None = None
    suggestion: str | None = None
    notes: tuple[str, ...] = ()


class Verdict(NamedTuple):
    """The outcome, and what it rests on; `reason` is given where the claim is unverifiable."""

    outcome: Outcome
    expected: Interval | None = None
    unit: str | None = None
    calculation: str = ""
    rates: tuple[Rate, ...] = ()
    reason: str | None = None
    diagnosis: Diagnosis | None = None


def judge(claim: Claim, expectations: Iterable[Expectation]) -> Verdict:
    """Hold a claim to the ways in which it may be true.

    It is consistent by the first expectation that it meets, inconsistent by the first of all
    (the likeliest) if it meets none, and unverifiable if there is none to meet or one of them
    cannot be told.
    """
    first: Expectation | None = None
    try:
        for expectation in expectations:
            if expectation.stated.meets(expectation.expected):
                return _verdict(Outcome.CONSISTENT, expectation)
            first = first or expectation
    except Unverifiable as missing:
        return Verdict(Outcome.UNVERIFIABLE, reason=str(missing))
    if first is None:
        return Verdict(Outcome.UNVERIFIABLE, reason=f"there is nothing to hold the {claim.rule} to")
    return _verdict(Outcome.INCONSISTENT, first)


def _verdict(outcome: Outcome, expectation: Expectation) -> Verdict:
    told = expectation.calculation
    return Verdict(
        outcome,
        expectation.expected,
        expectation.unit,
        told if isinstance(told, str) else told(),
        expectation.rates,
    )
