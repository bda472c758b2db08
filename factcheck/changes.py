"""Changes: which figures of an article are others than those of an earlier commit.

A sentence that stood in the article already is unchanged, wherever it has moved; of the other
sentences those words have changed that are not found in what is left of the article as it was.
"""

from __future__ import annotations

import os.path
import re
from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import git, readers, sentences
from factcheck.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.article import Article
    from factcheck.document import Document
    from factcheck.finding import Finding
    from factcheck.report import Report

WORD = re.compile(r"\w(?:\S*\w)?|\S")
"""A number with the marks inside it is one word, and a sign beside it another."""


class Word(NamedTuple):
    """A word, its place, and whether it is the first or the last of its sentence."""

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


def _before(document: Document, reference: str) -> str:
    """The text of the article as it was; "" if there was none, or none that could be read."""
    if readers.is_address(document.uri):
        return ""
    path = Path(os.path.realpath(document.uri))
    root = git.repository(path.parent)
    data = git.content(root, git.commit(root, reference), path)
    try:
        return "" if data is None else readers.read(document.uri, data).text
    except readers.ReadError:
        return ""


def _changed(article: Article, before: str) -> list[Span]:
    """The words that have changed, in order."""
    then = sentences.split(before, article.language.tables.abbreviations)
    old = list(_words(before, _without(before, then, article.text, article.sentences)))
    new = list(_words(article.text, _without(article.text, article.sentences, before, then)))
    # Of very frequent words it makes no anchors, and so takes no quadratic time for them.
    matcher = SequenceMatcher(None, [word.text for word in old], [word.text for word in new])
    found: set[Span] = set()
    for change, first, last, start, end in matcher.get_opcodes():
        if change in {"insert", "replace"}:
            found.update(word.span for word in new[start:end])
        elif change == "delete":
            found.update(_beside(old[first:last], new, start))
    return sorted(found)


def _without(
    text: str, spans: Iterable[Span], other: str, others: Iterable[Span]
) -> Iterator[Span]:
    """The sentences of a text that are not in the other one, or more often than there."""
    there = Counter(_alike(other, span) for span in others)
    for span in spans:
        sentence = _alike(text, span)
        if there[sentence]:
            there[sentence] -= 1
        else:
            yield span


def _alike(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _words(text: str, spans: Iterable[Span]) -> Iterator[Word]:
    for span in spans:
        places = [Span(*found.span()) for found in WORD.finditer(text, *span)]
        for place in places:
            ends = place == places[0], place == places[-1]
            yield Word(text[place.start : place.end], place, *ends)


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
