"""Where the elements and the text of an XML file stand in its bytes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat

from factcheck.readers._docx_parts import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.readers._docx_body import Body


@dataclass(slots=True)
class Element:
    """An element: where its first tag and its last begin, the one it stands in, its `w:id`.

    `properties` is what a run says of its format.
    """

    name: str
    start: int
    parent: Element | None
    key: str
    tail: int = -1
    properties: Element | None = None

    @property
    def ancestry(self) -> Iterator[Element]:
        """The element, the one that it stands in, and so on."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent


class Outline:
    """Reads a part in UTF-8 and tells `body` of everything in it, with the place of each."""

    def __init__(self, data: bytes, body: Body) -> None:
        self.data = data
        self.at: dict[int, Element] = {}
        """Elements by where they start, and for each stretch of text the one it stands in."""
        self._body = body
        self._marks: list[int] = []
        self._open: list[Element] = []
        self._read()
        self._marks.append(len(data))

    def after(self, place: int) -> int:
        """Where the tag or the stretch of text ends that begins at a place."""
        return self._marks[bisect_right(self._marks, place)]

    def head(self, element: Element) -> int:
        """Where the first tag of an element ends."""
        return self.after(element.start)

    def end(self, element: Element) -> int:
        """Where an element ends."""
        head = self.head(element)
        alone = element.tail == head and self.data[head - 2 : head] == b"/>"
        return head if alone else self.after(element.tail)

    def named(self, name: str) -> Iterator[Element]:
        """The elements of a name, in order."""
        return (
            element
            for place, element in self.at.items()
            if element.start == place and element.name == name
        )

    def _read(self) -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = False  # else a stretch of text would begin where another did

        def mark() -> int:
            self._body.place = parser.CurrentByteIndex
            self._marks.append(parser.CurrentByteIndex)
            return parser.CurrentByteIndex

        def start(tag: str, attributes: dict[str, str]) -> None:
            self._start(_braced(tag), attributes, mark())
            self._body.start(_braced(tag), {_braced(key): attributes[key] for key in attributes})

        def end(tag: str) -> None:
            self._open.pop().tail = mark()
            self._body.end(_braced(tag))

        def text(text: str) -> None:
            self.at[mark()] = self._open[-1]
            self._body.data(text)

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = text
        parser.DefaultHandler = lambda _other: mark()
        parser.Parse(self.data, True)  # noqa: FBT003 - it takes no keywords
        self._body.close()

    def _start(self, tag: str, attributes: dict[str, str], place: int) -> None:
        parent = self._open[-1] if self._open else None
        keys = (value for name, value in attributes.items() if short(_braced(name)) == "id")
        element = self.at[place] = Element(short(tag), place, parent, next(keys, ""))
        if parent is not None and (parent.name, element.name) == ("r", "rPr"):
            parent.properties = element
        self._open.append(element)


def _braced(name: str) -> str:
    """A name with its namespace as ElementTree writes it."""
    return f"{{{name}" if "}" in name else name
