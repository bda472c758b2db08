"""Keeps markdown-it from losing what is nested deeply, and from work that grows with the square."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block import paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore

DEEPEST = 40
"""So many open quotes, lists and items; people do not come near."""

COSTLY = ["link", "image", "autolink", "html_inline"]
"""The rules that look for an end from each beginning, in vain where there is none."""

# How many times the text may be looked through for them, and how much is always allowed.
LOOKS = 30
ALLOWED = 100_000
BRACKET = re.compile(r"[\[\]<>]")


def deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take what is nested too deeply as paragraphs, whatever it is."""
    return state.level >= DEEPEST and paragraph(state, start, end, silent)


def inline(plain: MarkdownIt) -> Callable[[StateCore], None]:
    """Make the rule that reads the text of blocks; by `plain` that which costs too much."""

    def read(state: StateCore) -> None:
        for token in state.tokens:
            if token.type == "inline":
                children = token.children = []
                md = plain if _cost(token.content) > _limit(token.content) else state.md
                md.inline.parse(token.content, md, state.env, children)

    return read


def _limit(text: str) -> int:
    return LOOKS * len(text) + ALLOWED


def _cost(text: str) -> int:
    """How many characters are looked through for the ends of what the brackets begin."""
    cost = 0
    opened: dict[str, list[int]] = {"[": [], "<": []}
    for match in BRACKET.finditer(text):
        mark, at = match[0], match.start()
        if mark in opened:
            opened[mark].append(at)
        elif begun := opened["[" if mark == "]" else "<"]:
            cost += at - begun.pop()
    return cost + sum(len(text) - at for begun in opened.values() for at in begun)
