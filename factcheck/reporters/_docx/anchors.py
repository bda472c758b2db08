"""The marks in the text of a manuscript that comments are tied to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.reporters._docx.outline import Element, Outline

PRESERVED = b' xml:space="preserve"'
"""Without it, white space at the end of a stretch of text does not count."""


class Character(NamedTuple):
    """A character: from where to where it is written, and its text element or itself as one."""

    element: Element
    start: int
    end: int


@dataclass(slots=True)
class _Insertion:
    """What goes into the bytes at a place: tags that part a run in two, and marks between them."""

    before: bytes = b""
    after: bytes = b""
    ends: list[bytes] = field(default_factory=list)
    starts: list[bytes] = field(default_factory=list)

    def __bytes__(self) -> bytes:
        return self.before + b"".join(self.ends + self.starts) + self.after


class Anchors:
    """Puts marks into a part, and parts the runs where they stand in the middle of one."""

    def __init__(self, outline: Outline, declaration: str) -> None:
        self._outline = outline
        self._declaration = declaration
        self._insertions: dict[int, _Insertion] = {}

    def add(self, number: int, first: Character, last: Character) -> None:
        """Tie a comment to the text from one character up to another, that one included."""
        named = f'{self._declaration} w:id="{number}"/>'
        self._before(first).starts.append(f"<w:commentRangeStart{named}".encode())
        reference = f"<w:commentReference{named}"
        self._behind(last).ends.append(
            f"<w:commentRangeEnd{named}<w:r{self._declaration}>{reference}</w:r>".encode()
        )

    def applied(self) -> bytes:
        """The part with all of them."""
        data, pieces, place = self._outline.data, [], 0
        for at in sorted(self._insertions):
            pieces += [data[place:at], bytes(self._insertions[at])]
            place = at
        return b"".join((*pieces, data[place:]))

    def _before(self, character: Character) -> _Insertion:
        """The place in front of a character, the run parted if it begins earlier."""
        element, outline = character.element, self._outline
        run, direct = _run(element)
        if not direct:
            return self._at(run.start)
        if character.start > outline.head(element):
            return self._inside(run, element, character.start)
        properties = run.properties
        head = outline.end(properties) if properties else outline.head(run)
        if not outline.data[head : element.start].strip():
            return self._at(run.start)
        return self._parting(run, element.start)

    def _behind(self, character: Character) -> _Insertion:
        """The place behind a character, the run parted if it ends later."""
        element, outline = character.element, self._outline
        run, direct = _run(element)
        if not direct:
            return self._at(outline.end(run))
        if character.end < element.tail:
            return self._inside(run, element, character.end)
        end = outline.end(element)
        if not outline.data[end : run.tail].strip():
            return self._at(outline.end(run))
        return self._parting(run, end)

    def _at(self, place: int) -> _Insertion:
        return self._insertions.setdefault(place, _Insertion())

    def _parting(self, run: Element, place: int) -> _Insertion:
        """A place between two children of a run."""
        found = self._at(place)
        found.before, found.after = self._closing(run), self._opening(run)
        return found

    def _inside(self, run: Element, text: Element, place: int) -> _Insertion:
        """A place inside a text of a run."""
        found, opening = self._at(place), self._opening(text)
        if PRESERVED.strip() not in opening:
            self._at(self._outline.head(text) - 1).before = PRESERVED
            opening = opening[:-1] + PRESERVED + b">"
        found.before = self._closing(text) + self._closing(run)
        found.after = self._opening(run) + opening
        return found

    def _opening(self, element: Element) -> bytes:
        """The first tag of an element as it is written, and the format if it is a run's."""
        outline, format_ = self._outline, element.properties
        tag = outline.data[element.start : outline.head(element)]
        return tag + (outline.data[format_.start : outline.end(format_)] if format_ else b"")

    def _closing(self, element: Element) -> bytes:
        return self._outline.data[element.tail : self._outline.end(element)]


def _run(element: Element) -> tuple[Element, bool]:
    """The run that an element stands in, and whether directly, so that it may be parted.

    A comment cannot be tied to what stands in a text box, whose shape stands in a run itself; it
    is tied to that run then, the outermost there is.
    """
    runs = [other for other in element.ancestry if other.name == "r"]
    return runs[-1], len(runs) == 1 and element.parent is runs[0]
