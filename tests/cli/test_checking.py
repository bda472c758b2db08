"""Many articles, in one process or several: the same answers, whatever becomes of one of them."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import pipeline, reporters
from factcheck.cli import checking
from factcheck.cli.checking import Checking
from factcheck.cli.progress import Bar
from factcheck.cli.session import Handling
from factcheck.inputs import Inputs
from rates import open_book
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.cli.checking import Source
    from factcheck.pipeline import Report

    Run = Callable[..., subprocess.CompletedProcess[str]]

WRONG = "---\ndate: 2024-06-14\n---\nThe ferry cost £40 million ($508 million).\n"
COMMAND = (sys.executable, "-m", "factcheck", "check", "-j", "2", "--format", "jsonl")
ARTICLES = ROOT / "tests" / "articles"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Real articles, and some that cannot be read."""
    root = tmp_path / "articles"
    shutil.copytree(ARTICLES, root, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for number in range(20):
        (root / f"wrong-{number}.md").write_text(WRONG, encoding="utf-8")
    (root / "bad.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    (root / "digits.md").write_text(f"It cost ${'1' * 1000}.\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("form", ["json", "terminal", "sarif"])
def test_any_number_of_processes_says_the_same(run: Run, folder: Path, form: str) -> None:
    command = ("check", "--format", form, "--verbose", str(folder))
    one, three = run(*command, "-j", "1"), run(*command, "-j", "3")
    assert one.stdout == three.stdout
    assert one.stderr == three.stderr
    assert one.returncode == three.returncode == 2
    assert len(one.stderr.splitlines()) == 2


def test_standard_input_and_a_file(run: Run, folder: Path) -> None:
    result = run(
        "check", "-j", "2", "--format", "concise", "-", str(folder / "wrong-1.md"), input=WRONG
    )
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        "<stdin>", str(folder / "wrong-1.md"),
    ]  # fmt: skip


def test_a_report_between_processes() -> None:
    text = (ARTICLES / "nearshore.en.md").read_text(encoding="utf-8")
    report = factcheck.check(text)
    sent = pickle.dumps(report)
    assert pickle.loads(sent).to_dict() == report.to_dict()
    # The article and its figures are sent; neither its language nor what is computed from it.
    assert len(sent) < 10_000


def reports(sources: list[Source], jobs: int = 1) -> tuple[list[Report], list[str]]:
    failures: list[str] = []
    check = Checking(Inputs((), None, "<stdin>"), Handling(), None, open_book())
    return list(check.reports(sources, jobs, Bar(), failures)), failures


def test_a_mistake_of_the_program_is_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = pipeline.check

    def mistaken(document: object, **rest: object) -> object:
        if getattr(document, "uri").endswith("wrong-1.md"):  # noqa: B009
            raise KeyError("a\nb")
        return check(document, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr("factcheck.pipeline.check", mistaken)
    paths: list[Source] = [str(folder / f"wrong-{number}.md") for number in range(3)]
    found, [sentence] = reports(paths)
    assert [report.document.uri for report in found] == [paths[0], paths[2]]
    assert sentence.startswith(f"{paths[1]}: it could not be checked, by a mistake of this program")
    assert "KeyError 'a\\nb', at test_checking.py:" in sentence


def test_a_process_that_ends_is_one_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths: list[Source] = [str(folder / f"wrong-{number}.md") for number in range(3)]
    monkeypatch.setattr(checking.Checking, "__reduce__", lambda _: (Crashing, (paths[1],)))
    found, [sentence] = reports(paths, 2)
    assert len(found) == 2
    assert sentence.startswith(f"{paths[1]}: it could not be checked, since the process that did")


class Crashing:
    """Checks articles, and ends its process at one of them."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __call__(self, source: Source) -> checking.Checked:
        if source == self.path:
            os.kill(os.getpid(), signal.SIGKILL)
        return Checking(Inputs((), None, "<stdin>"), Handling(), None, open_book())(source)


@pytest.mark.parametrize(
    ("jobs", "sources", "processes"),
    [
        (None, 1, 1),
        (None, 199, 1),
        (None, 200, 2),
        (None, 1000, 4),
        (3, 2, 2),
        (3, 9, 3),
        (1, 9, 1),
    ],
)
def test_how_many_processes(
    monkeypatch: pytest.MonkeyPatch, jobs: int | None, sources: int, processes: int
) -> None:
    started: list[int] = []

    class Counted:
        def __init__(self, _: object, jobs: int) -> None:
            started.append(jobs)

        def answers(self, sources: list[str]) -> list[checking.Checked]:
            return [checking.Checked(None, [])] * len(sources)

    monkeypatch.setattr("factcheck.cli.pool.Pool", Counted)
    monkeypatch.setattr("factcheck.processes.cores", lambda: 4)
    check = Checking(Inputs((), None, "<stdin>"), Handling(), None, open_book())
    assert list(check.reports(["nowhere.md"] * sources, jobs, Bar(), [])) == []
    assert (started or [1]) == [processes]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGINT for one process")
@pytest.mark.parametrize("whole_group", [True, False])
def test_ctrl_c(folder: Path, tmp_path: Path, *, whole_group: bool) -> None:
    """A terminal interrupts all processes of a command, `kill` only one of them."""
    out = tmp_path / "out"
    out.mkdir()
    wanted = [f"--report={name}={out / name}" for name in reporters.names()]
    articles = [str(folder / "wrong-1.md")] * 5000
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "factcheck",
            "check",
            "-j",
            "2",
            "--format",
            "jsonl",
            *wanted,
            *articles,
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        # A shell that runs the tests in the background lets them ignore the signal.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()  # both processes are at work
        if whole_group:
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"factcheck: interrupted\n")
    assert list(out.iterdir()) == []
    assert ended(process.pid)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")
def test_processes_end_with_their_parent(folder: Path) -> None:
    articles = [str(folder / "wrong-1.md")] * 5000
    with subprocess.Popen(
        [*COMMAND, *articles],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline()
        process.kill()
    assert ended(process.pid)


def ended(group: int) -> bool:
    """Whether soon no process of a group is left."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
