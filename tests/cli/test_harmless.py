"""What a check leaves behind, and what hostile names and articles do to a terminal: nothing."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31m\r"
WRONG = "---\ndate: 2024-06-14\n---\nThe ferry cost £40 million ($508 million).\n"


def snapshot(root: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below a folder, hidden ones too, with its bytes and its time."""
    return {
        str(path.relative_to(root)): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mtime_ns,
        )
        for path in root.rglob("*")
    }


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("command", ["check", "figures"])
def test_nothing_is_written_next_to_the_sources(
    run: Run, tmp_path: Path, command: str, jobs: str
) -> None:
    root = tmp_path / "content"
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    shutil.copytree(ROOT / "tests" / "articles", root, ignore=ignored)
    shutil.copytree(ROOT / "tests" / "readers" / "data", root / "data")
    before = snapshot(root)
    options = ("-j", jobs) if command == "check" else ()
    result = run(command, *options, ".", cwd=root, env={"PYTHONPATH": str(ROOT)})
    assert result.returncode in (0, 1)
    assert snapshot(root) == before


@pytest.mark.parametrize(
    "arguments",
    [("check",), ("check", "--verbose"), ("figures",), ("check", "--show-settings"),
     *(("check", "--format", form) for form in ("concise", "github", "json", "sarif"))],
    ids=" ".join,
)  # fmt: skip
def test_no_escape_sequence_gets_through(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    names = (f"a{HOSTILE}.md", f"bad{HOSTILE}.md", f"digits{HOSTILE}.md")
    texts = (WRONG.replace("ferry", f"{HOSTILE}ferry"), "---\ntitle: [\n---\n", f"${'1' * 1000}")
    for name, text in zip(names, texts, strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = run(*arguments, str(tmp_path), str(tmp_path / f"gone{HOSTILE}.md"))
    for written in (result.stdout, result.stderr):
        assert not {"\x1b", "\x07", "\x9b", "\r"} & set(written)
    assert len(result.stderr.splitlines()) == (1 if "--show-settings" in arguments else 3)
    assert result.returncode == 2


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_links_lead_nowhere_else(run: Run, tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret.md").write_text(WRONG, encoding="utf-8")
    (root / "secret.md").symlink_to(tmp_path / "secret.md")
    (root / "loop").symlink_to(root)
    (root / "ring.md").symlink_to(root / "ring.md")
    result = run("check", "-j", "2", "--format", "concise", str(root))
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_a_report_is_not_checked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "out").mkdir()
    reports = ("--report", "html=report.html", "--report", "concise=out/[a].txt")
    command = ("check", "--format", "concise", *reports, ".")
    first, second = (run(*command, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}) for _ in range(2))
    assert first.stdout == second.stdout
    assert [line.split(":")[0] for line in second.stdout.splitlines()] == ["a.md"]
