"""Words such as "yesterday" and "last year", as seen from the day of publication."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.recognizers.days import days_of

if TYPE_CHECKING:
    from datetime import date

    from factcheck.recognizers.site import Site


def read(site: Site) -> list[Date]:
    """Words such as "yesterday" and "last year", as seen from the publication date."""
    published = site.document.published
    if published is None:
        return []
    found = []
    for start, end, offset in site.language.relative_dates.find(site.folded):
        number, unit = offset.split()
        first, last = _offset(published.first, int(number), unit)
        found.append(Date(site.document, Span(start, end), first, last))
    return found


def _offset(published: date, number: int, unit: str) -> tuple[date | None, date | None]:
    if unit == "day":
        return (day := published + timedelta(days=number)), day
    if unit == "year":
        return days_of(published.year + number, None, None)
    months = published.year * 12 + published.month - 1 + number
    return days_of(months // 12, months % 12 + 1, None)
