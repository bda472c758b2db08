"""Which figures of an article are of the same thing, so that they have to be the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from factcheck.document import BlockKind
from factcheck.figure import Count, Money, Percent
from factcheck.rules._misprints import TELLING, misprint, signature, significant, swapped
from factcheck.rules._reading import is_measured
from factcheck.rules._subjects import (
    are_apart,
    is_other,
    is_time,
    mentions,
    same_thing,
    shared,
    topic,
)
from factcheck.rules._units import same_unit, unit_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from factcheck.article import Article
    from factcheck.figure import Number
    from factcheck.rules._figured import Figured
    from factcheck.rules._subjects import Mention

Agrees: TypeAlias = "Callable[[Number, Number], bool]"

ABOVE = (BlockKind.TITLE, BlockKind.STANDFIRST)
LISTED = (BlockKind.ITEM, BlockKind.CELL)

SUBJECT = 3
"""So many words in common make one subject where the figures are no misprints of each other."""

LEAD = 2
"""So many sentences below the headline tell what it is about."""

LARGE = 1000
"""From here on two counts are misprints of each other more likely than by chance."""

OF = 8
"""As many characters before a figure has "of the"."""

THREE_DIGITS = 100
"""From here on digits are swapped by a slip rather than by chance."""

NEAR = 12
"""So many figures of the same digits are compared with each one that follows."""


def repeated(article: Article, agrees: Agrees) -> Iterator[tuple[Figured, Figured]]:
    """Pairs of figures of the same thing, the one that is more likely wrong first."""
    found = mentions(article)
    if len(found) < 2:
        return
    body = [mention for mention in found if mention.kind not in ABOVE]
    for mention in found:
        if mention.kind in ABOVE:
            yield from _in_body(article, mention, body, agrees)
    yield from _misprinted(article, [m for m in body if not is_time(article, m)])


def _in_body(
    article: Article, head: Mention, body: list[Mention], agrees: Agrees
) -> Iterator[tuple[Figured, Figured]]:
    """The figure of the text that one of the headline repeats: any that agrees, or the nearest."""
    language = article.language
    alike = [mention for mention in body if same_unit(head.figure, mention.figure, language)]
    if _is_given(head, alike, agrees):
        agreeing = [mention for mention in alike if agrees(head.figure, mention.figure)]
        yield from ((head.figure, mention.figure) for mention in agreeing[:1])
        return
    misprints = [m for m in body if _may_be_misprint(article, head, m)]
    if is_measured(article, head.figure) and len({mention.figure.stated for mention in alike}) > 1:
        alike = []  # the headline may give the depth, the text a length and a width
    for candidates, is_same in ((misprints, _is_misprint), (alike, _is_subject)):
        best = max(candidates, key=lambda mention: shared(article, head, mention), default=None)
        if best is not None and is_same(article, head, best):
            yield head.figure, best.figure
            return


def _may_be_misprint(article: Article, head: Mention, other: Mention) -> bool:
    """Whether a figure is of the headline's kind, and a misprint of it; times are of one unit."""
    if type(head.figure) is not type(other.figure):
        return False
    if is_time(article, head) or is_time(article, other):
        lead = other.sentence <= head.sentence + LEAD
        if not lead or not same_unit(head.figure, other.figure, article.language):
            return False
    return misprint(head.figure, other.figure, headline=True) is not None


def _is_given(head: Mention, alike: list[Mention], agrees: Agrees) -> bool:
    """Whether the text gives the figure of a headline, by itself or as the sum of two."""
    same = [mention.figure for mention in alike]
    if any(agrees(head.figure, figure) for figure in same):
        return True
    stated = head.figure.stated
    parts = [figure.stated for figure in same if same_thing(head.figure, figure)]
    return any(one + two == stated for one, two in combinations(parts[:NEAR], 2))


def _is_misprint(article: Article, head: Mention, other: Mention) -> bool:
    """Whether a misprint of a headline's figure is about its subject, above all in the lead."""
    common = shared(article, head, other)
    if is_other(article, head, other):
        return False
    if same_unit(head.figure, other.figure, article.language):
        needed = 1 if other.sentence <= head.sentence + LEAD else 2
        return common >= needed and (needed == 1 or not are_apart(article, head, other))
    return common >= 2 and not are_apart(article, head, other)


def _is_subject(article: Article, head: Mention, other: Mention) -> bool:
    """Whether at least half of a headline's words stand beside a figure of the text."""
    if isinstance(head.figure, Percent) or is_time(article, head):
        return False
    if not same_thing(head.figure, other.figure):
        return False
    words = len(topic(article, head))
    needed = max(min(SUBJECT, words), (words + 1) // 2, 2)
    return shared(article, head, other) >= needed and not are_apart(article, head, other)


def _misprinted(article: Article, body: list[Mention]) -> Iterator[tuple[Figured, Figured]]:
    """Figures of the text that are misprints of each other, about one subject."""
    groups: defaultdict[tuple[type, str], list[Mention]] = defaultdict(list)
    for mention in body:
        if isinstance(mention.figure, (Money, Count)):
            groups[type(mention.figure), signature(mention.figure.stated)].append(mention)
    amounts = _by_currency(body)
    times = Counter(mention.figure.stated for mention in body)
    for group in groups.values():
        for index, second in enumerate(group):
            for first in group[max(0, index - NEAR) : index]:
                money = amounts.get(unit_of(first.figure), set())
                if _is_one(article, first, second, money):
                    yield _odd_first(first, second, times)


def _by_currency(body: list[Mention]) -> dict[str, set[Decimal]]:
    """All amounts of money of the text."""
    amounts: defaultdict[str, set[Decimal]] = defaultdict(set)
    for mention in body:
        if isinstance(mention.figure, Money):
            amounts[mention.figure.currencies[0]].add(mention.figure.stated)
    return amounts


def _is_one(article: Article, first: Mention, second: Mention, amounts: set[Decimal]) -> bool:
    """Whether two misprints of each other are about one subject."""
    if first.sentence == second.sentence or not misprint(first.figure, second.figure):
        return False
    if first.kind in LISTED and second.kind in LISTED:
        return False
    if not same_thing(first.figure, second.figure) or are_apart(article, first, second):
        return False
    if second.sentence == first.sentence + 1 and not _is_taken_up(article, second.figure):
        return False
    pair = {first.figure.stated, second.figure.stated}
    if amounts == pair:
        return True  # the article speaks of no other money
    alike = shared(article, first, second)
    named = isinstance(first.figure, Count) and first.figure.noun is not None
    tied = named or alike or article.cue_before(second.figure, "part_of", OF) is not None
    if min(pair) >= THREE_DIGITS and tied and _is_taken_up(article, second.figure):
        return swapped(*pair)  # "270 trees ... The 720 trees", "a third of the £15,000"
    return alike >= _needed(first.figure)


def _is_taken_up(article: Article, figure: Number) -> bool:
    """Whether a small word leads to a figure: "the 354 workers", where "sold 54 boats" is news.

    So is "and 54 boats".
    """
    start = article.sentences[article.sentence_at(figure.span.start)].start
    before = article.folded.lower[start : figure.span.start].split()[-1:]
    if not before or before[0] in article.language.tables.ranges.and_:
        return False
    return before[0] in article.language.function_words


def _needed(figure: Number) -> int:
    """How many words two misprints need in common: small counts are alike by chance."""
    is_telling = figure.decimals or len(significant(figure.stated)) > TELLING
    is_telling = is_telling or figure.stated >= LARGE
    return 1 if isinstance(figure, Money) or is_telling else 2


def _odd_first(first: Mention, second: Mention, times: Counter[Decimal]) -> tuple[Figured, Figured]:
    """The figure that the article gives less often, or else the later one."""
    if times[first.figure.stated] < times[second.figure.stated]:
        return first.figure, second.figure
    return second.figure, first.figure
