"""Money: a numeral with a currency before or behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Money
from factcheck.languages import Unit, cldr
from factcheck.languages.numbers import Part
from factcheck.recognizers.parts import EXACT
from factcheck.recognizers.qualifiers import qualify
from factcheck.recognizers.site import GAPS

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")
UPPER = re.compile(r"[A-Z]+(?![A-Za-z])")
CODE_LENGTH = 3
LONG_NAME = 4
"""Shorter names are abbreviations, which stand before their number ("Rs 450")."""

WEAK_FROM = 1000
"""Below this, "won" and "marks" are the plain words that they are as well."""


class Found(NamedTuple):
    """A currency beside a number, and where it stands."""

    start: int
    end: int
    unit: Unit


def read(site: Site, numeral: Numeral, around: Around, done: int) -> Money | None:
    """The amount that the numeral is, if a currency stands beside it and behind `done`."""
    if not _may_be_money(site, around):
        return None
    before, after = unit_before(site, numeral.start, around), unit_after(site, around)
    if before is not None and (before.start < done or _is_word(site, numeral, before)):
        before = None
    if before is None and after is None:
        return None
    if after is not None and _belongs_to_next(site, numeral, after, before):
        after = None
    unit = _choose(before, after)
    if unit is None or (unit.weak and not _is_large(numeral)):
        return None
    start = before.start if before is not None else numeral.start
    end = after.end if after is not None else numeral.end
    stated, readings = numeral.stated, numeral.readings
    if unit.exponent:
        stated = EXACT.scaleb(stated, unit.exponent)
        readings = tuple(EXACT.scaleb(reading, unit.exponent) for reading in readings)
    qualifier = qualify(site, site.around(start, end), blurred=numeral.blurred)
    return Money(
        site.document, Span(start, end), stated, qualifier, numeral.decimals, None, readings,
        unit.currencies,
    )  # fmt: skip


def _may_be_money(site: Site, around: Around) -> bool:
    """Whether a word beside a number may belong to a currency; most numbers end here."""
    if around.after in site.language.money_after or around.before in site.language.money_before:
        return True
    if site.text[around.after_start : around.after_start + 1].isupper():
        return True
    return len(around.before) == CODE_LENGTH and site.text[around.before_end - 1].isupper()


def unit_before(site: Site, start: int, around: Around) -> Found | None:
    """The currency whose symbol, code or name stands before a number."""
    text, word, end = site.text, around.before, around.before_end
    if end == start and word.isalpha():
        glued = text[end - len(word) : end]
        unit = site.language.prefixes.get(glued)
        if unit is not None:
            return Found(end - len(word), end, unit)
    hit = site.precedes(site.language.units, around)
    if hit is not None and not hit.meaning.minor:
        return _without_letter(site, Found(*hit))
    if len(word) == CODE_LENGTH and text[end - CODE_LENGTH : end] in cldr.currency_codes():
        return Found(end - CODE_LENGTH, end, Unit((text[end - CODE_LENGTH : end],)))
    return None


def unit_after(site: Site, around: Around) -> Found | None:
    """The currency whose name, symbol or code follows a number."""
    start = around.after_start
    hit = site.follows(site.language.units, around)
    if hit is not None:
        other = site.follows(site.language.naming_after, around)
        if other is not None and other.end > hit.end:
            return None  # "10 p.m." is no price
    else:
        connector = site.follows(site.language.currency_connectors, around)
        if connector is not None:
            start = site.skip(connector.end)
            hit = site.language.units.match(site.folded, start)
    if hit is not None:
        return _refine(site, Found(*hit))
    return _code_after(site, start) if site.text[start : start + 1].isupper() else None


def _code_after(site: Site, start: int) -> Found | None:
    """An ISO code, with a scale letter before it or not: "USD", "MUSD", "MDH"."""
    found = UPPER.match(site.text, start)
    if found is None:
        return None
    word = found.group()
    if word in cldr.currency_codes():
        return Found(start, found.end(), Unit((word,)))
    for length in range(1, len(word) - 1):
        scale = site.language.numbers.get(word[:length])
        if scale is None or scale.part not in (Part.ABBREVIATION, Part.SCALE):
            continue
        rest = word[length:]
        unit = Unit((rest,)) if rest in cldr.currency_codes() else site.language.units.get(rest)
        if unit is not None:
            return Found(start, found.end(), unit._replace(exponent=int(scale.value)))
    return None


def _refine(site: Site, found: Found) -> Found:
    """Let a code behind a symbol or name settle it: "$ USD", "dollars US"."""
    if len(found.unit.currencies) == 1:
        return found
    start = site.skip(found.end)
    code = CODE.match(site.text, start)
    if code is not None and code.group() in found.unit.currencies:
        return Found(found.start, code.end(), Unit((code.group(),), found.unit.exponent))
    return found


def _choose(before: Found | None, after: Found | None) -> Unit | None:
    """The one that says more: a name beats a symbol, one currency beats several."""
    if before is None or after is None:
        only = before or after
        return only.unit if only is not None else None
    if after.unit.currencies == before.unit.currencies or len(after.unit.currencies) > len(
        before.unit.currencies
    ):
        return before.unit
    return after.unit


def _belongs_to_next(site: Site, numeral: Numeral, after: Found, before: Found | None) -> bool:
    """Whether a symbol or code behind a number is in front of the next: "5 to US$ 6", "£5 $6"."""
    text = site.text
    following = site.skip(after.end)
    if not text[following : following + 1].isdigit():
        return False
    return before is not None or not text[after.start].isalpha() or after.start > numeral.end + 1


def _without_letter(site: Site, found: Found) -> Found | None:
    """The sign alone of "a $3-billion loan" and "Apple's $5bn": other dollars are "A$3", "S$5"."""
    text, start = site.text, found.start
    if not text[start].isalpha():
        return found
    elided = start > 0 and text[start - 1] in "'’"
    apart = text[start + 1] in GAPS and site.lower[start] in site.language.function_words
    if not elided and not apart:
        return found
    hit = site.language.units.match(site.folded, site.skip(start + 1))
    return Found(*hit) if hit is not None and hit.end == found.end else None


def _is_word(site: Site, numeral: Numeral, found: Found) -> bool:
    """Whether what stands before a number is a plain word: "won 2,000 medals", "Euro 2024"."""
    word = site.text[found.start : found.end]
    if found.end == numeral.start or not word.isalpha() or word.isupper():
        return False
    return found.unit.weak or (numeral.scale == 0 and len(word) >= LONG_NAME)


def _is_large(numeral: Numeral) -> bool:
    return numeral.scale > 0 or numeral.grouped or abs(numeral.stated) >= WEAK_FROM
