"""Where the code in MDX ends: statements, {expressions}, JSX tags, and Markdown's own code."""

from __future__ import annotations

import re

IN_EXPRESSION = re.compile(
    r"\"(?:[^\"\\\r\n]|\\.)*+\"|'(?:[^'\\\r\n]|\\.)*+'|`[^`]*+`|(?<!:)//[^\r\n]*|/\*|[{}]"
)
IN_TAG = re.compile(r"\"[^\"]*+\"|'[^']*+'|[{<>]")
IN_STATEMENT = re.compile(r"\{|(?:\r\n|\r|\n)[ \t]*(?=\r|\n|$)", re.ASCII)
DEEPEST = 50
"""So many braces in braces; more are no expression that anybody wrote."""


class Scanner:
    """Finds ends in `source`, in time that grows with what it passes over."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._last_comment = source.rfind("*/")
        self._last_html_comment = source.rfind("-->")
        self._unclosed: dict[int, int] = {}  # so many backticks are not closed up to there

    def expression_end(self, at: int) -> tuple[int, bool]:
        """Where the expression whose brace opens before `at` ends, or what was passed in vain."""
        depth = 1
        while found := IN_EXPRESSION.search(self._source, at):
            at = found.end()
            if found[0] == "{":
                depth += 1
            elif found[0] == "}":
                depth -= 1
            elif found[0] == "/*" and at <= self._last_comment:
                at = self._source.index("*/", at) + 2
            if depth == 0 or depth > DEEPEST:
                return at, depth == 0
        return len(self._source), False

    def tag_end(self, at: int) -> tuple[int, bool]:
        """Where the tag that begins before `at` ends, or what was passed in vain."""
        while found := IN_TAG.search(self._source, at):
            at = found.end()
            if found[0] == ">":
                return at, True
            if found[0] == "<":
                return found.start(), False
            if found[0] == "{":
                at, closed = self.expression_end(at)
                if not closed:
                    return at, False
        return len(self._source), False

    def comment_end(self, at: int) -> tuple[int, bool]:
        """Where the HTML comment that begins before `at` ends, or what was passed in vain."""
        if at > self._last_html_comment:
            return at, False
        return self._source.index("-->", at) + len("-->"), True

    def statement_end(self, at: int) -> int:
        """Where the statement that begins before `at` ends: at a blank line outside of braces."""
        while found := IN_STATEMENT.search(self._source, at):
            at = found.end()
            if found[0] != "{":
                return found.start()
            at, _ = self.expression_end(at)
        return len(self._source)

    def code_end(self, opening: re.Match[str]) -> int:
        """Where the code ends that the backticks of `opening` begin; they, if it never does."""
        count = len(opening[0])
        if opening.end() >= self._unclosed.get(count, 0):
            closing = re.compile(rf"(?<!`)`{{{count}}}(?!`)|\n[ \t\r]*\n")
            found = closing.search(self._source, opening.end())
            if found and found[0][0] == "`":
                return found.end()
            self._unclosed[count] = found.start() if found else len(self._source)
        return opening.end()

    def fence_end(self, opening: re.Match[str]) -> int:
        """Where the fenced code ends that `opening` begins."""
        mark = opening[0].lstrip(" \t>")
        closing = re.compile(rf"^[ \t>]*{mark[0]}{{{len(mark)},}}[ \t\r]*$", re.MULTILINE)
        found = closing.search(self._source, opening.end())
        return found.end() if found else len(self._source)
