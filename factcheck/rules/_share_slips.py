"""What went wrong with a share: the simplest single slip that explains its figure."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.document import Span
from factcheck.figure import Percent
from factcheck.interval import Interval
from factcheck.languages.text import WORD
from factcheck.rules._figured import Figured, as_figured, correction, result
from factcheck.rules._larger import larger
from factcheck.rules._misprint import misprint
from factcheck.rules._moves import move
from factcheck.verdict import Confidence, Diagnosis, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.claim import Claim

HEADS = "people"


def beyond_all(article: Article) -> Iterator[tuple[Percent, Span]]:
    """Percentages above a hundred of people, and the words "of the residents" behind them."""
    for figure in article.figures:
        if not isinstance(figure, Percent) or figure.points or figure.stated <= 100:
            continue
        cue = article.cue_after(figure, "percent_of")
        if cue is None or cue.start - figure.span.end > 2 or move(article, figure, None):
            continue
        words = WORD.findall(article.folded.lower[cue.end : cue.end + 30])[:2]
        if any(article.language.noun_classes.get(word) == HEADS for word in words):
            yield figure, Span(cue.start, cue.end)


def share_of(figure: Figured) -> Fraction:
    """The percentage that a figure is, exactly."""
    if isinstance(figure, Percent) and figure.fraction is not None:
        return figure.fraction * 100
    return Fraction(figure.stated)


def due(claim: Claim) -> Fraction:
    """What the stated figure of a part or a percentage would have to be."""
    one, whole = map(as_figured, claim.operands)
    if claim.relation == "part":
        return share_of(one) * Fraction(whole.stated) / 100
    return Fraction(one.stated) / Fraction(whole.stated) * 100


def diagnose(claim: Claim) -> Diagnosis:
    """The slip behind an inconsistent share."""
    match claim.relation:
        case "fraction":
            return _fraction(claim)
        case "hundred":
            return _hundred(claim)
        case "all":
            return Diagnosis(
                "over 100",
                f"“{claim.stated.text}” cannot be, since all of them are 100%. What is meant?",
                confidence=Confidence.MEDIUM,
            )  # fmt: skip
        case _:
            return _part_or_percent(claim)


def _fraction(claim: Claim) -> Diagnosis:
    stated, other = as_figured(claim.stated), as_figured(claim.operands[0])
    value = share_of(other)
    suggestion = None
    words, percent = (
        (stated, other)
        if isinstance(other, Percent) and other.fraction is None
        else (other, stated)
    )
    if percent is stated:
        suggestion = notation.restate(stated, Fraction(round(value)))
    return Diagnosis(
        "fraction differs",
        f"“{words.text}” is {notation.number(share_of(words))}%, but “{percent.text}” stands "
        "beside it. Which of the two is meant?",
        Severity.WARNING, suggestion=suggestion,
    )  # fmt: skip


def _hundred(claim: Claim) -> Diagnosis:
    stated = as_figured(claim.stated)
    rest = 100 - sum((share_of(as_figured(other)) for other in claim.operands), Fraction(0))
    total = notation.number(100 - rest + share_of(stated), 4)
    told = f"The shares add up to {total}%, though they leave nothing out and do not overlap."
    if rest <= 0:
        return Diagnosis("shares do not make 100", f"{told} Which is wrong?", Severity.WARNING)
    correct = correction(stated, rest)
    return Diagnosis(
        "shares do not make 100", f"{told} Should “{stated.text}” be “{correct}”?",
        Severity.WARNING, suggestion=notation.restate(stated, rest),
    )  # fmt: skip


def _part_or_percent(claim: Claim) -> Diagnosis:
    stated, other, whole = map(as_figured, (claim.stated, *claim.operands))
    value = due(claim)
    if claim.relation == "percent" and value > 100 and isinstance(stated, Percent):
        return _larger(stated, other, whole)
    severity = Severity.ERROR
    if any(isinstance(f, Percent) and f.fraction is not None for f in (stated, other)):
        severity = Severity.WARNING
    correct = correction(stated, value)
    name, why = _slip(claim, stated, value)
    of = f"“{other.text}” of {whole.text} is {correct}, not “{stated.text}”{why}."
    return Diagnosis(
        name, f"{of} Should it be “{notation.restate(stated, value) or correct}”?", severity,
        suggestion=notation.restate(stated, value),
    )  # fmt: skip


def _larger(percent: Percent, part: Figured, whole: Figured) -> Diagnosis:
    """A part that is more than its whole, and what it would be by its percentage."""
    repair = larger(part, whole, percent)
    suspect = repair.figure if repair else part
    correct = notation.restate(suspect, Fraction(repair.value)) if repair else None
    told = f"“{part.text}” cannot be {percent.text} of “{whole.text}”, and is more."
    asked = f"Should “{suspect.text}” be “{correct}”?" if correct else "Which of the two is right?"
    return Diagnosis(
        "part larger than whole", f"{told} {asked}", suspect=suspect, suggestion=correct
    )


def _slip(claim: Claim, stated: Figured, value: Fraction) -> tuple[str, str]:
    """The name of the slip, and how to say it behind the figure."""
    found = misprint(stated, value)
    if found is not None:
        return found[0], f", {found[1]}" if found[0] == "transposed digits" else ""
    if claim.relation == "percent" and result(stated).meets(Interval.point(100 - value)):
        return "complement", ", which is the share of all the others"
    return ("percent of" if claim.relation == "part" else "percent differs"), ""
