"""The archive on one core and on two, beside checks in a loop; memory over very many rows.

`python -m tests.benchmark.archive memory 1000000` prints the peak of a run over as many short rows,
`python -m tests.benchmark.archive spark 2 FILE` the seconds of one on as many worker processes.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import factcheck
from factcheck.archive import run, sources
from factcheck.archive.batches import Work
from factcheck.archive.columns import Columns
from factcheck.archive.output import Output
from rates import open_book
from tests.archive.cluster import cluster
from tests.benchmark import clock
from tests.benchmark.row import Row
from tests.corpus import files
from tests.corpus.articles import articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.corpus.articles import Made

SIZE = 8_000
"""So many that what a cluster takes to begin and to end is a small part of a run."""

RUNS = 2
SHORT = (10_000, 100_000)
WHOSE = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


class Cost(NamedTuple):
    """The seconds of a run, those of them that this process worked, and those of its children."""

    wall: float
    own: float
    children: float

    @property
    def values(self) -> dict[str, float]:
        """What a row says of it."""
        return {
            "articles a second": SIZE / self.wall,
            "ms of work for each in workers": self.children / SIZE * 1e3,
            "ms in the parent": self.own / SIZE * 1e3,
        }


def archive(_: Path | None) -> Iterator[Row]:
    """Articles a second: in a loop, with one worker, with two, on Spark; all must find the same.

    On a machine that is busy with something else the work is what can be compared: processes that
    wait are slow, but do no more of it.
    """
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.parquet")
        files.write(corpus, articles(SIZE))
        made = list(articles(SIZE))
        size = sum(len(article.text.encode()) for article in made) / SIZE
        loop = _cost(partial(_loop, made))
        yield Row("archive", f"{SIZE:,} articles", {"KB each": size / 1024})
        yield Row("archive", "loop", loop.values)
        one, two = (_local(corpus, Path(folder, str(n)), n) for n in (1, 2))
        work = loop.own / (two.own + two.children)
        yield Row("archive", "1 worker", one.values | {"times the loop": loop.wall / one.wall})
        yield Row("archive", "2 workers", two.values | {"times one": one.wall / two.wall})
        yield Row("archive", "for as much work", {"times what the loop gets done": work})
        first, second = (min(_spark(corpus, n) for _ in range(RUNS)) for n in (1, 2))
        yield Row("archive", "1 on Spark", {"articles a second": SIZE / first})
        values = {"articles a second": SIZE / second, "times one": first / second}
        yield Row("archive", "2 on Spark", values)


def _cost(work: Callable[[], object]) -> Cost:
    before = [resource.getrusage(whose) for whose in WHOSE]
    wall = clock.once(work)
    after = [resource.getrusage(whose) for whose in WHOSE]
    own, children = (
        now.ru_utime + now.ru_stime - then.ru_utime - then.ru_stime
        for now, then in zip(after, before, strict=True)
    )
    return Cost(wall, own, children)


def _loop(articles: list[Made]) -> None:
    for made in articles:
        factcheck.check(
            made.text,
            format="text",
            title=made.title,
            language=made.language,
            published=made.date,
        )


def _local(corpus: Path, folder: Path, workers: int) -> Cost:
    cost = _cost(partial(_run, corpus, folder, workers))
    _hold(folder)
    return cost


def _run(corpus: Path, folder: Path, workers: int) -> None:
    output = Output.at(str(folder))
    found = sources.files([str(corpus)])
    run.check(found, Columns(), Work(open_book), output, workers, lambda *_: None)
    output.finish()


def _hold(folder: Path) -> None:
    """Raise AssertionError unless exactly what is planted was found."""
    import pyarrow.parquet as pq

    wanted = ("identifier", "rule", "severity")
    found = pq.read_table(folder / "dataset=findings", columns=list(wanted)).to_pylist()
    flagged = sorted((row["identifier"], row["rule"]) for row in found if row["severity"] != "info")
    planted = sorted((made.id, made.planted) for made in articles(SIZE) if made.planted)
    assert flagged == planted


def _spark(corpus: Path, workers: int) -> float:
    command = [sys.executable, "-m", "tests.benchmark.archive", "spark", str(workers), str(corpus)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return float(done.stdout)


def on_spark(workers: int, corpus: Path) -> None:
    """Print the seconds of a run on a cluster that is up, its Python processes started."""
    from factcheck import spark

    def check(rows: Path, out: Path) -> None:
        found = sources.files([str(rows)])
        spark.write(spark.check_files(session, found, Columns(), Work(open_book)), str(out))

    with tempfile.TemporaryDirectory() as root:
        folder, few = Path(root), Path(root, "few.parquet")
        (folder / "home").mkdir()
        files.write(few, articles(10 * workers))
        with cluster(workers, folder / "home") as session:
            check(few, folder / "warm")
            print(clock.once(partial(check, corpus, folder / "out")))
        _hold(folder / "out")


def archive_memory(_: Path | None) -> Iterator[Row]:
    """The peak of a worker, and of the process that reads and writes, over ever more short rows."""
    for rows in SHORT:
        command = [sys.executable, "-m", "tests.benchmark.archive", "memory", str(rows)]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
        yield Row("archive", f"{rows:,} short rows", json.loads(done.stdout))


def memory(rows: int) -> None:
    """Print the peak of a run over as many rows of one sentence each."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpus.parquet")
        files.write(corpus, articles(rows, short=True))
        seconds = clock.once(partial(_run, corpus, Path(folder, "out"), 2))
    parent, worker = (resource.getrusage(whose).ru_maxrss / 1024 for whose in WHOSE)
    values = {"MB a worker": worker, "MB the parent": parent, "rows a second": rows / seconds}
    print(json.dumps(values))


def main() -> None:
    """Run one of the measurements in this process."""
    match sys.argv[1:]:
        case ["memory", rows]:
            memory(int(rows))
        case ["spark", workers, corpus]:
            on_spark(int(workers), Path(corpus))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
