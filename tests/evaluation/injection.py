"""What is found of errors that are planted in articles that are right, and how often in vain.

Each article gets one error of each kind that it has a claim for, one at a time: a figure of a
claim that holds is written wrongly, so that it no longer does.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck import pipeline
from factcheck.figure import Date, Qualifier
from factcheck.rules import Context
from factcheck.verdict import Severity
from tests.evaluation import planting
from tests.evaluation.planting import Clean, Planted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.config import Config
    from factcheck.document import Document
    from factcheck.figure import Figure
    from factcheck.finding import Finding
    from factcheck.verdict import Rates

TRIES = 40
"""As many proposals of a kind are tried in an article before it is given up."""


class Planting(NamedTuple):
    """One planted error, and what came of it: "right", "related" or "missed"."""

    kind: str
    article: Clean
    planted: Planted
    outcome: str
    findings: tuple[Finding, ...]


class Result(NamedTuple):
    """All errors planted, the clean articles by language, and what was said of those in vain."""

    plantings: tuple[Planting, ...]
    articles: Counter[str]
    alarms: tuple[tuple[Clean, Finding], ...]


def inject(
    documents: Iterable[Document],
    rates: Rates,
    seed: int,
    config: Config,
    *,
    anywhere: bool = False,
) -> Result:
    """Plant one error of each kind in each article, and check what is found."""
    plantings: list[Planting] = []
    articles: Counter[str] = Counter()
    alarms: list[tuple[Clean, Finding]] = []
    for document in documents:
        report = pipeline.check(document, rates, config, document.language)
        context = Context(report.article, rates, config)
        clean = Clean(document.uri, context, report.judged, anywhere)
        articles[clean.language] += 1
        alarms += ((clean, finding) for finding in report.findings)
        plantings += _plant_all(clean, seed, config)
    return Result(tuple(plantings), articles, tuple(alarms))


def _plant_all(clean: Clean, seed: int, config: Config) -> Iterator[Planting]:
    for name, kind in planting.kinds().items():
        proposals = list(kind(clean))
        # Seeded by text: the hash of a string differs from run to run.
        random.Random(f"{seed} {name} {clean.name}").shuffle(proposals)
        found = (planting.plant(clean, proposal) for proposal in proposals[:TRIES])
        planted = next((one for one in found if one is not None), None)
        if planted is not None:
            report = pipeline.check(planted.document, clean.context.rates, config, clean.language)
            findings = shown(report.findings)
            yield Planting(name, clean, planted, outcome(planted, findings), findings)


def shown(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that a person sees without asking for hints."""
    return tuple(found for found in findings if found.severity >= Severity.WARNING)


def outcome(planted: Planted, findings: Iterable[Finding]) -> str:
    """Whether an error is found at its own figure, among the figures of a finding, or not."""
    best = "missed"
    for found in findings:
        if _is_at(found.primary, planted):
            return "right"
        if any(_is_at(figure, planted) for figure in found.related):
            best = "related"
    return best


def _is_at(figure: Figure, planted: Planted) -> bool:
    return any(figure.span.overlaps(span) for span in planted.spans)


def is_rounded(figure: Figure) -> bool:
    """Whether a figure is plainly a round one: a scale word, noughts at its end, or "about"."""
    if isinstance(figure, Date):
        return False
    exponent = int(figure.stated.as_tuple().exponent)
    noughts = not figure.decimals and figure.stated and figure.stated % 10 == 0
    return figure.qualifier is not Qualifier.EXACT or exponent > 0 or bool(noughts)


def lines(result: Result, *, verbose: bool = False) -> Iterator[str]:
    """The tables that are printed: recall by kind and language, then false alarms."""
    if verbose:
        yield from _cases(result)
    tally: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in result.plantings:
        form = "rounded" if is_rounded(one.planted.figure) else "unrounded"
        for key in ((one.kind, one.article.language), ("(all)", form), ("(all)", "")):
            tally[key][one.outcome] += 1
    yield f"{'kind':22} {'':10} planted  at the figure  found"
    for (kind, language), counts in sorted(tally.items(), key=lambda item: item[0]):
        right, found = counts["right"], counts["right"] + counts["related"]
        total = counts.total()
        yield (
            f"{kind:22} {language:10} {total:7}  {100 * right / total:12.0f}%  "
            f"{100 * found / total:4.0f}%"
        )
    yield from _alarm_lines(result)


def _alarm_lines(result: Result) -> Iterator[str]:
    """How many of a hundred clean articles are flagged, and at which figures."""
    for language, articles in sorted(result.articles.items()):
        for form, rounded in (("rounded", True), ("unrounded", False)):
            flagged = {
                clean.name
                for clean, found in result.alarms
                if clean.language == language and is_rounded(found.primary) is rounded
                if shown([found])
            }
            yield (
                f"false alarms at {form} figures, {language}: "
                f"{100 * len(flagged) / articles:.1f} per 100 of {articles} clean articles"
            )
    yield from precision(result)


def precision(result: Result) -> Iterator[str]:
    """How many of a rule's findings, in clean and in planted articles, are about an error."""
    tally: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    hints = Counter(found.rule for _, found in result.alarms if not shown([found]))
    for _, found in result.alarms:
        if shown([found]):
            tally[found.rule][False] += 1
    for one in result.plantings:
        for found in one.findings:
            figures = (found.primary, *found.related)
            tally[found.rule][any(_is_at(figure, one.planted) for figure in figures)] += 1
    for rule, counts in sorted(tally.items()):
        share = 100 * counts[True] / counts.total()
        yield f"precision of {rule:12} {share:5.1f}% of {counts.total()} findings"
    for rule, number in sorted(hints.items()):
        rate = 100 * number / result.articles.total()
        yield f"hints of {rule:16} {rate:5.1f} per 100 clean articles"


def _cases(result: Result) -> Iterator[str]:
    for clean, found in result.alarms:
        if shown([found]):
            yield f"false alarm in {clean.name}: {found.rule}: {found.message}"
    for one in result.plantings:
        if one.outcome != "right":
            texts = [one.planted.document.text[start:end] for start, end in one.planted.spans]
            names = [f"{found.rule} at {found.primary.text!r}" for found in one.findings]
            yield f"{one.outcome} {one.kind} in {one.article.name}: {texts}, found {names}"
