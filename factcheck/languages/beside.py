"""What a word beside a number may be part of: one look-up for all kinds of phrase.

Most words begin or end no phrase that a recognizer knows, so that it need not even be asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MONEY, PERCENT, MONTH, NAMING, QUALIFIER, TO = (1 << bit for bit in range(6))


def flags(words: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    """Every word with the kinds of phrase that it may belong to."""
    found: dict[str, int] = {}
    for flag, group in words:
        for word in group:
            found[word] = found.get(word, 0) | flag
    return found
