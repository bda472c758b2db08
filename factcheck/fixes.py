"""Fixes: suggestions put in place of the figures that they are for.

A figure that contradicts another one is wrong, or the other is, and only who knows the subject can
tell. So a fix is unsafe, which means that somebody has to look at it, unless its diagnosis stands
in SAFE. Unsafe are for these reasons:
- conversion, rate, unit: either amount may be the wrong one, or the rate that was meant another;
- total, table, enumeration, per-unit, period: a part may be wrong, or missing, instead of the sum;
- share, change, multiple, proportion: the percentage follows from figures that may be wrong too;
- repetition: which of the two places is right stands in neither;
- date: a weekday that is not that of its date may be right, and the day wrong;
- range: what runs backwards is swapped or mistyped;
- scale, other than SAFE: a figure unlike its neighbours may be meant so.

What stands in quotation marks or a block quote has no suggestion, and so is never touched.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import readers
from factcheck.report import Mended
from factcheck.reporters import _file as file
from factcheck.reporters._path import portable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.document import Document
    from factcheck.finding import Finding, Fix
    from factcheck.report import Report

SAFE = frozenset({
    # The digits stay as they are. The word behind them says once more what they say already, and
    # the rule has seen to it that no other amount of the article is as large as the two together.
    ("scale", "duplicated scale"),
})  # fmt: skip
"""The rules and diagnoses whose fix cannot be meant otherwise."""

PASSES = 10
"""A fix may bring another one about; more often than this they only chase each other."""

LINE = re.compile(r"[^\n]*\n|[^\n]+")


def is_safe(found: Finding) -> bool:
    """Whether the fix of a finding may be applied unseen."""
    diagnosis = found.verdict.diagnosis
    return diagnosis is not None and (found.rule, diagnosis.name) in SAFE


def wanted(report: Report, *, unsafe: bool) -> Iterator[tuple[Finding, Fix]]:
    """The fixes of a report; of two at one place only the first."""
    taken: list[Fix] = []
    for found in report.findings:
        fix = found.fix if unsafe or is_safe(found) else None
        if fix and not any(_overlap(fix, other) for other in taken):
            taken.append(fix)
            yield found, fix


def _overlap(one: Fix, other: Fix) -> bool:
    return one.place.start < other.place.end and other.place.start < one.place.end


def mended(report: Report, check: Callable[[Document], Report], *, unsafe: bool) -> Report:
    """What is reported of the article when its fixes have been applied, and those they allow."""
    before = report.document.source
    seen = {before}
    count = 0
    for _ in range(PASSES):
        document, applied = _fixed(report, unsafe=unsafe)
        if document.source in seen:
            break
        seen.add(document.source)
        count += applied
        report = check(document)._replace(mended=Mended(before, count))
    return report


def _fixed(report: Report, *, unsafe: bool) -> tuple[Document, int]:
    """The document with its fixes, and how many these are."""
    document = report.document
    if not readers.is_text(document.uri):
        return document, 0
    count = 0
    # From the last to the first, since what stands above a change stays where it is.
    for found, fix in sorted(wanted(report, unsafe=unsafe), key=_start, reverse=True):
        changed = _changed(document, found, fix)
        if changed is not None:
            document = changed
            count += 1
    return document, count


def _start(pair: tuple[Finding, Fix]) -> int:
    return pair[1].place.start


def _changed(document: Document, found: Finding, fix: Fix) -> Document | None:
    """The document with one fix; None if it would be read as more, or something else, than that.

    A comma that is put into a cell of CSV, for one, makes two of it.
    """
    source = document.source
    new = source[: fix.place.start] + fix.text + source[fix.place.end :]
    try:
        read = readers.read_text(document.uri, new, readers.format_of(document.uri))
    except readers.ReadError:
        return None
    start, end = found.primary.span
    meant = document.text[:start] + fix.text + document.text[end:]
    if read.text.split() != meant.split():
        return None
    return replace(
        read, published=document.published, language=document.language, region=document.region
    )


def write(document: Document, before: str) -> None:
    """Put a document in place of its file as it was read; raises ReadError.

    Its encoding, byte order mark, line ends and permissions stay.
    """
    path = Path(document.uri)
    try:
        data = readers.encoded(document.uri, path.read_bytes(), before, document.source)
        file.replace(path, data)
    except OSError as error:
        why = (error.strerror or "error").lower()
        raise readers.ReadError(document.uri, f"it cannot be written ({why})") from error


def diff(document: Document, before: str) -> str:
    """What has changed in the source of a document, as programs that patch files take it."""
    path = portable(document.uri)
    lines = unified_diff(LINE.findall(before), LINE.findall(document.source), path, path)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
