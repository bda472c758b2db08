"""What is reported: a claim that does not hold, how grave that is and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.verdict import Confidence, Severity

if TYPE_CHECKING:
    from factcheck.claim import Claim
    from factcheck.figure import Figure
    from factcheck.verdict import Diagnosis, Verdict

__all__ = ["Confidence", "Finding", "Severity", "finding"]


class Finding(NamedTuple):
    """One finding; `primary` is the figure to look at, `related` are the others of the claim.

    `suggestion` is what the primary figure would have to be, in the article's own format, and
    `notes` are further lines for the reader. `quoted` tells that the figure is somebody's words.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    message: str
    primary: Figure
    related: tuple[Figure, ...]
    claim: Claim
    verdict: Verdict
    suggestion: str | None = None
    notes: tuple[str, ...] = ()
    quoted: bool = False


def asked(diagnosis: Diagnosis, figure: str) -> str:
    """The message as a question that an editor can put to the writer.

    Where a rule only tells what is wrong, the question is whether its correction is meant.
    """
    message, suggestion = diagnosis.message, diagnosis.suggestion
    if message.endswith("?"):
        return message
    if suggestion is None:
        return f"{message} Is “{figure}” right?"
    return f"{message} Should it be “{suggestion}”?"


def finding(claim: Claim, verdict: Verdict, *, quoted: bool) -> Finding:
    """The finding of an inconsistent claim; in a quotation it weighs one level less."""
    diagnosis = verdict.diagnosis
    if diagnosis is None:
        raise ValueError("only a diagnosed claim makes a finding")
    primary = diagnosis.suspect or claim.stated
    severity = diagnosis.severity
    if quoted and severity > Severity.INFO:
        severity = Severity(severity - 1)
    return Finding(
        claim.rule,
        severity,
        diagnosis.confidence,
        asked(diagnosis, primary.text),
        primary,
        tuple(f for f in (claim.stated, *claim.operands) if f is not primary),
        claim,
        verdict,
        None if quoted else diagnosis.suggestion,
        diagnosis.notes,
        quoted,
    )
