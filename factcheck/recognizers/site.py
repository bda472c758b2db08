"""The neighbourhood of a numeral: the same look-ups for every recognizer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.languages.text import (
    SHORT,
    TOKEN,
    UNSPACED,
    Folded,
    token_start,
)

if TYPE_CHECKING:
    from factcheck.document import Document
    from factcheck.languages import Language
    from factcheck.languages.lexicon import Hit, Lexicon

Meaning = TypeVar("Meaning")

SPACES = frozenset(" \u00a0\u202f\u2009")
GAPS = SPACES | {"-", "‑"}


class Around(NamedTuple):
    """The words or signs on both sides of a stretch of text, in small letters.

    They are read once and asked for by every recognizer. `flags` tells which kinds of phrase
    they may belong to: mostly none. Each word is empty at the end of the text.
    """

    before: str
    before_end: int
    after: str
    after_start: int
    flags: int


class Site(NamedTuple):
    """A document being read in its language; `lower` is its `text` in small letters."""

    document: Document
    folded: Folded
    language: Language
    text: str
    lower: str

    @classmethod
    def of(cls, document: Document, language: Language) -> Site:
        """The site that a document is."""
        folded = Folded(document.text)
        return cls(document, folded, language, folded.text, folded.lower)

    def around(self, start: int, end: int) -> Around:
        """The words on both sides, each behind one space, line break or hyphen or none."""
        return self.beside(*self.before(start), *self.after(end))

    def beside(self, before: str, before_end: int, after: str, after_start: int) -> Around:
        """The words on both sides, with what they may be part of."""
        language = self.language
        flags = language.beside_before.get(before, 0) | language.beside_after.get(after, 0)
        return Around(before, before_end, after, after_start, flags)

    def before(self, start: int) -> tuple[str, int]:
        """The word or sign before a stretch of text, and where it ends."""
        lower = self.lower
        end = start - 1 if start and lower[start - 1] in GAPS else start
        # Nearly all words are short and behind a plain space, as in `token_start`.
        at = lower.rfind(" ", end - SHORT if end > SHORT else 0, end) + 1
        word = lower[at:end]
        if at and word.isalpha() and word < UNSPACED and word[-1] < UNSPACED:
            return word, end
        return lower[token_start(lower, end) : end], end

    def after(self, end: int) -> tuple[str, int]:
        """The word or sign behind a stretch of text, and where it begins."""
        start = end + 1 if self.lower[end : end + 1] in GAPS else end
        found = TOKEN.match(self.lower, start)
        return found.group() if found else "", start

    def is_glued(self, start: int) -> bool:
        """Whether the letters before a number are a word of its own that is glued to it."""
        glued = self.language.glued
        if not glued:
            return False
        end = start - 1 if self.lower[start - 1 : start] in GAPS else start
        return self.lower[token_start(self.lower, end) : end] in glued

    def beyond(self, around: Around, inner: tuple[int, int], outer: tuple[int, int]) -> Around:
        """The words on both sides of `outer`, those of `inner` within it being known."""
        if inner == outer:
            return around
        before = around[:2] if inner[0] == outer[0] else self.before(outer[0])
        after = around[2:4] if inner[1] == outer[1] else self.after(outer[1])
        return self.beside(*before, *after)

    def follows(self, lexicon: Lexicon[Meaning], around: Around) -> Hit[Meaning] | None:
        """The phrase that begins with the word behind."""
        if around.after in lexicon.first:
            return lexicon.match(self.folded, around.after_start)
        return None

    def precedes(self, lexicon: Lexicon[Meaning], around: Around) -> Hit[Meaning] | None:
        """The phrase that ends with the word before."""
        if around.before in lexicon.last:
            return lexicon.match_before(self.folded, around.before_end)
        return None

    def skip(self, end: int) -> int:
        """The end of one space, line break or hyphen behind `end`, where there is one."""
        return end + 1 if self.text[end : end + 1] in GAPS else end

    def skip_back(self, start: int) -> int:
        """The start of one space, line break or hyphen before `start`, where there is one."""
        return start - 1 if start and self.text[start - 1] in GAPS else start
