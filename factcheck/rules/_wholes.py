"""Wholes and parts that an article gives both in money and in a count of the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Money
from factcheck.languages.text import WORD
from factcheck.rules._units import amounts, noun_class, same_currency

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article

HEADS = frozenset({"jobs", "people"})
"""The classes of nouns that money is spread over."""

Share = tuple[Money, Count, Money, Count, Span]


def shares(article: Article) -> Iterator[Share]:
    """A total of money and of heads, the part of both, and the word that makes it a total."""
    figures = amounts(article)
    by_sentence: dict[int, list[Money | Count]] = {}
    for figure in figures:
        by_sentence.setdefault(article.sentence(figure), []).append(figure)
    for number, inside in by_sentence.items():
        cue = next(article.cues_in(article.sentences[number], "total"), None)
        money = [figure for figure in inside if isinstance(figure, Money)]
        counts = [figure for figure in inside if isinstance(figure, Count)]
        if cue is None or len(money) != 1:
            continue
        heads = [(count, named) for count in counts if (named := _head_class(article, count))]
        if len(heads) != 1:
            continue
        whole_count, kind = heads[0]
        part = _part(article, figures, number, money[0], whole_count, kind)
        if part is not None:
            yield money[0], whole_count, *part, Span(cue.start, cue.end)


def _head_class(article: Article, count: Count) -> str | None:
    """The class of what is counted, if it is heads: by its noun, or by the noun before it."""
    if count.noun is not None:
        kind = noun_class(count.noun, article.language)
        return kind if kind in HEADS else None
    sentence = article.sentences[article.sentence(count)]
    before = article.folded.lower[sentence.start : count.span.start]
    for word in reversed(WORD.findall(before)):
        named = article.language.noun_classes.get(word, "")
        if named in HEADS:
            return named
    return None


def _part(
    article: Article,
    figures: list[Money | Count],
    whole: int,
    money: Money,
    count: Count,
    heads: str,
) -> tuple[Money, Count] | None:
    """The one amount and the one count outside the total's sentence that are smaller than it.

    They stand in one sentence; or else each is the only one of its kind in the article.
    """
    outside = [figure for figure in figures if article.sentence(figure) != whole]
    amounts_ = [
        figure
        for figure in outside
        if isinstance(figure, Money)
        and same_currency(figure, money)
        and figure.stated < money.stated
        and not _is_each(article, figure)
    ]
    counts = [
        figure
        for figure in outside
        if isinstance(figure, Count)
        and figure.stated < count.stated
        and _is_like(article, figure, count, heads)
    ]
    for amount in amounts_:
        together = [c for c in counts if article.sentence(c) == article.sentence(amount)]
        alone = [m for m in amounts_ if article.sentence(m) == article.sentence(amount)]
        if len(together) == 1 and len(alone) == 1:
            return amount, together[0]
    if len(amounts_) == 1 and len(counts) == 1:
        return amounts_[0], counts[0]
    return None


def _is_each(article: Article, money: Money) -> bool:
    """Whether an amount is what each one gets: "each family was given $8,000"."""
    sentence = article.sentences[article.sentence(money)]
    return any(next(article.cues_in(sentence, name), None) for name in ("each", "every"))


def _is_like(article: Article, count: Count, whole: Count, heads: str) -> bool:
    """Whether a part counts what the whole counts; people who are employed are jobs."""
    if count.noun is None:
        return False
    named = noun_class(count.noun, article.language)
    if named == heads:
        return True
    if {named, heads} == HEADS:
        people = count if named == "people" else whole
        sentence = article.sentences[article.sentence(people)]
        return any(article.cues_in(sentence, "employs"))
    return False
