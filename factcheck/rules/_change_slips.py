"""What went wrong with a change: the simplest single slip that explains its figure."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factcheck import notation
from factcheck.document import Span
from factcheck.figure import Percent
from factcheck.interval import Interval
from factcheck.rules._figured import Figured, as_figured, bounds, correction, result
from factcheck.rules._misprint import misprint
from factcheck.verdict import Diagnosis, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.claim import Claim

REACH = 60


def is_adjusted(claim: Claim, article: Article) -> bool:
    """Whether the change is said to be adjusted, or an average of several years."""
    if article.per(claim.stated) is not None:
        return True
    start = claim.cue.start if claim.cue else claim.stated.span.start
    end = min(article.sentences[article.sentence(claim.stated)].end, claim.stated.span.end + REACH)
    reach = Span(max(0, start - REACH // 2), end)
    return next(article.cues_in(reach, "adjusted"), None) is not None


class Slip(NamedTuple):
    """A change that fails; `sign` is the direction that the text gives it."""

    stated: Figured
    before: Figured
    after: Figured
    sign: int

    @property
    def change(self) -> Interval:
        """The amount of the change, positive in the direction that the text gives."""
        return (bounds(self.after) - bounds(self.before)) * Interval.point(self.sign)

    @property
    def relative(self) -> Fraction:
        """The change in percent of the former figure."""
        return (Fraction(self.after.stated) / Fraction(self.before.stated) - 1) * 100

    @property
    def amount(self) -> Fraction:
        """How far the figures are apart."""
        return Fraction(self.after.stated) - Fraction(self.before.stated)

    def fits(self, value: Interval) -> bool:
        """Whether the stated figure would do for another expectation."""
        return result(self.stated).meets(value)

    @property
    def way(self) -> str:
        """From what to what, in words."""
        return f"from {self.before.text} to {self.after.text}"


def diagnose(claim: Claim) -> Diagnosis:
    """The slip behind an inconsistent change."""
    kind, way, *order = claim.relation.split()
    sign = 1 if way == "up" else -1
    stated, first = as_figured(claim.stated), as_figured(claim.operands[0])
    if kind == "direction":
        before, after = (first, stated) if order == ["before"] else (stated, first)
        return _direction(Slip(stated, before, after, sign))
    slip = Slip(stated, first, as_figured(claim.operands[1]), sign)
    explanations = (
        _of_percent(slip) if kind == "percent" else _of_points(slip) if kind == "points" else ()
    )
    for diagnosis in explanations:
        return diagnosis
    return _plain(slip, kind)


def _direction(slip: Slip) -> Diagnosis:
    return Diagnosis(
        "direction",
        f"{_sentence(slip.way)} is a {_word(slip.amount)}, not a {_word(Fraction(slip.sign))}. "
        "Are the two figures swapped, or is the verb wrong?",
    )


def _word(amount: Fraction) -> str:
    return "rise" if amount > 0 else "fall"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _turned(slip: Slip, value: Interval) -> Iterator[Diagnosis]:
    """Right, but for the direction."""
    if slip.fits(-value):
        yield Diagnosis(
            "direction",
            f"{_sentence(slip.way)} is a {_word(slip.amount)} of “{slip.stated.text}”, not a "
            f"{_word(Fraction(slip.sign))}. Are the two figures swapped, or is the verb wrong?",
        )


def _of_percent(slip: Slip) -> Iterator[Diagnosis]:
    """The slips of a percentage, likeliest first."""
    before, after, hundred = bounds(slip.before), bounds(slip.after), Interval.point(100)
    yield from _turned(slip, slip.change / before * hundred)
    if isinstance(slip.before, Percent) and slip.fits(slip.change):
        points = notation.number(abs(slip.amount))
        yield _slip(
            slip, "percent for points",
            f"that is the difference in percentage points. Should it be “{points} points”?", None,
        )  # fmt: skip
    if slip.fits(after / before * hundred) and slip.sign > 0:
        yield _slip(
            slip, "ratio taken as increase",
            f"{slip.after.text} is {notation.number(slip.relative + 100)}% of {slip.before.text}, "
            f"which is a rise of only {correction(slip.stated, slip.relative)}.",
            abs(slip.relative),
        )  # fmt: skip
    if after.low is not None and after.low > 0 and slip.fits(slip.change / after * hundred):
        yield _slip(
            slip, "swapped base",
            "that is the difference as a share of the later figure. A change is counted from the "
            f"earlier one: should it be “{correction(slip.stated, abs(slip.relative))}”?",
            abs(slip.relative),
        )  # fmt: skip


def _of_points(slip: Slip) -> Iterator[Diagnosis]:
    """The slips of percentage points."""
    yield from _turned(slip, slip.change)
    if slip.fits(slip.change / bounds(slip.before) * Interval.point(100)):
        points = correction(slip.stated, abs(slip.amount))
        percent = notation.number(abs(slip.relative))
        yield _slip(
            slip, "points for percent",
            f"that is the change in percent. Should it be “{points}”, or {percent}%?",
            abs(slip.amount),
        )  # fmt: skip


def _plain(slip: Slip, kind: str) -> Diagnosis:
    value = abs(slip.relative if kind == "percent" else slip.amount)
    name, why = misprint(slip.stated, value) or (f"{kind} differs", "")
    if slip.amount * slip.sign < 0:
        why = f"a {_word(slip.amount)} at that"
    correct = correction(slip.stated, value)
    told = f"it is {correct}{f', {why}' if why else ''}. Should it be “{correct}”?"
    return _slip(slip, name, told, value)


def _slip(slip: Slip, name: str, told: str, value: Fraction | None) -> Diagnosis:
    suggestion = None if value is None else notation.restate(slip.stated, value)
    return Diagnosis(
        name, f"“{slip.stated.text}” does not fit {slip.way}: {told}", Severity.ERROR,
        suggestion=suggestion,
    )  # fmt: skip
