"""One measure in two units: feet and metres, miles and kilometres, Fahrenheit and Celsius.

Two measures beside each other are compared where a bracket or a word such as "or" says that they
are the same. Either may have been rounded, to 2% (configurable); a gallon may be the American or
the imperial one, a ton short, long or metric, a mile a nautical one, and a difference of
temperatures counts as well as a temperature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.document import Span
from factcheck.measure import ZERO
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _measures as measures
from factcheck.rules import _unit_slips as slips
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
            yield Claim(self.name, second.figure, (first.figure,), cue)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The first measure in the unit of the second, or the other way round."""
        first, second = _pair(claim, context)
        unit = slips.unit_name(second)
        calculation = f"{first.text} = {notation.number(slips.exact(first, second), 4)} {unit}"
        # Newspapers round to fives and tens: 85 miles are "135 km".
        value = first.value.widen(context.slack())
        for one in measures.units(first.unit):
            for other in measures.units(second.unit):
                for differences in (
                    (False, True) if first.unit in ZERO or second.unit in ZERO else (False,)
                ):
                    expected = measures.convert(value, one, other, differences=differences)
                    yield Expectation(second.value, expected, unit, calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Another unit, a division for a multiplication, a power of ten, swapped digits."""
        first, second = _pair(claim, context)
        correct = slips.exact(first, second)
        suggestion = None if second.smaller else notation.restate(second.figure, correct)
        name, rest = slips.why(first, second, suggestion)
        if name == "another unit":
            suggestion = None
        right = f"{notation.number(correct)} {slips.unit_name(second)}"
        return Diagnosis(
            name,
            f"“{first.text}” is about {right}, not “{second.text}”{rest}",
            suggestion=suggestion,
        )


def _pair(claim: Claim, context: Context) -> tuple[Measured, Measured]:
    article = context.article
    sentence = article.sentences[article.sentence(claim.stated)]
    near = article.within(Span(claim.operands[0].span.start, sentence.end))
    for first, second, cue in measures.pairs(article, near):
        if cue == claim.cue:
            return first, second
    raise TypeError("a unit's claim is between two measures")


RULE = Unit()
