"""A run of the local engine, and the one Spark cluster that all tests share."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.archive import run, sources
from factcheck.archive.batches import Work
from factcheck.archive.columns import Columns
from factcheck.archive.output import Output
from rates import open_book
from tests.archive.cluster import cluster

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.archive.summary import Result

WORK = Work(open_book)


def silent(articles: int, place: int) -> None:
    """No progress."""


def checked(inputs: Path | str, folder: Path | str, workers: int = 1, work: Work = WORK) -> Result:
    """Check files on this machine, without a command line."""
    output = Output.at(str(folder))
    files = sources.files([str(inputs)])
    result = run.check(files, Columns(), work, output, workers, silent)
    output.finish()
    return result


def rows(folder: Path | str, dataset: str | None = None) -> list[dict[str, Any]]:
    """All rows of a dataset, or of all of them, in an order that no engine decides."""
    import pyarrow.parquet as pq

    wanted = [("dataset", "=", dataset)] if dataset else None
    return sorted(pq.read_table(str(folder), filters=wanted).to_pylist(), key=repr)


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The cluster of two workers that all tests of Spark share."""
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    pytest.importorskip("pyspark")
    with cluster(2, tmp_path_factory.mktemp("spark")) as session:
        yield session
