"""A report as records of schema.FOUND."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, assert_never

from factcheck.figure import KINDS, Count, Date, Money, Percent, decimal_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.claim import Claim
    from factcheck.figure import Figure
    from factcheck.finding import Finding
    from factcheck.pipeline import Report
    from factcheck.verdict import Rate, Verdict

Record: TypeAlias = dict[str, Any]

PLACE = ("file", "row", "identifier", "language")


def error(row: Mapping[str, Any], message: str) -> Record:
    """What is wrong with a row."""
    place = {name: row[name] for name in PLACE}
    return {**place, "dataset": "errors", "outcome": "error", "message": message}


def records(row: Mapping[str, Any], report: Report) -> Iterator[Record]:
    """The article, what could not be read in it, its claims, its findings."""
    published = report.document.published
    place = {
        **{name: row[name] for name in PLACE},
        "language": report.article.language.code,
        "published": str(published) if published else None,
        "year": published.first.year if published else None,
    }
    yield {**place, "dataset": "articles", "outcome": "checked"}
    for sentence in report.errors:
        yield {**place, "dataset": "errors", "outcome": "error", "message": sentence}
    for claim, verdict in report.judged:
        yield {**place, **_claim(claim, verdict)}
    for found in report.findings:
        yield {**place, **_finding(found)}


def _claim(claim: Claim, verdict: Verdict) -> Record:
    return {
        "dataset": "claims",
        "rule": claim.rule,
        "outcome": verdict.outcome.value,
        "message": verdict.reason,
        "calculation": verdict.calculation,
        "diagnosis": verdict.diagnosis.name if verdict.diagnosis else None,
        "figures": _figures((claim.stated, *claim.operands)),
        "expected": verdict.expected and {
            "low": decimal_string(verdict.expected.low),
            "high": decimal_string(verdict.expected.high),
            "unit": verdict.unit,
        },
        "rates": [_rate(rate) for rate in verdict.rates],
    }  # fmt: skip


def _finding(found: Finding) -> Record:
    return {
        **_claim(found.claim, found.verdict),
        "dataset": "findings",
        "severity": found.severity.name.lower(),
        "confidence": found.confidence.name.lower(),
        "message": found.message,
        "suggestion": found.suggestion,
        "figures": _figures((found.primary, *found.related)),
    }


def _rate(rate: Rate) -> Record:
    return {
        "base": rate.base,
        "quote": rate.quote,
        "value": f"{rate.value:f}",
        "date": rate.date,
        "source": rate.source,
    }


def _figures(figures: Iterable[Figure]) -> list[Record]:
    return [_figure(figure) for figure in figures]


def _figure(figure: Figure) -> Record:
    value, unit = _value(figure)
    document, span = figure.document, figure.span
    return {
        "text": figure.text,
        "kind": KINDS[type(figure)],
        "value": value,
        "unit": unit,
        "start": document.source_offset(span.start),
        "end": document.source_offset(span.end - 1) + 1,
    }


def _value(figure: Figure) -> tuple[str | None, str | None]:
    """What a figure says, and of what."""
    match figure:
        case Date():
            return figure.first.isoformat() if figure.first else None, None
        case Money():
            unit = figure.currencies[0] if figure.currencies else None
        case Count():
            unit = figure.noun
        case Percent():
            unit = "%"
        case _:
            assert_never(figure)
    return f"{figure.stated:f}", unit
