"""GitLab code quality: an array of issues, which a merge request compares with those before it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, TextIO

from factcheck.reporters._json import dumps
from factcheck.reporters._parts import Parts
from factcheck.reporters._path import portable
from factcheck.reporters._plain import plain
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import Report
    from factcheck.reporters import Options

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def reporter(out: TextIO, options: Options) -> Parts:
    """The reporter that writes code quality to `out`."""
    return Parts(out, lambda report: _issues(report, options), "[\n", ",\n", "\n]\n")


def _issues(report: Report, options: Options) -> Iterator[str]:
    path = portable(report.document.uri)
    for found in options.shown(report):
        place = report.document.locate(found.primary.span)
        # GitLab shows one issue for each fingerprint, so that of another file must differ.
        fingerprint = sha256(f"{path}\0{found.fingerprint}".encode(errors="surrogatepass"))
        yield dumps({
            "description": plain(found.message),
            "check_name": found.rule,
            "fingerprint": fingerprint.hexdigest(),
            "severity": LEVELS[found.severity],
            "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
        })  # fmt: skip
