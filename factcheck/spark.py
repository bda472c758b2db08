"""The engine of a cluster: the function that checks record batches, through Spark's mapInArrow.

Scheduling, retries and shuffles are Spark's. Every executor needs this package and pyarrow.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from factcheck.archive import ArchiveError, batches, sources
from factcheck.archive.batches import Work
from factcheck.archive.columns import Columns
from factcheck.archive.schema import COUNTED, FOUND, ROWS
from factcheck.archive.stream import cut
from factcheck.archive.summary import Result, Summary
from rates import open_book

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import pyarrow as pa
    from pyspark.sql import DataFrame

    from factcheck.archive.sources import File

IN_TASK = 8_000_000
"""Bytes of the files that make a task of a quarter of a minute, so that long rows level out."""

MOST_READING = 10_000
"""As many tasks read the files, however many there are, since the driver keeps track of each."""


def check(
    dataframe: DataFrame, columns: Columns | None = None, work: Work | None = None
) -> DataFrame:
    """Check the articles of a table; what comes back has the columns of archive.schema.FOUND.

    `columns` names those of the table that are not called as is usual, `work` says which rates and
    rules are used. Each row must have an identifier, since rows of a table have no other name.
    Raises ArchiveError without a column of these, or of texts.
    """
    asked = columns or Columns()
    chosen = asked.chosen(dataframe.columns)
    if "identifier" not in chosen:
        raise ArchiveError(f"no column identifies a row; there are {', '.join(dataframe.columns)}")
    wanted = dataframe.select(*sorted(set(chosen.values())))
    return _mapped(wanted, partial(_check_table, work or Work(open_book), asked, chosen))


def _mapped(dataframe: DataFrame, function: partial[Iterator[pa.RecordBatch]]) -> DataFrame:
    return dataframe.mapInArrow(function, from_arrow_schema(FOUND))


def _check_table(
    work: Work, columns: Columns, chosen: Mapping[str, str], tables: Iterable[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:
    rows = (columns.row(values, chosen) for table in tables for values in table.to_pylist())
    return batches.check(work, cut(rows))


@contextmanager
def session(master: str | None) -> Iterator[SparkSession]:
    """The session that is active, else one of that cluster, or of the one that Spark is set to."""
    active = SparkSession.getActiveSession()
    if active is not None:
        yield active
        return
    if master is not None and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("factcheck")
    opened = (builder.master(master) if master else builder).getOrCreate()
    try:
        yield opened
    finally:
        opened.stop()


def check_files(
    session: SparkSession, files: Sequence[File], columns: Columns, work: Work
) -> DataFrame:
    """Check all rows of files; they are read where Spark puts it, and dealt out before the check.

    So one large file, which only one task can read, is checked by all.
    """
    addresses = session.createDataFrame([(file.uri,) for file in files], "file string")
    tasks = max(
        2 * session.sparkContext.defaultParallelism, sum(file.size for file in files) // IN_TASK
    )
    rows = addresses.repartition(min(len(files), MOST_READING)).mapInArrow(
        partial(_read, columns), from_arrow_schema(ROWS)
    )
    return _mapped(rows.repartition(tasks), partial(batches.check, work))


def _read(columns: Columns, addresses: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in addresses:
        for uri in batch.column("file").to_pylist():
            yield from cut(sources.read(uri, columns))


def write(found: DataFrame, output: str) -> Result:
    """Write what is found as datasets into a folder, and count it."""
    found.write.partitionBy("dataset").mode("append").parquet(output)
    written = found.sparkSession.read.schema(found.schema).parquet(output)
    summary = Summary()
    summary.update(row.asDict() for row in written.groupBy(*COUNTED).count().collect())
    whole = written.where("dataset = 'errors' and row is null").orderBy("file").collect()
    return Result(summary, [f"{row.file}: {row.message}" for row in whole])
