"""Values in words: for people, and in the article's own number format."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.figure import Money, Number
    from factcheck.interval import Interval

SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
WRITTEN = re.compile(r"\d[\d.,'’ \u00a0\u202f\u2009]*\d|\d")


def rounded(value: Fraction, digits: int = 3) -> Decimal:
    """A value to so many significant digits."""
    context = Context(prec=digits, rounding=ROUND_HALF_EVEN)
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def number(value: Fraction, digits: int = 3) -> str:
    """A value as a person writes it: "33.3 million", "63,900", "0.95"."""
    near = rounded(value, digits)
    for exponent, word in SCALES:
        if abs(near) >= Decimal(10) ** exponent:
            return f"{_plain(near.scaleb(-exponent))} {word}"
    return _plain(near)


def _plain(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def span(interval: Interval, unit: str) -> str:
    """An interval with its unit: "33.2–33.3 million USD", "at least 350 million MAD"."""
    if interval.low is None or interval.high is None:
        bound = interval.low if interval.low is not None else interval.high
        word = "at least" if interval.low is not None else "at most"
        return f"{word} {number(bound or Fraction(0))} {unit}".strip()
    low, high = number(interval.low), number(interval.high)
    if low == high:
        return f"{low} {unit}".strip()
    scale = low.partition(" ")[2]
    if scale and scale == high.partition(" ")[2]:
        low = low.partition(" ")[0]
    return f"{low}–{high} {unit}".strip()


def day(value: date) -> str:
    """A day as "21 December 2022"."""
    return f"{value.day} {value:%B %Y}"


def money(value: Fraction, currency: str, digits: int = 3) -> str:
    """An amount as "33.3 million USD"."""
    return f"{number(value, digits)} {currency}"


def restate(figure: Number, value: Fraction) -> str | None:
    """The figure's own words with another value in them; None where it is written in words.

    Scale word, separators and decimals stay as the article has them, except that a value that
    would lose its first three digits to that gets further decimals.
    """
    found = WRITTEN.search(figure.text)
    if found is None or figure.upper is not None:
        return None
    written = found.group()
    decimal, group = _marks(written, figure)
    scale = Fraction(figure.stated) / _read(written, decimal) if figure.stated else Fraction(1)
    scaled = value / scale
    places = len(written.rpartition(decimal)[2]) if decimal and decimal in written else 0
    near = rounded(scaled)
    needed = max(0, -int(near.normalize().as_tuple().exponent))
    places = max(places, needed) if abs(scaled) < 1000 or places else 0  # noqa: PLR2004
    text = f"{round(scaled * 10**places):0{places + 1}d}"
    whole, fraction = (text[:-places], text[-places:]) if places else (text, "")
    whole = f"{int(whole):,}".replace(",", group) if group or len(whole) <= 3 else whole  # noqa: PLR2004
    new = f"{whole}{decimal or '.'}{fraction}" if fraction.strip("0") or (places and decimal in written) else whole
    return figure.text[: found.start()] + new + figure.text[found.end() :]


def _marks(written: str, figure: Number) -> tuple[str, str]:
    """The decimal mark and the grouping mark that a number is written with."""
    marks = [mark for mark in written if not mark.isdecimal()]
    if not marks:
        return ("," if "," in figure.document.text and _comma_decimals(figure) else "."), ""
    if figure.decimals:
        return marks[-1], marks[0] if marks[0] != marks[-1] else ""
    return ("," if marks[0] in ".  \u00a0\u202f\u2009" else "."), marks[0]


def _comma_decimals(figure: Number) -> bool:
    """Whether the article writes its decimals with a comma."""
    text = figure.document.text
    return len(re.findall(r"\d,\d{1,2}(?!\d)", text)) > len(re.findall(r"\d\.\d{1,2}(?!\d)", text))


def _read(written: str, decimal: str) -> Fraction:
    digits = "".join(
        mark if mark.isdecimal() else "." if mark == decimal else "" for mark in written
    )
    return Fraction(digits or "0") or Fraction(1)
