"""Short articles with one error or none: is it found, at the right figure, and nothing else?"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

import factcheck
from factcheck import languages
from factcheck.finding import Severity
from tests.evaluation import cases

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.finding import Finding


def evaluate(folder: Path, *, verbose: bool) -> Iterator[str]:
    """A line per rule and language, and with `verbose` one per case that goes wrong."""
    tally: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for case in cases.read(folder, "cases"):
        if case["language"] not in languages.names():
            tally["(language missing)", case["language"]]["clean"] += 1
            continue
        found = findings(case)
        wanted = case["expect"]
        for expected in wanted:
            rule = cases.rule_of(expected["family"])
            hit = any(matches(finding, expected) for finding in found)
            tally[rule, case["language"]]["found" if hit else "missed"] += 1
            if verbose and not hit:
                yield f"missed {case['id']}: {expected['figure']!r} ({expected['why']})"
        for finding in found:
            if not any(overlaps(finding, expected) for expected in wanted):
                tally[finding.rule, case["language"]]["false"] += 1
                if verbose:
                    yield f"false  {case['id']}: {finding.rule} {finding.message}"
        if not wanted:
            tally["(clean articles)", case["language"]]["silent" if not found else "flagged"] += 1
    for (rule, language), counts in sorted(tally.items()):
        yield f"{rule:20} {language:3} " + ", ".join(
            f"{n} {what}" for what, n in sorted(counts.items())
        )


def findings(case: dict[str, Any]) -> list[Finding]:
    """The findings of a case that a person is shown by default."""
    report = factcheck.check(
        case["text"], title=case["title"], language=case["language"], published=case["published"]
    )
    return [found for found in report.findings if found.severity >= Severity.WARNING]


def matches(finding: Finding, expected: dict[str, Any]) -> bool:
    """Whether a finding is the expected one, at the expected figure."""
    figure = finding.primary.text
    return finding.rule == cases.rule_of(expected["family"]) and (
        figure in expected["figure"] or expected["figure"] in figure
    )


def overlaps(finding: Finding, expected: dict[str, Any]) -> bool:
    """Whether a finding speaks of the expected error at all, whatever it calls it."""
    texts = [figure.text for figure in (finding.primary, *finding.related)]
    about = [expected["figure"], *expected["also"]]
    return any(text in other or other in text for text in texts for other in about)
