"""A report in a file: whole or not at all."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from factcheck import reporters
from factcheck.reporters._file import whole
from tests.conftest import ROOT

WRONG = "---\ndate: 2024-06-14\n---\nThe ferry cost £40 million ($508 million).\n"


def test_nothing_is_there_until_all_is(tmp_path: Path) -> None:
    path = tmp_path / "report"
    path.write_text("old")
    with whole(path) as out:
        out.write("new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["report"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, ValueError])
def test_what_fails_leaves_nothing(tmp_path: Path, stop: type[BaseException]) -> None:
    def half_a_report() -> None:
        with whole(tmp_path / "report") as out:
            out.write("half")
            raise stop

    with pytest.raises(stop):
        half_a_report()
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_and_leads_to_the_report(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    with whole(link) as out:
        out.write("new")
    assert link.is_symlink()
    assert (tmp_path / "target").read_text() == "new"


@pytest.mark.skipif(os.name != "posix", reason="devices have names on Unix only")
def test_a_device_is_written_to(tmp_path: Path) -> None:
    with whole(Path(os.devnull)) as out:
        out.write("gone")
    assert not Path(os.devnull).is_file()


def _arguments(folder: Path, *paths: str) -> list[str]:
    wanted = [f"--report={name}={folder / name}" for name in reporters.names()]
    return [sys.executable, "-m", "factcheck", "check", "--format", "concise", *wanted, *paths]


def test_all_formats_at_once(tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text(WRONG, encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    result = subprocess.run(
        _arguments(out, str(article)), cwd=ROOT, capture_output=True, check=False
    )
    assert (result.returncode, result.stderr) == (1, b"")
    assert result.stdout == (out / "concise").read_bytes()
    assert sorted(each.name for each in out.iterdir()) == sorted(reporters.names())
    assert json.loads((out / "json").read_bytes())["summary"]["errors"] == 1


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGINT for one process")
def test_ctrl_c_leaves_no_report(tmp_path: Path) -> None:
    with subprocess.Popen(
        _arguments(tmp_path, "-"),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # A shell that runs the tests in the background lets them ignore the signal.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        deadline = time.monotonic() + 30
        while not list(tmp_path.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        process.wait(30)
    assert list(tmp_path.iterdir()) == []
