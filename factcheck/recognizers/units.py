"""The currency beside a number: its name, symbol, code or glued letter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.languages import Unit, cldr
from factcheck.languages.numbers import Part
from factcheck.recognizers.site import GAPS

if TYPE_CHECKING:
    from factcheck.recognizers.site import Around, Site

CODE = re.compile(r"[A-Z]{3}(?![A-Za-z])")
UPPER = re.compile(r"[A-Z]+(?![A-Za-z])")
CODE_LENGTH = 3


class Found(NamedTuple):
    """A currency beside a number, and where it stands."""

    start: int
    end: int
    unit: Unit


def unit_before(site: Site, start: int, around: Around) -> Found | None:
    """The currency whose symbol, code or name stands before a number."""
    text, word, end = site.text, around.before, around.before_end
    if end == start and word:
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
