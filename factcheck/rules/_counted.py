"""The count that an amount for each belongs to: by its noun, or as the nearest one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from factcheck.article import PERIODS
from factcheck.document import Span
from factcheck.figure import Count, Money
from factcheck.languages.text import WORDS, fold
from factcheck.recognizers.inheritance import is_bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.article import Article
    from factcheck.cues import Cue

COMPOUND = rf"(?:{WORDS})(?:-(?:{WORDS}))*"
"""A word with what a hyphen joins to it: a "runner-up" is no runner.

It is compiled where an article has use for it, since that takes 4 ms of a start.
"""

AFTER = 24
"""As many characters behind "for each of" the count may stand."""

BESIDE = 12
"""As many characters beside a count "ago" or "of its" may stand."""

NEAR = 1
"""As many sentences before an amount for each the count may stand that it is of."""

FLOWS = frozenset(f"per_{period}" for period in PERIODS)


def counted_next(article: Article, offset: int) -> Count | None:
    """The count behind "for each of"."""
    found = article.within(Span(offset, offset + AFTER))
    return found[0] if found and isinstance(found[0], Count) else None


def last_before(article: Article, figure: Money | Count) -> Count | None:
    """The last count before an amount in its sentence, else the only one of the one before."""
    number = article.sentence(figure)
    start = article.sentences[number].start
    own = _counts(article, Span(start, figure.span.start))
    if own or not number:
        return own[-1] if own else None
    previous = _counts(article, article.sentences[number - 1])
    return previous[0] if len(previous) == 1 and not _is_updated(article, previous[0]) else None


def _counts(article: Article, span: Span) -> list[Count]:
    """The counts of named things in a stretch of text."""
    return [
        figure
        for figure in article.within(span)
        if isinstance(figure, Count) and figure.noun is not None and figure.stated > 1
    ]


def nearest(
    article: Article, figure: Money | Count, is_meant: Callable[[str], bool]
) -> Count | None:
    """The count of a noun: in the amount's sentence, else the only one of the one before.

    How long ago something was, counts nothing.
    """
    counts = [
        other
        for other in article.figures
        if isinstance(other, Count) and other.noun and other is not figure and is_meant(other.noun)
        if article.cue_after(other, "ago", BESIDE) is None
    ]
    number = article.sentence(figure)
    own = [count for count in counts if article.sentence(count) == number]
    found = own or counts
    if len({count.stated for count in found}) != 1:
        return None
    if own:
        return _part_of(article, own[0])
    far = number - article.sentence(found[0]) not in range(NEAR + 1)
    return None if far or _is_updated(article, found[0]) else _part_of(article, found[0])


def _part_of(article: Article, count: Count) -> Count:
    """The number right before "of its 212 pubs", which is the one that is meant, else the count."""
    cue = article.cue_before(count, "part_of", BESIDE)
    if cue is None or article.text[cue.end : count.span.start].strip():
        return count
    start = cue.start - 1
    part = next(
        (f for f in article.within(Span(start - BESIDE, start)) if f.span.end == start), None
    )
    return part if isinstance(part, Count) and part.stated > 1 else count


def _is_updated(article: Article, count: Count) -> bool:
    """Whether a later number without its noun may have taken its place: "310 guests, now 118"."""
    sentence = article.sentences[article.sentence(count)]
    return any(map(is_bare, article.within(Span(count.span.end, sentence.end))))


def is_one_of(noun: str, nouns: tuple[str, ...]) -> bool:
    """Whether a counted noun is the plural of one of the words."""
    folded = _unmarked(fold(noun))
    return any(
        (folded.startswith(word) and len(folded) - len(word) <= INFLECTION)
        or word[:-1] == folded  # "400 парт", "за парту"
        for word in map(_unmarked, nouns)
        if len(word) > INFLECTION
    )


def _unmarked(word: str) -> str:
    """A word without the marks that its plural may add: "Stuhl", "Stühle"."""
    if word.isascii():
        return word
    return "".join(sign for sign in normalize("NFD", word) if not combining(sign))


INFLECTION = 2
"""As many letters may a singular and its plural differ by at the end."""


def nouns_of(article: Article, cue: Cue) -> tuple[str, ...]:
    """The words that name what the amount is for: behind "per", or the period in "a month"."""
    lower = article.folded.lower
    if FLOWS.intersection(cue.names):
        return (lower[cue.start : cue.end].split()[-1],)
    behind = re.findall(COMPOUND, lower[cue.end : cue.end + DETERMINER])
    return tuple(behind[:NOUN_WORDS])


NOUN_WORDS = 2
"""The noun is one of so many words behind "per"."""

DETERMINER = 40
"""As many characters before an amount "each tile" may stand."""
