"""CommonMark with tables and strikethrough, parsed so that every token knows its place.

markdown-it says which lines a block is from and nothing more. Here its rules are wrapped, so that
- each "inline" and "html_block" token has `meta["tails"]`: for each of its lines, how many code
  points of it lie behind quote marks, list markers and indentation;
- each token inside an "inline" one has `meta["at"]`, its offset in the content.
"""

from __future__ import annotations

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

from factcheck.readers import _commonmark_inline as inline
from factcheck.readers import _commonmark_limits as limits

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


@cache
def parser(*disabled: str) -> MarkdownIt:
    """Make the parser without some rules; it never joins a token's text with its neighbour's.

    What is nested too deeply, or too full of brackets, is read as plain text.
    """
    md = _inline_parser()
    md.block.ruler.before("table", "deep", _with_tails(limits.deep))
    md.core.ruler.at("inline", limits.inline(_inline_parser().disable([*limits.COSTLY, "omitted"])))
    for name, (block_rule, breaks) in BLOCK_RULES.items():
        md.block.ruler.at(name, _with_tails(block_rule), {"alt": breaks})
    return md.disable(list(disabled))


def _inline_parser() -> MarkdownIt:
    # markdown-it drops what is nested more deeply, and so must never come that far.
    md = MarkdownIt("commonmark", {"maxNesting": 2 * limits.DEEPEST})
    md.enable(["table", "strikethrough"]).disable(["text_join", "fragments_join"])
    for name, inline_rule in INLINE_RULES.items():
        md.inline.ruler.at(name, _with_place(inline_rule))
    md.inline.ruler.at("text", inline.text)
    md.inline.ruler.at("newline", inline.newline)
    md.inline.ruler.before("link", "omitted", inline.omitted)
    md.inline.ruler.push("character", inline.character)
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
