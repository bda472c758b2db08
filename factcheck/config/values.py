"""What can be set for an article."""

from __future__ import annotations

import enum
from fractions import Fraction
from typing import NamedTuple

from factcheck.verdict import Confidence

TOLERANCE = Fraction(2, 100)
"""The slack of a conversion: 2% flags 1 of 139 honest pairs in print and misses 1 of 15 wrong."""


class Persona(enum.Enum):
    """Whom a finding is for: everybody, or who would rather see one too many than one too few."""

    REGULAR = "regular"
    PEDANTIC = "pedantic"


class Config(NamedTuple):
    """What an article is checked with: the slack of conversions, the rules (none named: all).

    `tolerances` are the slack of single currencies, by ISO code; the last one of a code counts.
    `house_currency` is the ISO code that foreign amounts are to be converted to, None for none.
    `persona` says which rules run unless they are selected by name, and `min_confidence` how sure
    a finding must be to be reported. `language` is taken for the article's whatever it says
    itself; `date` is how its path writes the day, for an article that does not state it.
    """

    tolerance: Fraction = TOLERANCE
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    house_currency: str | None = None
    persona: Persona = Persona.REGULAR
    min_confidence: Confidence = Confidence.LOW
    tolerances: tuple[tuple[str, Fraction], ...] = ()
    language: str | None = None
    date: str | None = None

    def runs(self, rule: str, persona: Persona = Persona.REGULAR) -> bool:
        """Whether a rule is to run; one that is selected by name does for everybody."""
        if rule in self.ignore:
            return False
        if self.select:
            return rule in self.select
        return self.persona is Persona.PEDANTIC or persona is Persona.REGULAR

    def slack(self, *currencies: str) -> Fraction:
        """The slack of a conversion between currencies: the largest that is set for any."""
        own = dict(self.tolerances)
        return max([self.tolerance, *(own[code] for code in currencies if code in own)])
