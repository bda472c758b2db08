"""The engine of one machine: the same rows whatever happens on the way."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from signal import SIG_DFL, Signals
from signal import signal as set_handler
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.archive import ArchiveError, local, run, sources, stream
from factcheck.archive.batches import Work
from factcheck.archive.columns import Columns
from factcheck.archive.output import Output
from tests.archive.conftest import WORK, checked, rows
from tests.archive.deadly import Deadly
from tests.conftest import ROOT
from tests.corpus import files
from tests.corpus.articles import articles

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 120
MADE = list(articles(SIZE, seed=11))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "a.parquet"
    files.write(path, MADE)
    return path


@pytest.fixture(scope="module")
def expected(archive: Path) -> list[dict[str, Any]]:
    folder = archive.parent / "expected"
    checked(archive, folder)
    return rows(folder)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many batches in little time."""
    monkeypatch.setattr(stream, "MOST_ROWS", 10)


def test_it_finds_what_is_planted(archive: Path, expected: list[dict[str, Any]]) -> None:
    found = {
        (row["identifier"], row["rule"])
        for row in expected
        if row["dataset"] == "findings" and row["severity"] in {"error", "warning"}
    }
    assert found == {(article.id, article.planted) for article in MADE if article.planted}
    articles_read = [row["identifier"] for row in expected if row["dataset"] == "articles"]
    assert sorted(articles_read) == sorted(article.id for article in MADE)


@pytest.mark.usefixtures("small")
def test_any_number_of_workers(
    archive: Path, expected: list[dict[str, Any]], tmp_path: Path
) -> None:
    result = checked(archive, tmp_path / "out", workers=3)
    assert rows(tmp_path / "out") == expected
    assert result.summary.total.articles == SIZE
    assert result.failures == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
class TestKilledWorkers:
    @pytest.mark.usefixtures("small")
    def test_one_of_two(
        self, archive: Path, expected: list[dict[str, Any]], tmp_path: Path
    ) -> None:
        deadly = Deadly(flag=tmp_path / "killed", after=15)
        checked(archive, tmp_path / "out", workers=2, work=Work(deadly))
        assert deadly.flag is not None
        assert deadly.flag.exists()
        assert rows(tmp_path / "out") == expected

    @pytest.mark.usefixtures("small")
    def test_a_row_that_kills_each_time(self, tmp_path: Path) -> None:
        day = date(2003, 5, 6)
        texts = [f"It cost €{number} million ($58 million)." for number in range(48, 52)]
        made = [
            replace_text(article, text, date(2004, 5, 7 + number))
            for number, (article, text) in enumerate(zip(MADE, texts, strict=False))
        ]
        made[2] = made[2]._replace(date=day)
        files.write(tmp_path / "a.jsonl", made)
        result = checked(tmp_path / "a.jsonl", tmp_path / "out", work=Work(Deadly(day=day)))
        [error] = rows(tmp_path / "out", "errors")
        assert (error["identifier"], error["row"]) == (made[2].id, 3)
        assert error["message"] == "the process that checked it died, twice"
        assert result.summary.total.articles == len(made) - 1


def replace_text(article: Any, text: str, day: date) -> Any:
    return article._replace(text=text, date=day, language="en", title="The harbour wall")


@pytest.mark.usefixtures("small")
class TestInterrupted:
    def stopped(self, archive: Path, folder: Path, after: int) -> Output:
        """A run that ends in the middle."""
        output = Output.at(str(folder))
        done: list[int] = []

        def stop(articles: int, place: int) -> None:
            done.append(articles)
            if len(done) == after:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            run.check(sources.files([str(archive)]), Columns(), WORK, output, 2, stop)
        return output

    def test_it_goes_on(
        self,
        archive: Path,
        expected: list[dict[str, Any]],
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        output = self.stopped(archive, tmp_path / "out", 5)
        kept = output.kept()
        assert len(kept) == 5
        assert not list((tmp_path / "out").glob("dataset=*"))
        given: list[int] = []
        check = local.check

        def noted(left: Iterator[stream.Batch]) -> Iterator[stream.Batch]:
            for batch in left:
                given.append(batch.number)
                yield batch

        monkeypatch.setattr(local, "check", lambda work, left, n: check(work, noted(left), n))
        checked(archive, tmp_path / "out")
        assert sorted([*kept, *given]) == list(range(12))
        assert rows(tmp_path / "out") == expected

    def test_not_with_other_files(self, archive: Path, tmp_path: Path) -> None:
        self.stopped(archive, tmp_path / "out", 2)
        files.write(tmp_path / "b.parquet", MADE[:20])
        with pytest.raises(ArchiveError, match="interrupted there had other files; name a new"):
            checked(tmp_path / "b.parquet", tmp_path / "out")

    def test_not_with_other_rates_or_settings(self, archive: Path, tmp_path: Path) -> None:
        self.stopped(archive, tmp_path / "out", 2)
        config = WORK.config._replace(ignore=("total",))
        with pytest.raises(ArchiveError, match="had other settings"):
            checked(archive, tmp_path / "out", work=WORK._replace(config=config))

    def test_not_over_what_is_finished(self, archive: Path, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "mine.txt").write_text("mine")
        with pytest.raises(ArchiveError, match="there is something already"):
            checked(archive, tmp_path / "out")


@pytest.mark.skipif(sys.platform != "linux", reason="it looks at processes as Linux tells them")
@pytest.mark.parametrize("signal", [Signals.SIGINT, Signals.SIGKILL])
def test_a_real_run_that_is_stopped(signal: Signals, tmp_path: Path) -> None:
    files.write(tmp_path / "a.jsonl", articles(700, seed=3, short=True))
    arguments = ("--isolated", "--workers", "2", str(tmp_path / "a.jsonl"), str(tmp_path / "out"))
    command = [sys.executable, "-m", "factcheck", "archive", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    pipes: Any = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    # A shell that runs the tests in the background has them ignore Ctrl-C, and all they start.
    with subprocess.Popen(
        command,
        env=environment,
        text=True,
        preexec_fn=partial(set_handler, Signals.SIGINT, SIG_DFL),  # noqa: PLW1509
        **pipes,
    ) as running:
        while not list((tmp_path / "out").glob("_unfinished/0*.parquet")):
            assert running.poll() is None
            sleep(0.05)
        workers = children(running.pid)
        running.send_signal(signal)
        _, told = running.communicate()
    assert running.returncode != 0
    assert signal is Signals.SIGKILL or told == STOPPED
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        sleep(0.05)  # they end with what has started them
    assert not list((tmp_path / "out").glob("dataset=*"))
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert "in 700 articles" in done.stdout
    read = [row["row"] for row in rows(tmp_path / "out", "articles")]
    assert sorted(read) == list(range(1, 701))


STOPPED = "factcheck: interrupted; the same command goes on where it was\n"


def children(process: int) -> list[str]:
    found = Path(f"/proc/{process}/task/{process}/children")
    return found.read_text(encoding="utf-8").split()


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    output = Output.at(str(tmp_path / "out"))
    with suppress(ZeroDivisionError), output.written("a/b.txt") as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert not (tmp_path / "out" / "a" / "b.txt").exists()
    with output.written("a/b.txt") as file:
        file.write(b"whole")
    assert (tmp_path / "out" / "a" / "b.txt").read_bytes() == b"whole"
