"""Counts: what is left, a number of things with the noun that names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Qualifier
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
    near = qualify(site, around)
    if site.language.tables.counts.head == "before":
        found = _noun_before(site, around, start)
    elif site.language.tables.counts.counters:
        found = counters.noun_after(site, end)
        if found is None and not numeral.digits and not _begins_range(site, around):
            return None  # a letter that is a number and part of many words
    else:
        found = noun_after(site, end)
    if found is not None:
        noun = site.text[found[0] : found[1]]
        start, end = min(start, found[0]), max(end, found[1])
        if start < numeral.start:
            around = site.beyond(around, (numeral.start, end), (start, end))
        following = site.skip(end)
        if site.lower[following : following + 1] in site.language.qualifier_initials:
            around = site.beyond(around, (start, numeral.end), (start, end))
    # The bound of "1.000'den fazla öğrenci" stands between the number and its noun.
    if near is Qualifier.EXACT:
        near = qualify(site, around, blurred=numeral.blurred)
    near = Qualifier.RANGE if numeral.upper else near
    return Count(
        site.document, Span(start, end), numeral.stated, near, numeral.decimals, numeral.upper,
        numeral.readings, noun,
    )  # fmt: skip


def _begins_range(site: Site, around: Around) -> bool:
    """Whether "to" and another number follow: "三到四元"."""
    if around.after not in site.language.tables.ranges.to:
        return False
    next_sign = site.after(around.after_start + len(around.after))[0]
    return next_sign in site.language.number_starts


def _noun_before(site: Site, around: Around, start: int) -> tuple[int, int] | None:
    """Where the noun stands that a number follows, as in Swahili: "wanafunzi 300"."""
    language, word, end = site.language, around.before, around.before_end
    if end == start or not word.isalpha():
        return None
    known = word in language.tables.counts.nouns or word in language.noun_classes
    if not known and word not in language.measures:
        return None  # adjectives and verbs stand there as well
    return end - len(word), end


def noun_after(site: Site, end: int) -> tuple[int, int] | None:
    """Where the noun behind a number stands.

    It is the first word that is not an adjective, or the first plural among the words up to the
    next function word or sign, as the language file has it.
    """
    counts, lower = site.language.tables.counts, site.lower
    function_words = site.language.function_words
    first: tuple[int, int] | None = None
    end = _behind_suffix(site, end)
    for _ in range(REACH):
        found = WORD.match(lower, end)
        if found is None:
            break
        word, end = found[1], found.end()
        if first is None and word in counts.of:
            continue
        if word in function_words and word in counts.adjectives:
            continue  # "les trente dernières années"
        if word in function_words or _ends_phrase(site, word):
            break
        if site.text[end - len(word)].isupper() and _is_name(site, end - len(word), end):
            if counts.head == "first" or site.text[found.start() - 1] == ".":
                break
            continue
        if _is_head(site, word, end):
            return end - len(word), end
        if first is None and counts.head != "capital":
            first = end - len(word), end
    return first


def _is_head(site: Site, word: str, end: int) -> bool:
    """Whether a word is the noun that the language looks for."""
    counts = site.language.tables.counts
    if counts.head == "first":
        return word not in counts.adjectives
    if counts.head == "capital":
        return word in counts.nouns or site.text[end - len(word)].isupper()
    return _is_plural(site, word)


def _behind_suffix(site: Site, end: int) -> int:
    """Where "1.000'den" ends before "fazla öğrenci"; no noun follows "80’i", "80-ra" to the end."""
    counts, lower = site.language.tables.counts, site.lower
    found = WORD.match(lower, end) if lower[end : end + 1] in {"'", "-"} else None
    if found is None or found[1] not in counts.suffixes:
        return end
    following = WORD.match(lower, found.end())
    return found.end() if following is not None and following[1] in counts.of else len(lower)


def _is_name(site: Site, start: int, end: int) -> bool:
    """Whether a word with a capital is a name ("Downing"), and no unit ("GWh")."""
    if site.language.tables.counts.capitalised_nouns:
        return False
    return end - start >= SHORTEST and site.text[start + 1].islower()


def _is_plural(site: Site, word: str) -> bool:
    counts = site.language.tables.counts
    return word in counts.nouns or (len(word) >= SHORTEST and word.endswith(counts.plural_endings))


def _ends_phrase(site: Site, word: str) -> bool:
    """Whether a word is a verb, or a number of its own: "3,000 two-cent coins"."""
    counts = site.language.tables.counts
    if counts.verb_endings and word not in counts.nouns and word.endswith(counts.verb_endings):
        return True
    if _is_number(site, word):
        return True
    glued = (letters for letters in site.language.glued if word.startswith(letters))
    return any(_is_number(site, word[len(letters) :]) for letters in glued)


def _is_number(site: Site, word: str) -> bool:
    number = site.language.numbers.get(word) if word else None
    return number is not None and number.part is Part.CARDINAL
