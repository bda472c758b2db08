"""The Hijri calendars in days of the common one: the solar one of Iran, the lunar one of Islam."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

MONTHS = 12
LONG_MONTHS = 6
"""The first six months of a solar year have 31 days, those behind have 30; the last is short."""

SOLAR_YEARS = range(1178, 1634)
"""The years in which the cycle of 33 agrees with the equinox at Tehran, that is the law."""

LUNAR_YEARS = range(1343, 1501)
"""The years of which Umm al-Qura, the calendar of Saudi Arabia, is published."""

ANCHOR = 1400, date(2021, 3, 21)
"""A solar year and its first day."""


class Days(NamedTuple):
    """The first and the last day of a year, a month or a day of another calendar."""

    first: date
    last: date


def days(calendar: str, year: int, month: int | None, day: int | None) -> Days | None:
    """The days of a date of the "solar" or the "lunar" calendar; None if it is none, or unknown."""
    starts = _solar if calendar == "solar" else _lunar
    first = starts(year, month or 1)
    after = starts(year, month + 1) if month else starts(year + 1, 1)
    if first is None or after is None:
        return None
    if day is None:
        return Days(first, after - timedelta(days=1))
    one = first + timedelta(days=day - 1)
    return Days(one, one) if first <= one < after else None


def _solar(year: int, month: int) -> date | None:
    """The first day of a month of the solar calendar; the thirteenth is the next year's first."""
    if year not in SOLAR_YEARS:
        return None
    known, start = ANCHOR
    leaps = sum(map(_is_leap, range(min(year, known), max(year, known))))
    passed = 365 * (year - known) + (leaps if year > known else -leaps)
    passed += 30 * (month - 1) + min(month - 1, LONG_MONTHS)
    if month > MONTHS and not _is_leap(year):
        passed -= 1
    return start + timedelta(days=passed)


def _is_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8


def _lunar(year: int, month: int) -> date | None:
    """The first day of a month of the lunar calendar by Umm al-Qura."""
    if year not in LUNAR_YEARS:
        return None
    from hijridate import Hijri

    over, month = divmod(month - 1, MONTHS)
    if year + over not in LUNAR_YEARS:
        return None
    common = Hijri(year + over, month + 1, 1).to_gregorian()
    return date(common.year, common.month, common.day)
