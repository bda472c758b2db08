"""How the lines of AsciiDoc are written that begin and end blocks."""

from __future__ import annotations

import re

HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
UNDERLINE = re.compile(r"([=~^+-])\1{3,}")
# The levels of titles that are underlined.
UNDERLINES = "=-~^+"
ATTRIBUTE = re.compile(r":!?([\w-]+)!?:(?:[ \t]+|$)")
REVISION_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
VERBATIM = re.compile(r"-{4,}|\.{4,}|\+{4,}|/{4,}|(`{3,}).*")
TABLE = re.compile(r"\|={3,}")
CONTAINER = re.compile(r"={4,}|\*{4,}|_{4,}|\"{4,}|--")
QUOTE = re.compile(r"_{4,}|\"{4,}")
QUOTED = re.compile(r"\[(?:quote|verse)\b")
ATTRIBUTES = re.compile(r"\[[^\n]*\]")
CODE = re.compile(r"\[(?:source|listing|literal|stem|latexmath|asciimath|pass)\b")
BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
MACRO = re.compile(r"[a-z]\w*::\S*\[.*\]")
RULE = re.compile(r"'{3,}|<{3,}|\+|([-*_])(?: ?\1){2}")
ITEM = re.compile(r"[ \t]*(\*{1,6}|-|\.{1,6}|(?:\d{1,3}|[a-z])\.|<(?:\d+|\.)>)[ \t]+(?=\S)")
CHECKBOX = re.compile(r"\[[ x*]\][ \t]+")
TERM = re.compile(r"[ \t]*(\S.{0,200}?)(:{2,4}|;;)(?:[ \t]+|$)")
ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")


def continues(text: str) -> bool:
    """Whether a line goes on with the paragraph or the item above it."""
    if not text or ITEM.match(text) or TABLE.fullmatch(text):
        return False
    return not any(form.fullmatch(text) for form in (ATTRIBUTES, VERBATIM, CONTAINER, RULE, MACRO))
