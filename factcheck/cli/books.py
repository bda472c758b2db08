"""Opening the rates: those that come with the program, and those that the user has fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.terminal import give_up

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from factcheck.period import Period
    from rates import RateBook


def open_rates(through: Period | None) -> RateBook:
    """The book of rates up to the last day asked for; the program ends if they cannot be read."""
    from rates import RatesError, default_store, open_book

    try:
        return open_book(store=default_store(), through=through.last if through else None)
    except RatesError as error:
        give_up(error)


def packed(through: Period | None) -> Callable[[], RateBook]:
    """What opens the rates that come with the program, in whatever process and on any machine."""
    from functools import partial

    from rates import open_book

    return partial(open_book, through=through.last if through else None)


def newest(book: RateBook, base: str, quote: str) -> date:
    """The newest day that there is a rate of a pair for."""
    span = book.span(base, quote)
    return min(span[1], book.through) if span else book.through


def day(value: Period, option: str) -> date:
    """The day that an option names; a usage error where it is a month or a year."""
    if value.first != value.last:
        raise click.BadParameter(f"{value} is no day such as 2022-12-22", param_hint=option)
    return value.first
