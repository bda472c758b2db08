"""Lists of parts and the totals that they make up, by the words that say so."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Amount, Count, Date, Money
from factcheck.interval import Interval
from factcheck.recognizers.inheritance import is_bare
from factcheck.rules._items import FEWEST, finished, is_like, is_list
from factcheck.rules._units import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article

ALIKE = 2
"""So many times as much as its total may numbers without a unit be, and still be its parts."""

FAR = 10
"""So many times the sum of a list in the sentence before is no total of it: it is of other things.
"""

FIRST = 8
"""As many characters behind "consists of" its first item may begin."""

UNLIKE = 1000
"""So many times the sum of parts without a unit is a total that shares its scale word with them."""

NEAR = 30
"""How many characters may stand between a figure and the word that makes it a total."""


def sums(article: Article) -> Iterator[tuple[Amount, tuple[Amount, ...], Span]]:
    """Totals, the parts that the article says make them up, and where it says so."""
    sentences = by_sentence(article)
    for number, figures in sentences.items():
        for total in figures:
            cue = _total_cue(article, number, total)
            items = _listed(article, number, total, figures) if cue else []
            if cue and not items:
                items = _before(article, number, total, cue, sentences)
            if not items:
                cue, items = _made_up(article, total, figures)
            if not items:
                cue = _complete_cue(article, number)
                items = _listed(article, number, total, figures) if cue else []
            if not items:
                cue, items = finished(article, number, total, sentences)
            if cue and items and not _is_broken(total, items):
                yield total, tuple(items), cue
                break


def _is_broken(total: Amount, items: Sequence[Amount]) -> bool:
    """Whether no slip makes a total of a figure: a rate, or one of another order than its parts.

    As a total fertility rate of 0.91 is, which is less than any part, or "30 million: 14 in 2023"
    with its bare parts.
    """
    if total.stated % 1 and all(total.stated < item.stated for item in items):
        return True
    return all(map(is_bare, items)) and total.stated >= UNLIKE * sum(item.stated for item in items)


def by_sentence(article: Article) -> dict[int, list[Amount]]:
    """The amounts of each sentence, conversions left out."""
    sentences: dict[int, list[Amount]] = {}
    for figure in amounts(article):
        sentences.setdefault(article.sentence(figure), []).append(figure)
    return sentences


def _total_cue(article: Article, number: int, figure: Amount) -> Span | None:
    """The word near a figure, in its sentence, that makes it a total."""
    sentence = article.sentences[number]
    # Where nouns have counters, the word stands before its figure: "5000票で合計2万票".
    leads = bool(article.language.tables.counts.counters)
    for cue in article.cues_in(sentence, "total"):
        if leads and cue.start >= figure.span.end:
            continue
        gap = max(figure.span.start - cue.end, cue.start - figure.span.end)
        if gap <= NEAR and not _parted(article, figure, cue.start, cue.end):
            return Span(cue.start, cue.end)
        if _opens(article, sentence, cue.start) and figure is _last(article, number):
            return Span(cue.start, cue.end)
        if _concludes(article, sentence, cue.start) and figure is _first(
            article, sentence, cue.end
        ):
            return Span(cue.start, cue.end)
    return None


def _complete_cue(article: Article, number: int) -> Span | None:
    """The words in a sentence that say that its list leaves nothing out."""
    cue = next(article.cues_in(article.sentences[number], "complete"), None)
    return None if cue is None else Span(cue.start, cue.end)


def _opens(article: Article, sentence: Span, start: int) -> bool:
    """Whether a cue stands at the head of its sentence, or behind "that makes" alone."""
    text = article.text[sentence.start : start].strip()
    return not text or "hence" in (article.language.cues.get(text) or ())


def _concludes(article: Article, sentence: Span, start: int) -> bool:
    """Whether a cue stands right behind the colon or dash that ends a list: "...: in all, "."""
    return article.text[sentence.start : start].rstrip().endswith((":", "–", "—"))


def _first(article: Article, sentence: Span, start: int) -> Amount | None:
    """The only amount from a place on to the end of the sentence."""
    found = [f for f in article.within(Span(start, sentence.end)) if isinstance(f, (Money, Count))]
    return found[0] if len(found) == 1 else None


def _last(article: Article, number: int) -> Amount | None:
    found = [f for f in article.in_sentence(number) if isinstance(f, (Money, Count))]
    return found[0] if len(found) == 1 else None


def _parted(article: Article, figure: Amount, start: int, end: int) -> bool:
    """Whether another figure or a colon stands between a figure and a cue."""
    gap = Span(min(figure.span.end, end), max(figure.span.start, start))
    text = article.text[gap.start : gap.end]
    inner = [f for f in article.within(gap) if f.span != figure.span]
    return bool(inner) or any(sign in text for sign in ":;,")


def _listed(
    article: Article, number: int, total: Amount, figures: Sequence[Amount]
) -> list[Amount]:
    """The list behind a colon that follows a total."""
    sentence = article.sentences[number]
    colon = article.text.find(":", total.span.end, sentence.end)
    behind = [f for f in figures if f.span.start > colon]
    like = [f for f in behind if is_like(article, total, f)]
    listed = like if len(like) >= FEWEST else _unitless(article, total, behind)
    # The three of "84,300 people came to its three houses: 41,200 to the castle" are the items.
    between = [f for f in figures if total.span.end <= f.span.start < colon]
    if colon < 0 or any(isinstance(f, Money) or f.stated != len(listed) for f in between):
        return []
    return listed if len(listed) >= FEWEST and is_list(article, listed) else []


def _unitless(article: Article, total: Amount, behind: list[Amount]) -> list[Amount]:
    """The parts of "€640,000: 310,000 for the roof, ...", if they are of the order of the total."""
    alike = (is_bare(part) or is_like(article, total, part) for part in behind)
    if not isinstance(total, Money) or not all(alike):
        return []
    ratio = sum(part.stated for part in behind) / total.stated if total.stated else 0
    return behind if 1 <= ratio * ALIKE <= ALIKE**2 else []


def _items(article: Article, total: Amount, figures: Sequence[Amount], start: int) -> list[Amount]:
    """The list from a place on."""
    listed = [f for f in figures if f.span.start >= start and is_like(article, total, f)]
    return listed if len(listed) >= FEWEST and is_list(article, listed) else []


def _made_up(
    article: Article, total: Amount, figures: Sequence[Amount]
) -> tuple[Span | None, list[Amount]]:
    """The words behind a figure that make it the sum of what follows at once: "consists of"."""
    cue, reach = article.cue_after(total, "made_of", NEAR), FIRST
    if cue is None:
        cue, reach = article.cue_after(total, "complete", NEAR), NEAR
    items = _items(article, total, figures, cue.end) if cue else []
    if cue is None or not items or items[0].span.start > cue.end + reach:
        return None, []
    if article.within(Span(cue.end, items[0].span.start)):
        return None, []  # "made up of 12 programmes, €5 million for ..."
    return Span(cue.start, cue.end), items


def _before(
    article: Article, number: int, total: Amount, cue: Span, sentences: dict[int, list[Amount]]
) -> list[Amount]:
    """The list before a total: in its own sentence, or in the one before "In all, ..."."""
    sentence = article.sentences[number]
    own = [
        f
        for f in sentences[number]
        if f.span.end <= min(total.span.start, cue.start) and is_like(article, total, f)
    ]
    previous = [f for f in sentences.get(number - 1, []) if is_like(article, total, f)]
    if len(own) >= FEWEST:
        found = is_list(article, own) and _follows(article, own[-1], total)
        return _continued(total, previous, own) if found else []
    if own or not _opens(article, sentence, cue.start) or _is_running(article, sentence):
        return []
    found = len(previous) >= FEWEST and is_list(article, previous)
    if found and total.stated < max(f.stated for f in previous):
        return []  # "In all there are 80 million of them", behind an amount of 488 million
    return previous if found and total.stated <= FAR * sum(f.stated for f in previous) else []


def _is_running(article: Article, sentence: Span) -> bool:
    """Whether a total runs since some year: "In all, it has raised $40 million since 2017"."""
    dates = (figure for figure in article.within(sentence) if isinstance(figure, Date))
    return any(article.cue_before(date, "since") is not None for date in dates)


def _continued(total: Amount, previous: list[Amount], own: list[Amount]) -> list[Amount]:
    """A list, with the end of the sentence before it where only both make up the total."""
    longer = [*previous[-1:], *own]
    return longer if _make(total, longer) and not _make(total, own) else own


def _make(total: Amount, parts: list[Amount]) -> bool:
    return total.computed.meets(Interval.point(sum(Fraction(part.stated) for part in parts)))


def _follows(article: Article, last: Amount, total: Amount) -> bool:
    """Whether a total in the same sentence is set off from its list by a comma or the like."""
    text = article.text[last.span.end : total.span.start]
    return any(sign in text for sign in ",;:–—(")
