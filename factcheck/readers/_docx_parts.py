"""The parts of a DOCX file, and the styles of its paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document import BlockKind
from factcheck.readers._archive import Target
from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from factcheck.readers._archive import Archive

CONTENT_TYPES = "[Content_Types].xml"
# The type of the main part ends in ".main+xml" with and without macros.
PART = re.compile(r".*\.(main|styles|footnotes|endnotes|comments)\+xml")
# A document's store of building blocks has parts of the same types.
GLOSSARY = "/glossary/"
TEXTS = ("document", "footnotes", "endnotes")
"""The parts that are read, in the order of reading."""
# Also with the namespace of "strict" files.
NAMESPACE = re.compile(r"\{[^}]*/wordprocessingml/(?:2006/)?main\}")
HEADING = re.compile(r"heading ([1-9])")
DEEPEST = 20
"""A style may be based on another, and that on another; in a circle, without end."""


def short(tag: str) -> str:
    """The name of an element or attribute of WordprocessingML; of another, with its namespace."""
    return NAMESPACE.sub("", tag, count=1)


class Parts(Target):
    """Which member of the archive is which part."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    @classmethod
    def of(cls, archive: Archive) -> Parts:
        """Read them; ReadError if the archive does not list them, or no document among them."""
        parts = cls()
        archive.parse(CONTENT_TYPES, parts)
        members = set(archive.names())
        parts.names = {part: name for part, name in parts.names.items() if name in members}
        if "document" not in parts.names:
            raise ReadError(archive.uri, "it is no DOCX file: it holds no document")
        return parts

    def start(self, _tag: str, attributes: dict[str, str]) -> None:
        """Note a part's type."""
        kind = PART.fullmatch(attributes.get("ContentType", ""))
        name = attributes.get("PartName", "")
        if kind and GLOSSARY not in name:
            part = "document" if kind[1] == "main" else kind[1]
            self.names.setdefault(part, name.removeprefix("/"))


@dataclass(slots=True)
class Style:
    """What a style makes of a paragraph; None where it leaves that to the one it is based on."""

    name: str = ""
    based_on: str = ""
    is_list: bool = False

    @property
    def kind(self) -> tuple[BlockKind, int] | None:
        """What a paragraph is by the style's name, and its level; the names are English."""
        if heading := HEADING.fullmatch(self.name):
            return BlockKind.HEADING, int(heading[1])
        named = NAMED.get(self.name)
        return (named, 0) if named else None


NAMED = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.STANDFIRST,
    "caption": BlockKind.CAPTION,
}


QUOTES = frozenset(("quote", "intense quote"))


class Styles(Target):
    """The paragraph styles of a document by their identifiers."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._current = Style()

    @classmethod
    def of(cls, archive: Archive, parts: Parts) -> Styles:
        """Read them; there are none in a file without such a part."""
        styles = cls()
        if "styles" in parts.names:
            archive.parse(parts.names["styles"], styles)
        return styles

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what a style says."""
        values = {short(name): value for name, value in attributes.items()}
        match short(tag):
            case "style":
                self._current = self._styles[values.get("styleId", "")] = Style()
            case "name":
                self._current.name = values.get("val", "").lower()
            case "basedOn":
                self._current.based_on = values.get("val", "")
            case "numId":
                self._current.is_list = True

    def kind(self, identifier: str) -> tuple[BlockKind, int]:
        """What a paragraph of that style is, and its level."""
        for style in self._chain(identifier):
            if kind := style.kind:
                return kind
            if style.is_list:
                return BlockKind.ITEM, 1
        return BlockKind.PARAGRAPH, 0

    def is_quote(self, identifier: str) -> bool:
        """Whether a paragraph of that style is a block quote."""
        return any(style.name in QUOTES for style in self._chain(identifier))

    def is_contents(self, identifier: str) -> bool:
        """Whether a paragraph of that style is a line of a table of contents."""
        return any(style.name.startswith("toc ") for style in self._chain(identifier))

    def _chain(self, identifier: str) -> list[Style]:
        chain: list[Style] = []
        while identifier in self._styles and len(chain) < DEEPEST:
            chain.append(self._styles[identifier])
            identifier = chain[-1].based_on
        return chain
