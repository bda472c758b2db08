"""What git ignores is not read, unless somebody names it."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from factcheck.config import Settings
from factcheck.globs import Globs
from factcheck.inputs import Inputs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def grow(root: Path, tree: Mapping[str, str]) -> Path:
    """A tree of files, each with its content."""
    for name, content in tree.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return root


def found(root: Path, *names: str, exclude: tuple[str, ...] = ()) -> list[str]:
    """What would be read, named from the root."""
    failures: list[str] = []
    settings = Settings(exclude=(Globs.below(root, exclude),))
    paths = tuple(str(root / name) for name in names or (".",))
    files = list(Inputs(paths, None, "<stdin>", settings).files(failures))
    assert failures == []
    return [os.path.relpath(file, root) for file in files]


TREE = {
    ".git/info/exclude": "private.md\n",
    ".gitignore": "#\n/public/\n*.tmp.md\ndrafts/*\n!drafts/final.md\nquoted\\ .md\n!\n[z-a]\n",
    "a.md": "", "a.tmp.md": "", "private.md": "", "quoted .md": "",
    "public/a.md": "", "public/deep/a.md": "",
    "news/public/a.md": "", "news/a.tmp.md": "", "news/private.md": "",
    "drafts/a.md": "", "drafts/final.md": "", "drafts/deep/final.md": "",
    "sport/.gitignore": "!*.tmp.md\n/old\nb.md\n",
    "sport/a.tmp.md": "", "sport/b.md": "", "sport/old/a.md": "", "sport/new/old/b.md": "",
    "sport/new/old/c.md": "", "sport/new/.gitignore": "!b.md\n", "sport/new/b.md": "",
    "public/.gitignore": "!*\n",
}  # fmt: skip
READ = [
    "a.md", "drafts/final.md", "news/public/a.md", "sport/a.tmp.md", "sport/new/b.md",
    "sport/new/old/b.md", "sport/new/old/c.md",
]  # fmt: skip


def test_what_git_ignores_is_not_read(tmp_path: Path) -> None:
    assert found(grow(tmp_path, TREE)) == READ


@pytest.mark.skipif(shutil.which("git") is None, reason="git is asked")
def test_git_says_the_same(tmp_path: Path) -> None:
    def git(*arguments: str) -> str:
        command = ["git", "-c", "core.excludesFile=", *arguments]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
        return done.stdout.decode()

    git("init", "--quiet")
    grow(tmp_path, TREE)
    listed = git("ls-files", "-z", "--others", "--exclude-standard").split("\0")
    assert sorted(name for name in listed if name.endswith(".md")) == READ


def test_what_stands_above_the_folder_counts(tmp_path: Path) -> None:
    grow(tmp_path, TREE)
    assert found(tmp_path, "sport/new") == [name for name in READ if name.startswith("sport/new")]
    assert found(tmp_path, "news") == ["news/public/a.md"]


def test_what_is_named_is_read(tmp_path: Path) -> None:
    grow(tmp_path, TREE)
    assert found(tmp_path, "a.tmp.md", "public/a.md") == ["a.tmp.md", "public/a.md"]
    assert found(tmp_path, "public") == ["public/a.md", "public/deep/a.md"]
    assert found(tmp_path, "drafts/deep") == ["drafts/deep/final.md"]
    assert found(tmp_path, "a.md", exclude=("*.md",)) == ["a.md"]
    assert found(tmp_path, "news", exclude=("news/",)) == ["news/public/a.md"]


def test_without_a_repository_only_the_folder_itself_counts(tmp_path: Path) -> None:
    grow(tmp_path, {".gitignore": "*.md", "site/.gitignore": "b.md"})
    grow(tmp_path / "site", {"a.md": "", "b.md": "", "deep/b.md": ""})
    assert found(tmp_path, "site") == ["site/a.md"]


def test_a_repository_inside_another_goes_by_its_own_rules(tmp_path: Path) -> None:
    grow(tmp_path, {".git/HEAD": "", ".gitignore": "b.md\nc.md", "b.md": ""})
    inner = grow(tmp_path / "inner", {".gitignore": "a.md", "a.md": "", "b.md": "", "c.md": ""})
    common = tmp_path / ".git" / "modules" / "inner"
    grow(common, {"info/exclude": "c.md"})
    (inner / ".git").write_text("gitdir: ../.git/modules/inner\n")
    assert found(tmp_path) == found(tmp_path, "inner") == ["inner/b.md"]


def test_a_further_working_tree(tmp_path: Path) -> None:
    grow(tmp_path, {"main/.git/info/exclude": "b.md", "main/.git/worktrees/x/commondir": "../..\n"})
    grow(tmp_path / "x", {".git": f"gitdir: {tmp_path}/main/.git/worktrees/x\n"})
    grow(tmp_path / "x", {"a.md": "", "b.md": ""})
    assert found(tmp_path, "x") == ["x/a.md"]


def test_rules_that_are_no_file(tmp_path: Path) -> None:
    grow(tmp_path, {".gitignore/x": "", ".git/info/exclude/x": "", "a.md": ""})
    assert found(tmp_path) == ["a.md"]


def test_names_that_are_no_unicode(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    try:
        (tmp_path / name).write_text("")
    except OSError:
        pytest.skip("this file system has no such names")
    grow(tmp_path, {"a.md": ""})
    assert found(tmp_path) == ["a.md", name]
    (tmp_path / ".gitignore").write_bytes(b"caf\xe9.md")
    assert found(tmp_path) == ["a.md"]


def test_what_is_excluded(tmp_path: Path) -> None:
    names = ("a.md", "drafts/a.md", "news/drafts/b.md", "news/drafts.md", "news/c.txt")
    grow(tmp_path, dict.fromkeys(names, ""))
    assert found(tmp_path, exclude=("drafts/",)) == ["a.md", "news/c.txt", "news/drafts.md"]
    assert found(tmp_path, exclude=("/drafts/", "*.txt")) == [
        "a.md", "news/drafts/b.md", "news/drafts.md",
    ]  # fmt: skip
