"""Whether two figures are about one thing: words that their sentences share, and that part them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import BlockKind, Span
from factcheck.figure import Count, Date, Money, Percent
from factcheck.languages.lexicon import WORD
from factcheck.rules import _calendar as calendar
from factcheck.rules._units import same_currency

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.figure import Figure

LONG = 4
"""A stem of so many letters may be the beginning of another: "cost" of "costing"."""

BEHIND = 25
"""So far behind a figure "similar" or "last year" still belongs to it."""

INFLECTED = 2
"""So many letters at the end make another form of a word."""


class Mention(NamedTuple):
    """A figure with the number of its sentence and the kind of block that it stands in."""

    figure: Money | Count | Percent
    sentence: int
    kind: BlockKind
    group: int


def mentions(article: Article) -> list[Mention]:
    """The figures that may be given twice: money, things and percentages, but no time."""
    found = []
    for figure in article.figures:
        if isinstance(figure, Date) or figure.upper is not None or not figure.stated:
            continue
        if isinstance(figure, Count) and calendar.unit(figure, article.language):
            continue
        block = article.block(figure)
        kind, group = (block.kind, block.group) if block else (BlockKind.PARAGRAPH, 0)
        found.append(Mention(figure, article.sentence(figure), kind, group))
    return found


def same_thing(first: Figure, second: Figure) -> bool:
    """Whether two figures are of one currency, of one noun, or both percentages."""
    match first, second:
        case Money(), Money():
            return same_currency(first, second)
        case Percent(), Percent():
            return first.points == second.points
        case Count(), Count():
            return bool(first.noun and second.noun and _alike(first.noun, second.noun))
        case _:
            return False


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


def are_apart(article: Article, first: Mention, second: Mention, *names: str) -> bool:
    """Whether something makes two figures different things: a cue, a year, a month, a name."""
    if _others(article, first, names) != _others(article, second, names):
        return True
    spans = [article.sentences[mention.sentence] for mention in (first, second)]
    if article.per(first.figure) != article.per(second.figure):
        return True
    return (
        _years_differ(article, *spans)
        or _differ(*(_months(article, span) for span in spans))
        or _differ(*(_names(article, span) for span in spans))
    )


def _others(article: Article, mention: Mention, names: tuple[str, ...]) -> set[str]:
    """The cues before a figure, or shortly behind it, that make it another thing."""
    sentence, figure = article.sentences[mention.sentence], mention.figure.span
    near = Span(sentence.start, min(sentence.end, figure.end + BEHIND))
    return {
        article.folded.lower[cue.start : cue.end]
        for name in names
        for cue in article.cues_in(near, name)
    }


def _differ(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)


def _years_differ(article: Article, first: Span, second: Span) -> bool:
    """Whether one sentence speaks of a year that is not the other's, nor that of the article."""
    years = [
        {figure.year for figure in article.within(span) if isinstance(figure, Date) and figure.year}
        for span in (first, second)
    ]
    if all(years):
        return years[0].isdisjoint(years[1])
    named = years[0] | years[1]
    published = article.published
    now = {published.first.year, published.last.year + 1} if published else set()
    return bool(named) and named.isdisjoint(now)


def _months(article: Article, span: Span) -> set[str]:
    months = article.language.months
    words = WORD.findall(article.folded.lower[span.start : span.end])
    return {str(month) for word in words if (month := months.get(word)) is not None}


def _names(article: Article, span: Span) -> set[str]:
    """The words with a capital that do not begin the sentence."""
    words = WORD.findall(article.text[span.start : span.end])
    return {word for word in words[1:] if word[0].isupper() and word[1:].islower()}
