"""What stands between two figures: nothing but signs, links and qualifiers, or words as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.languages.text import TOKEN

if TYPE_CHECKING:
    from factcheck.article import Article

SIGNS = frozenset("()[]（）,，、;:–—-=≈~/\"“”«»„'’")


def unknown_words(article: Article, start: int, end: int, *names: str) -> int:
    """How many words of a stretch are no function word, no qualifier, and none of the cues named.

    "And" counts: it joins things, where the others only lead from one to the next.
    """
    language, folded = article.language, article.folded
    small = language.function_words.difference(language.tables.ranges.and_)
    unknown, position = 0, start
    while position < end:
        sign = article.text[position]
        if sign.isspace() or sign in SIGNS or not sign.isalnum():
            position += 1
            continue
        known = language.qualifiers.match(folded, position)
        cue = language.cues.match(folded, position)
        if cue is not None and not set(names).isdisjoint(cue.meaning):
            position = cue.end
        elif known is not None:
            position = known.end
        else:
            word = TOKEN.match(folded.lower, position)
            position = word.end() if word else position + 1
            unknown += word is None or word.group() not in small
    return unknown


def is_bridged(article: Article, start: int, end: int, *names: str) -> bool:
    """Whether nothing but signs, qualifiers and the cues named stands in a stretch."""
    return start <= end and unknown_words(article, start, end, *names) == 0
