"""Pairs of amounts that an article says are the same money: "€5m ($6m)", "5 millions, soit 6"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Money
from factcheck.languages.text import TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article

OPENING = "([（"
CLOSING = ")]）"
SIGNS = frozenset("()[]（）,，、;:–—-=≈~/\"“”«»„'’")
LINKS = frozenset("([（–—=≈/")
AFTER = frozenset(')]）,，、;；.。:!?”»"–—')
CLAUSE = 30
"""As many characters have the little words before "makes", and it."""

ENDING_CUES = frozenset({"equals", "equal_to", "now", "then", "rate"})
PARTING = SIGNS | set(".!?।…\n")
"""Signs that no clause has before its verb."""

VERB = 2
"""As many words a verb may have."""

FARTHEST = 60
"""More characters than this between two amounts are no conversion."""


Pair = tuple[Money, Money, Span]


def pairs(article: Article) -> list[Pair]:
    """The amount, what it is converted to, and where the text says so."""
    return article.once(_all)


def _all(article: Article) -> list[Pair]:
    return list(_found(article))


def _found(article: Article) -> Iterator[Pair]:
    money = [figure for figure in article.figures if isinstance(figure, Money)]
    converted: Money | None = None
    for index, (first, second) in enumerate(pairwise(money)):
        between = Span(first.span.end, second.span.start)
        # "£40 million ($52 million), or £2 million a mile" goes on with what was converted.
        if converted is not None and not _differ(converted, second):
            converted = None
            continue
        converted = None
        if not _differ(first, second):
            continue
        if not says_same(article, between) and not _said_behind(article, between, second):
            continue
        if not _ends(article, second):
            continue
        converted = first
        yield first, second, between
        third = money[index + 2] if index + 2 < len(money) else None
        if third is not None and _is_third(article, first, second, third):
            yield first, third, Span(second.span.end, third.span.start)


def _differ(first: Money, second: Money) -> bool:
    """Whether two amounts can be of two currencies."""
    return first.currencies[0] != second.currencies[0] or (
        # Beside "A$" a plain "$" is another dollar.
        len(first.currencies) == 1 < len(second.currencies) and first.currencies[0] != "USD"
    )


def says_same(article: Article, between: Span) -> bool:
    """Whether nothing stands between two figures but a bracket, "or", "about" and the like."""
    if between.end - between.start > FARTHEST:
        return False
    text = article.text[between.start : between.end]
    linked = any(sign in LINKS for sign in text)
    position = between.start
    while position < between.end:
        sign = article.text[position]
        if sign in SIGNS or sign.isspace():
            position += 1
            continue
        found = _phrase_end(article, position) or _clause_end(article, position)
        if found is None or found[0] > between.end:
            return False
        end, is_link = found
        linked |= is_link
        position = end
    return linked or ("," in text and any(_qualifies(article, between)))


def _said_behind(article: Article, between: Span, second: Money) -> bool:
    """Whether a clause of its own says so behind the amount: ", was 328 Mio. Euro entspricht".

    A verb may stand before its comma: "gekostet, was ...".
    """
    clause, comma, opening = article.folded.lower[between.start : between.end].rpartition(",")
    words = opening.split()
    if not comma or not words or not article.language.function_words.issuperset(words):
        return False
    if len(clause.split()) > VERB or any(sign in PARTING or sign.isdigit() for sign in clause):
        return False
    behind = article.text[second.span.end : second.span.end + 1].isspace()
    cue = article.language.cues.match(article.folded, second.span.end + behind)
    return cue is not None and "equal_to" in cue.meaning


def _phrase_end(article: Article, position: int) -> tuple[int, bool] | None:
    """Where the equating or qualifying phrase ends that begins here, and which it is."""
    language, folded = article.language, article.folded
    cue = language.cues.match(folded, position)
    if cue is not None and {"equals", "now", "then"} & set(cue.meaning):
        return cue.end, "equals" in cue.meaning
    qualifier = language.qualifiers.match(folded, position)
    return (qualifier.end, False) if qualifier is not None else None


def _clause_end(article: Article, position: int) -> tuple[int, bool] | None:
    """Where "which makes" or "ce qui représente" ends, if it begins here behind a comma."""
    if not article.text[max(position - 2, 0) : position].rstrip().endswith(","):
        return None
    for found in TOKEN.finditer(article.folded.lower, position, position + CLAUSE):
        cue = article.language.cues.match(article.folded, found.start())
        if cue is not None and "makes" in cue.meaning:
            return cue.end, True
        if found.group() not in article.language.function_words:
            break
    return None


def _qualifies(article: Article, between: Span) -> Iterator[bool]:
    for start in range(between.start, between.end):
        if article.language.qualifiers.match(article.folded, start):
            yield True


def _ends(article: Article, figure: Money) -> bool:
    """Whether a converted amount ends there, so that it is no price or part of something else."""
    position = figure.span.end
    text = article.text
    while text[position : position + 1].isspace():
        position += 1
    if position >= len(text) or text[position] in AFTER or "\n" in text[figure.span.end : position]:
        return True
    if not _is_bracketed(article, figure):
        return True
    cue = article.language.cues.match(article.folded, position)
    after = article.language.qualifiers_after.match(article.folded, position)
    return after is not None or (cue is not None and not ENDING_CUES.isdisjoint(cue.meaning))


def _is_bracketed(article: Article, figure: Money) -> bool:
    """Whether a bracket opens shortly before a figure and is still open at it."""
    before = article.text[max(0, figure.span.start - FARTHEST) : figure.span.start]
    return max(map(before.rfind, OPENING)) > max(map(before.rfind, CLOSING))


def _is_third(article: Article, first: Money, second: Money, third: Money) -> bool:
    """Whether a third amount goes on in the same bracket: "(33 million dollars, 31 euros)"."""
    if not (_is_bracketed(article, second) and _is_bracketed(article, third)):
        return False
    if third.currencies in (first.currencies, second.currencies):
        return False
    between = article.folded.lower[second.span.end : third.span.start].strip()
    joins = article.language.tables.ranges.and_
    return (
        between in {",", ";", "/", "–"}
        or between.strip(" ,;") in joins
        or says_same(article, Span(second.span.end, third.span.start))
    )
