"""Bare numbers that share a date's month or calendar: "les 12 et 13 mai", "1440 to 1443 AH"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Count, Date
from factcheck.recognizers.days import dated

if TYPE_CHECKING:
    from factcheck.figure import Figure
    from factcheck.recognizers.site import Site

LAST_DAY = 31
NO_DAYS = frozenset({"", "/", ";"})
"""What joins no two days of a month."""


def earlier(site: Site, figure: Figure, other: Date, join: str) -> Figure:
    """The first day of "les 12 et 13 mai": a bare number before a later day of a month."""
    if not isinstance(figure, Count) or figure.noun is not None or join in NO_DAYS:
        return figure
    if (year := _year_beside(site, figure, other)) is not None:
        return year
    if other.day is None or figure.decimals or not 1 <= figure.stated < other.day:
        return figure
    start, end = figure.span.start, figure.span.end
    return dated(site, start, end, other.year, other.month, int(figure.stated)) or figure


def later(site: Site, figure: Count, previous: Figure, join: str) -> Figure:
    """The second day of "May 12 and 13": a bare number behind an earlier day of a month."""
    if not isinstance(previous, Date) or join in NO_DAYS or join == ",":
        return figure
    if (year := _year_beside(site, figure, previous)) is not None:
        return year
    if not previous.day:
        return figure
    if previous.year or figure.decimals or not previous.day < figure.stated <= LAST_DAY:
        return figure
    if not site.text[previous.span.end - 1].isdigit():
        return figure
    start, end = figure.span.start, figure.span.end
    return dated(site, start, end, None, previous.month, int(figure.stated)) or figure


def _year_beside(site: Site, figure: Count, other: Date) -> Date | None:
    """A year of the other calendar that the date beside it is of."""
    if not site.language.calendars or other.year is not None:
        return None
    from factcheck.recognizers import hijri

    return hijri.beside(site, figure, other)
