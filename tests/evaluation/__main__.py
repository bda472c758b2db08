"""Print what `factcheck` makes of folders of articles; nothing is asserted."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.config import Config, Persona
from rates import open_book
from tests.evaluation import articles, conversions, corpus, injection, phrases

SHARED = Path("../shared/eval")


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")
@click.option("--inject", is_flag=True, help="Plant errors in the clean articles, and find them.")
@click.option("--seed", default=1, show_default=True, help="Which errors are planted.")
@click.option(
    "--anywhere", is_flag=True, help="Plant slips in any figure of a claim, not its result."
)
@click.option("--verbose", is_flag=True, help="Also each case that goes wrong.")
def main(folders: tuple[Path, ...], inject: bool, seed: int, anywhere: bool, verbose: bool) -> None:
    """Precision and recall per rule and language on the cases of each FOLDER.

    With --inject it is errors planted in the clean articles of each FOLDER, and in the project's
    own ones, that have to be found.
    """
    for folder in folders:
        if not folder.is_dir():
            raise click.BadParameter(f"{folder} is no folder")
    wanted = folders or tuple(folder for folder in (SHARED,) if folder.is_dir())
    if inject:
        documents = corpus.documents((corpus.OWN, *wanted))
        config = Config(persona=Persona.PEDANTIC)
        result = injection.inject(documents, open_book(), seed, config, anywhere=anywhere)
        for line in injection.lines(result, verbose=verbose):
            click.echo(line)
        return
    if not wanted:
        raise click.BadParameter(f"{SHARED} is no folder; name one")
    for folder in wanted:
        for part in (articles, conversions, phrases):
            for line in part.evaluate(folder, verbose=verbose):
                click.echo(line)


if __name__ == "__main__":
    main()
