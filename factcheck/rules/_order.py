"""Figures that the text puts in order: the ends of a range, a record, a leader and a follower."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Money, Percent, Qualifier
from factcheck.languages.text import token_start
from factcheck.measure import dimension
from factcheck.notation import WRITTEN
from factcheck.rules._reading import lasts
from factcheck.rules._units import same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.figure import Figure
    from factcheck.rules._figured import Figured

LARGE = 100
"""Below this "40 to 30" is a score or a vote as often as a range."""

HOURS = 24

ERA = 40
"""As many characters beside a year its era stands in."""

WAVES = frozenset("~～〜∼")
"""Dashes of East Asia that stand between the ends of a range and nothing else."""


class Ordered(NamedTuple):
    """A figure that the text says is at least as large as another one."""

    larger: Figured
    smaller: Figured
    cue: Span
    name: str


def ranges(article: Article) -> Iterator[Figured]:
    """The ranges that the text means as such, both ends in one figure."""
    for figure in article.figures:
        if (
            not isinstance(figure, (Money, Count, Percent))
            or figure.qualifier is not Qualifier.RANGE
        ):
            continue
        apart = article.cue_before(figure, "difference") or article.cue_after(figure, "difference")
        if apart is None and _is_meant(article, figure):
            yield figure


def _is_meant(article: Article, figure: Figured) -> bool:
    """Whether the ends are no score, vote, change or pair of opening hours."""
    if figure.upper is None or figure.upper >= figure.stated:
        return True
    if _counts_down(article, figure):
        return False
    tables = article.language.tables.ranges
    before, end = _word_before(article, figure.span.start)
    behind = article.folded.lower[figure.span.end :]
    is_between = article.language.betweens.match_before(
        article.folded, end
    ) or behind.lstrip().startswith(tables.behind)
    large = min(figure.upper, figure.stated) >= LARGE
    named = isinstance(figure, Count) and bool(figure.noun) and not _is_clock(article, figure)
    if is_between:
        return large or not isinstance(figure, Count) or named
    if large and not WAVES.isdisjoint(figure.text):
        return True
    sentence = article.sentences[article.sentence(figure)]
    if before in tables.from_ or next(article.cues_in(sentence, "falling"), None) is not None:
        return False
    if before in article.language.function_words - _articles(article):
        return (large or named) and _is_joined_as_range(article, figure)
    if any(dash in figure.text for dash in "-–—") and _is_shortened(figure):
        return False
    return not isinstance(figure, Count) or (large and figure.noun is not None)


def _counts_down(article: Article, figure: Figured) -> bool:
    """Whether the ends are years before an era: "between 330 and 280 BC", "i. e. 330 és 280"."""
    eras, lower = article.language.tables.dates.before_era, article.folded.lower
    if not eras or not isinstance(figure, Count):
        return False
    last = list(WRITTEN.finditer(figure.text))[-1]
    behind = lower[figure.span.start + last.end() :][:ERA].lstrip()
    year = behind.partition(" ")[2]  # behind the word for "year"
    before = lower[: figure.span.start][-ERA:].rstrip()
    return behind.startswith(eras) or year.startswith(eras) or before.endswith(eras)


def _is_joined_as_range(article: Article, figure: Figured) -> bool:
    """Whether the word between both ends joins no others: "bis", where "auf" is of a change."""
    words = article.folded.lower[figure.span.start : figure.span.end].split()
    changes = article.language.tables.cues.get("to", ())
    return any(w in article.language.tables.ranges.to and w not in changes for w in words)


def _is_clock(article: Article, figure: Count) -> bool:
    """Whether the ends may be hours of two days: "tussen 23 en 2 uur"."""
    return figure.stated <= HOURS and lasts(article, figure)


def _articles(article: Article) -> frozenset[str]:
    """Qualifiers such as "some" and "about", which may stand before a range."""
    words = article.language.tables.qualifiers.before.values()
    return frozenset(word for phrases in words for word in phrases)


def _word_before(article: Article, start: int) -> tuple[str, int]:
    """The word before a range and its end, the "el" of "entre el 5 % y el 10 %" left out."""
    lower = article.folded.lower
    end = start
    while end and lower[end - 1].isspace():
        end -= 1
    begin = token_start(lower, end)
    word = lower[begin:end]
    is_article = word in article.language.tables.ranges.articles
    return _word_before(article, begin) if is_article else (word, end)


def _is_shortened(figure: Figured) -> bool:
    """Whether the second end leaves out its first digits: "£120-60"."""
    parts = WRITTEN.findall(figure.text)
    return len(parts) > 1 and len(parts[-1]) < len(parts[0])


def rivals(article: Article) -> Iterator[Ordered]:
    """A record with the one that it beats, and the only leader with whom it is ahead of."""
    for cue in article.cues:
        name = next((name for name in ("beats", "ahead") if name in cue.names), None)
        if name is None:
            continue
        number = article.sentence_at(cue.start)
        sentence = article.sentences[number]
        if next(article.cues_in(sentence, "lowest"), None) is not None:
            continue
        before = article.within(Span(sentence.start, cue.start))
        behind = article.within(Span(cue.end, sentence.end))
        second = behind[0] if behind else None
        if second is not None and ";" in article.text[cue.end : second.span.start]:
            continue  # "comes every 250 years; the new dyke ..."
        # Money may be ahead of a forecast, a debt or a date.
        kinds = (Money, Count, Percent) if name == "beats" else (Count, Percent)
        if isinstance(second, kinds):
            first = _first(article, before, second, number, name)
            if isinstance(first, kinds):
                yield Ordered(first, second, Span(cue.start, cue.end), name)


def _first(
    article: Article, before: Sequence[Figure], second: Figured, number: int, name: str
) -> Figure | None:
    """The record or the leader: the last one `before`, or the only one of the sentence before.

    "1,045,000, against 771,000 in 2019. The previous record was ..." leaves open which it is. In
    "184 boats, against 160 last year, beat the record of 171" it is not the 160 that do.
    """
    is_last = name == "beats" and bool(before)
    if not before and name == "beats" and number:
        before = article.in_sentence(number - 1)
    found = [f for f in before if _is_rival(article, f, second, named=name == "ahead")]
    if not found or not (is_last or len(found) == 1):
        return None
    return next((f for f in found if _beats(f, second)), found[-1])


def _beats(first: object, second: Figured) -> bool:
    return isinstance(first, (Money, Count, Percent)) and first.stated >= second.stated


def _is_rival(article: Article, first: object, second: Figured, *, named: bool) -> bool:
    """Whether two figures are surely of one kind, and of one that has no better for less."""
    if type(first) is not type(second) or not isinstance(first, (Money, Count, Percent)):
        return False
    if isinstance(first, Count) and isinstance(second, Count):
        nouns = [noun for noun in (first.noun, second.noun) if noun]
        if len(nouns) < (2 if named else 1):
            return False
        unit = article.language.measures.get(nouns[0])
        if lasts(article, first) or (unit is not None and dimension(unit) == "duration"):
            return False
    return same_unit(first, second, article.language)
