"""Numerals: where numbers stand in a text, in digits, in words or in both, and what they are.

Everything else anchors on them. Digits are found by one scan, number words by look-up of the
text's words; each numeral is then read on to the end of its scale words and compounds.
"""

from __future__ import annotations

import enum
import re
from operator import itemgetter
from typing import TYPE_CHECKING

from factcheck.exponent import SIGNS
from factcheck.languages.numbers import Part
from factcheck.languages.text import occurrences, token_start
from factcheck.recognizers import myriads
from factcheck.recognizers.digits import digits_of, read_digits
from factcheck.recognizers.numeral import Numeral, Unread
from factcheck.recognizers.parts import EXACT, LONGEST, ONE
from factcheck.recognizers.spelled import GAP_SIGNS, GAP_SPACES, read_on, read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages import Language
    from factcheck.recognizers.site import Site

GAP_SIGNS_AFTER = frozenset({"", "-", "‑"})
"""What stands behind a number and one space where a longer gap may come before its next word."""


YEAR_LENGTH = 4

NO_COINS = re.compile("[.,][-–—]{1,2}")

NAME_ENDS = frozenset({"", ",", ".", ";", ":", "!", "?", "(", ")", "»", "”"})
"""What stands behind a currency's name that no adjective follows."""


class Kind(enum.Enum):
    """How a numeral begins that is not in digits."""

    WORD = 1
    NAME = 2
    """The name of a currency, of which an article before it makes one: "un euro"."""


def scan(site: Site) -> Iterator[Numeral | Unread]:
    """Every numeral of the text, in order; none overlaps another."""
    done = 0
    for start, kind in _anchors(site):
        if start < done:
            continue
        found: Numeral | Unread | None
        if isinstance(kind, Numeral):
            found = kind
        elif isinstance(kind, re.Match):
            found = _in_digits(site, kind)
        elif kind is Kind.WORD:
            found = _in_words(site, start, done)
        else:
            found = _one(site, start, done)
        if found is None:
            continue
        done = found.end
        if isinstance(found, Unread) or found.digits or not _is_vague(site, found.start):
            yield found


def _anchors(site: Site) -> list[tuple[int, re.Match[str] | Kind | Numeral]]:
    """Where numerals begin, in digits or with a word (or with the article before that)."""
    folded, language = site.folded, site.language
    anchors: list[tuple[int, re.Match[str] | Kind | Numeral]] = [
        (found.start(), found) for found in digits_of(language).finditer(site.lower)
    ]
    for words, kind in ((language.number_starts, Kind.WORD), (language.one_starts, Kind.NAME)):
        for word in folded.words & words:
            anchors.extend((at, kind) for at in occurrences(site.lower, word))
    for word in language.glued_numbers(folded.words):
        anchors.extend((at, Kind.WORD) for at in occurrences(site.lower, word))
    if language.glued:
        anchors.extend((at, Kind.WORD) for at in _glued_words(site))
    if language.tables.numbers.syllables:
        from factcheck.recognizers import syllables

        anchors.extend((numeral.start, numeral) for numeral in syllables.find(folded, language))
    anchors.sort(key=itemgetter(0))
    return anchors


def _glued_words(site: Site) -> Iterator[int]:
    """Where number words begin behind letters that are glued to them."""
    language = site.language
    for word in site.folded.words - language.function_words - language.number_starts:
        if not word.startswith(language.glued):
            continue
        for letters in language.glued:
            if word.startswith(letters) and word[len(letters) :] in language.number_starts:
                yield from (at + len(letters) for at in occurrences(site.lower, word))
                break


def _in_digits(site: Site, found: re.Match[str]) -> Numeral | Unread:
    start, end = found.span()
    if end - start > LONGEST:
        return Unread(start, end, end - start)
    language = site.language
    after, after_start = site.after(end)
    if after[:1] in SIGNS and (numeral := _with_exponent(site, start, end)):
        return numeral
    if language.tables.numbers.myriads:
        return myriads.read(site.folded, language, start) or Unread(start, end, end - start)
    numeral = read_digits(site.lower, language, start, end)
    if (behind := _behind_dash(site, numeral.end)) > end:
        end = numeral.end = behind
        after, after_start = site.after(end)
    numbers = language.tables.numbers
    if numbers.before_digits:
        _raise(site, numeral)
    if numbers.blurring:
        _blur(site, numeral)
    is_joint = after in numbers.linkers or after in numbers.point
    if after in language.numbers.first or after in GAP_SIGNS_AFTER or is_joint:
        read_on(site.folded, language, numeral)
    if numeral.end == end:
        numeral.around = site.beside(*site.before(numeral.start), after, after_start)
    return numeral


def _with_exponent(site: Site, start: int, end: int) -> Numeral | None:
    from factcheck.recognizers import exponents

    return exponents.read(site, start, end)


def _raise(site: Site, numeral: Numeral) -> None:
    """Add what the word before a number in digits says: "साढ़े 12" is 12.5."""
    word, end = site.before(numeral.start)
    added = site.language.before_digits.get(word)
    if added is not None and end < numeral.start:
        numeral.stated = EXACT.add(numeral.stated, added)
        numeral.start, numeral.decimals = end - len(word), True


def _behind_dash(site: Site, end: int) -> int:
    """The end of the dash that stands for no coins before a currency's name: "450,- Kč"."""
    dash = NO_COINS.match(site.text, end)
    if dash is None or site.language.units.match(site.folded, site.skip(dash.end())) is None:
        return end
    return dash.end()


def _blur(site: Site, numeral: Numeral) -> None:
    """Take the ending of "3.000-an", some 3,000; "1990-an" are years."""
    if numeral.end - numeral.start == YEAR_LENGTH and not numeral.grouped:
        return
    for ending in site.language.tables.numbers.blurring:
        end = numeral.end + len(ending)
        if site.lower.startswith(ending, numeral.end) and not site.text[end : end + 1].isalnum():
            numeral.end, numeral.blurred = end, True


def _in_words(site: Site, start: int, done: int) -> Numeral | None:
    folded, language = site.folded, site.language
    if language.tables.numbers.myriads:
        word = myriads.read(folded, language, start)
        return None if word is None or myriads.is_cut(folded, language, word) else word
    if language.tables.counts.capitalised_nouns and _is_noun(site, start):
        return None
    if language.tables.numbers.leading_scales:
        from factcheck.recognizers import leading

        if (led := leading.read(folded, language, start)) is not None:
            return led
    article = max(_article_before(site.lower, language, start)[0], done)
    numeral = read_words(folded, language, article)
    if numeral is None and article < start:
        numeral = read_words(folded, language, start)
    return numeral


def _is_vague(site: Site, start: int) -> bool:
    """Whether the word before a number makes it one that nobody knows: "several hundred"."""
    vague = site.language.tables.numbers.vague
    end = start - site.text.startswith(" ", start - 1)
    return bool(vague) and site.lower.endswith(vague, 0, end)


def _is_noun(site: Site, start: int) -> bool:
    """Whether a capital makes a noun of a number word: "die Elf" is a team."""
    if not site.text[start].isupper() or not site.before(start)[0].isalpha():
        return False
    hit = site.language.numbers.match(site.folded, start)
    return hit is not None and hit.meaning.part is Part.CARDINAL


def _one(site: Site, start: int, done: int) -> Numeral | None:
    """The article before a currency's name, if no further word tells which: "un euro fort"."""
    article, end = _article_before(site.lower, site.language, start)
    if article == start or article < done:
        return None
    name = site.language.ones.match(site.folded, start)
    if name is None or site.text[name.end : name.end + 1] in GAP_SIGNS:
        return None
    after = site.around(start, name.end).after
    counts = site.language.tables.counts
    if after.isalpha():
        is_alone = after in site.language.function_words and after not in counts.of
    else:
        is_alone = after in NAME_ENDS
    return Numeral(article, end, ONE, digits=False) if is_alone else None


def _article_before(lower: str, language: Language, start: int) -> tuple[int, int]:
    """Where the article before a word begins and ends; twice the word's start without one."""
    end = start
    for gap in (GAP_SPACES, GAP_SIGNS, GAP_SPACES):
        if lower[end - 1 : end] in gap:
            end -= 1
    article = token_start(lower, end)
    if lower[article:end] in language.tables.numbers.articles:
        return article, end
    return start, start
