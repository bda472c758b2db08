"""The neighbourhood of a numeral: the same look-ups for every recognizer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from factcheck.languages.lexicon import TOKEN, Folded, token_start

if TYPE_CHECKING:
    from factcheck.document import Document
    from factcheck.languages import Language
    from factcheck.languages.lexicon import Hit, Lexicon

Meaning = TypeVar("Meaning")

SPACES = frozenset(" \u00a0\u202f\u2009")
GAPS = SPACES | {"-", "‑"}


@dataclass(frozen=True)
class Site:
    """A document being read in its language."""

    document: Document
    folded: Folded
    language: Language

    def skip(self, end: int) -> int:
        """The end of one space or hyphen behind `end`, where there is one."""
        return end + 1 if self.folded.text[end : end + 1] in GAPS else end

    def skip_back(self, start: int) -> int:
        """The start of one space or hyphen before `start`, where there is one."""
        return start - 1 if start and self.folded.text[start - 1] in GAPS else start

    def after(self, lexicon: Lexicon[Meaning], end: int) -> Hit[Meaning] | None:
        """The phrase that follows `end`, a space or a hyphen between them or none."""
        return lexicon.match(self.folded, self.skip(end))

    def before(self, lexicon: Lexicon[Meaning], start: int) -> Hit[Meaning] | None:
        """The phrase that stands before `start`, a space or a hyphen between them or none."""
        return lexicon.match_before(self.folded, self.skip_back(start))

    def word_after(self, end: int) -> re.Match[str] | None:
        """The word or sign behind `end`, in small letters."""
        return TOKEN.match(self.folded.lower, self.skip(end))

    def word_before(self, start: int) -> str:
        """The word or sign before `start`, in small letters; empty at the start of the text."""
        end = self.skip_back(start)
        return self.folded.lower[token_start(self.folded.lower, end) : end]
