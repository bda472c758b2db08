"""Numbers in words, and the words that digits go on with: "7 billion and 293 million"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.languages.numbers import NumberWord, Part
from factcheck.languages.text import TOKEN
from factcheck.recognizers.digits import GROUP, SPACES, digits_of, read_digits
from factcheck.recognizers.numeral import Numeral
from factcheck.recognizers.parts import EXACT, LONGEST, Parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.languages import Language
    from factcheck.languages.lexicon import Hit
    from factcheck.languages.text import Folded

DIGITS = re.compile(r"\d{1,4}(?![\d.,]*\d)")
HUNDRED = 100
GAP = re.compile(rf"{SPACES}?[-‑]?{SPACES}?")
GAP_SPACES = frozenset(" \u00a0\u202f\u2009")
GAP_SIGNS = frozenset("-‑")
GAP_STARTS = GAP_SPACES | GAP_SIGNS
SCALES = (Part.SCALE, Part.DUAL)
JOINED = (Part.CARDINAL, Part.DUAL, Part.FRACTION, Part.HALF_AFTER)
THOUSAND, MILLION = 3, 6


def read_on(folded: Folded, language: Language, numeral: Numeral) -> None:
    """Read scale words and further parts behind the first number: "7 billion and 293 million"."""
    parts = Parts(numeral.stated)
    if language.tables.numbers.point and not numeral.decimals:
        numeral.end = _with_point(folded, language, numeral.end, parts)
        numeral.decimals, numeral.stated = numeral.stated != parts.value(), parts.value()
    hit = _next_word(folded, language, numeral.end)
    if hit is None:
        return
    if language.tables.numbers.decimals_before_scales:
        _with_decimals(numeral, hit.meaning)
        parts.current = numeral.stated
    while hit is not None and _goes_on(parts, hit.meaning) and parts.take(hit.meaning):
        if hit.meaning.part is Part.ABBREVIATION:
            numeral.bare = Numeral(
                numeral.start, numeral.end, numeral.stated, numeral.scale, numeral.decimals,
                numeral.grouped, readings=numeral.readings,
            )  # fmt: skip
        numeral.end = hit.end
        if hit.meaning.part in SCALES:
            numeral.end = _compound(folded, language, numeral.end, parts)
        numeral.stated = parts.value()
        hit = _next_word(folded, language, numeral.end)
    numeral.scale = parts.scale
    if numeral.scale:
        others = tuple(EXACT.scaleb(reading, parts.scale) for reading in numeral.readings)
        numeral.readings = parts.readings() or others


def _with_decimals(numeral: Numeral, word: NumberWord) -> None:
    """Read "5,030" before "billion" as some five, and keep the other reading."""
    if word.part is Part.SCALE and word.value >= MILLION and numeral.grouped and numeral.readings:
        numeral.stated, numeral.readings = numeral.readings[0], (numeral.stated,)
        numeral.grouped, numeral.decimals = False, True


def _goes_on(parts: Parts, word: NumberWord) -> bool:
    """Whether a word may go on from digits: "10 million", but not "10 sept"."""
    return word.part is not Part.CARDINAL or parts.current is None


def _next_word(folded: Folded, language: Language, end: int) -> Hit[NumberWord] | None:
    linked = end
    if folded.text[end : end + 1] in GAP_STARTS:
        gap = GAP.match(folded.text, end)
        end = gap.end() if gap else end
    hit = language.numbers.match(folded, end)
    if hit is None and (linkers := language.tables.numbers.linkers):
        return _scale_behind(folded, language, linkers, linked)
    return hit


def _compound(folded: Folded, language: Language, end: int, parts: Parts) -> int:
    """Take "and 293 million" behind "7 billion": a smaller number with a smaller scale word."""
    for start in after_joiner(folded, language, end):
        found = digits_of(language).match(folded.text, start)
        if found is None or len(found.group()) > LONGEST:
            continue
        smaller = read_digits(folded.lower, language, *found.span())
        scale = _next_word(folded, language, smaller.end)
        if (
            scale is not None
            and scale.meaning.part is Part.SCALE
            and scale.meaning.value < parts.scale
            and len(smaller.stated.as_tuple().digits) <= GROUP
        ):
            parts.add(EXACT.scaleb(smaller.stated, int(scale.meaning.value)))
            return _rest(folded, language, scale.end, parts, int(scale.meaning.value))
    if language.tables.numbers.beside:
        return _beside(folded, language, end, parts)
    return _rest(folded, language, end, parts, parts.scale)


def _beside(folded: Folded, language: Language, end: int, parts: Parts) -> int:
    """Take the digits right behind a scale word: "36 mil 153 millones", "2 millones 500 mil".

    What stands behind a million is a part of it only with a scale word of its own or in groups,
    since "2 millones 20 veces" are two numbers.
    """
    if folded.text[end : end + 1] not in GAP_SPACES:
        return end
    found = digits_of(language).match(folded.text, end + 1)
    if found is None or len(found.group()) > LONGEST or parts.current is not None:
        return end
    smaller = read_digits(folded.text, language, *found.span())
    if smaller.decimals or not _fits_behind(smaller, parts.scale):
        return end
    scale = _next_word(folded, language, smaller.end)
    is_scaled = scale is not None and scale.meaning.part is Part.SCALE
    if parts.scale > GROUP and not (is_scaled or smaller.grouped):
        return end
    if is_scaled and scale is not None and scale.meaning.value == parts.scale:
        return end
    parts.current = smaller.stated
    return smaller.end


def _fits_behind(smaller: Numeral, scale: int) -> bool:
    """Whether a number of two or more digits fills the zeros of a scale word, and no more."""
    return 1 <= smaller.stated.adjusted() < scale


def _rest(folded: Folded, language: Language, end: int, parts: Parts, scale: int) -> int:
    """Take the hundreds in digits behind thousands: "817 thousand and 500"."""
    if scale != THOUSAND or not language.tables.numbers.hundreds_in_digits:
        return end
    for start in after_joiner(folded, language, end):
        found = digits_of(language).match(folded.text, start)
        if found is None or not found.group().isdecimal() or len(found.group()) > GROUP:
            continue
        smaller = read_digits(folded.text, language, *found.span())
        if _next_word(folded, language, smaller.end) is None and not _is_percent(
            folded, language, smaller.end
        ):
            parts.add(smaller.stated)
            return smaller.end
    return end


def _is_percent(folded: Folded, language: Language, end: int) -> bool:
    """Whether the word or sign behind a number may be one for per cent."""
    gap = folded.text[end : end + 1] in GAP_STARTS
    found = TOKEN.match(folded.text, end + gap)
    return found is not None and found.group() in language.percents.first


def after_joiner(folded: Folded, language: Language, end: int) -> Iterator[int]:
    """Where a text goes on behind "and"."""
    for joiner in language.tables.numbers.joiners:
        if folded.lower.startswith(f" {joiner} ", end):
            yield end + len(joiner) + 2
        elif joiner in language.glued and folded.lower.startswith(f" {joiner}", end):
            yield end + len(joiner) + 1


def read_words(folded: Folded, language: Language, start: int) -> Numeral | None:
    """A number that begins with a word; None where it is but an article or a bare scale word."""
    parts = Parts()
    hit = language.numbers.match(folded, start)
    if hit is None or hit.meaning.part is Part.ABBREVIATION:
        return None
    end = start
    while hit is not None and parts.take(hit.meaning):
        end = hit.end
        if hit.meaning.part in SCALES:
            end = _compound(folded, language, end, parts)
        elif language.tables.numbers.point:
            end = _with_point(folded, language, end, parts)
        hit = _next_word(folded, language, end) or _joined_word(folded, language, end)
        if hit is None and parts.blurred:
            hit = _scale_of(folded, language, end)
    if not parts.counted:
        return None
    return Numeral(
        start, end, parts.value(), parts.scale, digits=False, blurred=parts.blurred,
        readings=parts.readings(),
    )  # fmt: skip


def _with_point(folded: Folded, language: Language, end: int, parts: Parts) -> int:
    """Take the decimals behind a word for their mark, "one point five"; the end of what is read."""
    if parts.current is None or parts.total is not None:
        return end
    for word in language.tables.numbers.point:
        if folded.lower.startswith(f" {word} ", end):
            digits, last = _decimals(folded, language, end + len(word) + 2)
            if digits:
                parts.current = EXACT.add(parts.current, Decimal(f"0.{digits}"))
                return last
    return end


def _decimals(folded: Folded, language: Language, start: int) -> tuple[str, int]:
    """Digits, or number words that are each one or two of them, and where they end."""
    if found := DIGITS.match(folded.text, start):
        return found.group(), found.end()
    digits, end = "", start
    hit = language.numbers.match(folded, start)
    while hit is not None and hit.meaning.part is Part.CARDINAL and hit.meaning.value < HUNDRED:
        digits, end = f"{digits}{hit.meaning.value}", hit.end
        hit = _next_word(folded, language, end)
    return digits, end


def _scale_of(folded: Folded, language: Language, end: int) -> Hit[NumberWord] | None:
    """The scale word of "une centaine de millions"."""
    return _scale_behind(folded, language, language.tables.counts.of, end)


def _scale_behind(
    folded: Folded, language: Language, words: Iterable[str], end: int
) -> Hit[NumberWord] | None:
    """The scale word behind one of these words: "20 de milioane"."""
    for word in words:
        if folded.lower.startswith(f" {word} ", end):
            hit = language.numbers.match(folded, end + len(word) + 2)
            if hit is not None and hit.meaning.part is Part.SCALE:
                return hit
    return None


def _joined_word(folded: Folded, language: Language, end: int) -> Hit[NumberWord] | None:
    for start in after_joiner(folded, language, end):
        hit = language.numbers.match(folded, start)
        if hit is not None and hit.meaning.part in JOINED:
            return hit
    return None
