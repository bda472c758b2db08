"""The elements of a page: which tokens each of them holds, and how much prose."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.readers import _html_tokens
from factcheck.readers._html_omitted import is_omitted
from factcheck.readers._html_tokens import Comment, Tag, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
# What the left ones end, if it is open right above them: HTML lets their end tags be left out.
ENDED_BY = {
    "body": ("head",),
    "li": ("li", "p"),
    **dict.fromkeys(("dt", "dd"), ("dt", "dd", "p")),
    **dict.fromkeys(("td", "th"), ("td", "th", "p")),
    "tr": ("td", "th", "tr", "p"),
    **dict.fromkeys(
        (  # noqa: SIM905
            "p div section article aside main ul ol dl table blockquote figure footer header nav"
            " h1 h2 h3 h4 h5 h6"
        ).split(),
        ("p", "head"),
    ),
}


@dataclass(slots=True)
class Element:
    """An element: its start tag, its parent's number, its tokens from `first` up to `last`.

    `prose` counts the characters of its text that is not left out, `linked` those inside links.
    """

    tag: Tag
    parent: int
    first: int
    last: int = 0
    omitted: bool = False
    prose: int = 0
    linked: int = 0


class Outline:
    """All elements of a page, in order; the first is the page itself."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tokens = list(_html_tokens.tokens(source))
        self.elements = [Element(Tag("", 0, 0, closes=False), -1, 0, len(self.tokens))]
        self._open = [0]
        self._names: Counter[str] = Counter()
        for number, token in enumerate(self.tokens):
            match token:
                case Text():
                    self._count(token.start, token.end)
                case Tag(closes=True):
                    self._close(token.name, number)
                case Tag():
                    self._start(token, number)
        while len(self._open) > 1:
            self._end_last(len(self.tokens))

    def value(self, element: Element, name: str) -> str:
        """The value of an attribute, "" if there is none."""
        place = _html_tokens.attributes(self.source, element.tag).get(name, (0, 0))
        return _html_tokens.value(self.source, place)

    def named(self, *names: str) -> Iterator[Element]:
        """The elements of those names."""
        return (element for element in self.elements if element.tag.name in names)

    @property
    def comments(self) -> Iterator[Comment]:
        """All comments of the page."""
        return (token for token in self.tokens if isinstance(token, Comment))

    def holds(self, root: Element, name: str) -> bool:
        """Whether such an element, not left out, stands inside `root`."""
        inside = (e for e in self.named(name) if root.first <= e.first < root.last)
        return any(not element.omitted for element in inside)

    def _count(self, start: int, end: int) -> None:
        element = self.elements[self._open[-1]]
        if element.omitted:
            return
        if self._names["a"]:
            element.linked += len(self.source[start:end].strip())
        else:
            element.prose += len(self.source[start:end].strip())

    def _start(self, tag: Tag, number: int) -> None:
        ended = ENDED_BY.get(tag.name, ())
        while self.elements[self._open[-1]].tag.name in ended:
            self._end_last(number)
        parent = self._open[-1]
        element = Element(tag, parent, number, number + 1)
        element.omitted = self.elements[parent].omitted or is_omitted(
            self.source, tag, inside=bool(self._names["article"] or self._names["main"])
        )
        self.elements.append(element)
        if tag.name not in VOID and not self.source.startswith("/>", tag.end - 2):
            self._open.append(len(self.elements) - 1)
            self._names[tag.name] += 1

    def _close(self, name: str, number: int) -> None:
        while self._names[name]:
            if self._end_last(number) == name:
                return

    def _end_last(self, number: int) -> str:
        element = self.elements[self._open.pop()]
        element.last = number
        self._names[element.tag.name] -= 1
        self.elements[element.parent].prose += element.prose
        self.elements[element.parent].linked += element.linked
        return element.tag.name
