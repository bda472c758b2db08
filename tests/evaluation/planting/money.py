"""Money of the wrong rate, the wrong currency, or the wrong time."""

from __future__ import annotations

import re
from datetime import timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.figure import Date, Money
from tests.evaluation.planting import _writing as writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claim import Claim
    from tests.evaluation.planting import Clean, Kind, Proposal

YEARS = range(2, 13)
"""How old the rate of somebody else's article may be."""

FAR = Fraction(8, 100)
"""How far off a rate has to be to be worth planting: less is within the slack of house rates."""

OTHERS = {
    "€": "$", "$": "€", "£": "$", "euros": "dollars", "dollars": "euros",
    "livres sterling": "euros", "pounds": "dollars", "francs": "dollars", "yens": "dollars",
    "yen": "dollars", "couronnes": "livres sterling", "kronor": "dollars",
}  # fmt: skip
"""A currency's name or sign, and another that may be written by mistake."""

PAST = {"en": "Deutschmarks", "fr": "francs français"}
EURO_COINS = 2002


def _pairs(clean: Clean) -> Iterator[tuple[Claim, Money, Money]]:
    for claim, _ in clean.claims("conversion"):
        second, first = claim.stated, claim.operands[0]
        if isinstance(first, Money) and isinstance(second, Money) and first.stated:
            yield claim, first, second


def _inverted(clean: Clean) -> Iterator[Proposal]:
    """Multiplied where it should have been divided."""
    for claim, first, second in _pairs(clean):
        wrong = Fraction(first.stated) ** 2 / Fraction(second.stated)
        yield from writing.valued(second, wrong, claim)


def _stale(clean: Clean) -> Iterator[Proposal]:
    """Converted at the rate of some years before."""
    published = clean.document.published
    for claim, first, second in _pairs(clean):
        for years in YEARS if published else ():
            assert published is not None
            day = published.first - timedelta(days=365 * years)
            try:
                rate = clean.context.rates.rate(first.currencies[0], second.currencies[0], day)
            except LookupError:
                break
            wrong = Fraction(first.stated) * rate.exact
            if abs(wrong / Fraction(second.stated) - 1) > FAR:
                yield from writing.valued(second, wrong, claim)


def _wrong_currency(clean: Clean) -> Iterator[Proposal]:
    """The right number with the sign of another currency."""
    for claim, _, second in _pairs(clean):
        for name, other in OTHERS.items():
            if re.search(rf"(?<![A-Z]){re.escape(name)}", second.text):
                yield from writing.at(second, second.text.replace(name, other), claim)


def _not_in_use(clean: Clean) -> Iterator[Proposal]:
    """An amount of today in money that is gone."""
    past = PAST.get(clean.language)
    for claim, _ in clean.claims("currency", relation="life"):
        money, day = claim.stated, claim.operands[0]
        found = notation.WRITTEN.search(money.text)
        late = isinstance(day, Date) and day.first and day.first.year > EURO_COINS
        if late and found and past:
            rest = re.match(r"\s(?:m|b|tr)illi\w+|\smilli\w+", money.text[found.end() :])
            scale = rest.group() if rest else ""
            of = " de" if scale and clean.language == "fr" else ""
            text = f"{found.group()}{scale}{of} {past}"
            yield from writing.at(money, text, claim)


KINDS: dict[str, Kind] = {
    "inverted rate": _inverted,
    "stale rate": _stale,
    "wrong currency": _wrong_currency,
    "currency not in use": _not_in_use,
}
