"""Numerals: where numbers stand in a text, in digits, in words or in both, and what they are.

Everything else anchors on them. Digits are found by one scan, number words by look-up of the
text's words; each numeral is then read on to the end of its scale words and compounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.languages.lexicon import occurrences, token_start
from factcheck.recognizers.digits import digits_of, read_digits
from factcheck.recognizers.numeral import Numeral, Unread
from factcheck.recognizers.parts import LONGEST
from factcheck.recognizers.spelled import GAP_SIGNS, GAP_SPACES, read_on, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages import Language
    from factcheck.languages.lexicon import Folded
    from factcheck.recognizers.site import Site

GAP_SIGNS_AFTER = frozenset({"", "-", "‑"})
"""What stands behind a number and one space where a longer gap may come before its next word."""


def scan(site: Site) -> Iterator[Numeral | Unread]:
    """Every numeral of the text, in order; none overlaps another."""
    folded, language, done = site.folded, site.language, 0
    for start, end, in_words in _anchors(folded, language):
        if start < done:
            continue
        if in_words:
            article = max(_article_before(folded.lower, language, start), done)
            numeral = read_words(folded, language, article)
            if numeral is None and article < start:
                numeral = read_words(folded, language, start)
            if numeral is None:
                continue
        elif end - start > LONGEST:
            yield Unread(start, end, end - start)
            done = end
            continue
        else:
            numeral = read_digits(folded.text, language, start, end)
            around = site.around(start, end)
            if around.after in language.numbers.first or around.after in GAP_SIGNS_AFTER:
                read_on(folded, language, numeral)
            numeral.around = around if numeral.end == end else None
        done = numeral.end
        yield numeral


def _anchors(folded: Folded, language: Language) -> list[tuple[int, int, bool]]:
    """Where numerals begin, in digits or with a word (or with the article before that)."""
    digits = digits_of(language).finditer(folded.text)
    anchors = [(*found.span(), False) for found in digits]
    for word in folded.words & language.number_starts:
        size = len(word)
        anchors.extend((at, at + size, True) for at in occurrences(folded.lower, word))
    anchors.sort()
    return anchors


def _article_before(lower: str, language: Language, start: int) -> int:
    """Where the article before a number word begins, or the word itself without one."""
    end = start
    for gap in (GAP_SPACES, GAP_SIGNS, GAP_SPACES):
        if lower[end - 1 : end] in gap:
            end -= 1
    article = token_start(lower, end)
    return article if lower[article:end] in language.tables.numbers.articles else start
