"""Run every measurement and print it, the ratios with what they were computed from."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.benchmark import measures
from tests.benchmark.profile import profile
from tests.benchmark.row import keep


def main() -> None:
    """Print each row as soon as it is there."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument(
        "--text", type=Path, help="measure with this English text, not made-up ones"
    )
    parser.add_argument(
        "--only", choices=[measure.__name__ for measure in measures.ALL], help="just one of them"
    )
    parser.add_argument(
        "--history", type=Path, metavar="FILE", help="append the rows as JSON lines"
    )
    parser.add_argument(
        "--profile", action="store_true", help="where the time of the slowest tenth goes, instead"
    )
    options = parser.parse_args()
    if options.profile:
        profile(options.text)
        return
    for measure in measures.ALL:
        if options.only in (None, measure.__name__):
            for row in measure(options.text):
                print(row, flush=True)
                if options.history:
                    keep(options.history, [row])


if __name__ == "__main__":
    main()
