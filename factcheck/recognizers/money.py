"""Money: a numeral with a currency before or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Money, Qualifier
from factcheck.languages.beside import MONEY
from factcheck.languages.numbers import Part
from factcheck.languages.text import UNSPACED
from factcheck.recognizers.parts import EXACT
from factcheck.recognizers.qualifiers import qualify
from factcheck.recognizers.spelled import GAP_SIGNS
from factcheck.recognizers.units import CODE_LENGTH, Found, unit_after, unit_before

if TYPE_CHECKING:
    from factcheck.languages import Unit
    from factcheck.languages.lexicon import Hit
    from factcheck.languages.numbers import NumberWord
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

MINUS = frozenset("-−")
LONG_NAME = 4
"""Shorter names are abbreviations, which stand before their number ("Rs 450")."""

WEAK_FROM = 1000
"""Below this, "won" and "marks" are the plain words that they are as well."""


def read(site: Site, numeral: Numeral, around: Around, done: int) -> Money | None:
    """The amount that the numeral is, if a currency stands beside it and behind `done`."""
    if not _may_be_money(site, numeral, around):
        return None
    before, after = unit_before(site, numeral.start, around), unit_after(site, around)
    negative = _behind_minus(site, numeral) if before is None else None
    before = before or negative
    if before is not None and (before.start < done or _is_word(site, numeral, before)):
        before = None
    if before is None and after is None:
        return None
    if before is not None and after is None:
        after = _completed(site, before, around)
    if after is not None and _belongs_to_next(site, numeral, after, before):
        after = None
    unit = _named_twice(site, before, after) or _choose(before, after)
    if unit is None or (unit.weak and not _is_large(numeral)):
        return None
    start = before.start if before is not None else numeral.start
    end = after.end if after is not None else numeral.end
    exponent = unit.exponent
    if after is not None and not numeral.scale and (scale := _scale_behind(site, after)):
        numeral.scale, end = int(scale.meaning.value), scale.end
        exponent += numeral.scale
    stated, readings, upper = numeral.stated, numeral.readings, numeral.upper
    if exponent:
        stated = EXACT.scaleb(stated, exponent)
        readings = tuple(EXACT.scaleb(reading, exponent) for reading in readings)
        upper = upper and EXACT.scaleb(upper, exponent)
    if negative is not None and before is negative:
        stated, readings = -stated, tuple(-reading for reading in readings)
    around = site.beyond(around, (numeral.start, numeral.end), (start, end))
    qualifier = Qualifier.RANGE if upper else qualify(site, around, blurred=numeral.blurred)
    return Money(
        site.document, Span(start, end), stated, qualifier, numeral.decimals, upper, readings,
        unit.currencies,
    )  # fmt: skip


def _completed(site: Site, before: Found, around: Around) -> Found | None:
    """The country behind a number that its currency leads: "shilingi bilioni 3 za Kenya"."""
    if around.after not in site.language.tables.money.of:
        return None
    place, start = site.after(around.after_start + len(around.after))
    end = start + len(place)
    name = f"{site.text[before.start : before.end]} {site.text[around.after_start : end]}"
    unit = site.language.units.get(name)
    return None if unit is None else Found(around.after_start, end, unit)


def _behind_minus(site: Site, numeral: Numeral) -> Found | None:
    """The sign of a currency before that of a negative number: "€ -12"."""
    minus = numeral.start - 1
    if minus < 1 or site.text[minus] not in MINUS or not numeral.digits:
        return None
    found = unit_before(site, minus, site.around(minus, numeral.end))
    return None if found is None or site.text[found.end - 1].isalnum() else found


def _scale_behind(site: Site, found: Found) -> Hit[NumberWord] | None:
    """The scale word behind a code or sign: "75 USD million"."""
    word = site.text[found.start : found.end]
    if word[-1].isalpha() and not word.isupper():
        return None
    hit = site.language.numbers.match(site.folded, site.skip(found.end))
    return hit if hit is not None and hit.meaning.part is Part.SCALE else None


def _may_be_money(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether a word beside a number may belong to a currency; most numbers end here."""
    if around.flags & MONEY:
        return True
    text = site.text
    if text[around.after_start : around.after_start + 1].isupper():
        return True
    if text[numeral.start - 1 : numeral.start] in MINUS:
        return True
    return len(around.before) == CODE_LENGTH and site.text[around.before_end - 1].isupper()


def _named_twice(site: Site, before: Found | None, after: Found | None) -> Unit | None:
    """The currency that a name before a number says, where what follows names none: "元"."""
    if before is None or after is None:
        return None
    is_generic = site.text[after.start : after.end] in site.language.tables.money.generic
    return before.unit if is_generic else None


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
    if after.start == numeral.end and text[after.end] in GAP_SIGNS:
        return False  # "10$-20$"
    return before is not None or not text[after.start].isalpha() or after.start > numeral.end + 1


def _is_word(site: Site, numeral: Numeral, found: Found) -> bool:
    """Whether what stands before a number is a plain word: "won 2,000 medals", "Euro 2024"."""
    word = site.text[found.start : found.end]
    if word[-1] >= UNSPACED and word[-1].isalpha():
        return word not in site.language.tables.money.leading
    letters = site.lower[found.start : found.end]
    if letters in site.language.tables.money.leading:
        return letters != word and not numeral.grouped  # "Euro 2024"
    if found.end == numeral.start or not letters.isalpha() or word.isupper():
        return False
    return found.unit.weak or (numeral.scale == 0 and len(word) >= LONG_NAME)


def _is_large(numeral: Numeral) -> bool:
    return numeral.scale > 0 or numeral.grouped or abs(numeral.stated) >= WEAK_FROM
