"""The command: what it prints, its page, its exit status."""

from __future__ import annotations

import re
import sys
from importlib import util
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.cli.terminal import tempo
from tests.corpus import files
from tests.corpus.articles import articles

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

THROUGH = ("--rates-through", "2026-10-26", "--workers", "1", "--isolated")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    files.write(folder / "a.jsonl", articles(80, seed=21))
    with (folder / "a.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": 1, "text": null}\n')
    return folder / "a.jsonl"


def test_the_summary(
    run: Run, archive: Path, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    result = run("archive", *THROUGH, str(archive), str(tmp_path / "out"))
    assert (result.returncode, result.stderr) == (0, "")
    golden("archive.txt", result.stdout)
    page = (tmp_path / "out" / "_summary.html").read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert page.count("<svg") == 3
    assert not re.search(r"(?:src|href)=\"(?!data:)", page)
    golden("archive.html", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))
    again = run("archive", *THROUGH, str(archive), str(tmp_path / "out"))
    assert again.returncode == 2
    assert again.stderr.endswith("there is something already; name a new folder\n")


def test_a_file_that_cannot_be_read(run: Run, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "b.parquet").write_bytes(b"PAR1")
    out = tmp_path / "out"
    damaged = tmp_path / "b.parquet"
    result = run("archive", *THROUGH, str(damaged), str(archive), str(out))
    assert result.returncode == 2
    assert result.stderr.startswith(f"factcheck: {damaged}: it cannot be read to its end (")
    assert len(result.stderr.splitlines()) == 1
    assert "80 articles" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["no.csv", "out"], "factcheck: no.csv: there is no such file or folder\n"),
        (["--format", "pdf", "a.csv", "out"], "factcheck: --format: pdf is no text, but bytes"),
        (["a.csv", "nosuch://out"], "factcheck: nosuch://out: it cannot be written to"),
    ],
)
def test_usage(
    arguments: list[str], problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text("text\n")
    done = CliRunner().invoke(main, ["archive", *arguments])
    assert done.exit_code == 2
    assert done.stderr.startswith(problem)


@pytest.mark.parametrize(
    ("engine", "missing", "told"),
    [
        ("local", {"pyarrow"}, "pyarrow cannot be imported; `pip install 'factcheck[archive]'`"),
        ("spark", {"pandas", "pyspark"}, "pandas and pyspark cannot be imported; `pip install"),
    ],
)  # fmt: skip
def test_without_its_packages(
    engine: str, missing: set[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    find = util.find_spec
    monkeypatch.setattr(util, "find_spec", lambda name: None if name in missing else find(name))
    done = CliRunner().invoke(main, ["archive", "--engine", engine, "a.csv", str(tmp_path / "out")])
    assert done.exit_code == 2
    assert done.stderr.startswith(f"factcheck: {told}")
    assert len(done.stderr.splitlines()) == 1


def test_the_tempo_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with tempo(1000) as step:
        step(1500, 250)
        step(500, 500)
    shown = capsys.readouterr().err
    assert "2,000 articles" in shown
    assert "a second" in shown


def test_no_tempo_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    with tempo(1000) as step:
        step(1500, 250)
    assert capsys.readouterr().err == ""
