"""CommonMark with tables and strikethrough, parsed so that every token knows its place.

markdown-it says which lines a block is from and nothing more. Here its rules are wrapped, so that
- each "inline" and "html_block" token has `meta["tails"]`: for each of its lines, how many code
  points of it lie behind quote marks, list markers and indentation;
- each token inside an "inline" one has `meta["at"]`, its offset in the content.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block import heading, html_block, lheading, paragraph, table
from markdown_it.rules_inline import (
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    html_inline,
    image,
    strikethrough,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    BlockRule = Callable[[StateBlock, int, int, bool], bool]
    InlineRule = Callable[[StateInline, bool], bool]

# Which other blocks a rule may break off, as markdown-it has it (replacing a rule resets it).
BLOCK_RULES: dict[str, tuple[BlockRule, list[str]]] = {
    "table": (table, ["paragraph", "reference"]),
    "html_block": (html_block, ["paragraph", "reference", "blockquote"]),
    "heading": (heading, ["paragraph", "reference", "blockquote"]),
    "lheading": (lheading, []),
    "paragraph": (paragraph, []),
}
INLINE_RULES: dict[str, InlineRule] = {
    "escape": escape,
    "backticks": backtick,
    "strikethrough": strikethrough.tokenize,
    "emphasis": emphasis.tokenize,
    "image": image,
    "autolink": autolink,
    "html_inline": html_inline,
    "entity": entity,
}
MARKUP = re.compile(r"[\n!&*<\[\]\\_`~{]")
BLANKS = re.compile(r"[ \t]*")
FOOTNOTE_MARK = re.compile(r"\[\^[^\[\]\s]{1,80}\]:?")
SHORTCODE = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}")


@cache
def parser() -> MarkdownIt:
    """Make the parser; it never joins a token's text with its neighbour's."""
    # The limit cuts content off without a word, so it must lie beyond what people write.
    md = MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"])
    md.disable(["text_join", "fragments_join"])
    for name, (block_rule, breaks) in BLOCK_RULES.items():
        md.block.ruler.at(name, _with_tails(block_rule), {"alt": breaks})
    for name, inline_rule in INLINE_RULES.items():
        md.inline.ruler.at(name, _with_place(inline_rule))
    md.inline.ruler.at("text", _text)
    md.inline.ruler.at("newline", _newline)
    md.inline.ruler.before("link", "omitted", _omitted)
    md.inline.ruler.push("character", _character)
    return md


def _with_tails(rule: BlockRule) -> BlockRule:
    def located(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        count = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        markup = ""
        for token in state.tokens[count:]:
            if token.type in {"inline", "html_block"}:
                token.meta["tails"] = _tails(state, token, markup)
            markup = token.markup
        return True

    return located


def _tails(state: StateBlock, token: Token, markup: str) -> list[int]:
    first, last = token.map or (0, 0)
    tails = [state.eMarks[n] - state.bMarks[n] - state.tShift[n] for n in range(first, last)]
    if markup.startswith("#"):  # a heading's other markup, === or ---, stands below it
        tails[0] -= len(markup)
    return tails


def _with_place(rule: InlineRule) -> InlineRule:
    def located(state: StateInline, silent: bool) -> bool:
        at, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            if state.pending:
                state.pushPending()
            for token in state.tokens[count:]:
                token.meta["at"] = at
                at += len(token.content)  # a run of emphasis marks is a token each
        return True

    return located


def _push(state: StateInline, kind: str, end: int, silent: bool) -> bool:
    """Take everything up to `end` as one token."""
    if not silent:
        token = state.push(kind, "", 0)
        token.content = state.src[state.pos : end]
        token.meta["at"] = state.pos
    state.pos = end
    return True


def _text(state: StateInline, silent: bool) -> bool:
    markup = MARKUP.search(state.src, state.pos, state.posMax)
    end = markup.start() if markup else state.posMax
    return end > state.pos and _push(state, "text", end, silent)


def _newline(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "\n":
        return False
    blanks = BLANKS.match(state.src, state.pos + 1, state.posMax)
    return _push(state, "softbreak", blanks.end() if blanks else state.posMax, silent)


def _omitted(state: StateInline, silent: bool) -> bool:
    """Footnote marks, and the shortcodes and template tags of site generators."""
    if state.src[state.pos] not in "[{":
        return False
    match = FOOTNOTE_MARK.match(state.src, state.pos, state.posMax) or SHORTCODE.match(
        state.src, state.pos, state.posMax
    )
    return match is not None and _push(state, "omitted", match.end(), silent)


def _character(state: StateInline, silent: bool) -> bool:
    """Take a character that no rule wants as text."""
    return _push(state, "text", state.pos + 1, silent)
