"""Figures with a unit of measurement, those of two parts made one: "6 feet 2 inches"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.interval import Interval
from factcheck.languages.text import TOKEN
from factcheck.measure import FACTORS, TWINS, ZERO, dimension
from factcheck.rules._pairs import says_same
from factcheck.rules._scales import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.figure import Figure
    from factcheck.rules._figured import Figured

APPOSITION = ', \u00a0"“”«»‘’'
JOINS = frozenset({"", ",", "-"})


class Measured(NamedTuple):
    """A figure in a unit; `smaller` is what a second, smaller unit adds ("2 inches")."""

    figure: Figured
    unit: str
    end: int
    smaller: tuple[Figured, str] | None = None

    @property
    def value(self) -> Interval:
        """What the words allow, in the unit."""
        if self.smaller is None:
            return self.figure.computed
        other, unit = self.smaller
        share = Interval.point(FACTORS[unit] / FACTORS[self.unit])
        return Interval.point(self.figure.stated) + other.value * share

    @property
    def stated(self) -> Fraction:
        """The number as written, in the unit."""
        return self.value.middle if self.smaller else Fraction(self.figure.stated)

    @property
    def text(self) -> str:
        """The words, from the first number to the last unit."""
        return self.figure.document.text[self.figure.span.start : self.end]


def pairs(
    article: Article, figures: Sequence[Figure] | None = None
) -> Iterator[tuple[Measured, Measured, Span]]:
    """Measures of one dimension in two units that the text says are the same.

    Of these figures in order, else of all.
    """
    if not article.language.measures.may_occur(article.folded):
        return
    found = list(_measures(article, article.figures if figures is None else figures))
    for first, second in pairwise(found):
        between = Span(first.end, second.figure.span.start)
        if first.unit == second.unit or dimension(first.unit) != dimension(second.unit):
            continue
        apposed = _is_adjective(first) and _is_adjective(second)
        if between.start < between.end and _is_stated(article, between, apposed=apposed):
            yield first, second, between


def _is_adjective(measured: Measured) -> bool:
    """Whether it goes with a noun, "30-foot": two of them, parted by a comma, say the same."""
    return "-" in measured.text


def _is_stated(article: Article, between: Span, *, apposed: bool) -> bool:
    """Whether the text equates both; "a 5-mile or 10-km race" has two races."""
    if apposed and not article.text[between.start : between.end].strip(APPOSITION):
        return True
    if not says_same(article, between):
        return False
    text = article.text[between.start : between.end]
    bare = all("alternative" in cue.names for cue in article.cues_within(between))
    return any(sign in text for sign in ",(（[=≈–—/") or not bare


def _measures(article: Article, figures: Sequence[Figure]) -> Iterator[Measured]:
    """The measured ones of figures in order."""
    last: Measured | None = None
    for figure in figures:
        measured = None if isinstance(figure, Date) else _measure(article, figure)
        if last is not None and measured is not None and _adds(article, last, measured):
            last = Measured(last.figure, last.unit, measured.end, (measured.figure, measured.unit))
            continue
        if last is not None:
            yield last
        last = measured
    if last is not None:
        yield last


def _adds(article: Article, first: Measured, second: Measured) -> bool:
    """Whether a smaller unit goes on where a larger one ends: "6 feet 2 inches"."""
    gap = article.folded.lower[first.end : second.figure.span.start].strip()
    joins = article.language.tables.ranges.and_
    return (
        (gap in JOINS or gap in joins)
        and dimension(first.unit) == dimension(second.unit)
        and FACTORS[second.unit] < FACTORS[first.unit]
    )


def _measure(article: Article, figure: Figured) -> Measured | None:
    """The unit at the end of a figure, among its words or before it: "100 square miles"."""
    leading = article.language.measures.match(article.folded, figure.span.start)
    if leading is not None:
        return Measured(figure, leading.meaning, figure.span.end)
    number = written(article, figure)
    start = number.scale_end if number else figure.span.start
    for token in TOKEN.finditer(article.folded.lower, start, max(figure.span.end, start + 2) + 1):
        hit = article.language.measures.match(article.folded, token.start())
        if hit is not None and not article.text[hit.end : hit.end + 1].isalpha():
            return Measured(figure, hit.meaning, hit.end)
    return None


def units(unit: str) -> tuple[str, ...]:
    """A unit, and the others that its name may mean."""
    return (unit, *TWINS.get(unit, ()))


def convert(value: Interval, first: str, second: str, *, differences: bool = False) -> Interval:
    """A measure in another unit; a difference of temperatures has no zero to shift."""
    zero = Interval.point(0 if differences else ZERO.get(first, Fraction(0)))
    other = Interval.point(0 if differences else ZERO.get(second, Fraction(0)))
    return (value - zero) * Interval.point(FACTORS[first] / FACTORS[second]) + other
