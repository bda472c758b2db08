"""Parts, wholes and the percentages that join them, by the words that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Count, Percent
from factcheck.languages.lexicon import WORD
from factcheck.rules._moves import move
from factcheck.rules._reading import content, nearest, numbers
from factcheck.rules._units import noun_class, same_currency, same_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.article import Article
    from factcheck.rules._figured import Figured

LINK = 30
"""How many characters may stand between "or" and its percentage."""

APART = 3


class Share(NamedTuple):
    """A part of a whole and its percentage; `stated` is the one of the three that is derived."""

    part: Figured
    whole: Figured
    percent: Percent
    stated: Figured


def shares(article: Article) -> Iterator[Share]:
    """The shares that an article gives with their part and their whole."""
    for number in range(len(article.sentences)):
        found = numbers(article, number)
        if not any(isinstance(figure, Percent) for figure in found):
            continue
        for place, figure in enumerate(found):
            if isinstance(figure, Percent) and not figure.points:
                if move(article, figure, found[place - 1] if place else None) is None:
                    share = _derived_part(article, found, place, figure) or _derived_percent(
                        article, found, place, figure
                    )
                    if share is not None:
                        yield share


def _derived_part(
    article: Article, found: Sequence[Figured], place: int, percent: Percent
) -> Share | None:
    """ "5% of 800 billion, or 40 billion", "dont 5 %, soit 40 milliards"."""
    behind = [f for f in found[place + 1 :] if not isinstance(f, Percent)]
    whole: Figured | None = None
    if behind and _of(article, percent, behind[0]):
        whole = behind[0]
    rest = behind[1:] if whole is not None else behind
    if not rest or rest[0] not in found[: place + 3]:
        return None
    part, start = rest[0], (whole or percent).span.end
    cue = nearest(article, ("equals", "makes"), start, part.span.start)
    if cue is None or part.span.start - cue.end > LINK or content(article, cue.end, part.span.start):
        return None
    if whole is None:
        if content(article, start, cue.start) or "makes" in cue.names or _behind_part(article, found, place):
            return None
        whole = _referred(article, found, place, percent)
    if whole is None or not _is_like(article, whole, part) or not _is_free(article, start, cue.start):
        return None
    if "equals" not in cue.names and not _is_same_kind(article, whole, part):
        return None
    return Share(part, whole, percent, part)


def _is_same_kind(article: Article, whole: Figured, part: Figured) -> bool:
    """Whether both are of one kind by name: "45% of 16,000 visitors are 18" is about their age."""
    if isinstance(whole, Count) and isinstance(part, Count):
        return bool(whole.noun) == bool(part.noun) and same_unit(whole, part, article.language)
    return True


def _is_free(article: Article, start: int, end: int) -> bool:
    """Whether no sign ends the clause between a whole and what it comes to."""
    return ";" not in article.text[start:end] and len(content(article, start, end)) <= APART


def _behind_part(article: Article, found: Sequence[Figured], place: int) -> bool:
    """Whether a percentage itself follows from what stands before it: "40, or 5%, or ..."."""
    return place > 0 and _equated(article, found[place - 1], found[place])


def _referred(
    article: Article, found: Sequence[Figured], place: int, percent: Percent
) -> Figured | None:
    """The whole that "of it" or "en" refers to: the figure before, here or a sentence ago."""
    sentence = article.sentences[article.sentence(percent)]
    start = found[place - 1].span.end if place else sentence.start
    end = min(percent.span.end + LINK, sentence.end)
    if nearest(article, ("among",), start, end) is None:
        return None
    return _before(article, found, place)


def _before(article: Article, found: Sequence[Figured], place: int) -> Figured | None:
    """The figure before that one that is no percentage; only the sentence before has it else."""
    here = [f for f in found[:place] if not isinstance(f, Percent)]
    if here:
        return here[-1]
    number = article.sentence(found[place])
    there = [f for f in numbers(article, number - 1) if not isinstance(f, Percent)] if number else []
    if there and article.block(there[-1]) is article.block(found[place]):
        return there[-1]
    return None


def _derived_percent(
    article: Article, found: Sequence[Figured], place: int, percent: Percent
) -> Share | None:
    """ "806 of the 1,240, or 65%", "of the 1,240, 806 (65%)", "65% (806 of 1,240)"."""
    before = [f for f in found[:place] if not isinstance(f, Percent)]
    behind = [f for f in found[place + 1 :] if not isinstance(f, Percent)]
    if len(behind) > 1 and _opens(article, percent, behind[0]) and _of(article, behind[0], behind[1]):
        return _share(article, behind[0], behind[1], percent)
    if not before:
        return None
    last = before[-1]
    if not _equated(article, last, percent) and not _total(article, last, percent):
        return _represents(article, last, behind, percent)
    if behind and _of(article, percent, behind[0]):
        return _share(article, last, behind[0], percent)
    for part, whole in reversed(list(zip(before, before[1:], strict=False))):
        if _of(article, part, whole) and (share := _share(article, part, whole, percent)):
            return share
    for part in reversed(before):
        pointed = _pointed(article, found, part)
        if pointed is not None and (share := _share(article, part, pointed, percent)):
            return share
    named = _whole_of(article, found, last, percent)
    return None if named is None else _share(article, last, named, percent)


def _pointed(article: Article, found: Sequence[Figured], part: Figured) -> Figured | None:
    """The whole that "of them" right before a part refers to."""
    place = found.index(part)
    start = found[place - 1].span.end if place else article.sentences[article.sentence(part)].start
    cue = nearest(article, ("among", "including"), start, part.span.start)
    if cue is None or content(article, cue.end, part.span.start):
        return None
    return _before(article, found, place)


def _share(article: Article, part: Figured, whole: Figured, percent: Percent) -> Share | None:
    """The share, if the part can be one of the whole."""
    if not _is_like(article, whole, part) or not 0 < part.stated < whole.stated:
        return None
    return Share(part, whole, percent, percent)


def _is_like(article: Article, whole: Figured, part: Figured) -> bool:
    """Whether one can be part of the other: money of money, things of things."""
    if isinstance(whole, Count) and isinstance(part, Count):
        return True
    return same_unit(whole, part, article.language)


def _of(article: Article, figure: Figured, whole: Figured) -> bool:
    """Whether "of the" stands before a whole, and little else since the figure before it."""
    start = figure.span.end
    name = "percent_of" if isinstance(figure, Percent) else "part_of"
    cue = nearest(article, (name,), start, whole.span.start)
    if cue is None or any(sign in article.text[start : whole.span.start] for sign in ",;:()."):
        return False
    far = (content(article, cue.end, whole.span.start), content(article, start, cue.start))
    return max(map(len, far)) <= 1  # "of the town's 8,000 inhabitants"


def _opens(article: Article, percent: Percent, part: Figured) -> bool:
    """Whether a part stands in brackets or behind "or" right after its percentage."""
    gap = article.text[percent.span.end : part.span.start]
    if content(article, percent.span.end, part.span.start):
        return "(" in gap and gap.rstrip().endswith("(")
    return "(" in gap or nearest(article, ("equals",), percent.span.end, part.span.start) is not None


def _equated(article: Article, figure: Figured, percent: Figured) -> bool:
    """Whether "or", "that is" or a bracket stands right before a percentage."""
    start, end = figure.span.end, percent.span.start
    gap = article.text[start:end]
    if ";" in gap:
        return False
    bracket = gap.rfind("(")
    if bracket >= 0 and not content(article, start + bracket, end):
        return article.text[percent.span.end : percent.span.end + 1] in {")", ",", " "}
    cue = nearest(article, ("equals", "therefore"), start, end)
    return cue is not None and end - cue.end < LINK and not content(article, cue.end, end)


def _total(article: Article, figure: Figured, percent: Percent) -> bool:
    """Whether a percentage in apposition is "of them" or "of the total"."""
    gap = article.text[figure.span.end : percent.span.start]
    cue = article.cue_after(percent, "among")
    return "," in gap and cue is not None and cue.start - percent.span.end <= 2 and not content(  # noqa: PLR2004
        article, figure.span.end + gap.rfind(","), percent.span.start
    )


def _represents(
    article: Article, part: Figured, behind: Sequence[Figured], percent: Percent
) -> Share | None:
    """ "240 million is 40% of the 600 million budget"."""
    cue = nearest(article, ("makes",), part.span.end, percent.span.start)
    if cue is None or not behind or not _of(article, percent, behind[0]):
        return None
    if content(article, cue.end, percent.span.start) or content(article, part.span.end, cue.start):
        return None
    if "," in article.text[part.span.end : percent.span.start]:
        return None
    return _share(article, part, behind[0], percent)


def _whole_of(
    article: Article, found: Sequence[Figured], part: Figured, percent: Percent
) -> Figured | None:
    """The whole of a part that stands before it: by "of", by "of them", or by its noun."""
    place = found.index(part)
    before = _before(article, found, place)
    if before is None:
        return None
    sentence = article.sentences[article.sentence(part)]
    start = before.span.end if before in found else sentence.start
    if before in found and _led_by_of(article, before, sentence.start):
        return before
    reach = min(percent.span.end + LINK, sentence.end)
    if nearest(article, ("among", "including"), start, reach) is not None:
        return before
    return before if _named(article, before, percent) else None


def _led_by_of(article: Article, whole: Figured, start: int) -> bool:
    """ "Of the 450 bikes, ...", "Sur 450 vélos, ..."."""
    cue = nearest(article, ("part_of",), start, whole.span.start)
    opening = article.text[start : cue.start].strip(" \u00a0\u202f\n“«\"") if cue else "x"
    return cue is not None and not opening and not content(article, cue.end, whole.span.start)


def _named(article: Article, whole: Figured, percent: Percent) -> bool:
    """Whether the percentage is "of the seats" where the whole counts seats."""
    if not isinstance(whole, Count) or whole.noun is None:
        return False
    cue = article.cue_after(percent, "percent_of")
    if cue is None or cue.start - percent.span.end > 2:  # noqa: PLR2004
        return False
    words = WORD.findall(article.folded.lower[cue.end : cue.end + LINK])[:APART]
    named = noun_class(whole.noun, article.language)
    return any(noun_class(word, article.language) == named for word in words)
