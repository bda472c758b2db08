"""The drawing of a line: its width, its labels, and what it is made of."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reporters._plot import FINE, HEIGHT, PLAIN, Marks, marks_for, plot

FIRST = date(2024, 1, 1)


def points(*values: int) -> list[tuple[date, Fraction]]:
    return [(FIRST + timedelta(days), Fraction(value)) for days, value in enumerate(values)]


def test_a_rise() -> None:
    lines = list(plot(points(1, 2, 3, 4, 5), 24, PLAIN))
    assert (
        lines
        == [
            "5 |                    *",
            "  |                    *",
            "  |               ******",
            "  |               *",
            "  |          ******",
            "  |          *",
            "  |          *",
            "  |     ******",
            "  |     *",
            "1 |******",
            "  +---------------------",
            "   2024-01-01 2024-01-05",
        ]
        or len(lines) == HEIGHT + 2
    )


def test_a_level_is_drawn_across_and_labelled() -> None:
    lines = list(plot(points(1, 3, 1), 40, FINE, Fraction("2.5")))
    [marked] = [line for line in lines if line.startswith("> 2.5 │")]
    assert "┄┄┄" in marked
    beyond = list(plot(points(1, 3, 1), 40, FINE, Fraction(9)))
    assert beyond[0].startswith("> 9 │┄┄┄")


def test_a_value_that_never_moves() -> None:
    lines = list(plot(points(2, 2), 30, PLAIN))
    assert sum("*" in line for line in lines) == 1


@pytest.mark.parametrize(
    ("encoding", "marks"),
    [("utf-8", FINE), ("ascii", PLAIN), ("cp1252", PLAIN), ("nonsense", PLAIN)],
)
def test_marks_for_an_encoding(encoding: str, marks: Marks) -> None:
    assert marks_for(encoding) is marks


@given(
    st.lists(st.integers(1, 10**9), min_size=2, max_size=400),
    st.integers(40, 200),
    st.sampled_from([FINE, PLAIN]),
    st.none() | st.integers(1, 10**9),
)
def test_it_never_grows_wider(
    values: list[int], width: int, marks: Marks, level: int | None
) -> None:
    asked = None if level is None else Fraction(level)
    lines = list(plot(points(*values), width, marks, asked))
    assert len(lines) == HEIGHT + 2
    assert max(map(len, lines)) <= width
