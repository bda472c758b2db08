"""The pages are those that would be made today, and what those by hand show is true."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import yaml
from jsonschema import Draft7Validator
from pre_commit.clientlib import load_config, load_manifest  # type: ignore[import-untyped]

from factcheck import config, docs, ignores, readers
from factcheck.config import keys
from tests.conftest import ROOT
from tests.test_services import held_to_schema, schema

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

MOST_LINES = 5
COMMENTS = {
    "Markdown, HTML": "a.md",
    "MDX": "a.mdx",
    "reStructuredText": "a.rst",
    "AsciiDoc": "a.adoc",
    "LaTeX": "a.tex",
}


def test_the_pages_are_up_to_date() -> None:
    made = dict(docs.pages())
    stale = [
        str(path.relative_to(docs.FOLDER))
        for path, text in made.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    assert stale == [], "python -m factcheck.docs writes them"
    written = {
        path
        for path in docs.FOLDER.rglob("*.md")
        if path.read_text(encoding="utf-8").startswith(docs.MADE)
    }
    assert written == set(made), "python -m factcheck.docs removes the others"


def test_writing_them_leaves_those_by_hand_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docs, "FOLDER", tmp_path)
    (tmp_path / "own.md").write_text("# By hand\n")
    (tmp_path / "gone.md").write_text(docs.MADE)
    docs.write()
    assert (tmp_path / "own.md").read_text() == "# By hand\n"
    assert not (tmp_path / "gone.md").exists()
    assert (tmp_path / "rules/total.md").read_text(encoding="utf-8").startswith(docs.MADE)


def test_links_lead_somewhere() -> None:
    for path in (ROOT / "README.md", *docs.FOLDER.rglob("*.md")):
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#:\s]+)\)", text):
            assert (path.parent / target).exists(), f"{path}: {target}"


def test_every_page_by_hand_is_in_the_index() -> None:
    index = (docs.FOLDER / "index.md").read_text(encoding="utf-8")
    for path in docs.FOLDER.glob("*.md"):
        assert f"]({path.name})" in index or path.name == "index.md"


def test_five_lines_are_enough_for_each_service(tmp_path: Path) -> None:
    page = (docs.FOLDER / "services.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert all(len(block.splitlines()) <= MOST_LINES for block in blocks)
    github, gitlab, pre_commit = blocks
    workflow = yaml.load(github, Loader=yaml.BaseLoader)  # "on" stays a word
    Draft7Validator(schema("github-workflows")).validate(workflow)
    action = workflow["jobs"]["factcheck"]["steps"][-1]["uses"].partition("@")[0]
    held_to_schema(f"{action.removeprefix('OWNER/factcheck/')}/action.yml", "github-actions")
    pipeline = yaml.safe_load(gitlab)
    Draft7Validator(schema("gitlab-ci")).validate(pipeline)
    (included,) = pipeline["include"]
    held_to_schema(included["file"], "gitlab-ci")
    (tmp_path / "config.yaml").write_text(pre_commit)
    (repository,) = load_config(str(tmp_path / "config.yaml"))["repos"]
    (hook,) = repository["hooks"]
    assert hook["id"] in [
        each["id"] for each in load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
    ]


def test_the_settings_shown_are_all_there_are(tmp_path: Path) -> None:
    page = (docs.FOLDER / "settings.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    table = tomllib.loads(shown)
    of_paths = {key for override in table["overrides"] for key in override}
    assert {*table, *of_paths} == {*keys.READERS, "exclude", "overrides", "paths"}
    path = tmp_path / "factcheck.toml"
    path.write_text(shown, encoding="utf-8")
    assert config.file.load(path)


def test_every_comment_is_told_of() -> None:
    page = (docs.FOLDER / "findings.md").read_text(encoding="utf-8")
    assert [name for name in ignores.DIRECTIVES if f"`{name}" not in page] == []
    for uri, source in COMMENTS.items():
        (written,) = re.findall(rf"^\| {uri} \| `(.*)` \|$", page, re.MULTILINE)
        name = readers.format_of(source)
        (comment,) = readers.read_text(source, f"{written}\n\ntext\n", name).comments
        assert comment.text.strip(" .") == "factcheck-disable-next-line share"
