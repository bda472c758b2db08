"""What bash, zsh and fish complete."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.shell_completion import get_completion_class

from factcheck.cli import main
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

VARIABLE = "_FACTCHECK_COMPLETE"
CASES = [
    (("ch",), ["check"]),
    (("check", "--select", "con"), ["conversion"]),
    (("check", "--ignore", "missing"), ["missing-conversion"]),
    (("rule", "per"), ["per-unit", "period"]),
    (("check", "--language", "f"), ["fa", "fi", "fr"]),
    (("figures", "--language", "pl"), ["pl"]),
    (("check", "--format", "js"), ["json", "jsonl"]),
    (("check", "--report", "js"), ["json=", "jsonl="]),
    (("check", "--persona", "p"), ["pedantic"]),
    (("check", "--show-s"), ["--show-settings"]),
]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(("words", "completed"), CASES)
def test_what_is_completed(
    monkeypatch: pytest.MonkeyPatch, shell: str, words: tuple[str, ...], completed: list[str]
) -> None:
    assert [value for _, value in answers(monkeypatch, shell, words)] == completed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    "words", [("check", "dra"), ("figures", "dra"), ("check", "--config", "f")]
)
def test_the_shell_completes_files(
    monkeypatch: pytest.MonkeyPatch, shell: str, words: tuple[str, ...]
) -> None:
    assert [kind for kind, _ in answers(monkeypatch, shell, words)] == ["file"]


def answers(
    monkeypatch: pytest.MonkeyPatch, shell: str, words: tuple[str, ...]
) -> list[tuple[str, str]]:
    """The kind and the value of each answer, as the script of the shell gets it."""
    complete = get_completion_class(shell)
    assert complete is not None
    monkeypatch.setenv("COMP_WORDS", " ".join(("factcheck", *words)))
    # fish says what stands before the cursor, the others how many words that are.
    monkeypatch.setenv("COMP_CWORD", words[-1] if shell == "fish" else str(len(words)))
    lines = complete(main, {}, "factcheck", VARIABLE).complete().splitlines()
    if shell == "zsh":  # kind, value and help, each on a line
        return list(zip(lines[::3], lines[1::3], strict=True))
    pairs = (line.partition("\t")[0].split(",", 1) for line in lines)
    return [(kind, value) for kind, value in pairs]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is asked")
def test_bash_itself(tmp_path: Path) -> None:
    program = tmp_path / "factcheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    program.chmod(0o755)
    script = f"""
        eval "$({VARIABLE}=bash_source factcheck)"
        complete -p factcheck
        COMP_WORDS=(factcheck check --select con) COMP_CWORD=3
        _factcheck_completion factcheck
        echo "${{COMPREPLY[@]}}"
    """
    result = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=ROOT,
        env={**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "complete -o nosort -F _factcheck_completion factcheck", "conversion",
    ]  # fmt: skip


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_to_be_sourced(shell: str) -> None:
    environment = {**os.environ, VARIABLE: f"{shell}_source"}
    result = subprocess.run(
        [sys.executable, "-m", "factcheck"],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0
    assert f"{VARIABLE}={shell}_complete" in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_pages_tell_how_it_is_turned_on(shell: str) -> None:
    page = (ROOT / "factcheck/docs/shell.md").read_text(encoding="utf-8")
    assert f"{VARIABLE}={shell}_source factcheck" in page
