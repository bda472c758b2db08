"""A series of things inside a sentence: "four cities: Lahti, Gdynia, Brno and Porto"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.document import Span
from factcheck.figure import Date
from factcheck.languages.text import HANGUL, UNSPACED, WORD

if TYPE_CHECKING:
    from factcheck.article import Article

OPENERS = re.compile(r"[:：(（]|\s[–—]\s|—")
ENDS = {"(": ")", "（": "）", "–": "–", "—": "—"}
REMARK = re.compile(r"\s?\([^()]*\)")
BRACKETS = "(（"
COMMAS = re.compile(r"[,，]\s+|[，、]")
CLAUSE_ENDS = re.compile("[，,；;]")
HIRAGANA = re.compile("[ぁ-ゖ]")
SEMICOLONS = re.compile(r"[;；]\s*")
QUOTES = tuple('“«„"「')
QUOTED = re.compile('["“”«»„「」]')
STOPS = " .!?。！？…)）"

LONGEST = 8
"""So many words at most has an item."""

NEAR = 3
"""So few words may stand between the number of things and the colon, unless names are listed."""


LETTERS = 3
"""So many letters of a script without spaces make a word."""

FAR = 6
"""So few words may stand before a bracket with names."""


class Series(NamedTuple):
    """Where the items stand, and how many they may be: "and" may join two or belong to one."""

    items: Span
    fewest: int
    most: int


def series(article: Article, start: int) -> Series | None:
    """The series that opens behind a number of things, in its sentence."""
    sentence = article.sentences[article.sentence_at(start - 1)]
    opener = OPENERS.search(article.text, start, sentence.end)
    if opener is None:
        return _named(article, start, sentence)
    end = _end(article.text, opener, sentence.end)
    if end is None:
        return None
    span = Span(opener.end(), end)
    parts = _parts(article, span)
    if parts and _is_tied(article, Span(start, opener.start()), opener.group().strip(), parts):
        return Series(span, *_sizes(article, parts))
    return None


def _named(article: Article, start: int, sentence: Span) -> Series | None:
    """The names behind "are" in "The three finalists are A, B and C", without a colon."""
    number = article.in_sentence(article.sentence_at(start - 1))[0]
    cue = next(article.cues_in(Span(start, sentence.end), "are"), None)
    leading = article.folded.lower[sentence.start : number.span.start].split()
    if cue is None or number.span.end != start or len(leading) != 1:
        return None
    led = leading[0] in article.language.function_words
    gap = article.text[start : cue.start]
    if not led or "," in gap or _length(gap) > FAR:
        return None
    span = Span(cue.end, sentence.end)
    parts = _parts(article, span)
    quoted = article.text[span.start : span.end].lstrip().startswith(QUOTES)
    names = (_is_bare_name(article, _unled(article, part)) for part in parts)
    return Series(span, *_sizes(article, parts)) if parts and (quoted or all(names)) else None


def _is_bare_name(article: Article, part: str) -> bool:
    """Whether each word of an item is of a name, and none tells who it is, "Bishop of Hull"."""
    joins = article.language.tables.ranges.and_
    words = [word for word in part.split() if word not in joins]
    return all(word[0].isupper() for word in words)


def _end(text: str, opener: re.Match[str], limit: int) -> int | None:
    """Where a series ends: with its sentence, its bracket or the second dash."""
    sign = opener.group().strip()
    if sign not in ENDS:
        return limit
    end = text.find(ENDS[sign], opener.end(), limit)
    if end >= 0:
        return end
    return limit if sign in "–—" else None


def _parts(article: Article, span: Span) -> list[str]:
    """The pieces between commas, none if this is no series of short items."""
    text = REMARK.sub("", article.text[span.start : span.end]).strip(STOPS)
    if any(sign in text for sign in ":：("):
        return []
    parts = (SEMICOLONS if SEMICOLONS.search(text) else COMMAS).split(text)
    if text.startswith(QUOTES):
        parts = _titles(parts)
    if UNSPACED <= text < HANGUL[0]:
        parts = _unspaced(article.document.text[span.start : span.end])
    if any(not 0 < len(part.split()) <= LONGEST for part in parts):
        return []
    if sum(1 + len(_joins(article, part)) + _hidden(article, part) for part in parts[-2:]) < 2:
        return []
    titled = text.startswith(QUOTES)  # a play may be called "Three Sisters"
    return [] if not titled and _counts(article, span, parts) else parts


def _titles(parts: list[str]) -> list[str]:
    """The pieces without quotation marks, if each is set in them, so that they are no speech."""
    quoted = all(any(sign in part for sign in QUOTES) for part in parts)
    return [QUOTED.sub("", part) for part in parts] if quoted and len(parts) > 1 else []


def _unspaced(text: str) -> list[str]:
    """The pieces between "、" up to the end of the clause; grammar in them makes it a sentence."""
    parts = CLAUSE_ENDS.split(REMARK.sub("", text).strip(STOPS), maxsplit=1)[0].split("、")
    return [] if any(map(HIRAGANA.search, parts[:-1])) else parts


def _counts(article: Article, span: Span, parts: list[str]) -> bool:
    """Whether the items are numbers of things themselves: "25 medals: 10 gold, one silver"."""
    words = article.language.numbers
    if any(part.lower().split()[_is_led(article, part)] in words for part in parts):
        return True
    return any(
        article.text.startswith(part, figure.span.start)
        for figure in article.within(span)
        if not isinstance(figure, Date)
        for part in parts
    )


def _joins(article: Article, part: str) -> list[str]:
    """The words "and" in a piece."""
    joins = article.language.tables.ranges.and_
    return [word for word in part.lower().split() if word in joins]


def _hidden(article: Article, part: str) -> int:
    """How many further items a piece may hold by an "and" that is written as one with a word."""
    glued = tuple(article.language.tables.glued.conjunctions)
    found = sum(word.startswith(glued) for word in part.split()[1:])
    if part >= UNSPACED:
        found += sum(part.count(word) for word in article.language.tables.ranges.and_)
    return found


def _is_led(article: Article, part: str) -> bool:
    """Whether a piece begins with "and", and does not end there."""
    words = part.lower().split()
    return len(words) > 1 and words[0] in article.language.tables.ranges.and_


def _unled(article: Article, part: str) -> str:
    """An item without the "and" that may lead it."""
    return part.split(maxsplit=1)[1] if _is_led(article, part) else part


def _is_name(article: Article, part: str) -> bool:
    """Whether an item is a name, "the Old Mint" included."""
    first, *rest = part.replace("'", "' ").replace("’", "’ ").split()
    small = first[-1] in "'’" or first.lower() in article.language.function_words
    return first[0].isupper() or (small and bool(rest) and rest[0][0].isupper())


def _sizes(article: Article, parts: list[str]) -> tuple[int, int]:
    """How many items there are at least and at most."""
    last = parts[-1]
    joined = not _is_led(article, last) and bool(_joins(article, last))
    most = len(parts) + sum(len(_joins(article, part)) + part.count("&") for part in parts)
    most += sum(_hidden(article, part) for part in parts)
    most -= _is_led(article, last)
    fewest = len(parts) + joined
    names = sum(_is_name(article, _unled(article, part)) for part in parts)
    if 0 < names < len(parts):
        # "Porto, the last to bid, and Brno" says more of an item, and names no further one.
        fewest = min(fewest, names + joined)
    return fewest, max(fewest, most)


def _length(text: str) -> int:
    """How many words a text has; where no spaces part them, so many letters make a word."""
    words = WORD.findall(text)
    letters = sum(1 for word in words if word >= UNSPACED)
    return len(words) - letters + -(-letters // LETTERS)


def _is_tied(article: Article, gap: Span, opener: str, parts: list[str]) -> bool:
    """Whether what stands between the number and the list leaves no doubt that they belong."""
    words = _length(article.text[gap.start : gap.end])
    if not words:
        return True
    if not parts[1:]:
        return False  # "Five trains were cancelled: the line between Hull and York was closed"
    names = all(_is_name(article, part) for part in parts[:-1])
    if opener in ENDS and words > (FAR if names else NEAR):
        return False
    if names or any(article.cues_in(gap, "list")):
        return True
    if opener in BRACKETS:
        return False
    longest = max(len(part.split()) for part in parts[:-1])
    return words <= NEAR and _last_piece(article, parts[-1]) <= longest + 2


def _last_piece(article: Article, part: str) -> int:
    """How many words the longest of the pieces has that "and" parts in the last one."""
    joins = article.language.tables.ranges.and_
    pieces: list[list[str]] = [[]]
    for word in part.split():
        if word.lower() in joins:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return max(map(len, pieces))
