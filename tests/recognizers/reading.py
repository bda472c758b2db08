"""Read a text, and put its figures in a form that a table of expectations can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import languages, recognizers
from factcheck.document import Document
from factcheck.figure import Count, Date, Figure, Money, Percent
from factcheck.period import Period

if TYPE_CHECKING:
    from datetime import date


def figures(text: str, code: str = "en", published: date | None = None) -> tuple[Figure, ...]:
    period = None if published is None else Period(published, published)
    region = code.partition("-")[2] or None
    document = Document("test", text, text, published=period, region=region)
    return recognizers.recognize(document, languages.load(code)).figures


def amounts(text: str, code: str = "en") -> list[Money]:
    return [figure for figure in figures(text, code) if isinstance(figure, Money)]


def brief(figure: Figure) -> str:
    """A figure in one line: its qualifier, its value, its likeliest unit."""
    if isinstance(figure, Date):
        if figure.first is None:
            return f"{figure.day}.{figure.month}."
        return (
            str(figure.first) if figure.first == figure.last else f"{figure.first}..{figure.last}"
        )
    number = (
        f"{figure.stated:f}" if figure.upper is None else f"{figure.stated:f}..{figure.upper:f}"
    )
    words = {"exact": "", "range": ""}.get(figure.qualifier.value, figure.qualifier.value + " ")
    match figure:
        case Money(currencies=currencies):
            return f"{words}{number} {currencies[0]}"
        case Percent(points=points):
            return f"{words}{number} points" if points else f"{words}{number}%"
        case Count(noun=noun):
            return f"{words}{number} {noun}" if noun else f"{words}{number}"
        case _:
            raise AssertionError(f"no kind of figure: {figure}")


def read(text: str, code: str = "en", published: date | None = None) -> list[str]:
    return [brief(figure) for figure in figures(text, code, published)]
