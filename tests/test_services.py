"""Where the program runs for others: pre-commit, GitHub, GitLab, a container.

Each file is held to its schema, and its steps are run in a shell against the working tree; only
what would install the program is noted instead.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from identify.identify import tags_from_filename
from jsonschema import Draft7Validator
from pre_commit.clientlib import load_manifest  # type: ignore[import-untyped]

from factcheck import readers
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Shell = Callable[..., subprocess.CompletedProcess[str]]

WRONG = "---\ndate: 2024-06-14\n---\nThe ferry cost £40 million ($508 million).\n"
RIGHT = "The club has 20 members, including 4 women.\n"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles of today"
    folder.mkdir()
    (folder / "wrong.md").write_text(WRONG, encoding="utf-8")
    (folder / "right.md").write_text(RIGHT, encoding="utf-8")
    return folder


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A shell whose `python` is ours, and only notes what it would install in `installed`."""
    tools = tmp_path / "tools"
    tools.mkdir()
    python = tools / "python"
    python.write_text(
        "#!/bin/sh\n"
        f'if [ "$1 $2" = "-m pip" ]; then shift 2; echo "$*" >> "{tmp_path}/installed"; exit; fi\n'
        f'exec {shlex.quote(sys.executable)} "$@"\n'
    )
    python.chmod(0o755)

    def run(script: str, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ, "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT),
            "FACTCHECK_DATA": str(tmp_path / "data"), "PYTHONIOENCODING": "utf-8", **env,
        }  # fmt: skip
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return run


def held_to_schema(path: str, name: str) -> Any:
    """A YAML file, held to a schema of those that services publish."""
    content = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    Draft7Validator(schema(name)).validate(content)
    return content


def schema(name: str) -> Any:
    """A schema that check-jsonschema carries."""
    vendored = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{name}.json"
    return json.loads(vendored.read_text(encoding="utf-8"))


class TestPreCommit:
    def test_the_hook_checks_the_files_that_it_is_given(self, articles: Path, shell: Shell) -> None:
        (hook,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
        program, *arguments = shlex.split(hook["entry"])
        assert PROJECT["project"]["scripts"][program] == "factcheck.cli:main"
        script = shlex.join(["python", "-m", program, *arguments, *hook["args"]])
        result = shell(f"{script} wrong.md right.md", articles, {})
        assert result.returncode == 1
        assert result.stdout.startswith("wrong.md:4:29  error  conversion")
        assert shell(f"{script} right.md", articles, {}).returncode == 0

    def test_its_types_are_of_files_that_there_are_readers_for(self) -> None:
        (hook,) = load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))
        read = {
            tag
            for name in readers.formats()
            for suffix in readers.suffixes(name)
            for tag in tags_from_filename(f"a{suffix}")
        }
        assert set(hook["types_or"]) <= read


class TestGitHub:
    PATH = ".github/actions/factcheck/action.yml"

    def steps(self, **given: str) -> list[tuple[str, dict[str, str]]]:
        """The shell steps of the action, each with its variables as GitHub would set them."""
        action = held_to_schema(self.PATH, "github-actions")
        known = {f"inputs.{name}": each["default"] for name, each in action["inputs"].items()}
        known |= {f"inputs.{name}": value for name, value in given.items()}
        known["github.action_path"] = str((ROOT / self.PATH).parent)
        steps = []
        for step in action["runs"]["steps"]:
            if "run" in step:
                assert step["shell"] == "bash"
                assert "${{" not in step["run"]
                filled = {
                    name: re.sub(r"\$\{\{ (\S+) \}\}", lambda found: known[found[1]], value)
                    for name, value in step["env"].items()
                }
                steps.append((step["run"], filled))
        return steps

    def test_it_annotates_what_is_wrong(self, articles: Path, shell: Shell, tmp_path: Path) -> None:
        paths = f"{articles.name}/right.md\n{articles.name}\n"
        install, check = self.steps(paths=paths, args="--ignore total\n--min-confidence high\n")
        assert shell(*self._at(install, tmp_path)).returncode == 0
        (source,) = re.findall(
            r"^install --quiet (.*)$", (tmp_path / "installed").read_text(), re.MULTILINE
        )
        assert os.path.realpath(source) == str(ROOT)
        result = shell(*self._at(check, tmp_path))
        assert (result.returncode, result.stderr) == (1, "")
        assert result.stdout.startswith(f"::error file={articles.name}/wrong.md,line=4,endLine=4,")

    def test_by_default_all_is_checked(self, articles: Path, shell: Shell) -> None:
        (articles / "wrong.md").unlink()
        result = shell(*self._at(self.steps()[1], articles))
        assert (result.returncode, result.stdout, result.stderr) == (0, "", "")

    def test_inputs_are_no_commands(self, articles: Path, shell: Shell, tmp_path: Path) -> None:
        hostile = "$(touch hacked) `touch hacked`; touch hacked"
        for step in self.steps(paths=hostile, args=hostile, version=hostile):
            shell(*self._at(step, articles))
        assert not (articles / "hacked").exists()
        assert (tmp_path / "installed").read_text() == f"install --quiet {hostile}\n"

    @staticmethod
    def _at(step: tuple[str, dict[str, str]], folder: Path) -> tuple[str, Path, dict[str, str]]:
        return step[0], folder, step[1]


class TestGitLab:
    def job(self) -> Any:
        return held_to_schema(".gitlab/factcheck.gitlab-ci.yml", "gitlab-ci")["factcheck"]

    def test_its_report_is_the_artifact(self, articles: Path, shell: Shell, tmp_path: Path) -> None:
        job = self.job()
        variables = {**job["variables"], "FACTCHECK_PACKAGE": "https://example.org/f.tar.gz"}
        result = shell("\n".join(job["script"]), articles, variables)
        assert result.returncode == 1
        assert "error  conversion" in result.stdout
        report = json.loads((articles / job["artifacts"]["reports"]["codequality"]).read_text())
        assert [issue["location"]["path"] for issue in report] == ["wrong.md"]
        assert (
            tmp_path / "installed"
        ).read_text() == "install --quiet https://example.org/f.tar.gz\n"

    def test_it_says_if_it_does_not_know_what_to_install(
        self, articles: Path, shell: Shell
    ) -> None:
        job = self.job()
        result = shell("\n".join(job["script"]), articles, job["variables"])
        assert result.returncode != 0
        assert "FACTCHECK_PACKAGE: is not set" in result.stderr


class TestContainer:
    def instructions(self) -> list[tuple[str, str]]:
        text = (ROOT / ".container/Containerfile").read_text(encoding="utf-8")
        lines = (line for line in text.splitlines() if line and not line.startswith("#"))
        return [(line.split(" ", 1)[0], line.split(" ", 1)[1]) for line in lines]

    def test_what_the_wheel_is_built_from_is_copied(self) -> None:
        copied = [
            name
            for word, rest in self.instructions()
            if word == "COPY" and not rest.startswith("--from")
            for name in rest.split()[:-1]
        ]
        project = PROJECT["project"]
        wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
        needed = {
            "pyproject.toml",
            project["readme"],
            *project["license-files"],
            *wheel["packages"],
        }
        assert set(copied) == needed
        assert all((ROOT / name).exists() for name in copied)

    def test_it_runs_the_program_as_nobody(self) -> None:
        last = dict(self.instructions())
        uid, _, gid = last["USER"].partition(":")
        assert int(uid) > 1000
        assert int(gid) > 1000
        assert set(json.loads(last["ENTRYPOINT"])) <= set(PROJECT["project"]["scripts"])

    def test_it_needs_no_home_and_no_file_of_its_own(self, articles: Path, shell: Shell) -> None:
        nowhere = {"HOME": "/nonexistent", "FACTCHECK_DATA": "", "XDG_DATA_HOME": ""}
        result = shell("python -m factcheck check wrong.md", articles, nowhere)
        assert (result.returncode, result.stderr) == (1, "")
