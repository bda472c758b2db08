"""Addresses, handles and tags, in which no number is a figure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = re.compile(r"https?://\S+|www\.\S+")
TAG = re.compile(r"[#@]\w+")
MAIL = re.compile(r"@[^\s@]{1,255}\.\w+")
ACCOUNT = 64
"""The longest name before the "@" of a mail address."""


def links(text: str) -> list[tuple[int, int]]:
    """Where addresses, mail addresses, handles and tags stand, in order."""
    found: list[tuple[int, int]] = []
    if "://" in text or "www." in text:
        found.extend(match.span() for match in ADDRESS.finditer(text))
    if "#" in text or "@" in text:
        found.extend(_tags(text))
    return sorted(found)


def _tags(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for match in TAG.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        if text[start] == "@":
            start, end = _mail(text, start, end)
        done = end
        yield start, end


def _mail(text: str, start: int, end: int) -> tuple[int, int]:
    """A mail address around an "@", or but the handle that it begins."""
    before = text[max(start - ACCOUNT, 0) : start]
    account = before.split()[-1] if before and not before[-1].isspace() else ""
    mail = MAIL.match(text, start) if account else None
    return (start - len(account), mail.end()) if mail else (start, end)
