"""Periods: the day, month or year of publication, as people write it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?P<name>{'|'.join(MONTHS)})[a-z]*\.?"
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
# A time of day may follow; the day stands as it is written, in whatever zone.
TIME = r"(?:,?[T\s]\s*\d{1,2}:.*)?"
FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        r"(?P<year>\d{4})",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
        rf"(?P<year>\d{{4}})([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){TIME}",
        rf"{WEEKDAY}{MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}){TIME}",
        rf"{WEEKDAY}(?P<day>\d{{1,2}})\s+{MONTH},?\s+(?P<year>\d{{4}}){TIME}",
        rf"{MONTH}\s+(?P<year>\d{{4}})",
    )
)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included: a day, a month or a year."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        """The period as ISO 8601 writes it: 2022-12-22, 2022-12, 2022."""
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first:%Y-%m}" if self.first.month == self.last.month else f"{self.first:%Y}"


def period(text: str) -> Period:
    """Read the day, month or year that `text` names; ValueError if it names none.

    A day and a month in figures stand behind the year: 03/04/2022 is one day in Europe and
    another in America.
    """
    for form in FORMS:
        if match := form.fullmatch(text.strip()):
            return _period(match.groupdict())
    raise ValueError(text)


def _period(parts: dict[str, str | None]) -> Period:
    year = int(parts["year"] or 0)
    name, month_written, day = parts.get("name"), parts.get("month"), parts.get("day")
    month = 1 + MONTHS.index(name.lower()) if name else int(month_written or 0)
    if not (name or month_written):
        return Period(date(year, 1, 1), date(year, 12, 31))
    if day:
        return Period(date(year, month, int(day)), date(year, month, int(day)))
    first = date(year, month, 1)
    return Period(first, first.replace(day=calendar.monthrange(year, month)[1]))


def as_period(value: date | Period | str) -> Period:
    """A period from a day, a period or text; ValueError if the text names none."""
    if isinstance(value, Period):
        return value
    return Period(value, value) if isinstance(value, date) else period(value)
