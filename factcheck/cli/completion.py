"""What a shell completes where a plain word is taken; click does it for commands and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import discovery, languages, reporters

if TYPE_CHECKING:
    from collections.abc import Iterable

    import click
    from click.shell_completion import CompletionItem

    Items = list[CompletionItem]


def rule_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG001
    """The rules, none of which is loaded for that."""
    return _beginning(
        incomplete, (name.replace("_", "-") for name in discovery.names("factcheck.rules"))
    )


def language_codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG001
    """The languages."""
    return _beginning(incomplete, languages.names())


def report_formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG001
    """The formats of reports, each to be followed by a file."""
    return _beginning(incomplete, (f"{name}=" for name in reporters.names()))


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:  # noqa: ARG001
    """Whatever files the shell finds."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def _beginning(incomplete: str, words: Iterable[str]) -> Items:
    from click.shell_completion import CompletionItem

    return [CompletionItem(word) for word in words if word.startswith(incomplete)]
