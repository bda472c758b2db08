"""A change against what it changed from and to.

Where an article gives a figure before and after ("from 30% to 34%", "up from 6,000", "contre
40 euros il y a un an") and says by how much it rose or fell, the change has to follow from the
two. A percentage of percentages is either relative or in points, and the article must say which.
Without an amount, the direction alone is held against the figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claim import Claim
from factcheck.document import Span
from factcheck.figure import Money, Percent
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _change_slips as slips
from factcheck.rules._change_sums import beyond, changes
from factcheck.rules._figured import as_figured
from factcheck.rules._multiples import multiples
from factcheck.rules._neighbours import concluded, linked
from factcheck.rules._reading import lasts
from factcheck.rules._steps import steps
from factcheck.rules._units import same_unit, unit_of
from factcheck.verdict import Diagnosis, Expectation, Unverifiable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.rules._moves import Move
    from factcheck.rules._steps import Step
    from factcheck.verdict import Verdict


class Change(Rule):
    """See the module."""

    cues = ("up|down|more|fewer", "from|from_or_range|versus|than|earlier|later|to")
    agree = (
        Example("The weir let through 8,400 salmon this year, up 40% from 6,000."),
        Example("Ferry fares fell from £6.40 to £4.80, a cut of 25%."),
        Example("The share of empty shops went from 9% to 15%, six points more."),
        Example(
            "Apple growers picked 310 tonnes, against 250 tonnes a year earlier. That is an "
            "increase of 24%.",
        ),
        Example("The yard employs 620 people, down from 800, a loss of 180 jobs."),
        Example("Sales rose from $3 million to $4 million and profit climbed 12%."),
        Example(
            "La cidrerie a vendu 8 400 bouteilles, en hausse de 40 % par rapport aux 6 000 "
            "de l’an dernier.",
            "fr",
        ),
        Example("Le tarif passe de 6,40 euros à 4,80 euros, soit une baisse de 25 %.", "fr"),
        Example(
            "La part des vitrines vides est passée de 9 % à 15 %, un bond de six points.",
            "fr",
        ),
        Example(
            "Le chantier emploie 620 personnes, contre 800 un an plus tôt, soit 180 de moins.",
            "fr",
        ),
        Example("Le trajet passera de 48 à 32 minutes, un gain d’un tiers.", "fr"),
        Example(
            "Net income rose 12% to $1.12 billion, or $2.24 a share, up from $1 billion, or $1.96 "
            "a share."
        ),
        Example("The share of trains fell to 52% from 57%, while scooters rose 6 points to 31%."),
        Example("The bank cut its growth forecast to 1.5% from 2%."),
        Example(
            "The 2025 budget is $525 million, up 5% from $500 million this year.",
            published="2024-10-22",
        ),
        Example("The wait fell by 15%, from 3 hours and 20 minutes to 2 hours 50 minutes."),
        Example("等待时间从3小时20分钟降至2小时50分钟，下降15%。", "zh"),
        Example("Waktu tunggu turun 15 persen dari 3 jam 20 menit menjadi 2 jam 50 menit.", "id"),
        Example("The harvest rose by 31% to 1.9 million tonnes, from 1.45."),
        Example("De dijk wordt over 6,2 kilometer verhoogd van 5,40 naar 7,40 meter.", "nl"),
        Example("In 2009 there were 49,400 thefts. From 2018 to 2019 they fell 14%, from 26,300."),
        Example(
            "Le kilo se vend 900 euros, contre 750 il y a un an : c’est 20 % de plus.",
            language="fr",
        ),
        Example(
            "Il y a eu 4 100 repas en 2020, contre 5 300 en 2019. Cette baisse de 22,6 % tient "
            "au gel.",
            language="fr",
        ),
        Example("It handled 198,000 letters in 2011, fewer than the 214,000 of the year before."),
    )
    disagree = (
        Example(
            "The weir let through 8,400 salmon this year, up 60% from 6,000.",
            figure="60%",
            diagnosis="percent differs",
        ),
        Example(
            "The harvest rose by 41% to 1.9 million tonnes, from 1.45.",
            figure="41%",
            diagnosis="percent differs",
        ),
        Example(
            "Turnout slipped from 15% to 9%, a fall of 6 percent.",
            figure="6 percent",
            diagnosis="percent for points",
        ),
        Example(
            "Rents climbed from $400 to $1,000, an increase of 250%.",
            figure="250%",
            diagnosis="ratio taken as increase",
        ),
        Example(
            "Ferry fares fell from £6.40 to £4.80, a cut of 33.3%.",
            figure="33.3%",
            diagnosis="swapped base",
        ),
        Example(
            "The number of lighthouses fell from 61 to 84.",
            figure="84",
            diagnosis="direction",
        ),
        Example(
            "The yard employs 620 people, down from 800, a loss of 210 jobs.",
            figure="210 jobs",
            diagnosis="amount differs",
        ),
        Example(
            "Yolcu sayısı 40 binden 50 bine çıkarak yüzde 45 arttı.",
            "tr",
            figure="yüzde 45",
            diagnosis="percent differs",
        ),
        Example(
            "La cidrerie a vendu 8 400 bouteilles, en hausse de 60 % par rapport aux 6 000 "
            "de l’an dernier.",
            "fr",
            figure="60 %",
            diagnosis="percent differs",
        ),
        Example(
            "L’abstention est passée de 16 % à 20 %, une hausse de 25 points.",
            "fr",
            figure="25 points",
            diagnosis="points for percent",
        ),
        Example(
            "Le loyer est passé de 400 euros à 1 000 euros, soit une augmentation de 250 %.",
            "fr",
            figure="250 %",
            diagnosis="ratio taken as increase",
        ),
        Example(
            "La fréquentation a reculé de 21 %, passant de 4 300 à 5 200 visiteurs.",
            "fr",
            figure="21 %",
            diagnosis="direction",
        ),
        Example(
            "Le chantier emploie 620 personnes, contre 800 un an plus tôt, soit 210 de moins.",
            "fr",
            figure="210",
            diagnosis="amount differs",
        ),
        Example(
            "Le kilo se vend 900 euros, contre 750 il y a un an : c’est 35 % de plus.",
            language="fr",
            figure="35 %",
            diagnosis="percent differs",
        ),
        Example(
            "Il y a eu 4 100 repas en 2020, contre 5 300 en 2019. Cette hausse de 22,6 % tient "
            "au gel.",
            language="fr",
            figure="22,6 %",
            diagnosis="direction",
        ),
        Example(
            "It handled 214,000 letters in 2011, fewer than the 198,000 of the year before.",
            figure="198,000",
            diagnosis="direction",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Steps with the rise or fall that belongs to them, else with their direction."""
        taken = [multiple.span for multiple in multiples(article)]
        for step in steps(article):
            stated = False
            for move in linked(article, step):
                if any(move.figure.span.overlaps(span) for span in taken):
                    continue
                relation = _relation(article, step, move)
                if relation is not None:
                    stated = True
                    relation += " up" if move.sign > 0 else " down"
                    pair, cue = (step.before, step.after), Span(move.start, move.end)
                    yield Claim(self.name, move.figure, pair, cue, relation)
            sign = step.sign or concluded(article, step)
            if sign and not stated and not _is_rate(article, step):
                yield self._direction(step, sign)

    def _direction(self, step: Step, sign: int) -> Claim:
        """That the figure rose or fell, held to the one that the text names second."""
        first, second = sorted((step.before, step.after), key=lambda figure: figure.span)
        relation = f"direction {'up' if sign > 0 else 'down'}"
        order = "before" if first is step.before else "after"
        return Claim(self.name, second, (first,), Span(step.start, step.end), f"{relation} {order}")

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The change that the two figures make; for a direction, anything on that side."""
        kind, way, *order = claim.relation.split()
        sign = 1 if way == "up" else -1
        stated = as_figured(claim.stated)
        if kind == "direction":
            yield beyond(
                stated, as_figured(claim.operands[0]), sign if order == ["before"] else -sign
            )
            return
        if slips.is_adjusted(claim, context.article):
            raise Unverifiable(f"“{stated.text}” is adjusted or averaged, and the figures are not")
        before, after = map(as_figured, claim.operands)
        yield from changes(kind, sign, stated, before, after)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """The simplest slip that explains the figure."""
        return slips.diagnose(claim)


def _is_rate(article: Article, step: Step) -> bool:
    """Whether a step is one of exchange rates, where a currency falls as its figure rises."""
    return next(article.cues_in(article.sentences[step.sentence], "rate_of"), None) is not None


def _relation(article: Article, step: Step, move: Move) -> str | None:
    """How a rise or fall is counted: percent, points, or as the figures themselves are."""
    times = lasts(article, step.before) or lasts(article, step.after)
    if times and _has_result(article, move):
        return None  # who gains time needs less of it
    if isinstance(move.figure, Percent):
        if not move.figure.points:
            return "percent"
        return "points" if isinstance(step.before, Percent) else None
    both = (step.before, step.after)
    if move.figure.stated > max(figure.stated for figure in both):
        return None  # a profit or a loss, not a change
    # "6.2 kilometres raised from 5.4 to 7.4 metres": a bare 5.4 has the unit of the 7.4.
    enough = all if unit_of(move.figure) in article.language.measures else any
    like = enough(same_unit(move.figure, figure, article.language) for figure in both)
    return "amount" if like and not _is_result(article, move) else None


def _is_result(article: Article, move: Move) -> bool:
    """Whether "lost $8 million" is a loss, rather than a fall by so much."""
    return isinstance(move.figure, Money) and _has_result(article, move)


def _has_result(article: Article, move: Move) -> bool:
    """Whether a rise or fall is called a gain or a loss."""
    return next(article.cues_in(Span(move.start, move.end), "result"), None) is not None


RULE = Change()
