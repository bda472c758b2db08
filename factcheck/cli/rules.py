"""`rules`, `rule` and `languages`: what is checked, and where."""

from __future__ import annotations

import click

from factcheck.cli import completion
from factcheck.cli.terminal import console


@click.command()
def rules() -> None:
    """List the rules."""
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    console().print(listing.rules(catalogue()))


@click.command()
def languages() -> None:
    """Show which rule works in which language."""
    from factcheck.languages import load, names
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    spoken = [load(code) for code in names()]
    console().print(listing.languages(catalogue(), spoken))


@click.command()
@click.argument("name", shell_complete=completion.rule_names)
def rule(name: str) -> None:
    """Explain one rule, with examples."""
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    found = {known.name: known for known in catalogue()}
    if name not in found:
        raise click.BadParameter(f"there is no rule {name!r}; there are {', '.join(found)}")
    console().print(listing.rule(found[name]))
