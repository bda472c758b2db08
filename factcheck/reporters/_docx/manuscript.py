"""A DOCX file as it was read, with the way from a place of its text to its bytes."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factcheck.readers._docx_body import Body
from factcheck.readers._docx_open import NOTES
from factcheck.readers._docx_parts import TEXTS, Parts, Styles
from factcheck.readers._extract import Extract
from factcheck.reporters._docx.anchors import Character
from factcheck.reporters._docx.outline import Outline
from factcheck.reporters._docx.package import utf8

if TYPE_CHECKING:
    from factcheck.document import Location
    from factcheck.readers._archive import Archive
    from factcheck.readers._docx_open import Part


class Manuscript:
    """The parts of a file that hold text; ReadError if one of them cannot be read."""

    def __init__(self, archive: Archive) -> None:
        self.parts = Parts.of(archive)
        self._archive = archive
        self._styles = Styles.of(archive, self.parts)
        self._extract = Extract(archive.uri)
        self._length = 0
        self._starts: list[int] = []
        self._pieces: list[tuple[Outline, Part]] = []
        self.body, *_notes = [self._read(part) for part in TEXTS if part in self.parts.names]
        self._references = {
            (note, reference.key): reference
            for note in NOTES
            for reference in self.body.named(f"{note}Reference")
        }

    def ends(self, place: Location) -> tuple[Character, Character] | None:
        """The first and the last character of a place, as a comment can be tied to them.

        None can be tied to a note: it is tied to the reference to it. There is nothing to tie it
        to where no reference is left.
        """
        first, last = self._character(place.start), self._character(place.end - 1)
        for element in first.element.ancestry:
            if element.name in NOTES:
                reference = self._references.get((element.name, element.key))
                if reference is None:
                    return None
                whole = Character(reference, reference.start, self.body.end(reference))
                return whole, whole
        return first, last

    def _read(self, part: str) -> Outline:
        name = self.parts.names[part]
        body = Body(self._extract, self._styles)
        outline = Outline(utf8(self._archive, name), body)
        for pieces in body.added:
            for piece in pieces:
                self._starts.append(self._length)
                self._pieces.append((outline, piece))
                self._length += len(piece.text)
            self._length += 1  # the end of the paragraph
        return outline

    def _character(self, offset: int) -> Character:
        """The character at an offset of the source."""
        number = bisect_right(self._starts, offset) - 1
        outline, (text, place) = self._pieces[number]
        element = outline.at[place]
        if element.start == place:
            return Character(element, place, outline.end(element))
        at = offset - self._starts[number]
        before, through = (place + len(text[:end].encode()) for end in (at, at + 1))
        # An entity is longer than the one character that it stands for.
        return Character(element, before, outline.after(place) if at + 1 == len(text) else through)
