"""The file around the parts: its members, and what they say of each other."""

from __future__ import annotations

import re
from io import BytesIO
from posixpath import basename, dirname, join
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from factcheck.readers._docx_parts import CONTENT_TYPES
from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from factcheck.readers._archive import Archive

OTHER_ENCODING = re.compile(rb"\xff\xfe|\xfe\xff|<\?xml[^>]*encoding=.(?!utf-8\b)", re.IGNORECASE)
CLOSED = re.compile(rb"<([^\s<>/]+)([^<>]*)/>\s*\Z")
"""A file whose only element holds nothing."""

RELATIONSHIPS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def utf8(archive: Archive, name: str) -> bytes:
    """A member that is XML; ReadError if it is not in UTF-8, as word processors write it."""
    data = archive.read(name)
    if OTHER_ENCODING.match(data):
        raise ReadError(archive.uri, f"{name} is not in UTF-8, so it cannot be annotated")
    return data


def appended(data: bytes, element: str) -> bytes:
    """An XML file with one more element at the end of its outermost one."""
    data = CLOSED.sub(rb"<\1\2></\1>", data)
    end = data.rindex(b"</")
    return data[:end] + element.encode() + data[end:]


def announced(archive: Archive, document: str, comments: str, kind: str) -> dict[str, bytes]:
    """The members that tell of a part of comments, which is new and beside the document.

    `kind` is the type of the document's relation to it.
    """
    relations = join(dirname(document), "_rels", f"{basename(document)}.rels")
    related = utf8(archive, relations) if relations in archive.names() else RELATIONSHIPS
    target = f'Type="{kind}" Target="{basename(comments)}"'
    part = f'<Override PartName="/{comments}" ContentType="{COMMENTS_TYPE}"/>'
    return {
        relations: appended(related, f'<Relationship Id="factcheckComments" {target}/>'),
        CONTENT_TYPES: appended(utf8(archive, CONTENT_TYPES), part),
    }


def rebuilt(archive: Archive, changed: dict[str, bytes]) -> bytes:
    """The archive with some members changed, or added behind the others."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as new:
        for old in archive.members():
            info = ZipInfo(old.filename, old.date_time)
            info.compress_type, info.external_attr = old.compress_type, old.external_attr
            content = changed.get(old.filename)
            new.writestr(info, archive.read(old.filename) if content is None else content)
        for name, content in changed.items():
            if name not in archive.names():
                info = ZipInfo(name)  # of 1980, so that the same input gives the same output
                info.compress_type = ZIP_DEFLATED
                new.writestr(info, content)
    return out.getvalue()
