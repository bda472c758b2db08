"""A line of values over days, drawn with characters: as wide as asked for, without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck import notation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    Point = tuple[date, Fraction]
    Dot = tuple[int, int]

HEIGHT = 10
NARROWEST = 10
"""A line needs at least so many characters, however narrow the terminal."""
BRAILLE = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""Which bit of a Braille character each of its dots is, by row and column."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The characters of a drawing; `dots` are the bits of one that is made of several dots."""

    dots: tuple[tuple[int, ...], ...]
    first: int
    side: str
    corner: str
    floor: str
    level: str


FINE = Marks(BRAILLE, 0x2800, "│", "└", "─", "┄")
PLAIN = Marks(((0,),), ord("*"), "|", "+", "-", "-")


def marks_for(encoding: str) -> Marks:
    """The finest marks that an encoding has characters for."""
    try:
        "⣿│└─┄".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return FINE


def plot(
    points: Sequence[Point], width: int, marks: Marks, level: Fraction | None = None
) -> Iterator[str]:
    """The lines of a drawing of at least two days, oldest first, with `level` drawn across.

    A value stands until the next one, since nothing is known in between.
    """
    values = [value for _, value in points] + ([] if level is None else [level])
    low, high = min(values), max(values)
    tall = HEIGHT * len(marks.dots)
    labels = {HEIGHT - 1: _label(low), 0: _label(high)}
    if level is not None:
        across = _height(level, low, high, tall) // len(marks.dots)
        labels[across] = f"> {_label(level)}"
    margin = max(map(len, labels.values()))
    cells = max(NARROWEST, width - margin - 2)
    drawn = _cells(_line(points, low, high, cells * len(marks.dots[0]), tall), marks)
    for row in range(HEIGHT):
        blank = marks.level if level is not None and row == across else " "
        text = "".join(drawn.get((column, row), blank) for column in range(cells))
        yield f"{labels.get(row, ''):>{margin}} {marks.side}{text}".rstrip()
    yield f"{'':{margin}} {marks.corner}{marks.floor * cells}"
    first, last = points[0][0].isoformat(), points[-1][0].isoformat()
    yield f"{'':{margin}}  {first}{last:>{max(len(last) + 1, cells - len(first))}}"


def _label(value: Fraction) -> str:
    return f"{notation.rounded(value, 6):f}"


def _height(value: Fraction, low: Fraction, high: Fraction, tall: int) -> int:
    """How many dots below the top a value is."""
    return round((high - value) / (high - low) * (tall - 1)) if high > low else tall // 2


def _line(
    points: Sequence[Point], low: Fraction, high: Fraction, wide: int, tall: int
) -> Iterator[Dot]:
    first, last = points[0][0].toordinal(), points[-1][0].toordinal()
    before = 0, _height(points[0][1], low, high, tall)
    for day, value in points:
        x = (day.toordinal() - first) * (wide - 1) // max(1, last - first)
        y = _height(value, low, high, tall)
        yield from ((between, before[1]) for between in range(before[0], x + 1))
        yield from ((x, between) for between in range(min(y, before[1]), max(y, before[1]) + 1))
        before = x, y


def _cells(dots: Iterator[Dot], marks: Marks) -> dict[Dot, str]:
    """The character of each cell that has a dot in it."""
    down, across = len(marks.dots), len(marks.dots[0])
    bits: dict[Dot, int] = {}
    for x, y in dots:
        cell = x // across, y // down
        bits[cell] = bits.get(cell, 0) | marks.dots[y % down][x % across]
    return {cell: chr(marks.first + bit) for cell, bit in bits.items()}
