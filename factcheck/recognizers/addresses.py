"""Numbers of houses and post codes: "14 Acacia Avenue", "via Roma 12", ", 75002 Paris"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Around, Site

STREET = re.compile(r"(?:[A-Z][\w'’]*[ \u00a0]){1,3}([A-Z]\w+)")
NAMES = 3
"""As many words, small ones not counted, may stand between the word for a street and its house."""

HOUSES = 10_000
POST_CODE = 5


def is_part(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether the number belongs to an address."""
    text = site.text
    if text[around.after_start : around.after_start + 1].isupper():
        found = STREET.match(text, around.after_start)
        if found is not None and found[1].lower() in site.language.naming_after:
            return True
        if _is_post_code(site, numeral, around):
            return True
    roads = site.language.tables.none.roads
    if not roads:
        return False
    if around.after == "," and site.after(around.after_start + 1)[0] in roads:
        return True  # "8, rue de la Paix"
    name = around.before_end - len(around.before)
    may_be = around.before == "," or text[name : name + 1].isupper()
    return may_be and _is_house(site, numeral, around)


def _is_post_code(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether five digits stand between a comma and the name of a town."""
    if site.language.tables.counts.capitalised_nouns or around.before != ",":
        return False
    is_plain = not (numeral.scale or numeral.grouped or numeral.decimals)
    return is_plain and numeral.end - numeral.start == POST_CODE


def _is_house(site: Site, numeral: Numeral, around: Around) -> bool:
    """Whether a name leads back to the word for a street: "calle Mayor 14", "Rua Augusta, 1200"."""
    if numeral.scale or numeral.decimals or numeral.stated >= HOUSES:
        return False
    word, end = around.before, around.before_end
    if word == ",":
        word, end = site.before(end - 1)
    names = 0
    while word.isalpha() and names <= NAMES:
        start = end - len(word)
        if names and word in site.language.tables.none.roads:
            return True
        if site.text[start].isupper():
            names += 1
        elif word not in site.language.function_words or not names:
            return False
        word, end = site.before(start)
        if word == ".":  # "ul. Długa 5"
            word, end = site.before(end - 1)
    return False
