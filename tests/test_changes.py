"""--diff-base: which findings are of figures that have changed, in real repositories."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.readers.samples import docx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = "---\nlang: en\ndate: 2024-06-14\n---\n"
FERRY = "The ferry cost £40 million ($508 million)."
LIGHTHOUSE = "The lighthouse cost £60 million ($908 million)."
QUIET = "Nothing else was decided on that day, and everybody went home."
QUARRY = "The quarry will close with the loss of 340 jobs, the owner said."
HEADLINE = "# Quarry to close with the loss of 340 jobs"
TABLE = "| Pier | Cars | Vans | Total |\n|---|---|---|---|\n{}"
PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
# The writer's own settings and hooks have no part in this.
ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
       for what, value in (("NAME", "Ida"), ("EMAIL", "ida@example.org"))},
}  # fmt: skip


class Repository:
    """A git repository with articles, checked against its first commit."""

    def __init__(self, folder: Path, run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
        self.folder = folder
        self._run = run
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str) -> None:
        environment = {**os.environ, **ALONE}
        subprocess.run(["git", *arguments], cwd=self.folder, env=environment, check=True)

    def write(self, name: str, *paragraphs: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(HEAD + "\n\n".join(paragraphs) + "\n", encoding="utf-8")

    def commit(self, name: str, *paragraphs: str) -> None:
        self.write(name, *paragraphs)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "More")

    def check(
        self, *paths: str, base: str = "main", cwd: Path | None = None, **more: str
    ) -> subprocess.CompletedProcess[str]:
        options = ("check", "--isolated", "--format", "concise", "--diff-base", base)
        environment = {"PYTHONPATH": str(ROOT), **ALONE, **more}
        return self._run(*options, *(paths or (".",)), cwd=cwd or self.folder, env=environment)

    def places(self, base: str = "main", **more: str) -> list[str]:
        result = self.check(base=base, cwd=None, **more)
        assert (result.returncode, result.stderr) == (1 if result.stdout else 0, "")
        return [line.split(": ")[0] for line in result.stdout.splitlines()]


@pytest.fixture
def repository(tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]]) -> Repository:
    made = Repository(tmp_path, run)
    made.commit("a.md", FERRY, QUIET, LIGHTHOUSE)
    return made


class TestWhatHasChanged:
    def test_nothing(self, repository: Repository) -> None:
        assert repository.places() == []

    def test_the_figure_itself(self, repository: Repository) -> None:
        repository.write("a.md", FERRY, QUIET, LIGHTHOUSE.replace("908", "909"))
        assert repository.places() == ["a.md:9:34"]

    def test_the_figure_that_it_is_held_to(self, repository: Repository) -> None:
        repository.write("a.md", FERRY, QUIET, LIGHTHOUSE.replace("60", "61"))
        assert repository.places() == ["a.md:9:34"]

    def test_a_figure_far_from_the_flagged_one(self, repository: Repository) -> None:
        repository.commit("b.md", HEADLINE, *[QUIET] * 30, QUARRY)
        repository.write("b.md", HEADLINE, *[QUIET] * 30, QUARRY.replace("340", "430"))
        assert repository.places() == ["b.md:5:36"]
        repository.git("commit", "--quiet", "--all", "--message", "Typing slips")
        assert repository.places() == []
        assert repository.places(base="main~1") == ["b.md:5:36"]

    def test_a_number_that_is_shorter_now(self, repository: Repository) -> None:
        repository.commit("b.md", LIGHTHOUSE.replace("$908 million", "$76 million in all"))
        repository.write("b.md", LIGHTHOUSE.replace("$908 million", "$76"))
        assert repository.places() == ["b.md:5:34"]

    def test_a_mark_inside_of_a_number(self, repository: Repository) -> None:
        repository.commit("b.md", FERRY.replace("508", "50.8"))
        repository.write("b.md", FERRY)
        assert repository.places() == ["b.md:5:29"]

    def test_two_cells_that_have_changed_places(self, repository: Repository) -> None:
        repository.commit("b.md", TABLE.format("| East | 41 | 17 | 58 |\n| West | 36 | 9 | 54 |"))
        assert repository.places() == []
        repository.write("b.md", TABLE.format("| East | 41 | 17 | 58 |\n| West | 9 | 36 | 54 |"))
        assert repository.places() == ["b.md:8:19"]

    def test_a_new_article(self, repository: Repository) -> None:
        repository.write("news/b.md", FERRY)
        assert repository.places() == ["news/b.md:5:29"]

    def test_a_copy_of_a_sentence(self, repository: Repository) -> None:
        repository.write("a.md", FERRY, QUIET, LIGHTHOUSE, FERRY)
        assert len(repository.places()) == 1

    def test_an_article_that_could_not_be_read(self, repository: Repository) -> None:
        (repository.folder / "b.md").write_text("---\ndate: 2022-02-31\n---\n")
        repository.git("add", "--all")
        repository.git("commit", "--quiet", "--message", "Bad")
        repository.write("b.md", FERRY)
        assert repository.places() == ["b.md:5:29"]


class TestWhatHasNot:
    def test_words_beside_the_figures(self, repository: Repository) -> None:
        changed = FERRY.replace("The ferry cost", "The new ferries have cost")
        repository.write("a.md", changed, QUIET.replace("Nothing", "Not much"), LIGHTHOUSE)
        assert repository.places() == []

    def test_a_sentence_that_was_deleted_before_it(self, repository: Repository) -> None:
        repository.write("a.md", QUIET, LIGHTHOUSE.replace("The lighthouse", "A lighthouse"))
        assert repository.places() == []

    def test_moved_paragraphs(self, repository: Repository) -> None:
        repository.write("a.md", LIGHTHOUSE, "> " + QUIET, "- " + FERRY)
        assert repository.places() == []

    def test_moved_rows(self, repository: Repository) -> None:
        repository.commit("b.md", TABLE.format("| East | 41 | 17 | 58 |\n| West | 36 | 9 | 54 |"))
        repository.write("b.md", TABLE.format("| West | 36 | 9 | 54 |\n| East | 41 | 17 | 58 |"))
        assert repository.places() == []

    def test_line_ends_and_wrapping(self, repository: Repository) -> None:
        path = repository.folder / "a.md"
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").replace(b" cost ", b"\r\ncost "))
        assert repository.places() == []

    def test_emphasis(self, repository: Repository) -> None:
        repository.write("a.md", FERRY.replace("$508 million", "**$508 million**"), LIGHTHOUSE)
        assert repository.places() == []

    def test_a_renamed_article(self, repository: Repository) -> None:
        (repository.folder / "news").mkdir()
        repository.git("mv", "a.md", "news/né à Paris.md")
        assert repository.places() == []
        repository.write("news/né à Paris.md", FERRY, QUIET, LIGHTHOUSE.replace("908", "909"))
        assert repository.places() == ["news/né à Paris.md:9:34"]


class TestWhereItIsAsked:
    def test_in_a_folder_of_the_repository(self, repository: Repository) -> None:
        repository.commit("news/b.md", FERRY)
        inside = repository.folder / "news"
        assert repository.check("../a.md", "b.md", cwd=inside).stdout == ""
        repository.write("news/b.md", LIGHTHOUSE)
        assert repository.check("b.md", cwd=inside).stdout.startswith("b.md:5:34")

    def test_in_a_hook_of_another_repository(self, repository: Repository) -> None:
        assert repository.places(GIT_DIR="/nowhere", GIT_INDEX_FILE="/nowhere/index") == []

    def test_a_word_document_is_read_at_both_commits(self, repository: Repository) -> None:
        path = repository.folder / "2024-06-14-b.docx"
        path.write_bytes(docx(PARAGRAPH.format(FERRY)))
        repository.git("add", "--all")
        repository.git("commit", "--quiet", "--message", "Word")
        path.write_bytes(docx(PARAGRAPH.format(QUIET) + PARAGRAPH.format(FERRY)))
        assert repository.places() == []
        path.write_bytes(docx(PARAGRAPH.format(FERRY) + PARAGRAPH.format(LIGHTHOUSE)))
        assert repository.places() == [f"{path.name}:2:34"]

    def test_standard_input_has_a_name(
        self, repository: Repository, run: Callable[..., subprocess.CompletedProcess[str]]
    ) -> None:
        options = ("check", "--isolated", "--format", "concise", "--diff-base", "main")
        draft = HEAD + FERRY + "\n\n" + LIGHTHOUSE.replace("908", "909")
        for name, count in (("a.md", 1), ("new.md", 2)):
            named = (*options, "--stdin-filename", str(repository.folder / name))
            assert run(*named, input=draft, env=ALONE).stdout.count("error") == count


class TestWhatCannotBe:
    @pytest.mark.parametrize("base", ["nowhere", "", "--help", "main:a.md", "main^{tree}"])
    def test_no_such_commit(self, repository: Repository, base: str) -> None:
        result = repository.check(base=base)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.startswith(f"factcheck: there is no commit {base!r} in the git repos")
        assert len(result.stderr.splitlines()) == 1

    def test_no_repository(
        self, tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]]
    ) -> None:
        for name in ("a.md", "b.md"):
            (tmp_path / name).write_text(HEAD + FERRY)
        result = run("check", "--diff-base", "main", str(tmp_path), env=ALONE)
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr == (
            f"factcheck: {tmp_path} is in no git repository, and so there is no --diff-base\n"
        )

    def test_no_git(self, repository: Repository) -> None:
        result = repository.check(PATH="/nowhere")
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr == (
            "factcheck: git is not installed, and without it there is no --diff-base\n"
        )

    def test_a_repository_inside_of_it(self, repository: Repository) -> None:
        inner = repository.folder / "inner"
        inner.mkdir()
        subprocess.run(
            ["git", "init", "--quiet"], cwd=inner, env={**os.environ, **ALONE}, check=True
        )
        repository.write("inner/b.md", FERRY)
        result = repository.check()
        assert result.returncode == 2
        assert result.stdout.startswith("inner/b.md:5:29: error")
        assert "there is no commit 'main' in the git repository" in result.stderr

    def test_a_baseline_of_changes(
        self, run: Callable[..., subprocess.CompletedProcess[str]]
    ) -> None:
        result = run("check", "--diff-base", "main", "--write-baseline", "b.json", input="")
        assert result.returncode == 2
        assert "leave out --diff-base" in result.stderr


def test_it_is_told_why(repository: Repository, golden: Callable[[str, str], None]) -> None:
    repository.write("a.md", FERRY, QUIET, LIGHTHOUSE.replace("908", "909"))
    options = ("check", "--isolated", "--diff-base", "main", "--verbose", "a.md")
    environment = {"PYTHONPATH": str(ROOT), **ALONE}
    result = repository._run(*options, cwd=repository.folder, env=environment)
    golden("diff-base.txt", result.stdout)
