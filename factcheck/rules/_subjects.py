"""Whether two figures are about one thing: words that their sentences share, and that part them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from factcheck.document import BlockKind, Span
from factcheck.figure import Count, Date, Money, Percent
from factcheck.languages import cldr
from factcheck.languages.text import WORD
from factcheck.rules import _days as calendar
from factcheck.rules._gaps import unknown_words
from factcheck.rules._units import same_measure

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.figure import Figure

LONG = 4
"""A stem of so many letters may be the beginning of another: "cost" of "costing"."""

OTHER = ("different", "including")
CLAUSE = frozenset(",;:()–—")
ADJACENT, OPENING = 15, 12
"""How near "against" stands to the figure compared, and a date to the start of its sentence."""

BEHIND = 25
"""So far behind a figure "similar" or "last year" still belongs to it."""

INFLECTED = 2
"""So many letters at the end make another form of a word."""


Word = TypeVar("Word", str, int)


class Mention(NamedTuple):
    """A figure with the number of its sentence and the kind of block that it stands in."""

    figure: Money | Count | Percent
    sentence: int
    kind: BlockKind
    group: int


def mentions(article: Article) -> list[Mention]:
    """The figures that may be given twice: money, things, times and percentages."""
    found = []
    for figure in article.figures:
        if isinstance(figure, Date) or figure.upper is not None or not figure.stated:
            continue
        block = article.block(figure)
        kind, group = (block.kind, block.group) if block else (BlockKind.PARAGRAPH, 0)
        found.append(Mention(figure, article.sentence(figure), kind, group))
    return found


def is_time(article: Article, mention: Mention) -> bool:
    """Whether a figure counts days or years, of which an article has many of one kind."""
    figure = mention.figure
    return isinstance(figure, Count) and calendar.unit(figure, article.language) is not None


def same_thing(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one currency, of one noun, or both percentages."""
    if isinstance(first, Count) and isinstance(second, Count):
        return bool(first.noun and second.noun and _alike(first.noun, second.noun))
    return same_measure(first, second)


def _alike(first: str, second: str) -> bool:
    """Whether two words are forms of one: one begins with the other."""
    short, long = sorted((first.lower(), second.lower()), key=len)
    return long.startswith(short) and (len(short) >= LONG or len(long) - len(short) <= INFLECTED)


def shared(article: Article, first: Mention, second: Mention) -> int:
    """How many content words the sentences of two figures have in common."""
    theirs = topic(article, second)
    return sum(any(_akin(word, other) for other in theirs) for word in topic(article, first))


def _akin(first: str, second: str) -> bool:
    """Whether two stems may be of one word: they differ in their last letter at most."""
    if first == second:
        return True
    shorter = min(len(first), len(second))
    alike = next((i for i in range(shorter) if first[i] != second[i]), shorter)
    return alike >= max(LONG, shorter - 1)


def topic(article: Article, mention: Mention) -> frozenset[str]:
    """The content words of a figure's sentence, without those of its figures."""
    sentence = article.sentences[mention.sentence]
    words = article.topic(sentence)
    for figure in article.within(sentence):
        words -= article.topic(figure.span)
    return words


def are_apart(article: Article, first: Mention, second: Mention) -> bool:
    """Whether something makes two figures different things: a cue, a year, a month, a name."""
    spans = [article.sentences[mention.sentence] for mention in (first, second)]
    return (
        is_other(article, first, second)
        or bool(_cues(article, second, "distinct") - _cues(article, first, "distinct"))
        or _differ(*(_names(article, span) for span in spans))
    )


def is_other(article: Article, first: Mention, second: Mention) -> bool:
    """Whether a cue, a flow, a year or a month says outright that two figures differ."""
    if any(article.cue_before(m.figure, "compared", ADJACENT) for m in (first, second)):
        return True
    if _is_corrected(article, first.sentence) or _is_corrected(article, second.sentence):
        return True
    if _cues(article, first, *OTHER) != _cues(article, second, *OTHER):
        return True
    if article.per(first.figure) != article.per(second.figure):
        return True
    return _years_differ(article, first, second) or _differ(
        _months(article, first), _months(article, second)
    )


def _is_corrected(article: Article, sentence: int) -> bool:
    """Whether a sentence, or the headline, says that a figure was wrong: "it should have been"."""
    spans = [article.sentences[sentence]]
    spans += [block.span for block in article.document.blocks if block.kind is BlockKind.TITLE]
    return any(any(article.cues_in(span, "corrected")) for span in spans)


def _cues(article: Article, mention: Mention, *names: str) -> set[str]:
    """The cues of those names before a figure, or shortly behind it."""
    sentence, figure = article.sentences[mention.sentence], mention.figure.span
    near = Span(sentence.start, min(sentence.end, figure.end + BEHIND))
    return {
        article.folded.lower[cue.start : cue.end]
        for name in names
        for cue in article.cues_in(near, name)
        if not _is_share_of(article, cue, figure)
    }


def _is_share_of(article: Article, cue: Cue, figure: Span) -> bool:
    """Whether a cue is the "half" of "half of the 6.3 million", or stands behind the whole."""
    for share in article.in_sentence(article.sentence_at(cue.start)):
        if not isinstance(share, Percent) or not share.span.overlaps(Span(cue.start, cue.end)):
            continue
        if share.span.start >= figure.end:
            return True
        if share.span.end <= figure.start:
            return not unknown_words(article, share.span.end, figure.start, "part_of")
    return False


def _differ(one: set[Word], other: set[Word]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _years_differ(article: Article, first: Mention, second: Mention) -> bool:
    """Whether one figure is of a year that is not the other's, nor that of the article."""
    years = [_years(article, mention) for mention in (first, second)]
    if all(years):
        return years[0].isdisjoint(years[1])
    named = years[0] | years[1]
    published = article.published
    now = {published.first.year, published.last.year + 1} if published else set()
    return bool(named) and named.isdisjoint(now)


def _years(article: Article, mention: Mention) -> set[int]:
    """The years in the clause of a figure, and the one that opens its sentence."""
    sentence = article.sentences[mention.sentence]
    found = set()
    for date in article.within(sentence):
        if isinstance(date, Date) and date.year:
            start, end = sorted((mention.figure.span, date.span))
            apart = CLAUSE & set(article.text[start.end : end.start])
            if not apart or date.span.start - sentence.start <= OPENING:
                found.add(date.year)
    return found


def _months(article: Article, mention: Mention) -> set[int]:
    """The months that a sentence names, written as the language writes them ("may" is none)."""
    span, names = article.sentences[mention.sentence], _month_names(article.language.code)
    words = WORD.findall(article.text[span.start : span.end])
    return {names[word] for word in words if word in names}


@cache
def _month_names(code: str) -> dict[str, int]:
    return dict(cldr.months(code))


def _names(article: Article, span: Span) -> set[str]:
    """The words with a capital that do not begin the sentence."""
    words = WORD.findall(article.text[span.start : span.end])
    return {word for word in words[1:] if word[0].isupper() and word[1:].islower()}
