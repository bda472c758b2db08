"""MDX with its code masked: blanks stand where it stood, and everything else in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers._builder import OBJECT
from factcheck.readers._html_block import INLINE
from factcheck.readers._mdx_code import Scanner

if TYPE_CHECKING:
    from collections.abc import Iterator

# Prose may begin a line with "import" or "export" too, but not go on like this.
STATEMENT = (
    r"^(?:import[ \t]+(?:[\"'{*]|[\w$]+[ \t]*(?:,|from\b))"
    r"|export[ \t]+(?:default|const|let|var|function|class|async|type|interface|\{|\*)(?!\w))"
)
OPENING = re.compile(
    rf"(?P<statement>{STATEMENT})"
    r"|(?P<fence>^[ \t>]*(?:`{3,}(?=[^`\n]*$)|~{3,}))"
    r"|(?P<code>`+)"
    r"|\\[\\`{}<]"
    r"|(?P<comment><!--)"
    r"|(?P<expression>\{)"
    r"|(?P<tag><(?:/?[A-Za-z_$][\w.:$-]*|/?(?=>)))",
    re.MULTILINE,
)
# MDX knows the first form only, but people write the other.
COMMENT = re.compile(
    r"\{\s*/\*(?P<expression>(?:[^*]|\*(?!/))*)\*/\s*\}|<!--(?P<html>.*)-->", re.DOTALL
)
WHITE = re.compile(r"[^\r\n]")
NAME = re.compile(r"[\w.:$-]+")
HTML = re.compile(r"[a-z][a-z0-9]*")


def masked(source: str, start: int) -> tuple[str, list[tuple[int, int, str]]]:
    """`source` with the code behind `start` masked, and the comments in it with their places."""
    parts: list[str] = [source[:start]]
    comments: list[tuple[int, int, str]] = []
    done = start
    for begin, end, mask in _code(source, start):
        if comment := COMMENT.fullmatch(source, begin, end):
            comments.append((begin, end, comment["expression"] or comment["html"] or ""))
            mask = ""  # nothing is shown there  # noqa: PLW2901
        parts += source[done:begin], mask, WHITE.sub(" ", source[begin + len(mask) : end])
        done = end
    return "".join([*parts, source[done:]]), comments


def _code(source: str, at: int) -> Iterator[tuple[int, int, str]]:
    """Where code begins and ends, and what stands for its first characters."""
    scanner = Scanner(source)
    ends = {"comment": scanner.comment_end, "expression": scanner.expression_end}
    while opening := OPENING.search(source, at):
        begin = opening.start()
        match opening.lastgroup:
            case "fence":
                at = scanner.fence_end(opening)
            case "code":
                at = scanner.code_end(opening)
            case "statement":
                at = scanner.statement_end(opening.end())
                yield begin, at, ""
            case "comment" | "expression" as kind:
                at, closed = ends[kind](opening.end())
                if closed:
                    yield begin, at, OBJECT
            case "tag":
                at, closed = scanner.tag_end(opening.end())
                if closed:
                    yield begin, at, _mask_of_tag(source, begin, at)
            case _:
                at = opening.end()  # an escaped character


def _mask_of_tag(source: str, begin: int, end: int) -> str:
    """Part the cells and paragraphs of HTML that stand on one line, but no words by emphasis."""
    name = NAME.search(source, begin, end)
    return OBJECT if name and HTML.fullmatch(name[0]) and name[0] not in INLINE else ""
