"""Days of the Hijri calendars, and the dates that are read by them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.recognizers import calendars
from tests.recognizers.reading import figures, read


@pytest.mark.parametrize(
    ("calendar", "written", "day"),
    [
        ("solar", (1400, 1, 1), date(2021, 3, 21)),
        ("solar", (1399, 1, 1), date(2020, 3, 20)),
        ("solar", (1399, 12, 30), date(2021, 3, 20)),
        ("solar", (1357, 11, 22), date(1979, 2, 11)),
        ("solar", (1403, 12, 30), date(2025, 3, 20)),
        ("solar", (1404, 1, 1), date(2025, 3, 21)),
        ("lunar", (1444, 1, 1), date(2022, 7, 30)),
        ("lunar", (1443, 9, 12), date(2022, 4, 13)),
        ("lunar", (1445, 9, 1), date(2024, 3, 11)),
    ],
)
def test_a_day(calendar: str, written: tuple[int, int, int], day: date) -> None:
    assert calendars.days(calendar, *written) == (day, day)


@pytest.mark.parametrize(
    ("calendar", "written"),
    [
        ("solar", (1400, 12, 30)),
        ("solar", (1400, 7, 31)),
        ("solar", (1000, 1, 1)),
        ("lunar", (1444, 1, 31)),
        ("lunar", (1200, 1, 1)),
        ("lunar", (1500, 13, 1)),
    ],
)
def test_a_day_that_there_is_none_of(calendar: str, written: tuple[int, int, int]) -> None:
    assert calendars.days(calendar, *written) is None


def test_a_year_and_a_month() -> None:
    assert calendars.days("solar", 1401, None, None) == (date(2022, 3, 21), date(2023, 3, 20))
    assert calendars.days("solar", 1401, 12, None) == (date(2023, 2, 20), date(2023, 3, 20))
    assert calendars.days("lunar", 1444, None, None) == (date(2022, 7, 30), date(2023, 7, 18))


def test_only_a_solar_day_is_held_to_its_weekday() -> None:
    [solar] = figures("شنبه ۱۲ فروردین ۱۴۰۲", "fa")
    [lunar] = figures("الخميس 12 رمضان 1443 هـ", "ar")
    assert getattr(solar, "weekday", None) == 5
    assert getattr(lunar, "weekday", None) is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ar", "في عام 1440"),
        ("ar", "12 رمضان"),
        ("fa", "در سال ۱۲۵۰"),
        ("fa", "در سال ۱۱۰۰ هجری قمری"),
    ],
)
def test_a_date_that_cannot_be_decided_stays_open(code: str, text: str) -> None:
    assert read(text, code) == ["None.None."]


@pytest.mark.parametrize(
    ("code", "text", "years"),
    [
        ("fa", "سال‌های ۱۳۵۷ و ۱۳۵۸", ["1978-03-21..1979-03-20", "1979-03-21..1980-03-20"]),
        ("fa", "از ۱۳۹۸ تا سال ۱۴۰۰", ["2019-03-21..2020-03-19", "2021-03-21..2022-03-20"]),
        ("ar", "من 1440 إلى 1443 هـ", ["2018-09-11..2019-08-30", "2021-08-09..2022-07-29"]),
        ("ar", "من 1440 إلى 1443 عاملا", ["1440 عاملا", "1443 عاملا"]),
    ],
)
def test_two_years_share_their_mark(code: str, text: str, years: list[str]) -> None:
    assert read(text, code) == years
