"""Values in words: for people, and in the article's own number format."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import languages, magnitude

if TYPE_CHECKING:
    from datetime import date

    from factcheck.document import Document
    from factcheck.figure import Number
    from factcheck.interval import Interval
    from factcheck.verdict import Rate, Rates

SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
SPACES = " \u00a0\u202f\u2009"
WRITTEN = re.compile(rf"\d[\d.,'’٫٬{SPACES}]*\d|\d")
ARABIC_DIGIT = re.compile("[٠-٩۰-۹]")
ARABIC_MARKS = "٫", "٬"
"""The decimal and the grouping mark among the digits of Arabic and Persian."""

DIGITS = 3
"""As many significant digits as a computed value is given with."""

GROUPED_FROM = 1000
# Not by strftime, which would follow the caller's locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

HASH = 12
"""As many digits of a hash as tell two sets of rates apart."""


def rounded(value: Fraction, digits: int = DIGITS) -> Decimal:
    """A value to so many significant digits."""
    context = Context(prec=digits, rounding=ROUND_HALF_EVEN)
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))


def number(value: Fraction, digits: int = DIGITS) -> str:
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
        word = "at most" if interval.low is None else "at least"
        return f"{word} {number(interval.middle)} {unit}".strip()
    low, high = number(interval.low), number(interval.high)
    if low == high:
        return f"{low} {unit}".strip()
    scale = low.partition(" ")[2]
    if scale and scale == high.partition(" ")[2]:
        low = low.partition(" ")[0]
    return f"{low}–{high} {unit}".strip()


def day(value: date) -> str:
    """A day as "21 December 2022"."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def money(value: Fraction, currency: str, digits: int = DIGITS) -> str:
    """An amount as "33.3 million USD"."""
    return f"{number(value, digits)} {currency}"


def per(rate: Rate) -> str:
    """A rate the way round that is at least one: "10.5237 MAD per USD"."""
    if rate.value >= 1:
        return f"{rate.value:f} {rate.quote} per {rate.base}"
    return f"{rounded(1 / rate.exact, 6):f} {rate.base} per {rate.quote}"


def observed(rate: Rate) -> str:
    """The source and the day of a rate: "NBP, 21 December 2022"."""
    return f"{rate.source.upper()}, {day(rate.date)}"


def data(rates: Rates) -> str:
    """Which rates an answer rests on: their last day, and the first digits of their hash."""
    return f"Rates through {day(rates.through)}, sha256 {rates.sha256[:HASH]}"


def restate(figure: Number, value: Fraction) -> str | None:
    """The figure's own words with another value in them; None where it is in words.

    Scale word, separators and decimals stay as the article has them, but three significant
    digits are kept where its decimals would lose them, and the scale word is another where the
    digits would be a tiny part or thousands of it.
    """
    found = WRITTEN.search(figure.text)
    if found is None or figure.upper is not None or not figure.stated:
        return None
    written, behind = found.group(), figure.text[found.end() :]
    if WRITTEN.search(behind):
        from factcheck import compound, exponent

        if exponent.POWER.match(behind):
            return None
        return compound.restate(figure, value)  # "5億800万ドル"
    decimal, group = _marks(written, figure)
    scale = Fraction(figure.stated) / _read(written, decimal)
    if not magnitude.is_power_of_ten(scale):
        return None  # "un milliard et 10 millions" has a number in words as well
    other = magnitude.rest(figure.document.language, behind, value, scale)
    if other is not None:
        # Digits that suit the new scale word have nothing of the decimals that suited the old.
        scale, behind, written = other.unit, other.text, ""
    text = _write(value / scale, _places(written, decimal, value / scale), decimal, group)
    return figure.text[: found.start()] + magnitude.in_digits_of(text, found.group()[0]) + behind


def _places(written: str, decimal: str, value: Fraction) -> int:
    """How many decimals to write: those of the figure, or as many as three digits take."""
    own = len(written.rpartition(decimal)[2]) if decimal in written else 0
    needed = max(0, -int(rounded(value).normalize().as_tuple().exponent))
    return max(own, needed) if abs(value) < GROUPED_FROM else own


def _write(value: Fraction, places: int, decimal: str, group: str) -> str:
    """A value with so many decimals, its thousands grouped by the mark given."""
    digits = f"{round(value * 10**places):0{places + 1}d}"
    whole = digits[: len(digits) - places]
    whole = f"{int(whole):,}".replace(",", group)
    return f"{whole}{decimal}{digits[-places:]}" if places else whole


def _marks(written: str, figure: Number) -> tuple[str, str]:
    """The decimal mark and the grouping mark that a number is written with."""
    marks = [mark for mark in written if not mark.isdecimal()]
    if figure.decimals and marks:
        group = "," if marks[-1] == "." else "\u202f"
        return marks[-1], marks[0] if marks[0] != marks[-1] else group
    if marks:
        return "." if marks[0] in ",'’" else ",", marks[0]
    if ARABIC_DIGIT.match(written):
        return ARABIC_MARKS
    return _usual_marks(figure.document)


def _usual_marks(document: Document) -> tuple[str, str]:
    """The marks of an article by what it writes elsewhere, else by its language."""
    commas = len(re.findall(r"\d,\d{1,2}(?!\d)", document.text))
    points = len(re.findall(r"\d\.\d{1,2}(?!\d)", document.text))
    language = languages.find(document.language)
    usual = language.separators if language else (".", ",")
    if commas == points or (commas > points) == (usual[0] == ","):
        return usual
    return (",", "\u202f") if commas > points else (".", ",")


def _read(written: str, decimal: str) -> Fraction:
    digits = "".join(
        mark if mark.isdecimal() else "." if mark == decimal else "" for mark in written
    )
    return Fraction(digits) or Fraction(1)
