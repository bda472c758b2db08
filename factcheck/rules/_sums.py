"""The words by which an article says that a total is that of so many things at so much each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.rules._reading import nearest
from factcheck.stems import STEM

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.figure import Amount
    from factcheck.rules._prices import Price

WORDS = 6
"""As many words may stand between a total and what it buys: "$20,400 for 240"."""

SHORT = 40
"""As many characters may stand between a total and an amount each that are equated."""


def link(article: Article, price: Price, total: Amount, *, several: bool) -> Span | None:
    """Where the text says that the total is that of the price, None if it does not."""
    each = price.each
    if article.cue_before(total, "including") or article.cue_before(each, "including"):
        return None
    if next(article.cues_in(Span(each.span.end, total.span.start), "including"), None):
        return None  # "5 at $300 each, 2 of them broken, $900 in all"
    if price.period and article.per(total):
        # Seven days at so much a day make a week's flow, which is another rule's.
        return None
    if article.sentence(total) != article.sentence(each):
        return _elsewhere(article, price, total)
    summed = None if _another(article, price, total) else _summed(article, total)
    if summed is not None or several:
        return summed
    first, last = sorted((total, each), key=lambda figure: figure.span)
    return (
        _equated(article, first, last)
        or _bought(article, price, total)
        or _yielded(article, price, total)
    )


def _another(article: Article, price: Price, total: Amount) -> bool:
    """Whether "and" makes a total somebody else's: "$40 each, and the state $2,000 in all"."""
    gap = Span(price.each.span.end, total.span.start)
    if gap.end < gap.start or next(article.cues_in(gap, "hence"), None) is not None:
        return False
    words = article.folded.lower[gap.start : gap.end].split()
    return bool(set(article.language.tables.ranges.and_) & set(words))


def _summed(article: Article, total: Amount) -> Span | None:
    """The word near an amount that makes it a total, or the outcome of a sum."""
    cue = (
        article.cue_before(total, "total")
        or article.cue_after(total, "total")
        or article.cue_before(total, "hence")
    )
    return None if cue is None else Span(cue.start, cue.end)


def _equated(article: Article, first: Amount, last: Amount) -> Span | None:
    """As "$20,400, or $85 each" or "$20,400 ($85 each)": nothing else stands between the two."""
    gap = Span(first.span.end, last.span.start)
    if gap.end - gap.start > SHORT or article.within(gap):
        return None
    text = article.text[gap.start : gap.end].strip()
    equated = any(True for name in ("equals", "hence") for _ in article.cues_in(gap, name))
    return gap if equated or text[:1] in ("(", "–", "—") else None


def _bought(article: Article, price: Price, total: Amount) -> Span | None:
    """As "$20,400 for 240 tiles at $85 each" or "240 tiles worth $20,400, $85 each"."""
    first, last = sorted((total, price.number), key=lambda figure: figure.span)
    if article.sentence(first) != article.sentence(last):
        return None
    gap = Span(first.span.end, last.span.start)
    text = article.text[gap.start : gap.end]
    if article.within(gap) or len(text.split()) > WORDS or any(sign in text for sign in ";:.("):
        return None
    if price.each.span < last.span:
        return None
    if price.period and article.topic(Span(last.span.end, price.each.span.start)):
        return None  # "36 million in ten years for its visitors, 4.5 million a year"
    cue = next(article.cues_in(gap, "buys"), None)
    return None if cue is None else Span(cue.start, cue.end)


def _yielded(article: Article, price: Price, total: Amount) -> Span | None:
    """As "at €18 a ticket, 4,000 tickets brought in €72,000": the sum right behind both."""
    last = max(price.each, price.number, key=lambda figure: figure.span)
    if total.span < last.span or article.within(Span(last.span.end, total.span.start)):
        return None
    cue = article.cue_before(total, "yields")
    return None if cue is None else Span(cue.start, cue.end)


def _elsewhere(article: Article, price: Price, total: Amount) -> Span | None:
    """In the next sentence or the one before: a total of the same things, or what follows."""
    sentence = article.sentences[article.sentence(total)]
    figures = [f for f in article.within(sentence) if type(f) is type(total)]
    if total.span < price.each.span:
        return _opening(article, price, total, figures[-1])
    if figures[0] is not total or any(article.cues_in(_before(sentence, total), "besides")):
        return None  # "With interest, the sum comes to ..."
    opening = article.folded.lower[sentence.start : total.span.start]
    stem = (price.number.noun or "").lower()[: STEM - 1]
    named = bool(stem) and stem in opening
    if (cost := _costed(article, sentence, total)) is not None:
        return cost
    cue = next(article.cues_in(_before(sentence, total), "hence"), None)
    if cue is not None and (named or not article.text[sentence.start : cue.start].strip()):
        return Span(cue.start, cue.end)
    refers = named or next(article.cues_in(sentence, "the_sum"), None) is not None
    # "Its taxes now come to $3,940" has a subject of its own.
    refers = refers or (cue is not None and not article.topic(Span(sentence.start, cue.start)))
    return _summed(article, total) if refers else None


def _costed(article: Article, sentence: Span, total: Amount) -> Span | None:
    """As in "Cost of the order: $20,400"."""
    before = _before(sentence, total)
    cue = nearest(article, ("the_sum", "costs"), before.start, before.end)
    colon = article.text[before.start : before.end].rstrip().endswith(":")
    return Span(cue.start, cue.end) if cue is not None and colon else None


def _before(sentence: Span, figure: Amount) -> Span:
    return Span(sentence.start, figure.span.start)


def _opening(article: Article, price: Price, total: Amount, last: object) -> Span | None:
    """A sum first, then "the money pays for 240 tiles at $85 each and nothing else"."""
    sentence = article.sentences[article.sentence(price.each)]
    if total is not last:
        return None
    complete = next(article.cues_in(sentence, "complete"), None)
    begins = next(article.cues_in(Span(sentence.start, price.number.span.start), "the_sum"), None)
    if complete is not None and begins is not None:
        return Span(complete.start, complete.end)
    before = article.topic(article.sentences[article.sentence(total)])
    stem = (price.number.noun or "").lower()[:STEM]
    return _summed(article, total) if stem in before else None
