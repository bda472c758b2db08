"""Where an article quotes somebody: what stands in quotation marks of any of the usual kinds.

A quotation runs to its own closing mark, whatever other marks stand inside it. One that goes on
over several paragraphs has its opening mark again at the head of each (or, in French, its closing
mark), and the closing one only at the end of the last.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.document import Span

PAIRS = {
    "“": "”", "«": "»", "„": "“”", "‹": "›", "「": "」", "『": "』", "‚": "‘’", "‘": "’",
    '"': '"', "'": "'", "”": "”", "»": "«",
}  # fmt: skip
"""What opens a quotation, and what may close it; the last four only at the edge of a word."""

AT_AN_EDGE = "‘\"'”»"
NESTING = "«“「『"
"""Marks that are counted where they stand inside a quotation of their own kind."""

MARKS = re.compile("[" + "".join(sorted({*PAIRS, *"".join(PAIRS.values())})) + "]")
PARAGRAPH = re.compile(r"[^\n]+")
OPENS = re.compile(r"(?:^|[\s(\[«“„‹—–:-])$")
CLOSES = re.compile(r"$|[\s.,;:!?)\]»”›’\"—–-]")
ELIDED = re.compile(r"'(?:\d\ds|n\b|tis|twas|em\b)", re.IGNORECASE)
"""Apostrophes at the head of a word, which open nothing: the '90s."""


class _Open(NamedTuple):
    """A quotation that has begun: where, with which mark, and how deep in marks of its kind."""

    start: int
    mark: str
    depth: int = 1


def quotations(text: str) -> list[Span]:
    """The outermost quotations of a text, in order; a mark that nothing closes quotes nothing."""
    spans: list[Span] = []
    pending: _Open | None = None
    kept: list[Span] = []
    for paragraph in PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        if pending is not None and not _goes_on(text, start, pending.mark):
            pending, kept = None, []
        found, last = _within(text, start, end, pending)
        if pending is not None and (last is None or last.mark == pending.mark):
            spans.extend(kept)
            kept = []
        spans.extend(found)
        pending = last
        if last is not None:
            kept = [*kept, Span(last.start, end)]
    return spans


def _goes_on(text: str, start: int, mark: str) -> bool:
    """Whether a paragraph begins as the second of a quotation does."""
    return text.startswith((mark, *PAIRS[mark]), start)


def _within(
    text: str, start: int, end: int, pending: _Open | None
) -> tuple[list[Span], _Open | None]:
    """The quotations of a paragraph, and the one that it leaves open."""
    spans: list[Span] = []
    current = _Open(start, pending.mark) if pending is not None else None
    for found in MARKS.finditer(text, start + (current is not None), end):
        place, mark = found.start(), found.group()
        if current is None:
            if _opens(text, place, start, end):
                current = _Open(place, mark)
        elif mark in PAIRS[current.mark] and _closes(text, place, current.mark):
            if current.depth == 1:
                spans.append(Span(current.start, place + 1))
            current = current._replace(depth=current.depth - 1) if current.depth > 1 else None
        elif mark == current.mark and mark in NESTING:
            current = current._replace(depth=current.depth + 1)
    return spans, current


def _opens(text: str, place: int, start: int, end: int) -> bool:
    """Whether a mark begins a quotation."""
    mark = text[place]
    if mark not in PAIRS:
        return False
    if mark not in AT_AN_EDGE:
        return True
    # An inch, an apostrophe and a closing mark look alike; only the edge of a word tells.
    free = OPENS.search(text[max(start, place - 1) : place]) is not None
    whole = place + 1 < end and not text[place + 1].isspace()
    return free and whole and not (mark == "'" and ELIDED.match(text, place))


def _closes(text: str, place: int, opened: str) -> bool:
    """Whether a mark ends the quotation, rather than being an apostrophe inside it."""
    if opened not in "‘‚'":
        return True
    if not CLOSES.match(text, place + 1):
        return False
    # "the workers' pay" is a plural; a quotation seldom ends in a bare s.
    return text[place - 1] != "s" or text[place + 1 : place + 2] in ("", ".", ",", "\n")
