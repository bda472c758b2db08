"""What rules about percentages read alike: numbers of a sentence, and the words between them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count, Date, Qualifier
from factcheck.languages.text import fold
from factcheck.stems import STEM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.figure import Figure
    from factcheck.rules._figured import Figured

OWN = frozenset(
    (
        "up", "down", "more", "fewer", "from", "from_or_range", "from_moved", "from_behind", "to",
        "versus", "than", "earlier", "later", "therefore", "equals", "makes", "by",
    )
)  # fmt: skip
"""The cues that say how figures hang together, and so are no subject matter."""

LARGE = 1000
"""Nobody counts so many years back in a comparison."""

MORE = " and 2"
"""As much may stand between the two numbers of "3 hours and 20 minutes"."""

MARKS = "'-:"
"""What stands between a number in digits and its ending."""


def numbers(article: Article, sentence: int) -> list[Figured]:
    """The figures of a sentence that are no dates; "from 3 to 4" read as one range is two."""
    return numbers_by_sentence(article).get(sentence, [])


def numbers_by_sentence(article: Article) -> dict[int, list[Figured]]:
    """The same for every sentence that has any, in order."""
    return article.once(_by_sentence)


def _by_sentence(article: Article) -> dict[int, list[Figured]]:
    sentences: dict[int, list[Figured]] = {}
    for figure in article.figures:
        if not isinstance(figure, Date):
            found = sentences.setdefault(article.sentence(figure), [])
            found.extend(_ends(article, _own(article, figure)))
    return sentences


def _own(article: Article, figure: Figured) -> Figured:
    """A count without a noun that is none, or the next figure's.

    As in "the 2,400 reported in May", and "it has 56, three times as many".
    """
    if not isinstance(figure, Count) or figure.noun is None:
        return figure
    counts, noun = article.language.tables.counts, fold(figure.noun)
    endings = tuple(counts.plural_endings)
    if not endings and _is_date(article, figure, noun):
        return replace(figure, noun=None)
    named = noun in counts.nouns or noun in counts.durations or noun in article.language.measures
    plural = not endings or named or noun.endswith(endings)
    return figure if plural and figure.noun in figure.text else replace(figure, noun=None)


def _is_date(article: Article, figure: Count, noun: str) -> bool:
    """Whether what follows a large number says when it was: "2.400 tahun sebelumnya"."""
    start = figure.span.end - len(noun)
    cues = article.cues_in(Span(start, figure.span.end), "earlier")
    return figure.stated >= LARGE and any(cue.start == start for cue in cues)


def _ends(article: Article, figure: Figured) -> Iterator[Figured]:
    """Both ends of a range that a word for "to" parts, else the figure itself."""
    cue = None
    if figure.qualifier is Qualifier.RANGE and figure.upper is not None:
        cue = next(article.cues_in(figure.span, "to"), None)
    if cue is None or figure.upper is None:
        yield figure
        return
    start, end = cue.start, cue.end
    while article.text[start - 1].isspace():
        start -= 1
    while article.text[end].isspace():
        end += 1
    yield replace(
        figure, span=Span(figure.span.start, start), upper=None, qualifier=Qualifier.EXACT
    )
    yield replace(
        figure, span=Span(end, figure.span.end), stated=figure.upper, upper=None,
        qualifier=Qualifier.EXACT,
    )  # fmt: skip


def nearest(article: Article, names: Iterable[str], start: int, end: int) -> Cue | None:
    """The last cue of any of these names between two places."""
    last: Cue | None = None
    if end > start:
        span, cues = Span(start, end), article.cues
        for name in names:
            for cue in cues.named(span, name):
                if cue.end <= end and (last is None or cue.start > last.start):
                    last = cue
    return last


def content(article: Article, start: int, end: int) -> frozenset[str]:
    """The content words between two places, without figures and the words that join them."""
    if end <= start:
        return frozenset()
    span = Span(start, end)
    taken = [figure.span for figure in article.within(span)]
    taken += [
        Span(cue.start, cue.end)
        for cue in article.cues.within(span)
        if not OWN.isdisjoint(cue.names)
    ]
    words: frozenset[str] = frozenset()
    for hole in sorted(taken):
        words |= _topic(article, start, min(hole.start, end))
        start = max(start, hole.end)
    return words | _topic(article, start, end)


def _topic(article: Article, start: int, end: int) -> frozenset[str]:
    words = article.topic(Span(start, end)) if end > start else frozenset()
    return words - _betweens(article) if words else words


def _betweens(article: Article) -> frozenset[str]:
    """The stems of the words for "between", which lead to dates and figures."""
    return article.once(_between_stems)


def _between_stems(article: Article) -> frozenset[str]:
    ranges = article.language.tables.ranges
    return frozenset(word[:STEM] for word in (*ranges.between, *ranges.behind))


def lasts(article: Article, figure: Figure) -> bool:
    """Whether a figure counts years or hours, during which something else happens."""
    durations = article.language.tables.counts.durations
    return isinstance(figure, Count) and fold(figure.noun or "") in durations


def goes_on(article: Article, figure: Figured) -> bool:
    """Whether a time or another measure has a second number: "3 hours and 20 minutes"."""
    if not is_measured(article, figure):
        return False
    behind = article.within(Span(figure.span.end, figure.span.end + len(MORE)))
    following = next((f for f in behind if not isinstance(f, Date)), None)
    if following is not None:
        gap = article.between(figure, following).strip()
        if not gap:
            return isinstance(following, Count)
        return says_and(article, gap) and is_measured(article, following)
    return article.text[figure.span.end : figure.span.end + len(MORE)].strip()[:1].isdigit()


def is_measured(article: Article, figure: Figure) -> bool:
    """Whether a figure is of a unit of measurement or time: "metres", "hours"."""
    if not isinstance(figure, Count) or figure.noun is None:
        return False
    return lasts(article, figure) or figure.noun in article.language.measures


def joined(article: Article, start: int, end: int) -> bool:
    """Whether "and" stands between two places, but for that of "between 2005 and 2015"."""
    lower, joints = article.folded.lower, article.language.tables.ranges.and_
    dates = [f.span for f in article.within(Span(start, max(start, end))) if isinstance(f, Date)]
    count = sum(lower[start:end].split().count(word) for word in joints)
    return count > sum(lower[a.end : b.start].strip() in joints for a, b in pairwise(dates))


def articles(article: Article) -> frozenset[str]:
    """The words that may lead a noun or a figure: "un tercio (el 33 %)", "elf keer de omzet"."""
    tables = article.language.tables
    return tables.ranges.articles | tables.numbers.articles


def says_and(article: Article, text: str) -> bool:
    """Whether "and" stands in a text, or may be written as one with a word of it."""
    glued = article.language.tables.glued.conjunctions
    words = text.lower().split()
    joined_ = not article.language.tables.ranges.and_.isdisjoint(words)
    return joined_ or any(word.startswith(glued) for word in words)


def is_plain(figure: Figured, article: Article) -> bool:
    """Whether a figure has no minus sign, which the reading of figures leaves out."""
    sign = figure.span.start - 1
    if article.text[max(sign, 0) : sign + 1] not in {"-", "−", "–"}:
        return True
    return article.text[max(sign - 1, 0) : sign].isalpha()  # "מ-2,400": a word of one letter


def ended(article: Article, figure: Figure, name: str) -> int | None:
    """Where the small word or the ending of a figure ends, of its number or of its noun."""
    lower, end = article.folded.lower, figure.span.end
    noun = lower[end - 1 : end].isalpha()
    apart = end + (lower[end : end + 1] == " ")
    for ending in article.language.tables.cues.get(name, ()):
        if lower.startswith(ending, apart):
            return apart + len(ending)
        if noun and lower.endswith(ending.lstrip(MARKS), 0, end):
            return end
    return None
