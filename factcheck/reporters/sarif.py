"""SARIF 2.1.0, for code scanning services: rules with their pages, fixes, fingerprints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO

from factcheck.reporters._json import dumps, program
from factcheck.reporters._path import reference
from factcheck.reporters._plain import plain, told
from factcheck.rules import catalogue
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from factcheck.document import Document, Location
    from factcheck.figure import Figure
    from factcheck.finding import Finding
    from factcheck.report import Report
    from factcheck.reporters import Options, Summary
    from factcheck.verdict import Rates

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
FINGERPRINTS = ("factcheck/v1", "primaryLocationLineHash")
"""Two names for one: SARIF asks for the version of a fingerprint, GitHub reads only the other."""


@dataclass(slots=True)
class Sarif:
    """One run, its results written one by one."""

    out: TextIO
    options: Options
    separator: str = ""
    unread: list[str] = field(default_factory=list)

    def start(self, rates: Rates) -> None:
        """Write the program, its rules and what the run rests on."""
        head = {
            "tool": {"driver": {**program(), "rules": list(_rules())}},
            "columnKind": "unicodeCodePoints",
            "properties": {"rates": {"through": rates.through.isoformat(), "sha256": rates.sha256}},
        }
        self.out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [')
        self.out.write(dumps(head)[:-1] + ', "results": [')

    def add(self, report: Report) -> None:
        """Write a result for each finding."""
        self.unread += report.errors
        for found in self.options.shown(report):
            self.out.write(f"{self.separator}\n{dumps(_result(report.document, found))}")
            self.separator = ","

    def finish(self, summary: Summary) -> None:
        """Write what could not be read, and close the run."""
        notes = [{"level": "error", "message": _message(sentence)} for sentence in self.unread]
        invocation = {"executionSuccessful": not notes, "toolExecutionNotifications": notes}
        self.out.write(f'\n], "invocations": [{dumps(invocation)}]}}]}}\n')


def reporter(out: TextIO, options: Options) -> Sarif:
    """The reporter that writes SARIF to `out`."""
    return Sarif(out, options)


def _rules() -> Any:
    for rule in catalogue():
        page = "\n\n".join(" ".join(text.split()) for text in rule.page.split("\n\n"))
        yield {
            "id": rule.name,
            "shortDescription": _message(rule.summary),
            "fullDescription": _message(page),
            "help": _message(page),
        }


def _result(document: Document, found: Finding) -> dict[str, Any]:
    result = {
        "ruleId": found.rule,
        "ruleIndex": [rule.name for rule in catalogue()].index(found.rule),
        "level": LEVELS[found.severity],
        "message": _message("\n".join(told(found))),
        "locations": [{"physicalLocation": _physical(document, found.primary)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": _physical(document, figure),
             "message": _message(figure.text)}
            for number, figure in enumerate(found.related, 1)
        ],
        "partialFingerprints": dict.fromkeys(FINGERPRINTS, found.fingerprint),
    }  # fmt: skip
    if fix := found.fix:
        new = {"deletedRegion": _region(fix.place), "insertedContent": {"text": fix.text}}
        change = {"artifactLocation": _artifact(document), "replacements": [new]}
        text = _message(f"Make it “{fix.text}”")
        result["fixes"] = [{"description": text, "artifactChanges": [change]}]
    return result


def _message(text: str) -> dict[str, str]:
    """A message; braces stand for placeholders in it unless they are doubled."""
    return {"text": plain(text).replace("{", "{{").replace("}", "}}")}


def _physical(document: Document, figure: Figure) -> dict[str, Any]:
    region = _region(document.locate(figure.span)) | {"snippet": {"text": plain(figure.text)}}
    return {"artifactLocation": _artifact(document), "region": region}


def _artifact(document: Document) -> dict[str, str]:
    return {"uri": reference(document.uri)}


def _region(place: Location) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }
