"""What the path of a file tells where the file does not: its day and its language."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from factcheck.period import Period, period

if TYPE_CHECKING:
    from factcheck.document import Document

# 2022/12/22/harbour.md and 2022-12-22-harbour.md, as site generators have it.
DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-])(\d\d)\2(\d\d)(?!\d)", re.ASCII)
# Site generators write fr, fr-FR or fr_fr; a folder named it-news is none of them.
TAG = re.compile(r"([a-z]{2})(?:[-_](?:[a-z]{2}|[A-Z]{2}))?")
ADDRESS = re.compile(r"(https?://[^?#]*)", re.IGNORECASE)


def complete(document: Document) -> Document:
    """The document with the day and the language of its path, where it states none itself."""
    if document.published and document.language:
        return document
    address = ADDRESS.match(document.uri)
    path = unquote(address[1]) if address else document.uri.replace("\\", "/")
    return replace(
        document,
        published=document.published or published(path),
        language=document.language or language(path),
    )


def published(path: str) -> Period | None:
    """The last day that stands in the path; None if there is none."""
    for match in reversed(list(DAY.finditer(path))):
        try:
            return period("-".join(match.group(1, 3, 4)))
        except ValueError:
            continue  # figures that look like a day and are none
    return None


def language(path: str) -> str | None:
    """The language of `harbour.fr.md`, else that of the innermost folder named after one."""
    from factcheck import languages

    *folders, name = PurePosixPath(path).parts or ("",)
    suffixes = [part.removeprefix(".") for part in PurePosixPath(name).suffixes]
    for part in (*suffixes[-2:-1], *reversed(folders)):
        tag = TAG.fullmatch(part)
        if tag and tag[1] in languages.names():
            return tag[1]
    return None
