"""Text to figures: each numeral is the first of the four kinds that its neighbourhood allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.languages.lexicon import Folded
from factcheck.recognizers import counts, dates, fractions, inheritance, money, none, numerals, percents, ranges, settling
from factcheck.recognizers.numerals import Unread
from factcheck.recognizers.site import Site

if TYPE_CHECKING:
    from factcheck.document import Document
    from factcheck.figure import Figure
    from factcheck.languages import Language
    from factcheck.recognizers.numerals import Numeral


@dataclass(frozen=True, slots=True)
class Found:
    """The figures of a document in order, and the numbers that were too long to read."""

    figures: tuple[Figure, ...]
    unread: tuple[Unread, ...]
    folded: Folded


def recognize(document: Document, language: Language) -> Found:
    """Every figure of the document."""
    site = Site(document, Folded(document.text), language)
    figures: list[Figure] = []
    unread: list[Unread] = []
    links = none.links(document.text)
    scales: dict[int, int] = {}
    done = 0
    for numeral in numerals.scan(site.folded, language):
        if isinstance(numeral, Unread):
            unread.append(numeral)
        elif numeral.start >= done and not any(s <= numeral.start < e for s, e in links):
            figure = _read(site, numeral)
            if isinstance(figure, int):
                done = figure
            elif figure is not None:
                figures.append(figure)
                scales[figure.span.start] = numeral.scale
                done = figure.span.end
    figures.extend(dates.relative(site))
    figures.sort(key=lambda figure: (figure.span.start, -figure.span.end))
    figures = inheritance.inherit(site, fractions.add(site, figures), scales)
    figures = settling.settle(site, ranges.join(site, figures))
    return Found(tuple(figures), tuple(unread), site.folded)


def _read(site: Site, numeral: Numeral) -> Figure | int | None:
    """The figure at a numeral, or the end of what is none."""
    amount = money.read(site, numeral)
    if amount is not None:
        return amount
    numeral = numeral.bare or numeral
    return (
        dates.read(site, numeral)
        or percents.read(site, numeral)
        or none.is_none(site, numeral)
        or counts.read(site, numeral)
    )
