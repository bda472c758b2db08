"""The page of one conversion: the rate with all that it rests on, and what others published."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from factcheck import notation
from factcheck.reporters._table import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from rich.console import RenderableType

    from rates import Leg, Rate, RateBook

DIGITS = 6
APART = Fraction(1, 100)
"""Two banks lie nearer to each other than this on all but the rarest days."""


def conversion(amount: Decimal, rate: Rate, book: RateBook) -> RenderableType:
    """An amount at the rate of a day."""
    others = book.rates(rate.base, rate.quote, rate.on)[1:]
    money = Fraction(amount)
    result = notation.money(money * rate.exact, rate.quote, DIGITS)
    about = pairs()
    about.add_row("rate", notation.per(rate))
    about.add_row("source", _sentence(book.title(rate.source)))
    about.add_row("observed", _observed(rate))
    about.add_row("legs", "\n".join(map(_leg, rate.legs)) or "none: it is the same currency")
    about.add_row("bracket", _bracket(money, rate))
    about.add_row(
        "others", "\n".join(_other(money, rate, other, book) for other in others) or "none"
    )
    return Group(
        Text(f"{notation.money(money, rate.base, 12)} = {result}", "bold"),
        Text(),
        about,
        *(Text(f"Warning: {warning}", "bold magenta") for warning in _warnings(rate, others, book)),
        Text(),
        Text(f"{notation.data(book)}.", "dim"),
    )


def _sentence(title: str) -> str:
    return title[:1].upper() + title[1:]


def _observed(rate: Rate) -> str:
    if not rate.age:
        return notation.day(rate.date)
    days = "1 day" if rate.age == 1 else f"{rate.age} days"
    return f"{notation.day(rate.date)}, {days} before {notation.day(rate.on)}"


def _leg(leg: Leg) -> str:
    since = "since " if leg.source in ("fixed", "peg") else ""
    return (
        f"1 {leg.base} = {leg.value:f} {leg.quote} ({leg.series}, {since}{notation.day(leg.date)})"
    )


def _bracket(money: Fraction, rate: Rate) -> str:
    """What the published digits allow for the rate, and with it for the amount."""
    if rate.low == rate.high:
        return "exact"
    shown = rate if rate.value >= 1 else rate.inverse()
    low, high = (f"{notation.rounded(end, DIGITS):f}" for end in (shown.low, shown.high))
    least, most = (notation.money(money * end, rate.quote, DIGITS) for end in (rate.low, rate.high))
    return f"{low} to {high} {shown.quote} per {shown.base}, so {least} to {most}"


def _other(money: Fraction, rate: Rate, other: Rate, book: RateBook) -> str:
    """What another source gives, and how far from the rate that is."""
    amount = notation.money(money * other.exact, other.quote, DIGITS)
    apart = notation.rounded((other.exact / rate.exact - 1) * 100, 2)
    return (
        f"{_sentence(book.title(other.source))}: {notation.per(other)} of "
        f"{notation.day(other.date)}, so {amount} ({apart:+f}%)"
    )


def _warnings(rate: Rate, others: tuple[Rate, ...], book: RateBook) -> Iterator[str]:
    apart = max((abs(other.exact / rate.exact - 1) for other in others), default=Fraction(0))
    if apart > APART:
        yield f"the sources disagree by {notation.number(apart * 100, 2)}%."
    regime = book.street(rate.base, rate.quote, rate.on)
    if regime:
        code = next(code for code in (rate.base, rate.quote) if code in regime.codes)
        until = f"until {notation.day(regime.last)}" if regime.last else "and still does"
        yield (
            f"a street rate of {code} ({regime.name}) existed beside the official one, from "
            f"{notation.day(regime.first)} {until}; what people paid may have been far from this."
        )
