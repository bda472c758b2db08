"""Periods: the day, month or year of publication, as people write it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?P<name>{'|'.join(MONTHS)})[a-z]*\.?"
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?"
# A time of day may follow; the day stands as it is written, in whatever zone.
TIME = r"(?:,?[T\s]\s*\d{1,2}:.*)?"
FORMS = (
    r"(?P<year>\d{4})",
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})",
    rf"(?P<year>\d{{4}})([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}}){TIME}",
    rf"{WEEKDAY}{MONTH}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}){TIME}",
    rf"{WEEKDAY}(?P<day>\d{{1,2}})\s+{MONTH},?\s+(?P<year>\d{{4}}){TIME}",
    rf"{MONTH}\s+(?P<year>\d{{4}})",
)


class Period(NamedTuple):
    """The days from `first` to `last`, both included: a day, a month or a year."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    def __str__(self) -> str:
        """The period as ISO 8601 writes it: 2022-12-22, 2022-12, 2022."""
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first:%Y-%m}" if self.first.month == self.last.month else f"{self.first:%Y}"


def of(year: int, month: int | None = None, day: int | None = None) -> Period:
    """The year, month or day of that number; ValueError where the calendar has none."""
    if month is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    if day is not None:
        return Period(date(year, month, day), date(year, month, day))
    first = date(year, month, 1)
    after = date(year + month // 12, month % 12 + 1, 1)
    return Period(first, after - timedelta(days=1))


def period(text: str) -> Period:
    """Read the day, month or year that `text` names; ValueError if it names none.

    A day and a month in figures stand behind the year: 03/04/2022 is one day in Europe and
    another in America.
    """
    for form in FORMS:
        if match := re.fullmatch(form, text.strip(), re.IGNORECASE | re.ASCII):
            parts = match.groupdict()
            name, month, day = (parts.get(key) for key in ("name", "month", "day"))
            number = 1 + MONTHS.index(name.lower()) if name else int(month) if month else None
            return of(int(parts["year"]), number, int(day) if day else None)
    raise ValueError(text)


def as_period(value: date | Period | str) -> Period:
    """A period from a day, a period or text; ValueError if the text names none."""
    if isinstance(value, Period):
        return value
    return Period(value, value) if isinstance(value, date) else period(value)
