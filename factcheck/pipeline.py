"""The whole flow: a document, its figures, what they claim, and what came of that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck import ignores, recognizers, rules
from factcheck.article import Article
from factcheck.finding import Finding, finding, numbered
from factcheck.languages import detection, load
from factcheck.report import Judged, Report
from factcheck.rules import Context
from factcheck.verdict import Outcome, Verdict, judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.claim import Claim
    from factcheck.config import Config
    from factcheck.document import Document
    from factcheck.rules import Rule
    from factcheck.verdict import Rates

__all__ = ["Judged", "Report", "check", "judge_claims", "read_figures"]


def read_figures(document: Document, language: str | None = None) -> Article:
    """The document with its figures, in its own language or the one that is named."""
    spoken = load(language) if language else detection.detect(document)
    # A figure knows its document only, and is restated in that one's language.
    document = replace(document, language=spoken.code)
    found = recognizers.recognize(document, spoken)
    return Article(document, spoken, found.figures, found.folded, found.unread, found.ages)


def check(document: Document, rates: Rates, config: Config, language: str | None = None) -> Report:
    """Read the figures of a document, and hold what they claim against each other.

    `language` is the article's whatever it says itself, else that of the settings.
    """
    article = read_figures(document, language or config.language)
    context = Context(article, rates, config)
    judged: list[Judged] = []
    for rule, claim, verdict in judge_claims(context, config):
        wrong = verdict.outcome is Outcome.INCONSISTENT
        diagnosis = rule.diagnose(claim, verdict, context) if wrong else None
        judged.append((claim, verdict._replace(diagnosis=diagnosis)))
    judged.sort(key=lambda pair: (pair[0].stated.span, pair[0].rule))
    findings = tuple(numbered(_findings(article, judged)))
    ran = frozenset(rule.name for rule in _running(context, config))
    return _asked_for(Report(article, tuple(judged), findings, ran=ran), config)


def _findings(article: Article, judged: Iterable[Judged]) -> Iterator[Finding]:
    for claim, verdict in judged:
        diagnosis = verdict.diagnosis
        if diagnosis is not None:
            sentence = article.sentences[article.sentence(claim.stated)]
            yield finding(
                claim,
                verdict,
                quoted=article.is_quoted((diagnosis.suspect or claim.stated).span),
                sentence=article.text[sentence.start : sentence.end],
            )


def _asked_for(report: Report, config: Config) -> Report:
    """The report without the findings that are not sure enough, or that a comment ignores."""
    said = ignores.of_document(report.document, [rule.name for rule in rules.catalogue()])
    sure = tuple(found for found in report.findings if found.confidence >= config.min_confidence)
    could = report.ran if config.select or config.ignore else {*report.ran, None}
    unused = tuple(said.unused(report.findings, could))
    report = report._replace(findings=sure, problems=said.errors, unused=unused)
    return report.suppress(said.reason)


def judge_claims(context: Context, config: Config) -> Iterator[tuple[Rule, Claim, Verdict]]:
    """Each claim of an article by each rule that runs, and what came of it."""
    for rule in _running(context, config):
        for claim in rule.claims(context.article):
            yield rule, claim, _outcome(rule, claim, context)


def _running(context: Context, config: Config) -> Iterator[Rule]:
    for rule in rules.catalogue():
        wanted = config.runs(rule.name, rule.persona) and rule.speaks(context.article.language)
        if wanted and rule.applies(context):
            yield rule


def _outcome(rule: Rule, claim: Claim, context: Context) -> Verdict:
    """What comes of a claim, not yet diagnosed."""
    verdict = judge(claim, rule.expect(claim, context))
    if verdict.outcome is Outcome.INCONSISTENT:
        for figure in (claim.stated, *claim.operands):
            if context.article.is_sic(figure):
                # The author knows; whatever rests on the figure has to fail with it.
                reason = f"“{figure.text}” is marked [sic], so it is left as it stands"
                return Verdict(Outcome.UNVERIFIABLE, reason=reason)
    return verdict
