"""How a power of ten stands behind a number: "1.5e6", "1.5 × 10^6", "1.5 · 10⁶"."""

from __future__ import annotations

import re

SIGNS = frozenset("e×·⋅^")
"""What the word behind such a number begins with, in small letters."""

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
GAP = "[ \u00a0\u202f\u2009]?"
RAISED = "[⁰¹²³⁴-⁹]{1,2}"
POWER = re.compile(
    rf"(?:[eE]\+?(?P<e>\d{{1,2}})"
    rf"|{GAP}[×·⋅]{GAP}10(?:\^(?P<caret>\d{{1,2}})|(?P<raised>{RAISED}))"
    r"|(?<=\b10)\^(?P<alone>\d{1,2}))(?![\da-zA-Z_]|[.,]\d)"
)


def power(found: re.Match[str]) -> int:
    """The power of ten that a match of POWER tells."""
    return int(found[found.lastgroup or 0].translate(SUPERSCRIPTS))
