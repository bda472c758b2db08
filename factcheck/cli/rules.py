"""`rules` and `rule`: what is checked."""

from __future__ import annotations

import click

from factcheck.cli.terminal import console


@click.command()
def rules() -> None:
    """List the rules."""
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    console().print(listing.rules(catalogue()))


@click.command()
@click.argument("name")
def rule(name: str) -> None:
    """Explain one rule, with examples."""
    from factcheck.reporters import _listing as listing
    from factcheck.rules import catalogue

    found = {known.name: known for known in catalogue()}
    if name not in found:
        raise click.BadParameter(f"there is no rule {name!r}; there are {', '.join(found)}")
    console().print(listing.rule(found[name]))
