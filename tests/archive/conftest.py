"""A run of the local engine, and the one Spark cluster that all tests share."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.archive import run, sources
from factcheck.archive.batches import Work
from factcheck.archive.columns import Columns
from factcheck.archive.output import Output
from rates import open_book
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """A cluster of two workers in processes of their own."""
    if shutil.which("java") is None:
        pytest.skip("there is no Java")
    pyspark = pytest.importorskip("pyspark")
    from pyspark.sql import SparkSession

    home = tmp_path_factory.mktemp("spark")
    for path in Path(pyspark.__file__).parent.iterdir():
        (home / path.name).symlink_to(path)  # the workers write beside what they run
    environment = {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        builder = SparkSession.builder.master("local-cluster[2,1,1024]")
        session = builder.config("spark.ui.enabled", "false").getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        yield session
        session.stop()
