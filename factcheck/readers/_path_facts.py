"""What the path of a file tells where the file does not: its day and its language."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from factcheck import path_date

if TYPE_CHECKING:
    from factcheck.document import Document

# Site generators write fr, fr-FR or fr_fr; a folder named it-news is none of them.
TAG = re.compile(r"([a-z]{2})(?:[-_]([a-z]{2}|[A-Z]{2}))?")
ADDRESS = re.compile(r"(https?://[^?#]*)", re.IGNORECASE)


def complete(document: Document, date: str | None = None) -> Document:
    """The document with the day and the language of its path, where it states none itself.

    `date` is how the path writes the day, if not in a usual way.
    """
    if document.published and document.language:
        return document
    address = ADDRESS.match(document.uri)
    path = unquote(address[1]) if address else document.uri.replace("\\", "/")
    document = replace(document, published=document.published or path_date.published(path, date))
    if document.language:
        return document
    code, region = language(path)
    return replace(document, language=code, region=region)


def language(path: str) -> tuple[str | None, str | None]:
    """The language of `harbour.fr.md`, else that of the innermost folder named after one.

    With the region of `harbour.fr-CA.md`; None for what it does not tell.
    """
    from factcheck import languages

    *folders, name = PurePosixPath(path).parts or ("",)
    suffixes = [part.removeprefix(".") for part in PurePosixPath(name).suffixes]
    for part in (*suffixes[-2:-1], *reversed(folders)):
        tag = TAG.fullmatch(part)
        if tag and tag[1] in languages.names():
            return tag[1], tag[2].upper() if tag[2] else None
    return None, None
