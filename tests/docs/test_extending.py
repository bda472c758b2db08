"""What the page on extending shows is put where it says, in a copy of the program, and used."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factcheck import docs
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.rates.server import Replay

    Run = Callable[..., subprocess.CompletedProcess[str]]

SHOWN = re.compile(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program, and of its tests, with everything that the page shows."""
    copy = tmp_path / "copy"
    for package in ("factcheck", "rates", "tests"):
        shutil.copytree(
            ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    shown = SHOWN.findall((docs.FOLDER / "extending.md").read_text(encoding="utf-8"))
    assert len(shown) == 5
    for place, text in shown:
        assert not (copy / place).exists()
        (copy / place).write_text(text, encoding="utf-8")
    return copy


def test_each_of_them_works(copy: Path, run: Run, tmp_path: Path, replay: Replay) -> None:
    def extended(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
        address = {"FACTCHECK_EXAMPLE_URL": f"{replay.address}/example"}
        return run(*arguments, cwd=tmp_path, env={"PYTHONPATH": str(copy), **address}, input=text)

    language = extended("check", "--language", "af", "--format", "json",
                        text="Dit het 3 miljoen rand gekos.")  # fmt: skip
    (figure,) = json.loads(language.stdout)["documents"][0]["figures"]
    assert (figure["value"], figure["currencies"]) == ("3000000", ["ZAR"])

    assert "A share that is more than all." in extended("rule", "excess").stdout
    wrong = extended("check", text="Some 120% of the members came.")
    assert wrong.returncode == 1
    assert "“120%” is more than all there is. Is “120%” right?" in wrong.stdout

    talk = tmp_path / "articles/talk.srt"
    talk.parent.mkdir()
    talk.write_text("1\n0:01 --> 0:02\nSome 120% of the members came.\n")
    tally = extended("check", "--format", "tally", "articles/talk.srt")
    assert (tally.returncode, tally.stdout, tally.stderr) == (1, "1 articles/talk.srt\n", "")
    lines = extended("check", "--format", "concise", "articles").stdout
    assert lines.startswith("articles/talk.srt:3:6: error excess")

    rates = [{"code": "USD", "day": "2026-11-02", "rate": 10.1}]
    replay.say("/example/", rates)
    fetched = extended("rates", "update", "--source", "example", "--since", "2026-11")
    assert (fetched.returncode, fetched.stderr) == (0, "")
    converted = extended("convert", "1", "USD", "NOK", "--date", "2026-11-02")
    assert "The Bank of Example" in converted.stdout
    assert "10.1 NOK per USD" in converted.stdout


EXAMPLES = """
from factcheck.languages.files import examples
from factcheck.rules import catalogue
from tests.languages.test_examples import test_an_example_has_known_keys_only as known
from tests.languages.test_examples import test_an_example_reads_as_it_says as read
from tests.rules.test_examples import test_what_agrees_is_not_reported as agrees
from tests.rules.test_examples import test_what_disagrees_is_reported_for_what_it_is as disagrees

[rule] = [rule for rule in catalogue() if rule.name == "excess"]
[agree], [disagree] = rule.agree, rule.disagree
agrees(rule.name, agree)
disagrees(rule.name, disagree)
[example] = examples("af")
known("af", example)
read("af", example)
"""


def test_its_examples_pass_the_tests_that_run_all_examples(copy: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", EXAMPLES], cwd=copy, check=True,
        env={**os.environ, "PYTHONPATH": str(copy)},
    )  # fmt: skip
