"""Dates that begin with their year: "2012. május 3.", "2015 márciusában", "2019. 05. 03."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.recognizers.days import dated

if TYPE_CHECKING:
    from factcheck.figure import Date
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Site

GAP = r"[ \u00a0\u202f]"
NUMERIC = re.compile(rf"([12]\d{{3}})\.{GAP}?(\d{{1,2}})\.{GAP}?(\d{{1,2}})(?!\d|\.\d)")
YEAR = re.compile(rf"([12]\d{{3}})\.?{GAP}(?!\d)")
DAY = re.compile(rf"{GAP}(\d{{1,2}})(?!\d|[.,]\d)")


def read(site: Site, numeral: Numeral) -> Date | None:
    """The date that begins with the numeral, in a language that puts the year first."""
    text, start = site.text, numeral.start
    if found := NUMERIC.match(text, start):
        year, month, day = map(int, found.groups())
        return dated(site, start, found.end(), year, month, day)
    year_found = YEAR.match(text, start)
    month_found = year_found and site.language.months.match(site.folded, year_found.end())
    if not year_found or not month_found:
        return None
    day_found = DAY.match(text, month_found.end)
    end = day_found.end() if day_found else month_found.end
    in_month = int(day_found[1]) if day_found else None
    return dated(site, start, end, int(year_found[1]), month_found.meaning, in_month)
