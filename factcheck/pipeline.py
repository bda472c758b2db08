"""The whole flow: a document, its figures, what they claim, and what came of that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from factcheck import recognizers, rules
from factcheck.article import Article
from factcheck.figure import decimal_string, span_to_dict
from factcheck.finding import Finding, finding, numbered
from factcheck.languages import detection, load
from factcheck.rules import Context
from factcheck.verdict import Outcome, Verdict, judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.claim import Claim
    from factcheck.config import Config
    from factcheck.document import Document
    from factcheck.figure import Figure
    from factcheck.rules import Rule
    from factcheck.verdict import Rates

Judged: TypeAlias = tuple["Claim", Verdict]


class Report(NamedTuple):
    """What the program found in one document: each claim with its verdict, and the findings."""

    article: Article
    judged: tuple[Judged, ...]
    findings: tuple[Finding, ...]

    @property
    def document(self) -> Document:
        """The document that was checked."""
        return self.article.document

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures in order."""
        return self.article.figures

    @property
    def errors(self) -> tuple[str, ...]:
        """What could not be read in it."""
        return self.article.errors

    def count(self, outcome: Outcome) -> int:
        """How many claims came to an outcome."""
        return sum(verdict.outcome is outcome for _, verdict in self.judged)

    def to_dict(self) -> dict[str, Any]:
        """The entry of the document in the JSON output."""
        claims = [claim for claim, _ in self.judged]
        return {
            "path": self.document.uri,
            "language": self.article.language.code,
            "published": str(self.document.published) if self.document.published else None,
            "figures": [figure.to_dict() for figure in self.figures],
            "claims": [_claim(claim, verdict) for claim, verdict in self.judged],
            "findings": [_finding(found, claims.index(found.claim)) for found in self.findings],
            "errors": list(self.errors),
        }


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
    return Report(article, tuple(judged), tuple(numbered(_findings(article, judged, config))))


def _findings(article: Article, judged: Iterable[Judged], config: Config) -> Iterator[Finding]:
    for claim, verdict in judged:
        diagnosis = verdict.diagnosis
        if diagnosis is not None and diagnosis.confidence >= config.min_confidence:
            sentence = article.sentences[article.sentence(claim.stated)]
            yield finding(
                claim,
                verdict,
                quoted=article.is_quoted(claim.stated.span),
                sentence=article.text[sentence.start : sentence.end],
            )


def judge_claims(context: Context, config: Config) -> Iterator[tuple[Rule, Claim, Verdict]]:
    """Each claim of an article by each rule that runs, and what came of it."""
    for rule in rules.catalogue():
        wanted = config.runs(rule.name, rule.persona) and rule.speaks(context.article.language)
        if wanted and rule.applies(context):
            for claim in rule.claims(context.article):
                yield rule, claim, _outcome(rule, claim, context)


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


def _claim(claim: Claim, verdict: Verdict) -> dict[str, Any]:
    expected = verdict.expected
    return {
        "rule": claim.rule,
        "outcome": verdict.outcome.value,
        "reason": verdict.reason,
        "stated": claim.stated.to_dict(),
        "operands": [operand.to_dict() for operand in claim.operands],
        "expected": None
        if expected is None
        else {
            "low": decimal_string(expected.low),
            "high": decimal_string(expected.high),
            "unit": verdict.unit,
        },
        "calculation": verdict.calculation,
        "rates": [
            {
                "base": rate.base,
                "quote": rate.quote,
                "date": rate.date.isoformat(),
                "value": f"{rate.value:f}",
                "source": rate.source,
            }
            for rate in verdict.rates
        ],
        "diagnosis": verdict.diagnosis.name if verdict.diagnosis else None,
    }


def _finding(found: Finding, claim: int) -> dict[str, Any]:
    document = found.primary.document
    return {
        "rule": found.rule,
        "severity": found.severity.name.lower(),
        "confidence": found.confidence.name.lower(),
        "message": found.message,
        "span": span_to_dict(document, found.primary.span),
        "related": [span_to_dict(document, figure.span) for figure in found.related],
        "claim": claim,
        "suggestion": found.suggestion,
    }
