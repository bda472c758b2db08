"""When somebody was born, when they died, and the age that the article gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Date
from factcheck.languages.text import WORD
from factcheck.rules._days import unit
from factcheck.rules._gaps import unknown_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.figure import Figure

OLDEST = 130
COPULA = 4
"""As many letters has "was" where it is written behind an age."""

AFTER, BEFORE = 60, 30
"""How far behind and before "born" or "died" its date and its age may stand."""


class Life(NamedTuple):
    """An age, the date of birth, and the date it was reached; None is the day of publication."""

    age: Count
    birth: Date
    reached: Date | None
    cue: Cue


def lives(article: Article) -> Iterator[Life]:
    """The ages that follow from a birth that the article dates.

    Only one person's: of two births nobody can tell whose the age is, and relatives are others.
    """
    if not article.dates:
        return
    births = [(cue, date) for cue in _own(article, "born") if (date := _date(article, cue))]
    if len(births) != 1:
        return
    cue, birth = births[0]
    death = next((life for life in _deaths(article, birth)), None)
    if death is not None:
        yield death
    elif article.published is not None and not any(_own(article, "died")):
        yield from _living(article, cue, birth)
    for life in _anniversaries(article, cue, birth):
        if death is None or life.age.span != death.age.span:
            yield life


def _living(article: Article, cue: Cue, birth: Date) -> Iterator[Life]:
    """The age right behind a birth: "born on 3 March 1967, is 55 years old"."""
    sentence = article.sentences[article.sentence_at(cue.start)]
    for age in article.ages:
        gap = Span(birth.span.end, age.span.start)
        if not sentence.covers(age.span) or not 0 < gap.end - gap.start <= AFTER:
            continue
        if not article.within(gap) and not unknown_words(article, gap.start, gap.end, "aged"):
            yield Life(age, birth, None, cue)


def _deaths(article: Article, birth: Date) -> Iterator[Life]:
    """The age at each death that the article tells with it."""
    for death in _own(article, "died"):
        age = _age(article, death)
        if age is not None:
            yield Life(age, birth, _death(article, death, birth), death)


def _own(article: Article, name: str) -> Iterator[Cue]:
    """The cues of that name whose sentence does not speak of a relative before them."""
    for cue in article.cues:
        if name in cue.names:
            start = article.sentences[article.sentence_at(cue.start)].start
            if not any(article.cues_in(Span(start, cue.start), "kin")):
                yield cue


def _date(article: Article, cue: Cue) -> Date | None:
    """The date of an event: the first figure behind its cue, or the last one before it."""
    sentence = article.sentences[article.sentence_at(cue.start)]
    # "1921 geboren und starb 1990": what stands behind the next event is its date.
    end = min(sentence.end, cue.end + AFTER)
    other = (
        one.start for name in ("born", "died") for one in article.cues_in(Span(cue.end, end), name)
    )
    after = article.within(Span(cue.end, min(other, default=end)))
    before = article.within(Span(max(sentence.start, cue.start - BEFORE), cue.start))
    for figure in (*after[:1], *before[-1:]):
        if isinstance(figure, Date) and figure.first is not None:
            return figure
    return None


def _age(article: Article, death: Cue) -> Count | None:
    """The age at a death: "died aged 87", "died at 87", "Aged 87, she died", "He was 87."."""
    number = article.sentence_at(death.start)
    sentence = article.sentences[number]
    found = [age for age in article.ages if sentence.covers(age.span)]
    found += [
        figure
        for figure in article.in_sentence(number)
        if isinstance(figure, Count)
        and _may_be_age(article, figure)
        and death.end <= figure.span.start
        and unknown_words(article, _from(article, death, figure), figure.span.start, "aged") == 0
    ]
    near = [age for age in found if -BEFORE <= age.span.start - death.end <= AFTER]
    if near:
        return min(near, key=lambda age: abs(age.span.start - death.end))
    return None if found else _was(article, number + 1)


def _from(article: Article, death: Cue, figure: Figure) -> int:
    """Where the words before an age begin: behind the date of a death, or behind "died"."""
    between = article.within(Span(death.end, figure.span.start))
    return between[-1].span.end if between and isinstance(between[-1], Date) else death.end


def _may_be_age(article: Article, figure: Count) -> bool:
    if figure.stated > OLDEST or figure.decimals:
        return False
    return figure.noun is None or unit(figure, article.language) == "years"


def _was(article: Article, number: int) -> Count | None:
    """The age in a sentence that says no more than "He was 87."."""
    if number >= len(article.sentences):
        return None
    sentence, figures = article.sentences[number], article.in_sentence(number)
    alone = [age for age in article.ages if sentence.covers(age.span)]
    if not figures and len(alone) == 1 and _is_all(article, sentence, alone[0]):
        return alone[0]
    cue = next(article.cues_in(sentence, "was_aged"), None)
    match figures:
        case (Count() as age,) if cue is not None and _may_be_age(article, age):
            around = (
                article.text[sentence.start : cue.start],
                article.text[age.span.end : sentence.end],
            )
            return None if "".join(around).strip(" .\n") else age
        case _:
            return None


def _is_all(article: Article, sentence: Span, age: Count) -> bool:
    """Whether a sentence says an age and no more: "95歳だった"."""
    hit = article.language.ages_after.match(article.folded, age.span.end)
    behind = age.span.end if hit is None else hit.end
    before = article.text[sentence.start : age.span.start]
    rest = article.text[behind : sentence.end].strip(" .。\n")
    return not before.strip() and len(rest) <= COPULA


def _death(article: Article, death: Cue, birth: Date) -> Date | None:
    """The date of a death: in the sentence that gives the age, else where it is told again."""
    told_again = (cue for cue in _own(article, "died") if _is_same(article, cue, death))
    for cue in (death, *told_again):
        date = _date(article, cue)
        if date is not None and date.span != birth.span:
            return date
    return None


def _is_same(article: Article, cue: Cue, death: Cue) -> bool:
    """Whether a death is that of the same person: no name begins its sentence that is new there."""
    text = article.text
    start = article.sentences[article.sentence_at(cue.start)].start
    first = WORD.match(text, start)
    if first is None or not first[0].istitle() or not article.topic(Span(*first.span())):
        return True
    told = article.sentences[article.sentence_at(death.start)]
    return first[0] in text[told.start : told.end]


def _anniversaries(article: Article, cue: Cue, birth: Date) -> Iterator[Life]:
    """An age beside another date in the sentence of the birth: "in 1994, aged 54"."""
    sentence = article.sentences[article.sentence_at(cue.start)]
    dates = [figure for figure in article.within(sentence) if isinstance(figure, Date)]
    for age in article.ages:
        for date in dates if sentence.covers(age.span) else ():
            gap = age.span.start - date.span.end
            if date.first is None or date.span <= birth.span or not 0 <= gap <= BEFORE:
                continue
            if unknown_words(article, date.span.end, age.span.start, "aged") <= 1:
                yield Life(age, birth, date, cue)
