"""Write a corpus to a file of the format that its name says."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.corpus import files
from tests.corpus.articles import articles


def main() -> None:
    """Write as many articles as are asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("size", type=int, help="how many articles")
    parser.add_argument("file", type=Path, help="a name that ends in .parquet or .jsonl")
    parser.add_argument("--seed", type=int, default=1, help="others with another one")
    parser.add_argument("--short", action="store_true", help="of one sentence each")
    options = parser.parse_args()
    files.write(options.file, articles(options.size, options.seed, short=options.short))


if __name__ == "__main__":
    main()
