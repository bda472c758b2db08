"""JUnit XML: a suite for each document, a case for each claim.

What does not hold has failed, what could not be checked or is not reported is skipped, and a number
that could not be read is an error.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TextIO
from xml.etree.ElementTree import Element, SubElement

from factcheck.reporters._parts import Parts
from factcheck.reporters._path import portable
from factcheck.reporters._plain import told
from factcheck.reporters._xml import HEAD, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.claim import Claim
    from factcheck.finding import Finding
    from factcheck.report import Report
    from factcheck.reporters import Options

ROOT = '<testsuites name="factcheck">\n'
COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def reporter(out: TextIO, options: Options) -> Parts:
    """The reporter that writes JUnit XML to `out`."""
    return Parts(out, lambda report: _suite(report, options), HEAD + ROOT, tail="</testsuites>\n")


def _suite(report: Report, options: Options) -> Iterator[str]:
    path = portable(report.document.uri)
    suite = Element("testsuite", name=path)
    # There always is this case: some services take a suite without any for a mistake.
    reading = SubElement(suite, "testcase", classname=path, name="read", file=path)
    if report.errors:
        SubElement(reading, "error", message=report.errors[0]).text = "\n".join(report.errors)
    shown = {found.claim: found for found in options.shown(report)}
    reasons = {found.claim: reason for found, reason in report.suppressed}
    names: Counter[str] = Counter()
    for judged in report.judged:
        # Services know a case by its name from run to run, so it holds no line number.
        name = f"{judged[0].rule}: {judged[0].stated.text}"
        names[name] += 1
        name += f" ({names[name]})" if names[name] > 1 else ""
        reason = judged[1].reason or reasons.get(judged[0])
        suite.append(_case(report, judged[0], shown.get(judged[0]), reason, name))
    suite.set("tests", str(len(suite)))
    for attribute, tag in COUNTED.items():
        suite.set(attribute, str(sum(1 for _ in suite.iter(tag))))
    yield written(suite)


def _case(
    report: Report, claim: Claim, found: Finding | None, reason: str | None, name: str
) -> Element:
    path, line = portable(report.document.uri), report.document.locate(claim.stated.span).line
    case = Element("testcase", classname=path, name=name, file=path, line=str(line))
    if found is not None:
        failure = SubElement(case, "failure", message=found.message)
        failure.set("type", f"{found.severity.name.lower()} {found.rule}")
        failure.text = "\n".join(told(found))
    elif reason:
        SubElement(case, "skipped", message=reason)
    return case
