"""`rates`: what there is, a pair over time, and fetching what is new."""

from __future__ import annotations

import sys
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

import click

from factcheck.cli.books import newest, open_rates
from factcheck.cli.convert import NumberType
from factcheck.cli.options import CurrencyType, PeriodType, rates_through
from factcheck.cli.terminal import BAD, console, give_up, progress, say

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from factcheck.period import Period
    from rates import Rate, RateBook

YEAR = timedelta(days=365)


@click.group()
def rates() -> None:
    """The exchange rates that conversions are held against."""


@rates.command()
@rates_through
def status(through: Period | None) -> None:
    """Show which rates there are.

    For each source how many series, from when to when, how old, and in which file.
    """
    from factcheck.reporters import _status as page
    from rates import default_store
    from rates.updating import today_utc

    book = open_rates(through)
    today = through.last if through else today_utc()
    console().print(page.status(book, default_store(), today), soft_wrap=True)


@rates.command()
@click.argument("base", metavar="FROM", type=CurrencyType())
@click.argument("quote", metavar="TO", type=CurrencyType())
@click.option("--from", "first", type=PeriodType(), help="The first day; else a year before --to.")
@click.option("--to", "last", type=PeriodType(), help="The last day; else the newest there is.")
@click.option("--mark", type=NumberType(), help="A rate to draw across, to see when it was right.")
@click.option(
    "--format", "form", type=click.Choice(["terminal", "csv", "json"]), default="terminal"
)
@rates_through
def history(
    base: str,
    quote: str,
    first: Period | None,
    last: Period | None,
    mark: Decimal | None,
    form: str,
    through: Period | None,
) -> None:
    """Show a pair over time.

    For example history MAD USD --from 2022 --to 2022-12-22.
    """
    book = open_rates(through)
    until = last.last if last else newest(book, base, quote)
    since = first.first if first else until - YEAR
    if since > until:
        raise click.BadParameter(f"{since} is later than {until}", param_hint="--from")
    found = list(book.history(base, quote, since, until))
    if not found:
        give_up(_nothing(book, base, quote, since, until))
    if form == "terminal":
        from factcheck.reporters import _history as page

        shown = console()
        level = None if mark is None else Fraction(mark)
        shown.print(page.history(found, book, shown, level))
    else:
        _write(form, found, book)


def _write(form: str, found: list[Rate], book: RateBook) -> None:
    from factcheck.reporters import _series as series

    if form == "csv":
        series.write_csv(found, sys.stdout)
    else:
        series.write_json(found, book, sys.stdout)


def _nothing(book: RateBook, base: str, quote: str, since: date, until: date) -> str:
    """Why there is no rate in a span of days."""
    span = book.span(base, quote)
    if span:
        has = f"; there are some from {span[0]} to {span[1]}"
        return f"no rate between {base} and {quote} from {since} to {until}{has}"
    try:
        book.rate(base, quote, until)
    except LookupError as error:
        return str(error)
    return f"no rate between {base} and {quote} from {since} to {until}"


@rates.command()
@click.option("--source", "names", multiple=True, metavar="S", help="Only this one (repeatable).")
@click.option("--since", type=PeriodType(), help="The first day; else shortly before the newest.")
def update(names: tuple[str, ...], since: Period | None) -> None:
    """Fetch what is new into your own store.

    It is used beside the rates that come with the program.

    Exit status: 0 if every source answered, 2 if one failed; what the others sent is kept.
    """
    from factcheck.reporters import _status as page
    from rates import default_store
    from rates import update as fetch
    from rates.sources import SourceError

    open_rates(None)
    try:
        with progress() as step:
            results = fetch(names or None, since.first if since else None, step)
    except SourceError as error:
        raise click.BadParameter(str(error), param_hint="--source") from error
    console().print(page.updated(results, default_store(), open_rates(None)), soft_wrap=True)
    errors = [result.error for result in results if result.error]
    for sentence in errors:
        say(sentence)
    sys.exit(BAD if errors else 0)
