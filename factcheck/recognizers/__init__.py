"""Text to figures: each numeral is the first of the four kinds that its neighbourhood allows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from factcheck.figure import Money
from factcheck.recognizers import (
    ages,
    cents,
    coins,
    counts,
    dates,
    fractions,
    inheritance,
    money,
    none,
    numerals,
    percents,
    ranges,
    relative,
    settling,
)
from factcheck.recognizers.links import links
from factcheck.recognizers.numeral import Unread
from factcheck.recognizers.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.document import Document
    from factcheck.figure import Count, Figure
    from factcheck.languages import Language
    from factcheck.languages.text import Folded
    from factcheck.recognizers.numeral import Numeral

NOWHERE = sys.maxsize, sys.maxsize


class Found(NamedTuple):
    """The figures of a document in order, and the numbers that were too long to read.

    Ages stand apart from the figures: they count nothing that could be added or compared.
    """

    figures: tuple[Figure, ...]
    unread: tuple[Unread, ...]
    folded: Folded
    ages: tuple[Count, ...] = ()


def recognize(document: Document, language: Language) -> Found:
    """Every figure of the document."""
    site = Site.of(document, language)
    figures: list[Figure] = []
    unread: list[Unread] = []
    found_ages: list[Count] = []
    written: dict[int, Numeral] = {}
    done = 0
    for numeral in _outside(links(site.text), numerals.scan(site)):
        if isinstance(numeral, Unread):
            unread.append(numeral)
        elif numeral.start >= done:
            figure = _read(site, numeral, done)
            if isinstance(figure, int):
                done = figure
                if (age := ages.read(site, numeral)) is not None:
                    found_ages.append(age)
            elif figure is not None and not (figures and figures[-1].span.overlaps(figure.span)):
                figures.append(figure)
                done = figure.span.end
                # The "m" of "9 m" scales money alone; elsewhere it is a metre.
                read = numeral if isinstance(figure, Money) else numeral.bare or numeral
                written[figure.span.start] = read
    if words := relative.read(site):
        figures = sorted([*figures, *words], key=_place)
    figures = fractions.add(site, cents.join(site, coins.join(site, figures, written)))
    joins = ranges.joins(site, figures)
    figures = inheritance.inherit(site, figures, joins, written)
    figures = settling.settle(site, ranges.join(site, figures, joins))
    return Found(tuple(figures), tuple(unread), site.folded, tuple(found_ages))


def _read(site: Site, numeral: Numeral, done: int) -> Figure | int | None:
    """The figure at a numeral, or the end of what is none."""
    around = numeral.around or site.around(numeral.start, numeral.end)
    amount = money.read(site, numeral, around, done)
    if amount is not None:
        return amount
    if numeral.bare is not None:
        numeral = numeral.bare
        around = site.around(numeral.start, numeral.end)
    return (
        dates.read(site, numeral, around)
        or percents.read(site, numeral, around, done)
        or none.is_none(site, numeral, around)
        or counts.read(site, numeral, around)
    )


def _outside(
    links: list[tuple[int, int]], numerals: Iterator[Numeral | Unread]
) -> Iterator[Numeral | Unread]:
    """The numerals that stand in no link; both are in order."""
    if not links:
        yield from numerals
        return
    spans = iter(links)
    start, end = next(spans)
    for numeral in numerals:
        while numeral.start >= end:
            start, end = next(spans, NOWHERE)
        if numeral.start < start:
            yield numeral


def _place(figure: Figure) -> tuple[int, int]:
    return figure.span.start, -figure.span.end
