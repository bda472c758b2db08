"""What was found, as Parquet datasets: a folder for each, of files of a size worth reading."""

from __future__ import annotations

from itertools import chain, count, islice
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.archive.schema import DATASETS, FOUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.archive.output import Output

COLUMNS = FOUND.remove(FOUND.get_field_index("dataset"))
"""The columns of each; which dataset it is says its folder, as Hive and Spark have it."""

IN_GROUP = 20_000
"""At least as many rows are held and make a group of a file."""

IN_FILE = 50
"""As many groups make a file."""


def publish(output: Output) -> None:
    """Write what was found in all batches; a dataset has at least one file, if an empty one."""
    for dataset in DATASETS:
        groups = _groups(output.results(COLUMNS.names, dataset))
        for number in count():
            first = next(groups, None if number else COLUMNS.empty_table())
            if first is None:
                break
            name = f"dataset={dataset}/part-{number:05}.parquet"
            with output.written(name) as file, pq.ParquetWriter(file, COLUMNS) as writer:
                for group in chain([first], islice(groups, IN_FILE - 1)):
                    writer.write_table(group)


def _groups(tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
    held: list[pa.Table] = []
    for table in tables:
        held.append(table)
        if sum(each.num_rows for each in held) >= IN_GROUP:
            yield pa.concat_tables(held)
            held = []
    if any(table.num_rows for table in held):
        yield pa.concat_tables(held)
