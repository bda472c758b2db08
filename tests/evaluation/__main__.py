"""Print what `factcheck` makes of a folder of cases; nothing is asserted."""

from __future__ import annotations

from pathlib import Path

import click

from tests.evaluation import articles, conversions, phrases


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("../shared/eval"))
@click.option("--verbose", is_flag=True, help="Also each case that goes wrong.")
def main(folder: Path, verbose: bool) -> None:
    """Precision and recall per rule and language on the cases of FOLDER."""
    if not folder.is_dir():
        raise click.BadParameter(f"{folder} is no folder")
    for part in (articles, conversions, phrases):
        for line in part.evaluate(folder, verbose=verbose):
            click.echo(line)


if __name__ == "__main__":
    main()
