"""Counts: what is left, a number of things with the noun that names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count
from factcheck.languages.lexicon import WORD
from factcheck.recognizers.qualifiers import qualify

if TYPE_CHECKING:
    from factcheck.recognizers.numerals import Numeral
    from factcheck.recognizers.site import Site

REACH = 4
"""How many words behind a number its noun may stand."""
BETWEEN = re.compile(r"[ \u00a0\u202f'’-]{1,2}")


def read(site: Site, numeral: Numeral) -> Count | None:
    """The count that the numeral is; None for a bare "one", which counts nothing."""
    if not numeral.digits and numeral.stated == 1:
        return None
    qualifier = qualify(site, numeral.start, numeral.end, blurred=numeral.blurred)
    noun = noun_after(site, numeral.end)
    end = numeral.end if noun is None else noun[1]
    return Count(
        site.document, Span(numeral.start, end), numeral.stated, qualifier, numeral.decimals, None,
        numeral.readings, None if noun is None else site.folded.text[noun[0] : noun[1]],
    )  # fmt: skip


def noun_after(site: Site, end: int) -> tuple[int, int] | None:
    """Where the noun behind a number stands.

    It is the first word that is not an adjective, or the first plural among the words up to the
    next function word or sign, as the language file has it.
    """
    counts, lower = site.language.tables.counts, site.folded.lower
    first: tuple[int, int] | None = None
    for start, stop in _words(site, end):
        word = lower[start:stop]
        if word in counts.of and first is None:
            continue
        if word in site.language.function_words:
            break
        if counts.head == "first" and word not in counts.adjectives:
            return start, stop
        if first is None:
            first = start, stop
        if word in counts.nouns or (len(word) > 3 and word.endswith(tuple(counts.plural_endings))):
            return start, stop
    return first


def _words(site: Site, end: int) -> list[tuple[int, int]]:
    """The words behind a number, up to the first sign."""
    words = []
    for _ in range(REACH):
        gap = BETWEEN.match(site.folded.text, end)
        found = WORD.match(site.folded.text, gap.end() if gap else end)
        if found is None:
            break
        words.append(found.span())
        end = found.end()
    return words
