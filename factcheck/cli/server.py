"""`server`: the same for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factcheck.cli.books import open_rates
from factcheck.cli.options import rates_through
from factcheck.cli.terminal import give_up

if TYPE_CHECKING:
    from factcheck.period import Period


@click.command()
@rates_through
def server(through: Period | None) -> None:
    """Check articles in an editor while they are written.

    It speaks the Language Server Protocol over standard input and output, and is started by the
    editor.
    """
    try:
        from factcheck.server.serving import serve
    except ModuleNotFoundError as error:
        if error.name not in ("lsprotocol", "pygls"):
            raise
        give_up("the language server needs the extra: pip install 'factcheck[server]'")
    serve(open_rates(through))
