"""Which figure of a sum is wrong, and what it would have to be."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.interval import Interval
from factcheck.rules._added import added
from factcheck.rules._repairs import Repair, simplest
from factcheck.verdict import Diagnosis

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    from factcheck.figure import Amount
    from factcheck.rules import Context
    from factcheck.verdict import Verdict

APART = Fraction(3, 2)
"""So many times the next part the largest one stands out."""


def wrong_sum(
    total: Amount, parts: tuple[Amount, ...], verdict: Verdict, context: Context
) -> Diagnosis:
    """The figure of a sum that a single slip explains, else the total."""

    def holds(figure: Amount, value: Decimal) -> bool:
        changed = replace(figure, stated=value)
        terms = tuple(changed if part is figure else part for part in parts)
        [expectation] = added(changed if total is figure else total, terms, context)
        return expectation.stated.meets(expectation.expected)

    middle = verdict.expected.middle if verdict.expected else Fraction(0)
    left_out = next((part for part in parts if _is_without(total, part, middle)), None)
    repair = None if left_out else simplest((total, *parts), holds)
    repair = _of_outlier(repair, total, parts, middle, holds) or repair
    repair = _of_total(repair, total, middle) or repair
    suspect = repair.figure if repair else total
    value = middle if suspect is total or repair is None else Fraction(repair.value)
    correct = notation.restate(suspect, value) or notation.number(value, 6)
    message = (
        f"The parts add up to {notation.number(middle, 6)}, not to “{total.text}”. "
        f"Should “{suspect.text}” be “{correct}”?"
    )
    if left_out:
        message = f"“{total.text}” leaves out “{left_out.text}”: {message[0].lower()}{message[1:]}"
    return Diagnosis(
        "part left out" if left_out else repair.slip if repair else "sum",
        message,
        suspect=None if suspect is total else suspect,
        suggestion=notation.restate(suspect, value),
    )


def _of_outlier(
    repair: Repair[Amount] | None,
    total: Amount,
    parts: tuple[Amount, ...],
    middle: Fraction,
    holds: Callable[[Amount, Decimal], bool],
) -> Repair[Amount] | None:
    """The slip in the largest part that makes it one of the others' size.

    It is likelier than a slip in the total where that has to be rounded to fit as well.
    """
    if repair is None or repair.figure is not total or repair.value == middle:
        return None
    largest = max(parts, key=lambda part: part.stated)
    others = [part.stated for part in parts if part is not largest]
    of_part = simplest((largest,), holds)
    if of_part is None or not min(others) <= of_part.value <= max(others):
        return None
    return of_part if Fraction(largest.stated) > APART * Fraction(max(others)) else None


def _of_total(
    repair: Repair[Amount] | None, total: Amount, middle: Fraction
) -> Repair[Amount] | None:
    """The slip in the total that makes the sum exact, where one in a part needs rounding too."""
    if repair is None or repair.figure is total:
        return None
    repaired = middle - Fraction(repair.figure.stated) + Fraction(repair.value)
    if repaired == total.stated:
        return None
    return simplest((total,), lambda _, value: value == middle)


def _is_without(total: Amount, part: Amount, middle: Fraction) -> bool:
    """Whether a total is that of all parts but one, to the last digit it is written with."""
    rest = middle - Fraction(part.stated)
    written = len(total.stated.as_tuple().digits)
    return total.stated == rest or (written > 1 and total.value.meets(Interval.point(rest)))
