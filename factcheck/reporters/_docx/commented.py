"""Findings as comments of a manuscript."""

from __future__ import annotations

import re
from itertools import count
from posixpath import dirname, join
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from factcheck import readers
from factcheck.readers._archive import Archive
from factcheck.reporters._docx.anchors import Anchors
from factcheck.reporters._docx.manuscript import Manuscript
from factcheck.reporters._docx.package import announced, appended, rebuilt, utf8
from factcheck.reporters._plain import plain, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.document import Document, Location
    from factcheck.finding import Finding

AUTHOR, INITIALS = "factcheck", "fc"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
STRICT_WORDS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""What the two kinds of DOCX call relations and elements."""

NUMBER = re.compile(rb"<\w+:comment\s[^>]*?\bid=[\"'](\d+)")


def commented(document: Document, data: bytes, findings: Sequence[Finding]) -> bytes:
    """The file that a document was read from, with a comment at the figure of each finding.

    Nothing else of it changes, and nothing at all without findings. ReadError if it is not what
    the document was read from, or cannot be annotated.
    """
    if not findings:
        return data
    if readers.read(document.uri, data).source != document.source:
        raise readers.ReadError(document.uri, "it was changed while it was checked")
    archive = Archive(document.uri, data, "DOCX")
    result = rebuilt(archive, _changed(archive, Manuscript(archive), findings))
    # Whoever reads the copy has to find the same text in it.
    if readers.read(document.uri, result).source != document.source:
        raise readers.ReadError(document.uri, "it is written in a way that cannot be annotated")
    return result


def _changed(
    archive: Archive, manuscript: Manuscript, findings: Sequence[Finding]
) -> dict[str, bytes]:
    """The members of the archive that change."""
    names, body = manuscript.parts.names, manuscript.body
    root = body.data[: body.head(next(iter(body.at.values())))]
    words, office = (
        (STRICT_WORDS, STRICT_OFFICE) if STRICT_WORDS.encode() in root else (WORDS, OFFICE)
    )
    declaration = f' xmlns:w="{words}"'
    member = names.get("comments") or _free(archive, dirname(names["document"]))
    empty = f"<w:comments{declaration}/>".encode()
    comments = utf8(archive, member) if "comments" in names else empty
    anchors = Anchors(body, "" if declaration.encode() in root else declaration)
    first = 1 + max(map(int, NUMBER.findall(comments)), default=-1)
    told_of = [(found, ends) for found in findings if (ends := manuscript.ends(_place(found)))]
    for number, (_, ends) in enumerate(told_of, first):
        anchors.add(number, *ends)
    own = "" if declaration.encode() in comments else declaration
    made = "".join(_comment(found, number, own) for number, (found, _) in enumerate(told_of, first))
    changed = {names["document"]: anchors.applied(), member: appended(comments, made)}
    if "comments" not in names:
        changed |= announced(archive, names["document"], member, f"{office}/comments")
    return changed


def _place(found: Finding) -> Location:
    return found.primary.document.locate(found.primary.span)


def _free(archive: Archive, folder: str) -> str:
    """A name for a part in a folder that no other part has."""
    names = (join(folder, f"comments{number or ''}.xml") for number in count())
    return next(name for name in names if name not in archive.names())


def _comment(found: Finding, number: int, declaration: str) -> str:
    """What is said of a finding; it is of no day, so that the same input gives the same output."""
    lines = [f"{found.severity.name.capitalize()} ({found.rule})", *told(found)]
    if found.suggestion is not None:
        lines.append(f"It would be: {plain(found.suggestion)}")
    text = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines
    )
    made = f'w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}"'
    return f"<w:comment{declaration} {made}>{text}</w:comment>"
