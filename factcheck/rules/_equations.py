"""Where a percentage is said to be the same as the part before or behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Date, Percent
from factcheck.rules._reading import content, joined, nearest

if TYPE_CHECKING:
    from factcheck.article import Article
    from factcheck.cues import Cue
    from factcheck.rules._figured import Figured

LINK = 30
"""How many characters may stand between "or" and its percentage."""

ADJACENT = 2

WORD_BEHIND = re.compile(r"[ \u00a0\u202f][^\W\d_]")


def opens(article: Article, percent: Percent, part: Figured) -> bool:
    """Whether a part stands in brackets or behind "or" right after its percentage."""
    gap = article.text[percent.span.end : part.span.start]
    if content(article, percent.span.end, part.span.start):
        return "(" in gap and gap.rstrip().endswith("(")
    return (
        "(" in gap or nearest(article, ("equals",), percent.span.end, part.span.start) is not None
    )


def equated(article: Article, figure: Figured, percent: Figured) -> bool:
    """Whether "or", "that is" or a bracket stands right before a percentage."""
    start, end = figure.span.end, percent.span.start
    gap = article.text[start:end]
    if ";" in gap:
        return False
    bracket = gap.rfind("(")
    if bracket >= 0 and not content(article, start + bracket, end):
        return article.text[percent.span.end : percent.span.end + 1] in {")", ",", " "}
    # "800人で60%": a small word behind the figure.
    if gap.strip(" ,") in article.language.tables.cues.get("equals_after", ()):
        return True
    if set_off(article, percent):
        return True
    if _is_rate(article, start, end):
        return True
    cue = _link(article, start, end)
    if cue is not None and any(not isinstance(f, Date) for f in article.within(Span(cue.end, end))):
        return False  # "or 10.4%, against 7%"
    return cue is not None and end - cue.end < LINK and not content(article, cue.end, end)


def _link(article: Article, start: int, end: int) -> Cue | None:
    """The last word for "or"; one that only blurs its figure has to follow a sign.

    In "a 9 is kept for about a fifth of them" nothing is said to be the same.
    """
    names = ("equals", "therefore", "hence")
    cue = nearest(article, names, start, end)
    if cue is None or article.language.qualifiers.match(article.folded, cue.start) is None:
        return cue
    before = article.text[start : cue.start].rstrip()
    if not before or not before[-1].isalnum():
        return cue
    return nearest(article, names, start, cue.start)


def _is_rate(article: Article, start: int, end: int) -> bool:
    """Whether a percentage is called a rate behind a comma: "342 of 450, a pass rate of 76%"."""
    cue = nearest(article, ("rate_is",), start, end)
    if cue is None or article.within(Span(cue.end, end)) or content(article, cue.end, end):
        return False
    comma = article.text.rfind(",", start, cue.start)
    return comma >= 0 and len(content(article, comma, cue.start)) <= 1


def set_off(article: Article, percent: Figured) -> bool:
    """Whether a fraction stands between two commas: "210 of the 700 elms, a fifth, are ill"."""
    if not isinstance(percent, Percent) or percent.fraction is None:
        return False
    start, end = percent.span.start, percent.span.end
    before = article.text[max(0, start - 2) : start].rstrip()
    return before.endswith(",") and article.text[end : end + 1] == ","


def apposed_total(article: Article, figure: Figured, percent: Percent) -> bool:
    """Whether a percentage in apposition is "of them" or "of the total"."""
    gap = article.text[figure.span.end : percent.span.start]
    cue = article.cue_after(percent, "among")
    if cue is None or cue.start - percent.span.end > ADJACENT or "," not in gap:
        return False
    comma = figure.span.end + gap.rfind(",")
    if joined(article, comma, percent.span.start) or WORD_BEHIND.match(article.text, cue.end):
        return False  # "and employs 900 people, half of them women"
    return not content(article, comma, percent.span.start)
