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

EVERYWHERE = "USD"
"""The one currency that articles of any country write without its country."""


def settle(site: Site, figures: list[Figure]) -> list[Figure]:
    """The figures, each ambiguous amount with the currencies that the article allows."""
    if not any(isinstance(figure, Money) and len(figure.currencies) > 1 for figure in figures):
        return figures
    evidence = _evidence(site, figures)
    settled = {
        currencies: _settled(currencies, evidence)
        for currencies in {figure.currencies for figure in figures if isinstance(figure, Money)}
    }
    return [
        replace(figure, currencies=settled[figure.currencies])
        if isinstance(figure, Money) and settled[figure.currencies] != figure.currencies
        else figure
        for figure in figures
    ]


def _settled(currencies: tuple[str, ...], evidence: Counter[str]) -> tuple[str, ...]:
    """The currencies that the article speaks for, best supported first; all if there are none."""
    supported = [currency for currency in currencies if evidence[currency]]
    if not supported:
        return currencies
    ordered = sorted(supported, key=lambda currency: -evidence[currency])
    if EVERYWHERE in currencies and EVERYWHERE not in ordered:
        ordered.append(EVERYWHERE)
    return tuple(ordered)


def _evidence(site: Site, figures: list[Figure]) -> Counter[str]:
    """How often the article speaks of each currency or of a country that uses it."""
    published = site.document.published
    day = published.first if published else None
    evidence: Counter[str] = Counter()
    for start, _, territory in site.language.places.find(site.folded):
        if not site.text[start].islower():  # of a script without capitals, any
            evidence.update(cldr.currencies_of(territory, day))
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
