"""Slips of the pen that explain a figure: its digits swapped, its decimal mark moved."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.notation import rounded

if TYPE_CHECKING:
    from factcheck.rules._figured import Figured

POWERS = (1, -1, 2, -2, 3, -3, 6, -6)
NEAR = Fraction(2, 100)


def misprint(figure: Figured, value: Fraction) -> tuple[str, str] | None:
    """The name of the slip that made this figure of that value, and how to say it."""
    if not value or not figure.stated:
        return None
    written = _digits(figure)
    wanted = str(int(rounded(abs(value), max(len(written), 1)).normalize().scaleb(30))).rstrip("0")
    if len(written) > 1 and sorted(written) == sorted(wanted) and written != wanted:
        return "transposed digits", "with two digits swapped"
    ratio = Fraction(figure.stated) / abs(value)
    for power in POWERS:
        if abs(ratio / Fraction(10) ** power - 1) < NEAR:
            return "power of ten", f"{10 ** abs(power):,} times {'less' if power > 0 else 'more'}"
    return None


def _digits(figure: Figured) -> str:
    return "".join(map(str, figure.stated.as_tuple().digits)).rstrip("0")
