"""`convert`: an amount at the rate of a day."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.books import day, newest, open_rates
from factcheck.cli.options import CurrencyType, PeriodType, rates_through
from factcheck.cli.terminal import console, give_up

if TYPE_CHECKING:
    from factcheck.period import Period


class NumberType(click.ParamType[Decimal]):
    """A number such as 350e6 or 1,200.50."""

    name = "number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Decimal:
        """Read it; a usage error where it is none, or none that can be written out."""
        try:
            number = Decimal(str(value).replace(",", "").replace("_", ""))
        except InvalidOperation:
            number = Decimal("nan")
        if not number.is_finite() or abs(number.adjusted()) > LONGEST:
            self.fail(f"{value!r} is no number such as 350e6 or 1200.50", param, ctx)
        return number


LONGEST = 100
"""No amount of money has more digits."""


@click.command()
@click.argument("amount", type=NumberType())
@click.argument("base", metavar="FROM", type=CurrencyType())
@click.argument("quote", metavar="TO", type=CurrencyType())
@click.option("--date", "on", type=PeriodType(), help="The day; without it the newest there is.")
@rates_through
def convert(
    amount: Decimal, base: str, quote: str, on: Period | None, through: Period | None
) -> None:
    """Convert an amount at the rate of a day: convert 350e6 MAD USD --date 2022-12-22."""
    from factcheck.reporters import _conversion as page

    asked = day(on, "--date") if on else None
    book = open_rates(through)
    try:
        rate = book.rate(base, quote, asked or newest(book, base, quote))
    except LookupError as error:
        give_up(error)
    console().print(page.conversion(amount, rate, book))
