"""Numbers with a power of ten behind them: "1.5e6", "1.5 × 10^6"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.exponent import POWER, power
from factcheck.recognizers.digits import read_digits
from factcheck.recognizers.parts import EXACT, HIGHEST, ONE

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Site


def read(site: Site, start: int, end: int) -> Numeral | None:
    """The number whose digits stand there, if a power of ten follows that articles may have."""
    found = POWER.match(site.text, end)
    if found is None or (start and site.text[start - 1].isalnum()):
        return None
    exponent = power(found)
    if exponent > HIGHEST:
        return None
    numeral = read_digits(site.lower, site.language, start, end)
    stated = ONE if found.lastgroup == "alone" else numeral.stated
    numeral.stated = EXACT.scaleb(stated, exponent)
    numeral.scale, numeral.end = exponent, found.end()
    return numeral
