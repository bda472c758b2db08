"""How fixes are shown, and told to other processes."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factcheck.baseline import load
from factcheck.changes import Changes
from factcheck.cli.session import Handling
from tests.conftest import ROOT
from tests.fixes.folder import FERRY, FERRY_FIXED, HEAD, SAFE, UNSAFE, Folder

if TYPE_CHECKING:
    from collections.abc import Callable


class TestDiff:
    ARTICLE = f"{HEAD}# Ferries\n\n{SAFE}\n\n{UNSAFE}"

    def test_it_is_shown_and_nothing_is_written(
        self, folder: Folder, golden: Callable[[str, str], None]
    ) -> None:
        folder.write("a.md", self.ARTICLE)
        result = folder.check("--fix", "--diff", "--unsafe-fixes", "a.md")
        golden("fixes.diff", result.stdout)
        assert (result.returncode, result.stderr) == (1, "")
        assert folder.read("a.md").decode() == self.ARTICLE

    def test_git_applies_it(self, folder: Folder) -> None:
        for name, text in (("a.md", self.ARTICLE), ("b.md", self.ARTICLE.replace("\n", "\r\n"))):
            folder.write(name, text)
        command = [sys.executable, "-m", "factcheck", "check", "--isolated", "--diff"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with (folder.path / "fixes.diff").open("wb") as out:  # in bytes, for the line ends
            files = ("--unsafe-fixes", "a.md", "b.md")
            subprocess.run(
                [*command, *files], cwd=folder.path, env=environment, stdout=out, check=False
            )
        apply = ["git", "apply", "-p0", "--whitespace=nowarn", "fixes.diff"]
        subprocess.run(apply, cwd=folder.path, check=True)
        for name, text in (("a.md", self.ARTICLE), ("b.md", self.ARTICLE.replace("\n", "\r\n"))):
            fixed = text.replace("900 million", "900").replace(FERRY, FERRY_FIXED)
            assert folder.read(name).decode() == fixed

    @pytest.mark.parametrize(("text", "status"), [(SAFE, 1), (UNSAFE, 0), ("Nothing.", 0)])
    def test_status(self, folder: Folder, text: str, status: int) -> None:
        result = folder.check(
            "--diff", "--fail-on", "never", "--stdin-filename", "a.md", input=text
        )
        assert (result.returncode, bool(result.stdout)) == (status, bool(status))

    def test_a_bad_file_is_told_of(self, folder: Folder) -> None:
        folder.write("a.md", HEAD + SAFE)
        result = folder.check("--diff", "a.md", "nowhere.md")
        assert result.returncode == 2
        assert "+Revenue came to 412,385,900 dirhams" in result.stdout


def test_other_processes_can_be_told_what_to_do(folder: Folder) -> None:
    folder.write("a.md", HEAD + SAFE)
    folder.check("--write-baseline", "b.json", "a.md")
    known = load(str(folder.path / "b.json"))
    handling = Handling(Changes("main"), known, unsafe=True)
    assert pickle.loads(pickle.dumps(handling)) == handling
