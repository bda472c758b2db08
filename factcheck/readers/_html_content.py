"""The article of a page: the element that holds it, and what of that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.readers._html_outline import Element, Outline
    from factcheck.readers._html_tokens import Comment, Tag, Text

# A page of teasers has many articles, and none of them is the page's.
ENOUGH = 0.5
# Of the prose of a page without semantic elements, the article is nearly all.
NEARLY_ALL = 0.9
# A list is a menu where its links hold so many times the text beside them.
MENU = 4
LISTS = frozenset(("ul", "ol", "dl"))


def article(outline: Outline) -> Element:
    """Find the element that holds the article; the page itself if no other does."""
    page = outline.elements[0]
    in_role = (e for e in outline.elements if outline.value(e, "role").lower() == "main")
    for candidates in (outline.named("article"), outline.named("main"), in_role):
        best = max(candidates, key=lambda element: element.prose, default=page)
        if best is not page and best.prose >= page.prose * ENOUGH:
            return best
    return _narrowest(outline, page)


def _narrowest(outline: Outline, page: Element) -> Element:
    """Find the smallest element that holds nearly all of the prose."""
    # Those elements hold one another, so that the last to begin is the innermost.
    holding = [e for e in outline.elements if e.prose >= page.prose * NEARLY_ALL > 0]
    return holding[-1] if holding else page


def tokens(outline: Outline, root: Element) -> Iterator[Tag | Text | Comment]:
    """Yield the tokens of the article; of what is left out the first and the last alone."""
    at = root.first
    if (
        root.prose or root.linked
    ):  # else what is left out was never closed, and nothing else is left
        for element in outline.elements[1:]:
            if at <= element.first < root.last and (element.omitted or _is_menu(element)):
                yield from outline.tokens[at : element.first + 1]
                at = element.last
    yield from outline.tokens[at : root.last]


def _is_menu(element: Element) -> bool:
    return element.tag.name in LISTS and element.linked > MENU * element.prose
