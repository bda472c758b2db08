"""The inline rules that markdown-it lacks, or has without places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

MARKUP = re.compile(r"[\n!&*<\[\]\\_`~{]")
BLANKS = re.compile(r"[ \t]*")
FOOTNOTE_MARK = re.compile(r"\[\^[^\[\]\s]{1,80}\]:?")
SHORTCODE = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")


def _push(state: StateInline, kind: str, end: int, silent: bool) -> bool:
    """Take everything up to `end` as one token."""
    if not silent:
        token = state.push(kind, "", 0)
        token.content = state.src[state.pos : end]
        token.meta["at"] = state.pos
    state.pos = end
    return True


def text(state: StateInline, silent: bool) -> bool:
    """Take text up to the next sign that may be markup."""
    markup = MARKUP.search(state.src, state.pos, state.posMax)
    end = markup.start() if markup else state.posMax
    return end > state.pos and _push(state, "text", end, silent)


def newline(state: StateInline, silent: bool) -> bool:
    """Take a line end with the blanks behind it."""
    if state.src[state.pos] != "\n":
        return False
    blanks = BLANKS.match(state.src, state.pos + 1, state.posMax)
    return _push(state, "softbreak", blanks.end() if blanks else state.posMax, silent)


def omitted(state: StateInline, silent: bool) -> bool:
    """Take footnote marks, and the shortcodes and template tags of site generators."""
    if state.src[state.pos] not in "[{":
        return False
    match = FOOTNOTE_MARK.match(state.src, state.pos, state.posMax) or SHORTCODE.match(
        state.src, state.pos, state.posMax
    )
    return match is not None and _push(state, "omitted", match.end(), silent)


def character(state: StateInline, silent: bool) -> bool:
    """Take a character that no rule wants as text."""
    return _push(state, "text", state.pos + 1, silent)
