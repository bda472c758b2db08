"""Text to figures: each numeral is the first of the four kinds that its neighbourhood allows."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.recognizers import (
    coins,
    counts,
    dates,
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
    from factcheck.figure import Figure
    from factcheck.languages import Language
    from factcheck.languages.lexicon import Folded
    from factcheck.recognizers.numeral import Numeral

NOWHERE = sys.maxsize, sys.maxsize


@dataclass(frozen=True, slots=True)
class Found:
    """The figures of a document in order, and the numbers that were too long to read."""

    figures: tuple[Figure, ...]
    unread: tuple[Unread, ...]
    folded: Folded


def recognize(document: Document, language: Language) -> Found:
    """Every figure of the document."""
    site = Site.of(document, language)
    figures: list[Figure] = []
    unread: list[Unread] = []
    written: dict[int, Numeral] = {}
    done = 0
    for numeral in _outside(links(site.text), numerals.scan(site)):
        if isinstance(numeral, Unread):
            unread.append(numeral)
        elif numeral.start >= done:
            figure = _read(site, numeral, done)
            if isinstance(figure, int):
                done = figure
            elif figure is not None:
                figures.append(figure)
                done = figure.span.end
                written[figure.span.start] = numeral
    if words := relative.read(site):
        figures = sorted([*figures, *words], key=_place)
    figures = coins.join(site, figures, written)
    joins = ranges.joins(site, figures)
    figures = inheritance.inherit(site, figures, joins, written)
    figures = settling.settle(site, ranges.join(site, figures, joins))
    return Found(tuple(figures), tuple(unread), site.folded)


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
