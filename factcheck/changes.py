"""Changes: which figures of an article are others than those of an earlier commit.

A sentence, or a row of a table, that stood in the article already is unchanged, wherever it has
moved; of the others those words have changed that are not found in what is left of the article as
it was.
"""

from __future__ import annotations

import os.path
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import git, readers, sentences
from factcheck.document import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.article import Article
    from factcheck.document import Document
    from factcheck.finding import Finding
    from factcheck.report import Report

WORD = re.compile(r"\w(?:\S*\w)?|\S")
"""A number with the marks inside it is one word, and a sign beside it another."""


MANY = 2_000
"""Among so many words very frequent ones are no anchors, since their pairs are too many to try."""


class Unit(NamedTuple):
    """What moves as one: the words of a sentence or of a row, and their places."""

    words: list[str]
    spans: list[Span]


class Word(NamedTuple):
    """A word, its place, and whether it is the first or the last of its sentence or row."""

    text: str
    span: Span
    is_first: bool
    is_last: bool


class Changes(NamedTuple):
    """What has changed since `reference`, a name that git knows."""

    reference: str

    def validate(self, paths: Iterable[str]) -> None:
        """Raise git.GitError if there is no such commit where files and folders are."""
        for folder in {path if path.is_dir() else path.parent for path in map(Path, paths)}:
            if folder.is_dir():
                git.commit(git.repository(folder.resolve()), self.reference)

    def only(self, report: Report) -> Report:
        """The report without the findings of which no figure has changed."""
        try:
            before = _before(report.document, self.reference)
        except git.GitError as error:
            return report._replace(problems=(*report.problems, str(error)))
        changed = _changed(report.article, before)

        def reason(found: Finding) -> str | None:
            figures = (found.primary, *found.related)
            if any(_touches(changed, figure.span) for figure in figures):
                return None
            return f"no figure of it has changed since {self.reference}"

        return report.suppress(reason)


def _before(document: Document, reference: str) -> Document | None:
    """The article as it was; None if there was none, or none that could be read."""
    if readers.is_address(document.uri):
        return None
    path = Path(os.path.realpath(document.uri))
    root = git.repository(path.parent)
    data = git.content(root, git.commit(root, reference), path)
    try:
        return None if data is None else readers.read(document.uri, data)
    except readers.ReadError:
        return None


def _changed(article: Article, before: Document | None) -> list[Span]:
    """The words that have changed, in order."""
    abbreviations = article.language.tables.abbreviations
    now = list(_units(article.document, abbreviations))
    then = list(_units(before, abbreviations)) if before else []
    old, new = list(_words(_without(then, now))), list(_words(_without(now, then)))
    matcher = SequenceMatcher(
        None, [word.text for word in old], [word.text for word in new], autojunk=len(new) > MANY
    )
    found: set[Span] = set()
    for change, first, last, start, end in matcher.get_opcodes():
        if change in {"insert", "replace"}:
            found.update(word.span for word in new[start:end])
        elif change == "delete":
            found.update(_beside(old[first:last], new, start))
    return sorted(found)


def _units(document: Document, abbreviations: AbstractSet[str]) -> Iterator[Unit]:
    """The sentences of a document, all cells of a row as one: two numbers may change places."""
    starts = [block.span.start for block in document.blocks]
    # Whole ones: where a long one is cut would move with every word that is put in.
    begun = sentences.starts(document.text, abbreviations)
    spans = [Span(*ends) for ends in pairwise([*begun, len(document.text)])]

    def row(span: Span) -> tuple[int, int, int]:
        place = bisect_right(starts, span.start) - 1
        block = document.blocks[place] if place >= 0 else None
        if block is None or block.kind is not BlockKind.CELL:
            return span.start, 0, 0
        return -1, block.group, block.row

    for _, cells in groupby(spans, key=row):
        places = list(cells)
        found = list(WORD.finditer(document.text, places[0].start, places[-1].end))
        yield Unit([word[0] for word in found], [Span(*word.span()) for word in found])


def _without(units: Iterable[Unit], others: Iterable[Unit]) -> Iterator[Unit]:
    """Those that are not among the others, or more often than there."""
    there = Counter(tuple(other.words) for other in others)
    for unit in units:
        words = tuple(unit.words)
        if there[words]:
            there[words] -= 1
        else:
            yield unit


def _words(units: Iterable[Unit]) -> Iterator[Word]:
    for unit in units:
        last = len(unit.words) - 1
        for number, (text, span) in enumerate(zip(unit.words, unit.spans, strict=True)):
            yield Word(text, span, number == 0, number == last)


def _beside(deleted: list[Word], words: list[Word], at: int) -> Iterator[Span]:
    """The words on either side of deleted ones, as far as these were of the same sentence.

    "40 million" that has become "40" is another figure, though none of it is new.
    """
    if at and not deleted[0].is_first:
        yield words[at - 1].span
    if at < len(words) and not deleted[-1].is_last:
        yield words[at].span


def _touches(changed: list[Span], figure: Span) -> bool:
    place = bisect_left(changed, figure.end, key=lambda span: span.start)
    return place > 0 and changed[place - 1].end > figure.start
