"""Counts: what is left, a number of things with the noun that names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count
from factcheck.languages.numbers import Part
from factcheck.recognizers import counters
from factcheck.recognizers.qualifiers import qualify

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

REACH = 4
"""How many words behind a number its noun may stand."""

SHORTEST = 4
"""A word of fewer letters is no plural, whatever it ends with ("his", "was")."""

WORD = re.compile(r"[ \u00a0\u202f'’-]{0,2}([^\W\d_]+)")
"""The next word, if there is no sign before it."""


def read(site: Site, numeral: Numeral, around: Around) -> Count | None:
    """The count that the numeral is; None for a bare "one", which counts nothing."""
    if not numeral.digits and numeral.stated == 1:
        return None
    start, end = numeral.start, numeral.end
    noun = None
    if site.language.tables.counts.counters:
        found = counters.noun_after(site, end)
        if found is None and not numeral.digits:
            return None  # a letter that is a number and part of many words
    else:
        found = noun_after(site, end)
    if found is not None:
        noun, end = site.text[found[0] : found[1]], found[1]
        following = site.skip(end)
        if site.lower[following : following + 1] in site.language.qualifier_initials:
            around = site.beyond(around, (start, numeral.end), (start, end))
    qualifier = qualify(site, around, blurred=numeral.blurred)
    return Count(
        site.document, Span(start, end), numeral.stated, qualifier, numeral.decimals, None,
        numeral.readings, noun,
    )  # fmt: skip


def noun_after(site: Site, end: int) -> tuple[int, int] | None:
    """Where the noun behind a number stands.

    It is the first word that is not an adjective, or the first plural among the words up to the
    next function word or sign, as the language file has it.
    """
    counts, lower = site.language.tables.counts, site.lower
    function_words = site.language.function_words
    first: tuple[int, int] | None = None
    for _ in range(REACH):
        found = WORD.match(lower, end)
        if found is None:
            break
        word, end = found[1], found.end()
        if first is None and word in counts.of:
            continue
        if word in function_words or _is_number(site, word):
            break
        if site.text[end - len(word)].isupper() and _is_name(site, end - len(word), end):
            if counts.head == "first":
                break
            continue
        if counts.head == "first" and word not in counts.adjectives:
            return end - len(word), end
        if first is None:
            first = end - len(word), end
        if counts.head == "plural" and _is_plural(site, word):
            return end - len(word), end
    return first


def _is_name(site: Site, start: int, end: int) -> bool:
    """Whether a word with a capital is a name ("Downing"), and no unit ("GWh")."""
    if site.language.tables.counts.capitalised_nouns:
        return False
    return end - start >= SHORTEST and site.text[start + 1].islower()


def _is_plural(site: Site, word: str) -> bool:
    counts = site.language.tables.counts
    return word in counts.nouns or (len(word) >= SHORTEST and word.endswith(counts.plural_endings))


def _is_number(site: Site, word: str) -> bool:
    """Whether a word is a number of its own: "3,000 two-cent coins"."""
    number = site.language.numbers.get(word)
    return number is not None and number.part is Part.CARDINAL
