"""A part that is larger than its whole: a slip of the pen, or two things that are no such pair."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.figure import Count
from factcheck.interval import Interval
from factcheck.rules._repairs import simplest

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.figure import Percent
    from factcheck.rules._figured import Figured
    from factcheck.rules._repairs import Repair

ALL = 100


def larger(part: Figured, whole: Figured, percent: Percent) -> Repair[Figured] | None:
    """The single slip in the part or the whole after which the percentage is right.

    Without one, the two are more likely of different things than wrong.
    """

    def holds(figure: Figured, value: Decimal) -> bool:
        one, whole_ = (Fraction(value if f is figure else f.stated) for f in (part, whole))
        return whole_ > 0 and percent.value.meets(Interval.point(one / whole_ * ALL))

    alike = isinstance(part, Count) is isinstance(whole, Count)
    return simplest((part, whole), holds) if alike and percent.stated < ALL else None
