"""A baseline: findings that are known, in a file beside the articles, and are not reported again.

A finding is known by what it is about, wherever it has moved in its file. The same sentence in
another file is a new finding, unless the file of the entry is gone: then it is taken for renamed.
"""

from __future__ import annotations

import json
import os.path
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.readers import is_address
from factcheck.reporters import _file as file
from factcheck.reporters._json import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.finding import Finding
    from factcheck.report import Report

VERSION = 1
LONGEST = 200
"""No more characters of a sentence stand in an entry."""


class BaselineError(ValueError):
    """A file that cannot be used as a baseline; one sentence that names it."""


class Entry(NamedTuple):
    """A known finding; the path is relative to the baseline, the last two are for who reads it."""

    path: str
    rule: str
    fingerprint: str
    figure: str
    sentence: str


class Baseline(NamedTuple):
    """The entries of a file."""

    file: str
    entries: frozenset[Entry]
    known: frozenset[tuple[str, str]]
    """The path and the fingerprint of each."""
    lost: frozenset[str]
    """The fingerprints of those whose own file is gone."""

    def reason(self, found: Finding) -> str | None:
        """Why a finding is not reported, None if it is."""
        path = relative(found.primary.document.uri, self.file)
        if (path, found.fingerprint) in self.known or found.fingerprint in self.lost:
            return f"it is in the baseline {self.file}"
        return None


class Tally:
    """Notes over all documents which entries of a baseline are still of use."""

    def __init__(self, baseline: Baseline) -> None:
        self._baseline = baseline
        self._ran: dict[str, frozenset[str]] = {}
        self._found: set[tuple[str, str]] = set()

    def add(self, report: Report) -> None:
        """Note what was found in a document, reported or not."""
        path = relative(report.document.uri, self._baseline.file)
        self._ran[path] = report.ran
        for found in (*report.findings, *(each.finding for each in report.suppressed)):
            self._found.add((path, found.fingerprint))

    def gone(self) -> int:
        """How many entries are of no finding any more, as far as files and rules were checked."""
        anywhere = {fingerprint for _, fingerprint in self._found}
        ran = frozenset().union(*self._ran.values())
        count = 0
        for entry in self._baseline.entries:
            if entry.fingerprint in self._baseline.lost:
                count += entry.rule in ran and entry.fingerprint not in anywhere
            elif entry.rule in self._ran.get(entry.path, ()):
                count += (entry.path, entry.fingerprint) not in self._found
        return count


def load(path: str) -> Baseline:
    """The baseline in a file; raises BaselineError."""
    try:
        entries = _read(path)
    except OSError as error:
        raise BaselineError(f"{path}: the baseline cannot be read ({_lower(error)})") from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BaselineError(
            f"{path}: it is no baseline, or a damaged one; --write-baseline writes it anew"
        ) from error
    known = frozenset((entry.path, entry.fingerprint) for entry in entries)
    lost = frozenset(entry.fingerprint for entry in entries if not _is_there(entry.path, path))
    return Baseline(path, entries, known, lost)


def _read(path: str) -> frozenset[Entry]:
    content = json.loads(Path(path).read_text(encoding="utf-8"))
    if content["version"] != VERSION:
        raise ValueError(content["version"])
    found = [Entry(**each) for each in content["findings"]]
    if not all(isinstance(value, str) for entry in found for value in entry):
        raise TypeError(path)
    return frozenset(found)


def _is_there(entry: str, baseline: str) -> bool:
    return is_address(entry) or Path(baseline).parent.joinpath(entry).exists()


def entries(report: Report, path: str) -> Iterable[Entry]:
    """The entries of all that is to be reported of a document, for the baseline at `path`."""
    article = report.article
    for found in report.findings:
        sentence = article.sentences[article.sentence(found.primary)]
        words = " ".join(article.text[sentence.start : sentence.end].split())
        cut = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        where = relative(report.document.uri, path)
        figure = " ".join(found.primary.text.split())
        yield Entry(where, found.rule, found.fingerprint, figure, cut)


def write(path: str, found: Iterable[Entry]) -> None:
    """Write a baseline in place of what is there; raises BaselineError."""
    lines = ",".join(f"\n{dumps(entry._asdict())}" for entry in sorted(set(found)))
    try:
        with file.whole(Path(path)) as out:
            out.write(f'{{"version": {VERSION}, "findings": [{lines}\n]}}\n')
    except OSError as error:
        raise BaselineError(f"{path}: the baseline cannot be written ({_lower(error)})") from error


def relative(uri: str, baseline: str) -> str:
    """Where a document is, as seen from a baseline; the same on every system."""
    if is_address(uri):
        return uri
    return Path(os.path.relpath(uri, Path(baseline).parent)).as_posix()


def _lower(error: OSError) -> str:
    return (error.strerror or "error").lower()
