"""Kinds of error that can be planted in an article that is right: one file per family.

A kind proposes changes to figures that the program itself found to agree. Whether a change is an
error is not for the kind to say: `plant` reads the changed article and asks the one comparison.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck import discovery, pipeline
from factcheck.document import Span
from factcheck.figure import Date
from factcheck.rules import Context, catalogue
from factcheck.verdict import Outcome, judge

if TYPE_CHECKING:
    from factcheck.claim import Claim
    from factcheck.document import Document
    from factcheck.figure import Figure
    from factcheck.verdict import Verdict


class Clean(NamedTuple):
    """An article that is right, as the program read it, with what its claims are held against.

    Slips are planted in the figure that a claim states, the sum and not its parts; `anywhere` in
    any figure of it, where it may be impossible to say which of them is wrong.
    """

    name: str
    context: Context
    judged: tuple[tuple[Claim, Verdict], ...]
    anywhere: bool = False

    @property
    def document(self) -> Document:
        """The document."""
        return self.context.article.document

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.context.article.language.code

    def claims(self, *rules: str, relation: str = "") -> Iterator[tuple[Claim, Verdict]]:
        """The claims of these rules that hold, of a relation if one is named."""
        for claim, verdict in self.judged:
            named = (not rules or claim.rule in rules) and claim.relation.startswith(relation)
            if named and verdict.outcome is Outcome.CONSISTENT:
                yield claim, verdict


def places(clean: Clean, claim: Claim) -> tuple[Figure, ...]:
    """The figures of a claim that a slip may be planted in."""
    return (claim.stated, *claim.operands) if clean.anywhere else (claim.stated,)


class Edit(NamedTuple):
    """What stands in a stretch of the text, and what is put there instead."""

    span: Span
    text: str


class Proposal(NamedTuple):
    """A change that may be an error: one or two figures written anew, and the claim that breaks.

    Without a claim it is an error whatever the rest says; `relation` replaces that of the claim
    where the change makes it another one (percent for points). `place` are further figures at
    which the error stands as much as where it was made: a fall that is called a rise is wrong at
    the verb, at its figure and at both ends.
    """

    edits: tuple[Edit, ...]
    claim: Claim | None = None
    relation: str | None = None
    place: tuple[Span, ...] = ()


class Planted(NamedTuple):
    """An article with one error; `spans` are where it stands in the text of the document."""

    document: Document
    spans: tuple[Span, ...]
    figure: Figure


Kind: TypeAlias = Callable[[Clean], Iterator[Proposal]]


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of error by name, those of each module's `KINDS`."""
    found: dict[str, Kind] = {}
    for name in discovery.names(__name__):
        found.update(getattr(discovery.load(__name__, name), "KINDS", {}))
    return dict(sorted(found.items()))


def plant(clean: Clean, proposal: Proposal) -> Planted | None:
    """The article with the error; None if it cannot be written, or leaves the claim right."""
    from factcheck.readers import read

    edits = tuple(sorted(edit for edit in proposal.edits))
    source = _edited(clean.document, edits)
    if source is None:
        return None
    document = read(clean.document.uri, source.encode())
    document = replace(document, published=clean.document.published)
    article = pipeline.read_figures(document, clean.language)
    known = {figure.span.start: figure for figure in (*article.ages, *article.figures)}
    spans = tuple(
        Span(start, start + len(edit.text))
        for edit in edits
        for start in [_shifted(edit.span.start, edits)]
    )
    first = next((f for f in known.values() if f.span.overlaps(spans[0])), None)
    if first is None or any(
        document.text[span.start : span.end] != edit.text
        for span, edit in zip(spans, edits, strict=True)
    ):
        return None
    if proposal.claim is None or _breaks(clean, proposal, edits, known):
        others = (Span(*(_shifted(end, edits) for end in span)) for span in proposal.place)
        return Planted(document, (*spans, *others), first)
    return None


def _edited(document: Document, edits: tuple[Edit, ...]) -> str | None:
    """The source with the edits made, None where markup stands inside one of them."""
    source = document.source
    for span, text in reversed(edits):
        place = document.locate(span)
        if source[place.start : place.end] != document.text[span.start : span.end]:
            return None
        source = source[: place.start] + text + source[place.end :]
    return source


def _shifted(offset: int, edits: tuple[Edit, ...]) -> int:
    """Where an offset of the text lies once the edits before it are made."""
    grown = (len(text) - (span.end - span.start) for span, text in edits if span.end <= offset)
    return offset + sum(grown)


def _has_day(figure: Figure) -> bool:
    """Whether a weekday is read: "hétfően", a name with another's ending, is none."""
    return isinstance(figure, Date) and figure.weekday is not None


def _breaks(
    clean: Clean, proposal: Proposal, edits: tuple[Edit, ...], known: dict[int, Figure]
) -> bool:
    """Whether the claim fails with the figures as they now read."""
    claim = proposal.claim
    if claim is None:
        return True
    figures: list[Figure] = []
    for figure in (claim.stated, *claim.operands):
        if not any(edit.span.overlaps(figure.span) for edit in edits):
            figures.append(figure)
            continue
        read = known.get(_shifted(figure.span.start, edits))
        if type(read) is not type(figure) or read is None or _has_day(read) != _has_day(figure):
            return False
        figures.append(replace(read, span=figure.span, document=clean.document))
    relation = claim.relation if proposal.relation is None else proposal.relation
    changed = claim._replace(stated=figures[0], operands=tuple(figures[1:]), relation=relation)
    [rule] = [rule for rule in catalogue() if rule.name == claim.rule]
    return judge(changed, rule.expect(changed, clean.context)).outcome is Outcome.INCONSISTENT
