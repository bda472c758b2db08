"""A total against its parts, and a part against its whole.

Parts are added up only where the article says that they are all there are: a total before a colon
and its list, a list and then "in all" or "au total". A part that is introduced by "including" or
"of which" may be anything up to its whole, and never more.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.claim import Claim
from factcheck.figure import Amount, Count, Money
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules._added import added
from factcheck.rules._lists import sums
from factcheck.rules._of_which import leading, parts
from factcheck.rules._total_slips import wrong_sum
from factcheck.rules._units import same_unit, unit_of
from factcheck.verdict import Diagnosis, Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.verdict import Verdict


class Total(Rule):
    """See the module."""

    cues = ("total|including|made_of|complete|part_of",)
    agree = (
        Example("Of the 3,100 drivers at the depot, 2,640 voted to strike."),
        Example("Of the nine trains, 2,300 passengers saw only two."),
        Example(
            "Chess got £4,600, draughts £3,850 and go £2,700, and nobody else got a penny. The "
            "purse was thus worth £11,150."
        ),
        Example(
            "Chess got £4,600, draughts £3,850 and go £2,700, and nobody else got a penny. The "
            "club's rent comes to £9,000."
        ),
        Example(
            "The choir spent $96,000 in all: $41,000 on travel, $33,000 on halls and $22,000 on "
            "scores."
        ),
        Example("The mill employs 640 workers, including 75 apprentices."),
        Example(
            "La ville a planté 4 100 tilleuls et 2 300 érables. Au total, 6 400 arbres ont été "
            "plantés.",
            language="fr",
        ),
        Example("The chain has 1,940 stores; it will close 15 of them and open 40."),
        Example("The beach was closed three times. Of those 41 sharks, 36 were harmless."),
        Example("It tested 84,200 people, some of them twice, in 91,000 tests."),
        Example("The lake fell by 4.8 metres, of which 30 centimetres this year."),
        Example("1席3500円で、うち800席は海上の台船に設ける。", language="ja"),
        Example("He spent nine of those 15 years at sea."),
        Example(
            "It raised $18 million, and borrowed $6 million. In all it got $39 million since 2017."
        ),
        Example("출생아는 6400명, 사망자는 1만4100명이다. 합계출산율은 0.91명이다.", language="ko"),
        Example("It gets $24 million a year for five years, of which $50 million is for a hall."),
        Example("Mikoa mitatu itapata shule 140 kati ya hizo 320.", language="sw"),
        Example("They mow three meadows twice, including 4.2 tonnes of clover.", language="en"),
        Example("Ardieron dos casas, una de ellas vacía, 11 cobertizos y 2.300 colmenas.", "es"),
        Example("Mereka menuai dua kali setahun dengan purata 4.2 tan sehektar.", language="ms"),
        Example("全年中出500万元以上大奖41个，其中单注最高1.48亿元。", language="zh"),
        Example("A lens cost $4,800; with cases, 40 of them came to $310,000."),
        Example(
            "The blight killed 8 million elms last year. It had killed 7 million in 2019 and 4 "
            "million in 2018, 19 million in all."
        ),
        Example(
            "The raffle made £48,300, namely £21,500 from tickets, £14,800 from cakes and "
            "£12,000 from races."
        ),
        Example(
            "El pueblo gasta 49.000 euros: 24.000 euros son para la música, 13.500 para los "
            "fuegos y 11.500 para la comida, y no habrá más partidas.",
            language="es",
        ),
        Example(
            "Aides, 210 000 euros ; billets, 145 000 euros ; dons, 65 000 euros : en tout, le "
            "festival a encaissé 420 000 euros.",
            language="fr",
        ),
        Example(
            "Insgesamt 94.300 Menschen besuchten die drei Häuser: 41.200 das Schloss, 27.600 die "
            "Halle und 25.500 die Burg.",
            language="de",
        ),
        Example(
            "Elle dépense 87 000 euros, répartis entre les salaires (51 000 euros), la "
            "nourriture (23 000 euros) et les soins (13 000 euros).",
            language="fr",
        ),
        Example("Nine students, the youngest of them 19, worked at night on five days."),
    )
    disagree = (
        Example(
            "Nine students, among them 19 women, worked at night on five days.",
            figure="19 women",
            diagnosis="part larger than whole",
        ),
        Example(
            "Ash gave $12,400 for it, Elm $18,000 and Oak $9,500. No one else chipped in. In "
            "total, therefore, $49,900 was raised.",
            figure="$49,900",
            diagnosis="wrong digit",
        ),
        Example(
            "The North holds 11 seats, the South 8, the East 4 and the West 2, which makes 27 "
            "seats altogether.",
            figure="27 seats",
            diagnosis="wrong digit",
        ),
        Example(
            "Of the 3,100 drivers at the depot, 3,640 voted to strike.",
            figure="3,640",
            diagnosis="part larger than whole",
        ),
        Example(
            "Chess got £4,600, draughts £3,850 and go £2,700, and nobody else got a penny. The "
            "purse was thus worth £12,150.",
            figure="£12,150",
            diagnosis="wrong digit",
        ),
        Example(
            "Le loto a rapporté 1 860 euros, le bal 2 340 euros et la tombola 1 100 euros ; rien "
            "d’autre. La recette atteint donc 6 300 euros.",
            language="fr",
            figure="6 300 euros",
            diagnosis="wrong digit",
        ),
        Example(
            "It has 23 cows, 14 goats and 9 mules. Those are all; there are 56 of them.",
            figure="56",
            diagnosis="wrong digit",
        ),
        Example(
            "The choir spent $86,000 in all: $41,000 on travel, $33,000 on halls and $22,000 on "
            "scores.",
            figure="$86,000",
            diagnosis="wrong digit",
        ),
        Example(
            "Il museo ha speso in tutto 640.000 euro: 310.000 per il tetto, 180.000 per gli "
            "impianti e 110.000 per le sale.",
            language="it",
            figure="640.000 euro",
            diagnosis="wrong digit",
        ),
        Example(
            "The island earned €5.4 million, of which €7.2 million came from ferries.",
            figure="€7.2 million",
            diagnosis="part larger than whole",
        ),
        Example(
            "Le club compte 310 membres, dont 420 femmes.",
            language="fr",
            figure="420 femmes",
            diagnosis="part larger than whole",
        ),
        Example(
            "The raffle made £46,300, namely £21,500 from tickets, £14,800 from cakes and "
            "£12,000 from races.",
            figure="£46,300",
            diagnosis="wrong digit",
        ),
        Example(
            "El pueblo gasta 58.000 euros: 24.000 euros son para la música, 13.500 para los "
            "fuegos y 11.500 para la comida, y no habrá más partidas.",
            language="es",
            figure="58.000 euros",
            diagnosis="wrong digit",
        ),
        Example(
            "Aides, 210 000 euros ; billets, 145 000 euros ; dons, 65 000 euros : en tout, le "
            "festival a encaissé 460 000 euros.",
            language="fr",
            figure="460 000 euros",
            diagnosis="wrong digit",
        ),
        Example(
            "Insgesamt 84.300 Menschen besuchten die drei Häuser: 41.200 das Schloss, 27.600 die "
            "Halle und 25.500 die Burg.",
            language="de",
            figure="84.300 Menschen",
            diagnosis="wrong digit",
        ),
        Example(
            "Elle dépense 92 000 euros, répartis entre les salaires (51 000 euros), la "
            "nourriture (23 000 euros) et les soins (13 000 euros).",
            language="fr",
            figure="92 000 euros",
            diagnosis="sum",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Totals with the list that makes them up, and parts with the whole before them."""
        for total, listed, cue in sums(article):
            yield Claim(self.name, total, listed, cue, "sum")
        for part, whole, cue in chain(parts(article), leading(article)):
            yield Claim(self.name, part, (whole,), cue, "part")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The sum of the parts, or anything up to the whole."""
        stated = _amount(claim.stated)
        if claim.relation == "part":
            whole = _amount(claim.operands[0])
            if isinstance(stated, Money) and not same_unit(stated, whole, context.article.language):
                raise Unverifiable(f"“{stated.text}” and “{whole.text}” are in two currencies")
            limit = Interval(Fraction(0), whole.computed.high)
            yield Expectation(
                stated.value,
                limit,
                unit_of(whole),
                f"part of {whole.text}, so at most {whole.text}",
            )
            return
        yield from added(stated, tuple(map(_amount, claim.operands)), context)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Which of the two it is, and what the sum comes to."""
        stated = _amount(claim.stated)
        if claim.relation == "part":
            whole = claim.operands[0]
            return Diagnosis(
                "part larger than whole",
                f"“{stated.text}” is said to be part of “{whole.text}”, and is more. "
                "Which of the two is right?",
            )
        return wrong_sum(stated, tuple(map(_amount, claim.operands)), verdict, context)


def _amount(figure: object) -> Amount:
    if not isinstance(figure, (Money, Count)):
        raise TypeError("a total is of money or of counted things")
    return figure


RULE = Total()
