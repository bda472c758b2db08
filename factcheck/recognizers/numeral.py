"""A number as it stands in a text, before it is known what it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.recognizers.site import Around


@dataclass(slots=True)
class Numeral:
    """A number in the text, from `start` up to `end`.

    `stated` keeps the place of the last written digit in its exponent; `scale` is the power of
    ten of the last scale word, 0 without one. `decimals` tells that a decimal mark was written,
    `grouped` that thousands were, `digits` that it begins with a digit, `blurred` that it is a
    round number by itself ("une dizaine"). `readings` are other values of the same words.
    `bare` is the same number without a last "m" or "k", which scales nothing but money.
    `leads` tells that its scale word stands before it. `around` holds the words beside the
    number, where they have been read already. `upper` is the second end of "两三百", two or three
    hundred.
    """

    start: int
    end: int
    stated: Decimal
    scale: int = 0
    decimals: bool = False
    grouped: bool = False
    digits: bool = True
    blurred: bool = False
    readings: tuple[Decimal, ...] = ()
    bare: Numeral | None = None
    leads: bool = False
    around: Around | None = None
    upper: Decimal | None = None


class Unread(NamedTuple):
    """A number that is not read because it has too many digits, and how many it has."""

    start: int
    end: int
    digits: int
