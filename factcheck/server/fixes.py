"""Corrections that an editor offers beside a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol.types import CodeAction, CodeActionKind, TextEdit, WorkspaceEdit

from factcheck.server.diagnostics import diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.finding import Finding
    from factcheck.server.places import Places


def action(uri: str, found: Finding, places: Places) -> CodeAction | None:
    """The correction of a finding, if the program knows one that can simply be put there."""
    fix = found.fix
    if fix is None:
        return None
    edit = TextEdit(places.range(fix.place), fix.text)
    return CodeAction(
        f"Make it “{fix.text}”",
        kind=CodeActionKind.QuickFix,
        diagnostics=[diagnostic(uri, found, places)],
        edit=WorkspaceEdit(changes={uri: [edit]}),
    )


def wanted(only: Sequence[CodeActionKind | str] | None) -> bool:
    """Whether a client that asks for some kinds of action only asks for corrections as well."""
    return only is None or bool({CodeActionKind.Empty, CodeActionKind.QuickFix} & {*only})
