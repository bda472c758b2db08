"""Ignores: comments in which a writer says which findings of an article are not to be reported.

`factcheck-disable-next-line RULE, RULE -- reason` speaks of the next line that holds more than
comments, `factcheck-disable-line` of its own, `factcheck-disable` of all that follows up to a
`factcheck-enable`, and `factcheck-disable-file` of the whole article. Without a RULE every rule is
meant. What counts is where the figure in question begins. The readers tell what is a comment:
plain text, CSV, DOCX, ODT and PDF have none that could be meant, and for them a baseline serves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config.keys import hint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from factcheck.document import Comment, Document
    from factcheck.finding import Finding

PREFIX = "factcheck-"
DISABLE, ENABLE = f"{PREFIX}disable", f"{PREFIX}enable"
LINE, NEXT_LINE, FILE = f"{DISABLE}-line", f"{DISABLE}-next-line", f"{DISABLE}-file"
DIRECTIVES = [DISABLE, ENABLE, LINE, NEXT_LINE, FILE]

DIRECTIVE = re.compile(rf"\s*({PREFIX}[\w-]+)(.*)", re.DOTALL)
REASON = re.compile(r"(?:^|\s)(?:--+|[–—])(?:\s|$)")
"""What parts the rules from the reason; some editors make a dash of the hyphens."""
BETWEEN_RULES = re.compile(r"[,\s]+")


class Ignore(NamedTuple):
    """What a comment says of a rule, or of every rule if that is None."""

    directive: str
    rule: str | None
    reason: str
    comment: Comment
    line: int

    def names(self, rule: str) -> bool:
        """Whether it speaks of a rule."""
        return self.rule in (None, rule)

    def points_at(self, offset: int) -> bool:
        """Whether it speaks of the line that an offset of the source lies on."""
        span = self.comment.line if self.directive == LINE else self.comment.below
        return self.directive in (LINE, NEXT_LINE) and span.start <= offset < span.end

    def __str__(self) -> str:
        return f"{self.directive} {self.rule}" if self.rule else self.directive


class Ignores(NamedTuple):
    """All that an article says of it, in order, and a sentence for each that means nothing."""

    uri: str = ""
    all: tuple[Ignore, ...] = ()
    errors: tuple[str, ...] = ()

    def reason(self, found: Finding) -> str | None:
        """Why a finding is not reported, None if it is."""
        silent = self.silencing(found)
        if silent is None:
            return None
        told = f"ignored by {silent} in line {silent.line}"
        return f"{told}: {silent.reason}" if silent.reason else told

    def silencing(self, found: Finding) -> Ignore | None:
        """What keeps a finding from being reported: the narrowest, and of those the last word."""
        at = found.primary.document.locate(found.primary.span).start
        mine = [ignore for ignore in self.all if ignore.names(found.rule)]
        pointing = next((ignore for ignore in mine if ignore.points_at(at)), None)
        return pointing or _open_at(mine, at) or _first(mine, FILE)

    def unused(self, findings: Iterable[Finding], ran: Collection[str | None]) -> Iterator[str]:
        """A sentence for each that silences none of all the findings that there are.

        `ran` are the rules that were run, and None if nobody had some left out: what an ignore
        says of the others may have its use in another run.
        """
        used = {self.silencing(found) for found in findings}
        for ignore in self.all:
            if ignore.rule in ran and ignore.directive != ENABLE and ignore not in used:
                yield f"{self.uri}:{ignore.line}: “{ignore}” silences nothing"


def of_document(document: Document, rules: Sequence[str]) -> Ignores:
    """The ignores of a document; `rules` are the names of all that there are."""
    found: list[Ignore] = []
    errors: list[str] = []
    for comment in document.comments:
        if directive := DIRECTIVE.match(comment.text):
            line = document.position(comment.place.start)[0]
            problem = _problem(directive[1], DIRECTIVES, "directive")
            named, reason = _parted(directive[2])
            for rule in named or (None,):
                problem = problem or (_problem(rule, rules, "rule") if rule else None)
                if problem is None:
                    found.append(Ignore(directive[1], rule, reason, comment, line))
            if problem:
                errors.append(f"{document.uri}:{line}: {problem}")
    return Ignores(document.uri, tuple(found), tuple(errors))


def _parted(text: str) -> tuple[list[str], str]:
    """The rules and the reason behind a directive."""
    named, *reasons = REASON.split(text, maxsplit=1)
    rules = [name for name in BETWEEN_RULES.split(named) if name]
    return rules, " ".join(" ".join(reasons).split())


def _problem(name: str, known: Sequence[str], kind: str) -> str | None:
    return None if name in known else f"there is no {kind} {name!r}; {hint(name, list(known))}"


def _open_at(mine: Iterable[Ignore], at: int) -> Ignore | None:
    """What was disabled last before an offset, unless it has been enabled since."""
    before = [i for i in mine if i.directive in (DISABLE, ENABLE) and i.comment.place.start < at]
    return before[-1] if before and before[-1].directive == DISABLE else None


def _first(mine: Iterable[Ignore], directive: str) -> Ignore | None:
    return next((ignore for ignore in mine if ignore.directive == directive), None)
