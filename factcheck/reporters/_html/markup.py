"""Elements of HTML, escaped by what writes them: no text of an article can become markup."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from factcheck.reporters._plain import plain

if TYPE_CHECKING:
    from typing import TypeAlias

    Node: TypeAlias = ET.Element | str

INLINE = {"a", "b", "code", "ins", "span", "sup"}
"""After all other elements a line may end without a space appearing in the text."""


def element(tag: str, *children: Node | None, **attributes: str | int | None) -> ET.Element:
    """An element with its children, None left out.

    `class_` and `for_` give the attributes that are words of Python, and other underscores stand
    for hyphens.
    """
    made = ET.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), plain(str(value)))
    for child in children:
        if child is not None:
            _append(made, child)
    return made


def _append(parent: ET.Element, child: Node) -> None:
    if isinstance(child, ET.Element):
        child.tail = "" if child.tag in INLINE else "\n"
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + plain(child)
    else:
        parent.text = (parent.text or "") + plain(child)


def written(made: ET.Element) -> str:
    """The element as HTML."""
    return ET.tostring(made, encoding="unicode", method="html") + "\n"
