"""A Spark cluster on this machine, each worker in a process of its own."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def cluster(workers: int, home: Path) -> Iterator[Any]:
    """A session on a cluster; its workers write what they keep into the empty folder `home`."""
    import pyspark
    from pyspark.sql import SparkSession

    for path in Path(pyspark.__file__).parent.iterdir():
        (home / path.name).symlink_to(path)  # Spark's workers write beside what they run
    before = dict(os.environ)
    os.environ |= {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "PYSPARK_PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
    }
    builder = SparkSession.builder.master(f"local-cluster[{workers},1,1024]")
    session = builder.config("spark.ui.enabled", "false").getOrCreate()
    try:
        session.sparkContext.setLogLevel("OFF")
        yield session
    finally:
        session.stop()
        os.environ.clear()
        os.environ.update(before)
