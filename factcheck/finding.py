"""What is reported: a claim that does not hold, how grave that is and how sure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.verdict import Confidence, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.claim import Claim
    from factcheck.document import Location
    from factcheck.figure import Figure
    from factcheck.verdict import Diagnosis, Verdict

__all__ = ["Confidence", "Finding", "Fix", "Severity", "Suppressed", "finding", "numbered"]


class Fix(NamedTuple):
    """A change of the source: `text` in place of what stands at `place`."""

    place: Location
    text: str


class Suppressed(NamedTuple):
    """A finding that is not reported, and why."""

    finding: Finding
    reason: str


class Finding(NamedTuple):
    """One finding; `primary` is the figure to look at, `related` are the others of the claim.

    `suggestion` is what the primary figure would have to be, in the article's own format, and
    `notes` are further lines for the reader. `quoted` tells that the figure is somebody's words.
    `fingerprint` stays the same while the sentence and the figures do, wherever they move: a hash
    of the rule and of both, and which of the findings alike in the document this is, from 1.
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
    fingerprint: str = ""

    @property
    def fix(self) -> Fix | None:
        """The suggestion as a change of the source, None where it cannot simply be put there.

        That is where markup or something left out stands inside the figure, or its headline
        comes from outside the source.
        """
        document = self.primary.document
        place = document.locate(self.primary.span)
        written = document.source[place.start : place.end]
        if self.suggestion is None or written.split() != self.primary.text.split():
            return None
        return Fix(place, self.suggestion)


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


def finding(claim: Claim, verdict: Verdict, *, quoted: bool, sentence: str) -> Finding:
    """The finding of an inconsistent claim in a sentence; quoted, it weighs one level less."""
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
        _content(claim, sentence),
    )


def _content(claim: Claim, sentence: str) -> str:
    """A hash of what a finding is about, whatever white space or text stands around it."""
    from hashlib import sha256  # takes 5 ms to load, and most articles are right

    texts = (claim.rule, sentence, *(figure.text for figure in (claim.stated, *claim.operands)))
    content = "\0".join(" ".join(text.split()) for text in texts)
    return sha256(content.encode(errors="surrogatepass")).hexdigest()[:16]


def numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a document, each fingerprint with the number of its occurrence."""
    seen: Counter[str] = Counter()
    for found in findings:
        seen[found.fingerprint] += 1
        yield found._replace(fingerprint=f"{found.fingerprint}:{seen[found.fingerprint]}")
