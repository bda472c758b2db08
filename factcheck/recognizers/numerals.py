"""Numerals: where numbers stand in a text, in digits, in words or in both, and what they are.

Everything else anchors on them. Digits are found by one scan, number words by look-up of the
text's words; each numeral is then read on to the end of its scale words and compounds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages.lexicon import occurrences, token_start
from factcheck.languages.numbers import NumberWord, Part
from factcheck.recognizers.parts import EXACT, LONGEST, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.languages import Language
    from factcheck.languages.lexicon import Folded, Hit
    from factcheck.recognizers.site import Around, Site

SPACES = "[ \u00a0\u202f\u2009]"
NARROW_SPACES = "[\u00a0\u202f\u2009]"


@cache
def _digits(spaces: str) -> re.Pattern[str]:
    """Numbers in digits, with groups of three behind spaces: "23 400,5", or joined by signs."""
    groups = rf"(?<![\d.,]\d)\d{{0,2}}(?:{spaces}\d{{3}})+(?:[.,]\d+)?(?!\d)"
    # One digit comes first, so that the search runs from digit to digit; a run of millions of
    # digits and commas is taken as one class of signs, since a repeated group would remember
    # each of them (and a possessive one is wrong before Python 3.11.4).
    return re.compile(rf"\d(?:{groups}|[\d.,'’٫٬]*(?<=\d))")


def _digits_of(language: Language) -> re.Pattern[str]:
    """Where a language never groups by the plain space, that space parts two numbers."""
    return _digits(SPACES if language.tables.numbers.spaced_groups else NARROW_SPACES)


DOUBLED = re.compile(r"[.,'’٫٬]{2}")
"""Two marks together end a number: "1...", "3.,"."""

NO_DIGIT = re.compile(r"\D")
GAP = re.compile(rf"{SPACES}?[-‑]?{SPACES}?")
GAP_SPACES = frozenset(" \u00a0\u202f\u2009")
GAP_SIGNS = frozenset("-‑")
GAP_STARTS = GAP_SPACES | GAP_SIGNS
GAP_SIGNS_AFTER = frozenset({"", "-", "‑"})
"""What stands behind a number and one space where a longer gap may come before its next word."""

DECIMAL_MARKS = ".,٫"
GROUP = 3


@dataclass(slots=True)
class Numeral:
    """A number in the text, from `start` up to `end`.

    `stated` keeps the place of the last written digit in its exponent; `scale` is the power of
    ten of the last scale word, 0 without one. `decimals` tells that a decimal mark was written,
    `grouped` that thousands were, `digits` that it begins with a digit, `blurred` that it is a
    round number by itself ("une dizaine"). `readings` are other values of the same words.
    `bare` is the same number without a last "m" or "k", which scales nothing but money.
    `around` holds the words beside the number, where they have been read already.
    """

    start: int
    end: int
    stated: Decimal
    scale: int = 0
    decimals: bool = False
    grouped: bool = False
    digits: bool = True
    blurred: bool = False
    readings: tuple[Decimal, ...] = ()
    bare: Numeral | None = None
    around: Around | None = None


class Unread(NamedTuple):
    """A number that is not read because it has too many digits, and how many it has."""

    start: int
    end: int
    digits: int


def scan(site: Site) -> Iterator[Numeral | Unread]:
    """Every numeral of the text, in order; none overlaps another."""
    folded, language, done = site.folded, site.language, 0
    for start, end, in_words in _anchors(folded, language):
        if start < done:
            continue
        if in_words:
            article = max(_article_before(folded.lower, language, start), done)
            numeral = _read_words(folded, language, article)
            if numeral is None and article < start:
                numeral = _read_words(folded, language, start)
            if numeral is None:
                continue
        elif end - start > LONGEST:
            yield Unread(start, end, end - start)
            done = end
            continue
        else:
            numeral = _read_digits(folded.text, language, start, end)
            around = site.around(start, end)
            if around.after in language.numbers.first or around.after in GAP_SIGNS_AFTER:
                _read_on(folded, language, numeral)
            numeral.around = around if numeral.end == end else None
        done = numeral.end
        yield numeral


def _anchors(folded: Folded, language: Language) -> list[tuple[int, int, bool]]:
    """Where numerals begin, in digits or with a word (or with the article before that)."""
    digits = _digits_of(language).finditer(folded.text)
    anchors = [(*found.span(), False) for found in digits]
    for word in folded.words & language.number_starts:
        size = len(word)
        anchors.extend((at, at + size, True) for at in occurrences(folded.lower, word))
    anchors.sort()
    return anchors


def _read_digits(text: str, language: Language, start: int, end: int) -> Numeral:
    """A number in digits, its separators told apart by their shape, then by the language."""
    written = text[start:end]
    if written.isdecimal():
        return Numeral(start, end, Decimal(written))
    if doubled := DOUBLED.search(written):
        return _read_digits(text, language, start, start + doubled.start())
    whole, fraction, other = split_number(written, language.separators)
    stated = Decimal(f"{whole}.{fraction}" if fraction else whole)
    grouped = len(whole) > GROUP
    readings = () if other is None else (Decimal(other),)
    return Numeral(start, end, stated, 0, bool(fraction), grouped, readings=readings)


def split_number(written: str, separators: tuple[str, str]) -> tuple[str, str, str | None]:
    """The digits before and after the decimal mark, and the number by another reading.

    With two kinds of separator, the last one is the decimal mark; one that occurs twice groups;
    one that stands before anything but three digits is a decimal mark. What is left, "1,234",
    is as the language writes numbers, and may be read the other way.
    """
    marks = NO_DIGIT.findall(written)
    last = marks[-1]
    head, _, tail = written.rpartition(last)
    digits = head if len(marks) == 1 else NO_DIGIT.sub("", head)
    if last not in DECIMAL_MARKS or marks.count(last) > 1:
        return digits + tail, "", None
    if len(marks) > 1 or len(tail) != GROUP or len(head) > GROUP or head.startswith("0"):
        return digits, tail, None
    if last == separators[0]:
        return digits, tail, digits + tail
    return digits + tail, "", f"{digits}.{tail}"


def _read_on(folded: Folded, language: Language, numeral: Numeral) -> None:
    """Read scale words and further parts behind the first number: "7 billion and 293 million"."""
    hit = _next_word(folded, language, numeral.end)
    if hit is None:
        return
    parts = Parts(numeral.stated)
    while hit is not None and not _is_next_number(hit, parts) and parts.take(hit.meaning):
        if hit.meaning.part is Part.ABBREVIATION:
            numeral.bare = Numeral(
                numeral.start, numeral.end, numeral.stated, numeral.scale, numeral.decimals,
                numeral.grouped, readings=numeral.readings,
            )  # fmt: skip
        numeral.end = hit.end
        if hit.meaning.part is Part.SCALE:
            numeral.end = _compound(folded, language, numeral.end, parts)
        numeral.stated = parts.value()
        hit = _next_word(folded, language, numeral.end)
    numeral.scale = parts.scale
    if numeral.scale:
        others = tuple(EXACT.scaleb(reading, parts.scale) for reading in numeral.readings)
        numeral.readings = parts.readings() or others


def _is_next_number(hit: Hit[NumberWord], parts: Parts) -> bool:
    """Whether a number word behind digits is a number of its own: "200 one-cent coins"."""
    return hit.meaning.part is Part.CARDINAL and not parts.scale


def _next_word(folded: Folded, language: Language, end: int) -> Hit[NumberWord] | None:
    if folded.text[end : end + 1] in GAP_STARTS:
        gap = GAP.match(folded.text, end)
        end = gap.end() if gap else end
    return language.numbers.match(folded, end)


def _compound(folded: Folded, language: Language, end: int, parts: Parts) -> int:
    """Take "and 293 million" behind "7 billion": a smaller number with a smaller scale word."""
    for start in _after_joiner(folded, language, end):
        found = _digits_of(language).match(folded.text, start)
        if found is None or len(found.group()) > LONGEST:
            continue
        smaller = _read_digits(folded.text, language, *found.span())
        scale = _next_word(folded, language, smaller.end)
        if (
            scale is not None
            and scale.meaning.part is Part.SCALE
            and scale.meaning.value < parts.scale
            and len(smaller.stated.as_tuple().digits) <= GROUP
        ):
            parts.add(EXACT.scaleb(smaller.stated, int(scale.meaning.value)))
            return scale.end
    return end


def _after_joiner(folded: Folded, language: Language, end: int) -> Iterator[int]:
    """Where a text goes on behind "and"."""
    for joiner in language.tables.numbers.joiners:
        if folded.lower.startswith(f" {joiner} ", end):
            yield end + len(joiner) + 2


def _read_words(folded: Folded, language: Language, start: int) -> Numeral | None:
    """A number that begins with a word; None where it is but an article or a bare scale word."""
    parts = Parts()
    hit = language.numbers.match(folded, start)
    if hit is None or hit.meaning.part is Part.ABBREVIATION:
        return None
    end = start
    while hit is not None and parts.take(hit.meaning):
        end = hit.end
        if hit.meaning.part is Part.SCALE:
            end = _compound(folded, language, end, parts)
        hit = _next_word(folded, language, end) or _joined_word(folded, language, end)
    if not parts.counted:
        return None
    return Numeral(
        start, end, parts.value(), parts.scale, digits=False, blurred=parts.blurred,
        readings=parts.readings(),
    )  # fmt: skip


def _article_before(lower: str, language: Language, start: int) -> int:
    """Where the article before a number word begins, or the word itself without one."""
    end = start
    for gap in (GAP_SPACES, GAP_SIGNS, GAP_SPACES):
        if lower[end - 1 : end] in gap:
            end -= 1
    article = token_start(lower, end)
    return article if lower[article:end] in language.tables.numbers.articles else start


def _joined_word(folded: Folded, language: Language, end: int) -> Hit[NumberWord] | None:
    for start in _after_joiner(folded, language, end):
        hit = language.numbers.match(folded, start)
        if hit is not None and hit.meaning.part in (Part.CARDINAL, Part.FRACTION, Part.HALF_AFTER):
            return hit
    return None
