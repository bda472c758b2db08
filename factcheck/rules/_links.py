"""Whether a phrase speaks of the step in whose sentence it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date, Percent
from factcheck.rules._reading import content, joined, lasts, nearest
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.rules._figured import Figured
    from factcheck.rules._steps import Step

NEXT_WORD = re.compile(r"[ \u00a0\u202f]([^\W\d_]+)")
APPOSED = 2
"""As many words of its own an apposed phrase may have: ", an annual increase of"."""

INSIDE = 3


def belongs(article: Article, step: Step, start: int, end: int) -> bool:
    """Whether a phrase from `start` to `end` speaks of the step in whose sentence it stands."""
    if start >= step.end:
        return _apposed(article, step, start)
    if end <= step.start:
        return _announced(article, step, start, end)
    first = min(step.before.span.end, step.after.span.end)
    return len(content(article, first, start)) <= INSIDE and not joined(article, first, start)


def _apposed(article: Article, step: Step, start: int) -> bool:
    """Whether what follows the step has no subject of its own."""
    end = _behind_bound(article, step.end)
    gap = article.text[step.end : start]
    if joined(article, step.end, start) or _others(article, step, step.end, start):
        return False
    if nearest(article, ("therefore",), end, start) is not None:
        return True
    if _amounts_to(article, step.end, start):
        return True
    sentence = article.sentences[step.sentence]
    subject = _subject(article, sentence.start, step.end)
    mark = step.end + max(gap.rfind(sign) for sign in ",;(:–—") + 1
    if ";" in gap:
        subject = frozenset()  # "; the old flats rose 25%" names the flats again, and means others
    new = content(article, mark, start) - subject
    if not new or ";" in gap:
        return not new and len(content(article, step.end, mark) - subject) <= APPOSED
    words = article.folded.lower[mark:start].split()
    articles = article.language.tables.numbers.articles
    return mark > step.end and len(new) <= APPOSED and bool(words) and words[0] in articles


def _behind_bound(article: Article, end: int) -> int:
    """Where a word that blurs a figure ends: the "so" of "13,000 or so" gives no reason."""
    start = end + article.text[end : end + 1].isspace()
    hit = article.language.qualifiers_after.match(article.folded, start)
    return end if hit is None else hit.end


def _announced(article: Article, step: Step, start: int, end: int) -> bool:
    """Whether the step follows upon the phrase without a subject of its own."""
    between = Span(end, step.start)
    gap = article.text[end : step.start]
    if ";" in gap or _others(article, step, end, step.start):
        return False
    words = content(article, end, step.start)
    if joined(article, end, step.start) and (words or article.within(between)):
        return False  # "rose 35% and went from 2,400 to 3,000" is of one thing
    if nearest(article, ("up", "down"), end, step.start) is not None and ":" not in gap:
        return not words and not _is_adjective(article, end)
    if gap.rstrip().endswith(",") and _leads(article, start):
        return len(words) <= INSIDE  # "verdoppelte sich die Zahl der Gäste, von 310 auf 630"
    return len(words) <= (INSIDE if ":" in gap else 1) and not _is_adjective(article, end)


def _leads(article: Article, start: int) -> bool:
    """Whether a phrase begins its sentence, so that its subject stands behind it."""
    return not content(article, article.sentences[article.sentence_at(start)].start, start)


def _is_adjective(article: Article, end: int) -> bool:
    """Whether a noun follows a phrase at once: "the double room costs"."""
    found = NEXT_WORD.match(article.folded.lower, end)
    return found is not None and bool(content(article, found.start(1), found.end(1)))


def _amounts_to(article: Article, end: int, start: int) -> bool:
    """Whether "amounts to" joins the step to the phrase."""
    cue = nearest(article, ("makes",), end, start)
    return (
        cue is not None
        and not content(article, cue.end, start)
        and len(content(article, end, cue.start)) <= 1
    )


def _others(article: Article, step: Step, start: int, end: int) -> bool:
    """Whether figures of something else stand between two places."""
    moved = {one.figure.span for one in step.moves if _can_measure(article, step, one.figure)}
    between = article.within(Span(start, end)) if end > start else ()
    return any(
        not isinstance(figure, Date) and figure.span not in moved and not lasts(article, figure)
        for figure in between
    )


def _can_measure(article: Article, step: Step, figure: Figured) -> bool:
    """Whether a rise or fall by a figure can be that of the step."""
    return isinstance(figure, Percent) or same_unit(figure, step.before, article.language)


def known(article: Article, step: Step) -> frozenset[str]:
    """The words of the step's sentence and of the title, which name its subject."""
    sentence = article.sentences[step.sentence]
    return _subject(article, sentence.start, sentence.end)


def _subject(article: Article, start: int, end: int) -> frozenset[str]:
    """The words of a stretch of text and of the title."""
    words = article.topic(Span(start, end))
    return words | article.topic(article.sentences[0]) if article.document.title else words
