"""The day, month or year that the path of an article tells."""

from __future__ import annotations

import re
from functools import cache

from factcheck.period import MONTHS, Period, of

NAMED = rf"(?P<name>{'|'.join(MONTHS)})[a-z]*"
PARTS = {
    "%Y": r"(?P<year>(?:19|20)\d\d)",
    "%y": r"(?P<short>\d\d)",
    "%m": r"(?P<month>1[0-2]|0[1-9]|[1-9])",
    "%d": r"(?P<day>3[01]|[12]\d|0[1-9]|[1-9])",
    "%b": NAMED,
    "%B": NAMED,
    "%%": "%",
}
"""What stands for a part of a date, with the letters of strptime; months are named in English."""

# 2022/12/22/harbour.md and 2022-12-22-harbour.md, as site generators have it.
USUAL = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/-])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)",
    re.ASCII,
)
CENTURY = 100
PIVOT = 69
"""Two figures from here on are a year of the last century, as strptime reads them."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The expression for a pattern such as "%d-%m-%Y" or "%Y/%b/%d"; raises ValueError.

    The error says what is wrong with it, to follow its name.
    """
    pieces = re.split(r"(%.?)", pattern)
    unknown = next((piece for piece in pieces[1::2] if piece not in PARTS), None)
    if unknown:
        raise ValueError(f"has {unknown}, which is none of {', '.join(PARTS)}")
    source = "".join(PARTS.get(piece) or re.escape(piece) for piece in pieces)
    try:
        expression = re.compile(rf"(?<!\d){source}(?!\d)", re.ASCII | re.IGNORECASE)
    except re.error as error:
        raise ValueError("has a part of the date twice") from error
    parts = expression.groupindex.keys()
    if len(parts & {"year", "short"}) != 1:
        raise ValueError("must have the year once, as %Y or %y")
    if len(parts & {"month", "name"}) > 1:
        raise ValueError("has the month twice")
    if "day" in parts and not parts & {"month", "name"}:
        raise ValueError("has a day without its month")
    return expression


def published(path: str, pattern: str | None = None) -> Period | None:
    """The last date in the path that the pattern fits (else a usual day); None without one."""
    expression = compiled(pattern) if pattern else USUAL
    for match in reversed(list(expression.finditer(path))):
        try:
            return _period(match.groupdict())
        except ValueError:
            continue  # figures that look like a day and are none
    return None


def _period(parts: dict[str, str | None]) -> Period:
    """The day, month or year of named parts; ValueError where the calendar has none."""
    short, name = parts.get("short"), parts.get("name")
    year = int(parts.get("year") or 0)
    if short:
        year = int(short) + CENTURY * (19 if int(short) >= PIVOT else 20)
    month = 1 + MONTHS.index(name.lower()) if name else _number(parts.get("month"))
    return of(year, month, _number(parts.get("day")))


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
