"""Which dirham, which dollar: an ambiguous name is settled by the countries of the article."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.figure import Money
from factcheck.languages import cldr

if TYPE_CHECKING:
    from factcheck.figure import Figure
    from factcheck.recognizers.site import Site

NEAR = 20
"""So many characters behind an amount cents are of its currency: "$19 million, or 84 cents"."""

EVERYWHERE = "USD"
"""The one currency that articles of any country write without its country."""


def settle(site: Site, figures: list[Figure]) -> list[Figure]:
    """The figures, each ambiguous amount with the currencies that the article allows."""
    if not any(isinstance(figure, Money) and len(figure.currencies) > 1 for figure in figures):
        return figures
    places = _places(site)
    evidence = _evidence(site, figures, places)
    # Where the money of one country is named in full, the plain name means that of another.
    units = (site.language.units.get(word) for word in site.language.tables.money.generic)
    plain = {unit.currencies for unit in units if unit is not None}
    settled = {
        currencies: _settled(
            currencies,
            places if currencies in plain else evidence,
            site.language.tables.money.home,
        )
        for currencies in {figure.currencies for figure in figures if isinstance(figure, Money)}
    }
    minor = {tuple(codes.split()) for codes in site.language.tables.money.minor}
    result: list[Figure] = []
    before: Money | None = None
    for figure in figures:
        if not isinstance(figure, Money):
            result.append(figure)
            continue
        currencies = _of_coins(figure, before) if figure.currencies in minor else ()
        currencies = currencies or settled[figure.currencies]
        before = figure
        if currencies != figure.currencies:
            before = replace(figure, currencies=currencies)
        result.append(before)
    return result


def _of_coins(coins: Money, before: Money | None) -> tuple[str, ...]:
    """The currencies of cents that have those of the amount close before them, if any."""
    if before is None or not 0 <= coins.span.start - before.span.end <= NEAR:
        return ()
    return tuple(code for code in before.currencies if code in coins.currencies)


def _settled(
    currencies: tuple[str, ...], evidence: Counter[str], home: frozenset[str]
) -> tuple[str, ...]:
    """The currencies that the article speaks for, best supported first.

    If there are none, those at home where the language is spoken, else all.
    """
    supported = [currency for currency in currencies if evidence[currency]]
    if not supported:
        return tuple(currency for currency in currencies if currency in home) or currencies
    ordered = sorted(supported, key=lambda currency: -evidence[currency])
    if EVERYWHERE in currencies and EVERYWHERE not in ordered:
        ordered.append(EVERYWHERE)
    return tuple(ordered)


def _places(site: Site) -> Counter[str]:
    """How often the article speaks of a country that uses each currency.

    The region that its language is of ("fr-CA") is one country more.
    """
    published = site.document.published
    day = published.first if published else None
    evidence: Counter[str] = Counter()
    for start, _, territory in site.language.places.find(site.folded):
        if not site.text[start].islower():  # of a script without capitals, any
            evidence.update(cldr.currencies_of(territory, day))
    if region := site.document.region:
        # Programs that make pages say "en-US" of those of any country.
        evidence.update(set(cldr.currencies_of(region, day)) - {EVERYWHERE})
    for codes, spellings in site.language.tables.money.spelt.items():
        if any(word in site.text for word in spellings):
            evidence.update(codes.split())
    return evidence


def _evidence(site: Site, figures: list[Figure], places: Counter[str]) -> Counter[str]:
    """How often the article speaks of each currency or of a country that uses it."""
    evidence = places.copy()
    stems = site.language.currency_stems
    for word in site.folded.words:
        if word[: cldr.STEM] in stems:
            for stem, currency in stems[word[: cldr.STEM]]:
                evidence[currency] += word.startswith(stem)
    evidence.update(
        figure.currencies[0]
        for figure in figures
        if isinstance(figure, Money) and len(figure.currencies) == 1
    )
    return evidence
