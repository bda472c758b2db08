"""An article as the rules see it: its figures, and the light structure that all rules share."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import starmap
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck import sentences, stems
from factcheck.cues import Cue, Cues
from factcheck.document import Span
from factcheck.figure import Date
from factcheck.languages.marks import with_signs
from factcheck.languages.text import narrow
from factcheck.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.document import Block, Document
    from factcheck.figure import Count, Figure
    from factcheck.languages import Language
    from factcheck.languages.text import Folded
    from factcheck.period import Period
    from factcheck.recognizers.numeral import Unread

Result = TypeVar("Result")

SIC = re.compile(r"[\s\"”’»›」)]{0,3}[\[(]\s?sic\b[^\])\n]{0,20}[\])]", re.IGNORECASE)
"""The mark of an author who leaves a figure as somebody else gave it."""

NEAR = 60
"""As many characters away a cue still belongs to a figure."""

PERIODS = ("day", "week", "month", "quarter", "year")


@dataclass(frozen=True)
class Article:
    """A document with its figures in order; the structure is computed once, when first needed.

    `ages` are no figures: they count nothing, and are compared with dates alone.
    """

    document: Document
    language: Language
    figures: tuple[Figure, ...]
    folded: Folded
    unread: tuple[Unread, ...] = ()
    ages: tuple[Count, ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """Between processes what is computed from the rest is not sent."""
        return Article, tuple(getattr(self, known.name) for known in fields(self))

    @property
    def errors(self) -> tuple[str, ...]:
        """A sentence for each number that is too long to be read, with file and line."""
        return tuple(
            f"{self.document.uri}:{self.document.locate(Span(number.start, number.end)).line}: "
            f"a number of {number.digits:,} digits is not read"
            for number in self.unread
        )

    @cached_property
    def text(self) -> str:
        """The text without markup, its punctuation plain; offsets are those of the document."""
        return with_signs(narrow(self.document.text))

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences in order; a block of the document begins a new one, a "2. Mai" none.

        What is longer than any sentence is cut.
        """
        found = sentences.starts(self.text, self.language.tables.abbreviations)
        starts = [start for start in found if not self._is_inside_figure(start)]
        return sentences.spans(self.text, starts)

    def _is_inside_figure(self, offset: int) -> bool:
        """Whether an offset lies inside a figure, on one line with its beginning."""
        place = bisect_left(self._starts, offset)
        if not place:
            return False
        start, end = self.figures[place - 1].span
        return offset < end and "\n" not in self.text[start:offset]

    def sentence(self, figure: Figure) -> int:
        """The number of the sentence that a figure stands in."""
        number = self._sentence_of.get(figure.span.start)
        return self.sentence_at(figure.span.start) if number is None else number

    @cached_property
    def _sentence_of(self) -> dict[int, int]:
        return {start: self.sentence_at(start) for start in self._starts}

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that an offset lies in."""
        return bisect_right(self._sentence_starts, offset) - 1

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _starts(self) -> list[int]:
        return [figure.span.start for figure in self.figures]

    def within(self, span: Span) -> tuple[Figure, ...]:
        """The figures that begin inside a span."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return self.figures[first:last]

    def in_sentence(self, number: int) -> tuple[Figure, ...]:
        """The figures of a sentence."""
        return self.within(self.sentences[number])

    @cached_property
    def cues(self) -> Cues:
        """Every cue of the language in the text."""
        return Cues(starmap(Cue, self.language.cues.find(self.folded)))

    def cues_from(self, offset: int) -> Iterator[Cue]:
        """The cues from an offset on, in order."""
        return iter(self.cues.since(offset))

    def cues_within(self, span: Span) -> Iterator[Cue]:
        """All cues that begin inside a span."""
        return iter(self.cues.within(span))

    def cues_in(self, span: Span, name: str) -> Iterator[Cue]:
        """The cues of that name inside a span."""
        return iter(self.cues.named(span, name))

    def cue_before(self, figure: Figure, name: str, reach: int = NEAR) -> Cue | None:
        """The nearest cue of that name before a figure, in its sentence, no figure between."""
        start = max(self.sentences[self.sentence(figure)].start, figure.span.start - reach)
        place = bisect_left(self._starts, figure.span.start)
        if place:
            start = max(start, self.figures[place - 1].span.end)
        found = self.cues.named(Span(start, figure.span.start), name)
        return found[-1] if found and found[-1].end <= figure.span.start else None

    def cue_after(self, figure: Figure, name: str, reach: int = NEAR) -> Cue | None:
        """The nearest cue of that name behind a figure, in its sentence, no figure between."""
        end = min(self.sentences[self.sentence(figure)].end, figure.span.end + reach)
        place = bisect_left(self._starts, figure.span.end)
        if place < len(self._starts):
            end = min(end, self._starts[place])
        return next(self.cues_in(Span(figure.span.end, end), name), None)

    def between(self, first: Figure, second: Figure) -> str:
        """What stands between two figures, in small letters."""
        return self.folded.lower[first.span.end : second.span.start]

    def per(self, figure: Figure) -> str | None:
        """The time that a flow is counted over, "day", "week", "month", "quarter" or "year"."""
        for unit in PERIODS:
            cue = self.cue_after(figure, f"per_{unit}")
            if cue is not None and not self.text[figure.span.end : cue.start].strip(" ,\u00a0"):
                return unit
        return None

    def topic(self, span: Span) -> frozenset[str]:
        """The content words of a stretch of text, cut to stems, so that their forms agree."""
        known = self._topics.get(span)
        if known is None:
            words = self.folded.lower[span.start : span.end]
            known = stems.of_words(words, self.language.function_words)
            self._topics[span] = known
        return known

    @cached_property
    def _topics(self) -> dict[Span, frozenset[str]]:
        return {}

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    def block(self, figure: Figure) -> Block | None:
        """The paragraph, heading, item or cell that a figure stands in."""
        return self.block_at(figure.span.start)

    def block_at(self, offset: int) -> Block | None:
        """The one that an offset lies in."""
        place = bisect_right(self._block_starts, offset) - 1
        return self.document.blocks[place] if place >= 0 else None

    @cached_property
    def quotations(self) -> list[Span]:
        """What stands in quotation marks."""
        return quotations(self.text)

    def is_quoted(self, span: Span) -> bool:
        """Whether a figure stands in a block quote, or in quotation marks with more than itself."""
        block = self.block_at(span.start)
        if block is not None and block.quoted:
            return True
        before = bisect_right(self.quotations, span.start, key=lambda quotation: quotation.start)
        if not before:
            return False
        quotation = self.quotations[before - 1]
        # Quotation marks around the figure alone set it off; they quote nobody.
        return (
            quotation.covers(span) and quotation.end - quotation.start > span.end - span.start + 2
        )

    def once(self, compute: Callable[[Article], Result]) -> Result:
        """What a function makes of the article, computed when first asked for."""
        if compute not in self._results:
            self._results[compute] = compute(self)
        result: Result = self._results[compute]
        return result

    @cached_property
    def _results(self) -> dict[object, Any]:
        return {}

    def is_sic(self, figure: Figure) -> bool:
        """Whether a figure is marked as it stands: "[sic]" or "(sic)" behind it."""
        return SIC.match(self.text, figure.span.end) is not None

    @property
    def published(self) -> Period | None:
        """The day, month or year of publication, None if unknown."""
        return self.document.published

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates of the text."""
        return tuple(figure for figure in self.figures if isinstance(figure, Date))
