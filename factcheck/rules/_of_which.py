"""Parts of a whole that is named before them: "310 members, including 140 women"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.article import PERIODS
from factcheck.document import Span
from factcheck.figure import Amount, Count, Money, Percent, Qualifier
from factcheck.recognizers.inheritance import is_bare
from factcheck.rules._items import is_like
from factcheck.rules._lists import NEAR, by_sentence
from factcheck.rules._moves import move
from factcheck.rules._reading import content, joined, lasts, says_and
from factcheck.rules._steps import uncompared
from factcheck.rules._units import same_unit
from factcheck.rules._whole_of import led_by_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.cues import Cue

RIGHT_BEHIND = 12
"""As many characters behind its whole a part may be called what it likes."""

LED = 2

SLIP = 10
"""What is more than so many times as much, counts other things."""

FEW, MILLION = 1000, 10**6
"""No slip makes a million parts of less than a thousand things."""


def parts(article: Article) -> Iterator[tuple[Amount, Amount, Span]]:
    """Parts that follow "including" or "of which", the whole before them, and the cue."""
    sentences = by_sentence(article)
    for cue in article.cues:
        if "including" not in cue.names:
            continue
        number = article.sentence_at(cue.start)
        figures = sentences.get(number, [])
        part = _part_behind(article, cue, figures)
        if part is None:
            continue
        before = [f for f in figures if f.span.end <= cue.start]
        if not before and not article.text[article.sentences[number].start : cue.start].strip():
            before = sentences.get(number - 1, [])
        # In "one seat costs $35, 800 of them are on the boat" the seat is the unit of a price.
        wholes = [f for f in before if _can_hold(article, f, part) and not _is_unit(f)]
        wholes = [f for f in wholes if not _is_threshold(f, before)]
        wholes = uncompared(article, _things(article, wholes, part))
        if not wholes:
            continue
        whole, last = _whole(article, wholes, part), before[-1]
        if whole is wholes[-1] and len(wholes) > 1 and _is_said_of(article, wholes[-2], whole):
            continue  # "3,500, a rise of 120, of which 1,200 ..." is of the first
        if is_bare(last) and not article.text[last.span.end : cue.start].strip():
            continue  # "nine of those 15 years", "$4,800 each, and 40 of them came to $310,000"
        if _are_in_other_units(article, whole, part) or _is_relative(article, whole, cue, part):
            continue
        # Right behind its whole a part is of the same things, whatever it calls them.
        close = cue.start - whole.span.end <= RIGHT_BEHIND and part.stated <= SLIP * whole.stated
        if close or is_like(article, whole, part):
            yield part, whole, Span(cue.start, cue.end)


def leading(article: Article) -> Iterator[tuple[Amount, Amount, Span]]:
    """As in "Of the 90 boats, 64 sank": the whole at the head, its part behind the comma."""
    for number, figures in by_sentence(article).items():
        start = article.sentences[number].start
        if any(isinstance(figure, Percent) for figure in article.in_sentence(number)):
            continue  # what a share of it comes to, is asked of that
        if len(figures) < LED or not led_by_of(article, figures[0]):
            continue
        whole, part = figures[:2]
        gap = Span(whole.span.end, part.span.start)
        text = article.text[gap.start : gap.end]
        behind = text.rpartition(",")[2]
        small = article.language.function_words.issuperset(behind.lower().split())
        like = is_like(article, whole, part) or is_bare(part)
        if text.count(",") != 1 or article.within(gap) or not small or not like:
            continue
        if part.stated <= SLIP * whole.stated and type(whole) is type(part):
            yield part, whole, Span(start, whole.span.start)


def _is_relative(article: Article, whole: Amount, cue: Cue, part: Amount) -> bool:
    """Whether "of which" is "whose": far from the whole, and with a thing of its own behind it.

    As in "24 francs here, says the director, whose pay, 1.9 million, ..."
    """
    if cue.start - whole.span.end <= RIGHT_BEHIND:
        return False
    apposed = article.text[cue.end : part.span.start].rstrip().endswith(",")
    return apposed and bool(content(article, cue.end, part.span.start))


def _is_unit(figure: Amount) -> bool:
    """Whether a count is just one, which nothing is part of."""
    return isinstance(figure, Count) and figure.stated == 1 and not figure.decimals


def _are_in_other_units(article: Article, whole: Amount, part: Amount) -> bool:
    """Whether two measures are in two units, or one of two named things is no measure at all."""
    names = [figure.noun for figure in (whole, part) if isinstance(figure, Count) and figure.noun]
    units = {article.language.measures.get(name) for name in names}
    return len(units) == len(names) > 1


def _part_behind(article: Article, cue: Cue, figures: Sequence[Amount]) -> Amount | None:
    """The part that "of which" leads to: little stands between."""
    part = next((f for f in figures if 0 <= f.span.start - cue.end <= NEAR), None)
    if part is None or _is_resumed(article, cue.end, part):
        return None  # "Of those 41, 36 were harmless"
    if _is_whole(article, cue, part, figures):
        return None
    gap = article.text[cue.end : part.span.start].strip().lstrip(", \u00a0")
    if gap.count(" ") > 1 or "," in gap:
        return None  # "some of them twice, in 91,000 tests", "one of them empty, 11 sheds"
    if is_bare(part) and _is_of_one(article, cue):
        return None  # "nine students, the youngest of them 19"
    # "Close 15 of them and open 40" is about 40 others.
    return None if joined(article, cue.end, part.span.start) else part


def _is_of_one(article: Article, cue: Cue) -> bool:
    """Whether words between a comma and "of them" pick one, of which a number tells something."""
    first = article.sentences[article.sentence_at(cue.start)].start
    comma = article.text.rfind(", ", first, cue.start)
    if comma < 0 or article.within(Span(comma, cue.start)):
        return False
    return bool(content(article, comma, cue.start))


def _is_whole(article: Article, cue: Cue, figure: Amount, figures: Sequence[Amount]) -> bool:
    """As in "shule 140 kati ya hizo 320", 140 of those 320: all in one, and no noun behind."""
    before = [f for f in figures if f.span.end <= cue.start]
    if not before or "among" not in cue.names or not is_bare(figure):
        return False
    gaps = ((before[-1].span.end, cue.start), (cue.end, figure.span.start))
    return not any(article.text[start:end].strip() for start, end in gaps)


def _can_hold(article: Article, whole: Amount, part: Amount) -> bool:
    """Whether both are money or both are counts; a time has no things for parts."""
    if lasts(article, whole) and isinstance(part, Count) and part.noun is not None:
        return lasts(article, part)
    return (
        type(whole) is type(part)
        and not _is_instalment(article, whole)
        and not _is_elided(whole, part)
    )


def _things(article: Article, wholes: list[Amount], part: Amount) -> list[Amount]:
    """Wholes without the times beside them: "1,840 tickets in nine days. Of these, 960 ..."."""
    if lasts(article, part):
        return wholes
    return [whole for whole in wholes if not lasts(article, whole)] or wholes


def _is_threshold(figure: Amount, before: Sequence[Amount]) -> bool:
    """Whether money is the least of things that follow: "500万元以上大奖41个"."""
    at_least = isinstance(figure, Money) and figure.qualifier is Qualifier.AT_LEAST
    return at_least and figure is not before[-1]


def _is_instalment(article: Article, figure: Amount) -> bool:
    """Whether a figure comes again and again: the 24 of "over five years, $24 million a year"."""
    names = [f"per_{unit}" for unit in PERIODS]
    per = article.per(figure) or any(article.cue_before(figure, name) for name in names)
    return bool(per) and any(
        lasts(article, f) for f in article.in_sentence(article.sentence(figure))
    )


def _is_elided(whole: Amount, part: Amount) -> bool:
    """Whether a part is money without its currency: "three instalments, of which 1.8 million"."""
    counted = isinstance(whole, Count) and whole.noun is not None and whole.stated < FEW
    return counted and is_bare(part) and part.stated >= MILLION


def _whole(article: Article, wholes: list[Amount], part: Amount) -> Amount:
    """The nearest figure, unless one before it counts what the part does and may hold it.

    As in "340 people live in four camps, including 150 children".
    """
    nearest = wholes[-1]
    if not isinstance(part, Count) or part.noun is None or _names_same(article, nearest, part):
        return nearest
    named = next((f for f in reversed(wholes) if _names_same(article, f, part)), nearest)
    # In "8 people a place: 97 candidates, including 14 women" the nearest one holds the part.
    return named if part.stated <= named.stated else max(named, nearest, key=lambda f: f.stated)


def _names_same(article: Article, first: Amount, second: Amount) -> bool:
    """Whether both counts say what they count, and it is the same."""
    nouns = isinstance(first, Count) and isinstance(second, Count) and first.noun and second.noun
    return bool(nouns) and same_unit(first, second, article.language)


def _is_said_of(article: Article, owner: Amount, figure: Amount) -> bool:
    """Whether a figure tells of the one before it, and so is no whole of its own.

    As in "3,500, a rise of 120", "186 flats of 72 metres", "2 years and 6 months".
    """
    if move(article, figure, owner) is not None or (
        lasts(article, owner) and lasts(article, figure)
    ):
        return True
    text = article.text[owner.span.end : figure.span.start]
    apart = content(article, owner.span.end, figure.span.start)
    return "," not in text and not apart and not says_and(article, text)


def _is_resumed(article: Article, start: int, whole: Amount) -> bool:
    """Whether a whole stands right behind "of those", and its part behind the comma after it."""
    behind = article.within(Span(whole.span.end, whole.span.end + RIGHT_BEHIND))
    if not behind or article.text[start : whole.span.start].strip():
        return False
    return article.text[whole.span.end : behind[0].span.start].strip() == ","
