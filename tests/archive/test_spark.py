"""The engine of a cluster: the same rows, and nothing lost when a worker is killed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from factcheck.archive import ArchiveError, sources
from factcheck.archive.batches import Work
from factcheck.archive.columns import Columns
from factcheck.cli import main
from tests.archive.conftest import WORK, checked, rows
from tests.archive.deadly import Deadly
from tests.corpus import files
from tests.corpus.articles import articles

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 60
MADE = list(articles(SIZE, seed=12))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of several formats, some of which are damaged."""
    folder = tmp_path_factory.mktemp("archive")
    files.write(folder / "a.parquet", MADE[:25])
    files.write(folder / "b.jsonl", MADE[25:])
    with (folder / "b.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": 1, "text": null}\n{"id": 2, "text": 5}\n{"id": 3, "text": "a", "te')
    (folder / "c.parquet").write_bytes((folder / "a.parquet").read_bytes()[:3000])
    return folder


@pytest.fixture(scope="module")
def expected(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("local") / "out"
    checked(archive, folder)
    return rows(folder)


def written(session: Any, archive: Path, folder: Path, work: Work = WORK) -> Any:
    from factcheck import spark as engine

    found = engine.check_files(session, sources.files([str(archive)]), Columns(), work)
    return engine.write(found, str(folder))


def test_the_command(
    spark: Any, archive: Path, expected: list[dict[str, Any]], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    arguments = ["archive", "--isolated", "--engine", "spark", str(archive), str(out)]
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2
    assert f"factcheck: {archive}/c.parquet: it cannot be read to its end" in done.stderr
    assert f"in {SIZE} articles" in done.stdout
    assert rows(out) == expected
    assert (out / "_summary.html").exists()
    assert (out / "_SUCCESS").exists()
    again = CliRunner().invoke(main, arguments)
    assert (again.exit_code, again.stderr) == (
        2,
        f"factcheck: {out}: there is something already; name a new folder\n",
    )


def test_a_killed_worker(
    spark: Any, archive: Path, expected: list[dict[str, Any]], tmp_path: Path
) -> None:
    deadly = Deadly(flag=tmp_path / "killed", after=5, executor=True)
    result = written(spark, archive, tmp_path / "out", Work(deadly))
    assert deadly.flag is not None
    assert deadly.flag.exists()
    assert rows(tmp_path / "out") == expected
    assert result.summary.total.articles == SIZE


def found(session: Any, table: list[dict[str, Any]], schema: str, columns: Columns) -> Any:
    from factcheck import spark as engine

    dataframe = session.createDataFrame(table, schema)
    return [row.asDict() for row in engine.check(dataframe, columns).collect()]


def test_a_table_of_ones_own(spark: Any) -> None:
    wrong = "The ferry cost £40 million ($508 million)."
    table: list[dict[str, Any]] = [
        {"key": 1, "Body": wrong, "Published": "2024-06-14"},
        {"key": 2, "Body": None, "Published": "2024-06-14"},
        {"key": 3, "Body": "Nothing.", "Published": "soon"},
    ]
    schema = "key long, Body string, Published string"
    rows = found(spark, table, schema, Columns(identifier="key"))
    assert [(row["dataset"], row["identifier"], row["message"]) for row in rows] == [
        ("articles", "1", None),
        ("claims", "1", None),
        ("findings", "1", rows[2]["message"]),
        ("errors", "2", "it has no text"),
        ("errors", "3", "its date 'soon' is no day, month or year"),
    ]


def test_a_table_without_identifiers(spark: Any) -> None:
    table: list[dict[str, Any]] = [{"text": "a"}]
    with pytest.raises(ArchiveError, match="no column identifies a row; there are text"):
        found(spark, table, "text string", Columns())
