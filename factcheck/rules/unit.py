"""One measure in two units: feet and metres, miles and kilometres, Fahrenheit and Celsius.

Two measures beside each other are compared where a bracket or a word such as "or" says that they
are the same. Either may have been rounded as articles round, to 2% (configurable); a gallon may be the American or the
imperial one, a ton short, long or metric, a mile a nautical one, and a difference of temperatures
counts as well as a temperature.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.interval import Interval
from factcheck.measure import FACTORS, ZERO, dimension
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _measures as measures
from factcheck.rules import _slip as slip
from factcheck.verdict import Diagnosis, Expectation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._measures import Measured
    from factcheck.verdict import Verdict


class Unit(Rule):
    """See the module."""

    agree = (
        Example("The asteroid, a 30-foot (9-metre) rock, missed the Earth."),
        Example(
            "The wall is 6 feet 2 inches (1.88 metres) high and 300 miles (about 480 km) long."
        ),
        Example("It was 41°C (106°F) in the shade, and the tank holds 500 gallons (1,900 litres)."),
        Example("Choose the 5-mile or the 10-km race."),
        Example(
            "Le sentier fait 12 miles (19 kilomètres) et monte de 900 pieds (274 mètres).", "fr"
        ),
        Example("Il a pêché un silure de 220 livres (100 kg).", "fr"),
        Example("Le parc couvre 1 000 acres, soit 405 hectares.", "fr"),
        Example("Il fait 104 °F (40 °C) à Phoenix.", "fr"),
    )
    disagree = (
        Example(
            "The asteroid, a 30-foot (48-kilometre) rock, missed the Earth.",
            figure="48-kilometre",
            diagnosis="another unit",
        ),
        Example(
            "The estate covers 40 acres (160 hectares).",
            figure="160 hectares",
            diagnosis="power of ten",
        ),
        Example(
            "The calf weighed 88 pounds, or 194 kg.",
            figure="194 kg",
            diagnosis="inverted",
        ),
        Example("It was 41°C (160°F) in the shade.", figure="160", diagnosis="swapped digits"),
        Example(
            "Le sentier fait 12 miles (190 kilomètres) de long.",
            "fr",
            figure="190 kilomètres",
            diagnosis="power of ten",
        ),
        Example(
            "Le sommet culmine à 8 200 pieds (2 950 mètres).",
            "fr",
            figure="2 950 mètres",
            diagnosis="differs",
        ),
        Example(
            "Le parc couvre 1 000 acres, soit 504 hectares.",
            "fr",
            figure="504 hectares",
            diagnosis="swapped digits",
        ),
        Example(
            "Il a pêché un silure de 90 kg (41 livres).",
            "fr",
            figure="41 livres",
            diagnosis="inverted",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Measures beside each other in two units."""
        for first, second, cue in measures.pairs(article):
            yield Claim(self.name, second.figure, (first.figure,), cue)  # type: ignore[arg-type]

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The first measure in the unit of the second, or the other way round."""
        first, second = _pair(claim, context)
        calculation = f"{first.text} = {notation.number(_exact(first, second), 4)} {_name(second)}"
        # Newspapers round to fives and tens: 85 miles are "135 km".
        value = first.value.widen(context.tolerance)
        for one in measures.units(first.unit):
            for other in measures.units(second.unit):
                for differences in (
                    (False, True) if first.unit in ZERO or second.unit in ZERO else (False,)
                ):
                    expected = measures.convert(value, one, other, differences=differences)
                    yield Expectation(second.value, expected, _name(second), calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Another unit, a division for a multiplication, a power of ten, swapped digits."""
        first, second = _pair(claim, context)
        correct = _exact(first, second)
        suggestion = None if second.smaller else notation.restate(second.figure, correct)
        name, why = _why(first, second, suggestion)
        if name == "another unit":
            suggestion = None
        right = f"{notation.number(correct)} {_name(second)}"
        return Diagnosis(
            name,
            f"“{first.text}” is about {right}, not “{second.text}”{why}",
            suggestion=suggestion,
        )


def _pair(claim: Claim, context: Context) -> tuple[Measured, Measured]:
    for first, second, cue in measures.pairs(context.article):
        if cue == claim.cue:
            return first, second
    raise TypeError("a unit's claim is between two measures")


def _exact(first: Measured, second: Measured) -> Fraction:
    return measures.convert(Interval.point(first.stated), first.unit, second.unit).middle


def _name(measured: Measured) -> str:
    """The unit as the article writes it."""
    text = measured.figure.document.text
    words = text[measured.figure.span.start : measured.end]
    return words.lstrip("0123456789.,'’ \u00a0\u202f\u2009-−")


def _why(first: Measured, second: Measured, suggestion: str | None) -> tuple[str, str]:
    """The name of the slip, and the rest of the sentence."""
    exact = Interval.point(_exact(first, second))
    if first.stated == second.stated:
        return "same figure", ": was the number repeated and not converted?"
    if first.unit not in ZERO and second.unit not in ZERO:
        power = slip.power_of_ten(
            second.value, measures.convert(first.value, first.unit, second.unit)
        )
        if power is not None:
            return "power of ten", f", which is {slip.times(power)}."
        back = measures.convert(Interval.point(first.stated), second.unit, first.unit)
        if second.value.meets(back):
            return (
                "inverted",
                ": it was divided where it had to be multiplied, or the other way round.",
            )
        for unit in FACTORS:
            if dimension(unit) != dimension(first.unit) or unit == first.unit:
                continue
            if second.figure.value.meets(
                measures.convert(Interval.point(first.stated), unit, second.unit)
            ):
                meant = unit.partition("-")[2].replace("-", " ")
                return (
                    "another unit",
                    f", which would be right for {first.figure.stated:f} {meant}s.",
                )
    if slip.are_swapped(second.figure, suggestion):
        return "swapped digits", ": were two digits swapped?"
    off = abs(Fraction(second.figure.stated) / exact.middle - 1) if exact.middle else Fraction(0)
    return "differs", f", which is off by {notation.number(off * 100, 2)}%."


RULE = Unit()
