"""Checks the figures in an article before it is published.

>>> import factcheck
>>> [figure.text for figure in factcheck.figures("It cost 3.5 million euros, or $4 million.")]
['3.5 million euros', '$4 million']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.config import Config
    from factcheck.figure import Count, Date, Figure, Money, Percent
    from factcheck.period import Period
    from factcheck.report import Report
    from factcheck.verdict import Rates

__all__ = ["Config", "Count", "Date", "Figure", "Money", "Percent", "Report", "check", "figures"]

_HOMES = {"Config": "config", "Report": "report"} | dict.fromkeys(
    ("Count", "Date", "Figure", "Money", "Percent"), "figure"
)
"""Where the types are that the two functions take and return; loaded when they are asked for."""


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def figures(text: str, language: str | None = None) -> list[Figure]:
    """Every figure of a plain text, in order; `language` is an ISO 639-1 code, else detected."""
    from factcheck import pipeline, readers

    return list(pipeline.read_figures(readers.read_text("<text>", text), language).figures)


def check(
    text: str,
    *,
    format: str = "markdown",  # noqa: A002 - the reader's name, as on the command line
    title: str | None = None,
    language: str | None = None,
    published: date | Period | str | None = None,
    rates: Rates | None = None,
    config: Config | None = None,
) -> Report:
    """Check an article: its figures, what they claim about each other, and what does not hold.

    `published` is a day, or text such as "2022-12" for a month. Without `rates` it is the packed
    exchange rates that conversions are held against. Raises readers.ReadError, ValueError for a
    date that is none, and languages.UnknownLanguageError.
    """
    from dataclasses import replace

    from factcheck import pipeline, readers
    from factcheck.config import Config as Settings
    from factcheck.period import as_period

    document = readers.read_text("<text>", text, format)
    if published is not None:
        document = replace(document, published=as_period(published))
    if title is not None:
        document = document.with_title(title)
    return pipeline.check(document, rates or _packed_rates(), config or Settings(), language)


@cache
def _packed_rates() -> Rates:
    """The rates that come with the program, which never change: what is decoded stays so."""
    from rates import open_book

    return open_book()
