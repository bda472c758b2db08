"""The plots: what they show of the rates and of what an article makes of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporters._html.chart import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Frame
from factcheck.reporters._html.drawing import drawing
from factcheck.reporters._html.history import History

if TYPE_CHECKING:
    from factcheck.verdict import Rates
    from rates import Rate, RateBook
    from tests.reporters.conftest import Check, Write

amounts = st.fractions(min_value=Fraction(1, 1000), max_value=10**9)
days = st.dates(min_value=date(1980, 1, 1), max_value=date(2030, 1, 1))


@given(days, days, st.lists(amounts, min_size=1))
def test_all_is_drawn_inside(one: date, other: date, values: list[Fraction]) -> None:
    frame = Frame.around(min(one, other), max(one, other), values)
    for day in (one, other, date(1970, 1, 1), date(2040, 1, 1)):
        assert LEFT <= frame.x(day) <= WIDTH - RIGHT
    for value in (*values, Fraction(0), Fraction(10**12)):
        assert TOP <= frame.y(value) <= HEIGHT - BOTTOM
    ticks = list(frame.values())
    assert 1 <= len(ticks) <= 6
    assert len({text for _, text in ticks}) == len(ticks)
    assert len(list(frame.days())) <= 6


def test_a_long_history_keeps_its_extremes() -> None:
    frame = Frame.around(date(2000, 1, 1), date(2020, 1, 1), [Fraction(1), Fraction(9)])
    points = [
        (date.fromordinal(date(2000, 1, 1).toordinal() + n), Fraction(2)) for n in range(7000)
    ]
    points[3456] = points[3456][0], Fraction(9)
    drawn = frame.line(points).split()
    assert len(drawn) < 1000
    assert any(place.endswith(f",{frame.y(Fraction(9))}") for place in drawn)


def plot(write: Write, check: Check, text: str) -> str:
    written = write("html", [check(text)])
    return written.partition("<figure")[2].partition("</figure>")[0]


def test_a_conversion_has_its_pair_and_days(write: Write, check: Check) -> None:
    shown = plot(write, check, "It cost £40 million ($50.8 million).")
    assert "<b>USD per GBP</b>, 15 June 2023 to 13 June 2025" in shown
    assert "1.26905 on 14 June 2024: the rate that was used" in shown
    assert "1.27: “£40 million” as “$50.8 million”" in shown
    assert "published 14 June 2024" in shown
    assert 'class="implied consistent"' in shown


def test_a_rate_far_off_is_pointed_at(write: Write, check: Check) -> None:
    shown = plot(write, check, "It cost £40 million ($508 million).")
    assert "12.7, outside the plot" in shown
    assert 'class="outside inconsistent"' in shown


def test_the_pair_is_shown_the_way_that_is_at_least_one(write: Write, check: Check) -> None:
    assert "JPY per USD" in plot(write, check, "It cost $10 million (1.57 billion yen).")
    assert "JPY per USD" in plot(write, check, "It cost 1.57 billion yen ($10 million).")


@pytest.mark.parametrize(
    "text", ["It cost 10 million UAE dirhams ($2.72 million).", "It was £5 (25 Roman asses)."]
)
def test_a_peg_is_a_line_and_no_rate_is_no_plot(write: Write, check: Check, text: str) -> None:
    shown = plot(write, check, text)
    assert len(re.findall(r"points=\"\d+,(\d+) \d+,\1\"", shown)) == ("dirham" in text)


@dataclass
class Published:
    """A pair that was published on a few days only."""

    found: list[Rate]
    through: date = date(2025, 1, 1)

    def history(self, *_: object) -> list[Rate]:
        return self.found


def test_a_rate_holds_until_the_next(book: RateBook) -> None:
    found = [book.rate("GBP", "USD", date(2024, month, 3)) for month in (1, 4)]
    points, sources = History((found[0],), ()).points(cast("Rates", Published(found)))
    assert sources == ("ecb",)
    assert [(day.month, value) for day, value in points] == [
        (1, found[0].exact), (4, found[0].exact), (4, found[1].exact),
    ]  # fmt: skip


def test_without_history_there_is_no_plot(book: RateBook) -> None:
    history = History((book.rate("GBP", "USD", date(2024, 1, 3)),), ())
    assert drawing(history, cast("Rates", Published([])), None, "d1") is None


def test_conversions_of_one_pair_and_day_share_a_plot(write: Write, check: Check) -> None:
    text = "It cost £40 million ($50.8 million), and then £5 million ($6.4 million)."
    written = write("html", [check(text)])
    assert written.count("<svg") == 1
    assert written.count('class="implied consistent"') == 2
