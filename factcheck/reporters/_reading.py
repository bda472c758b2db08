"""How a figure was read, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.figure import Count, Date, Money, Percent

if TYPE_CHECKING:
    from factcheck.figure import Figure

MANY = 3
"""More currencies than this for one amount are counted instead of listed."""


def read_as(figure: Figure) -> tuple[str, str, str]:
    """The value of a figure, its unit, and what the words around it make of it."""
    match figure:
        case Date():
            days = [day.isoformat() for day in (figure.first, figure.last) if day]
            return " to ".join(dict.fromkeys(days)) or "year not known", "", ""
        case Money():
            unit = " or ".join(figure.currencies[:MANY])
            more = len(figure.currencies) - MANY
            unit += f" or {more} more" if more > 0 else ""
        case Count():
            unit = figure.noun or ""
        case Percent():
            unit = "points" if figure.points else "%"
    value = f"{figure.stated:,f}" + (f" to {figure.upper:,f}" if figure.upper is not None else "")
    return value, unit, figure.qualifier.value.replace("_", " ")
