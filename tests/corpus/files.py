"""Articles in files of rows."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.corpus.articles import Made

IN_GROUP = 1_000


def write(path: Path, made: Iterable[Made]) -> None:
    """Write them as Parquet or, by another name, as JSON lines; never all in memory."""
    (_parquet if path.suffix == ".parquet" else _jsonl)(path, made)


def _jsonl(path: Path, made: Iterable[Made]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for article in made:
            row = article._asdict() | {"date": article.date.isoformat()}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _parquet(path: Path, made: Iterable[Made]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    text = ("id", "title", "text", "language", "planted")
    schema = pa.schema({name: pa.string() for name in text} | {"date": pa.date32()})
    left = iter(made)
    with pq.ParquetWriter(path, schema) as writer:
        while group := list(islice(left, IN_GROUP)):
            rows = [article._asdict() for article in group]
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
