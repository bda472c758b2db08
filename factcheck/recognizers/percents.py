"""Percentages and percentage points: a numeral with its sign or word."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Percent
from factcheck.languages.beside import PERCENT
from factcheck.languages.text import fold
from factcheck.recognizers.parts import EXACT
from factcheck.recognizers.qualifiers import qualify

if TYPE_CHECKING:
    from factcheck.languages.lexicon import Hit
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

FRACTION = re.compile(r"(?:[ -](\d{1,2}))?/(\d{1,2})(?![\d/])")
EXACT_PARTS = frozenset({2, 4, 5, 8, 10})
"""What a whole is divided into when its parts have an end in decimals."""

MINUS = frozenset("-−")
BEFORE_MINUS = frozenset(" \u00a0\u202f\n(")
SENTENCE_END = re.compile(r"[.!?…।؟۔][\"”’»)\]]*\s|\n")
TENTHS = 10
"""A whole has no more of them."""

MOST_POINTS = 100
"""An index or a score goes higher; the difference of two percentages hardly does."""

REACH = 200
"""How many characters away a percentage may stand that bare "points" refer to."""


def read(site: Site, numeral: Numeral, around: Around, done: int) -> Percent | None:
    """The percentage that the numeral is, if a sign or word behind `done` says so.

    Bare "points" are percentage points where the sentence speaks of percentages; elsewhere they
    are a score or an index. Basis points are hundredths of one.
    """
    if numeral.digits and "/" in site.text[numeral.end : numeral.end + 3]:
        numeral = _with_fraction(site, numeral)
        around = site.around(numeral.start, numeral.end)
    if not around.flags & PERCENT:
        return None
    start, end = numeral.start, numeral.end
    hit = site.follows(site.language.percents, around)
    if hit is not None:
        end = hit.end
    else:
        hit = site.precedes(site.language.percents, around)
        if hit is None or hit.start < done or not _may_lead(site, hit):
            return None
        start = hit.start
    stated, readings = numeral.stated, numeral.readings
    if hit.meaning == "bare_points" and not (
        stated < MOST_POINTS and _speaks_of_percentages(site, start, end)
    ):
        return None
    if hit.meaning == "basis":
        stated, readings = EXACT.scaleb(stated, -2), ()
    if hit.meaning == "tenth":
        if stated > TENTHS:
            return None
        stated, readings = EXACT.scaleb(stated, 1), ()
    if _is_negative(site.text, start):
        start -= 1
        stated, readings = -stated, tuple(-reading for reading in readings)
    around = site.beyond(around, (numeral.start, numeral.end), (start, end))
    qualifier = qualify(site, around, blurred=numeral.blurred)
    return Percent(
        site.document, Span(start, end), stated, qualifier, numeral.decimals, None, readings,
        points=hit.meaning not in ("percent", "tenth"),
    )  # fmt: skip


def _may_lead(site: Site, hit: Hit[str]) -> bool:
    """Whether a sign, or a word made for it, stands before its number: "%35", "yüzde 35"."""
    before = site.language.tables.percents.before
    return not site.text[hit.start].isalpha() or site.lower[hit.start : hit.end] in before


def _with_fraction(site: Site, numeral: Numeral) -> Numeral:
    """The numeral with the fraction that it begins or that follows: "1/2", "3 1/2"."""
    found = FRACTION.match(site.text, numeral.end)
    if found is None or numeral.decimals:
        return numeral
    below = int(found[2])
    whole, part = (numeral.stated, Decimal(found[1])) if found[1] else (Decimal(0), numeral.stated)
    if below not in EXACT_PARTS or part >= below:
        return numeral
    stated = EXACT.add(whole, EXACT.divide(part, Decimal(below)))
    return replace(numeral, end=found.end(), stated=stated, decimals=True, readings=())


def _is_negative(text: str, start: int) -> bool:
    """Whether a minus sign is attached to a number, and nothing to the sign: no dash, no range."""
    if not start or text[start - 1] not in MINUS or not text[start].isdigit():
        return False
    before = text[max(start - 3, 0) : start - 1]
    return not before or (before[-1] in BEFORE_MINUS and before[0] not in "0123456789%")


def _speaks_of_percentages(site: Site, start: int, end: int) -> bool:
    """Whether a percentage stands within the same sentence, before or behind."""
    text, percents = site.text, site.language.percents
    first = max(start - REACH, 0)
    for found in SENTENCE_END.finditer(text, first, start):
        first = found.end()
    behind = SENTENCE_END.search(text, end, end + REACH)
    last = behind.start() if behind else end + REACH
    words = site.language.tables.percents
    for sign in (*words.percent, *words.before):
        place = site.lower.find(fold(sign), first, last)
        hit = percents.match(site.folded, place) if place >= 0 else None
        if hit is not None and hit.meaning == "percent":
            return True
    return False
