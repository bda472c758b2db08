"""Run every measurement and print it, the ratios with what they were computed from."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.benchmark import measures


def main() -> None:
    """Print each measurement as soon as it is there."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument(
        "--text", type=Path, help="measure with this file instead of a made-up text"
    )
    parser.add_argument(
        "--only", choices=[measure.__name__ for measure in measures.ALL], help="just one of them"
    )
    options = parser.parse_args()
    text = measures.text_for(options.text)
    for measure in measures.ALL:
        if options.only in (None, measure.__name__):
            for line in measure(text):
                print(line, flush=True)


if __name__ == "__main__":
    main()
