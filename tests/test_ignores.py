"""Ignores in the comments of articles, in the syntax of each format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import factcheck
from factcheck.config import Config
from tests.conftest import ROOT

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from factcheck import Report

    Run = Callable[..., subprocess.CompletedProcess[str]]

DAY = "2024-06-14"
WRONG = "The ferry cost £40 million ($508 million)."
OTHER = "The lighthouse cost £60 million ($908 million)."


def check(source: str, reader: str = "markdown", **settings: Any) -> Report:
    config = Config()._replace(**settings)
    return factcheck.check(source, format=reader, published=DAY, language="en", config=config)


def wrong(report: Report) -> list[str]:
    return [found.primary.text for found in report.findings]


def notebook(*lines: str) -> str:
    return json.dumps({"cells": [{"cell_type": "markdown", "source": list(lines)}]}, indent=1)


# The comments of each format; the ignored amount stands in WRONG, the reported one in OTHER.
FORMATS = {
    "markdown": ("markdown", "<!-- {} -->"),
    "html": ("html", "<!-- {} -->"),
    "mdx": ("mdx", "{{/* {} */}}"),
    "mdx with HTML": ("mdx", "<!-- {} -->"),
    "rst": ("rst", ".. {}"),
    "asciidoc": ("asciidoc", "// {}"),
    "asciidoc block": ("asciidoc", "////\n{}\n////"),
    "latex": ("latex", "% {}"),
}


@pytest.mark.parametrize(("reader", "comment"), FORMATS.values(), ids=FORMATS)
class TestEveryFormat:
    def test_next_line(self, reader: str, comment: str) -> None:
        said = comment.format("factcheck-disable-next-line conversion -- known")
        report = check(f"{OTHER}\n\n{said}\n\n{WRONG}\n\n{OTHER}\n", reader)
        assert wrong(report) == ["$908 million"] * 2
        [(found, reason)] = report.suppressed
        assert found.primary.text == "$508 million"
        assert reason == "ignored by factcheck-disable-next-line conversion in line 3: known"

    def test_all_that_follows(self, reader: str, comment: str) -> None:
        off, on = comment.format("factcheck-disable"), comment.format("factcheck-enable")
        report = check(f"{OTHER}\n\n{off}\n\n{WRONG}\n\n{WRONG}\n\n{on}\n\n{OTHER}", reader)
        assert wrong(report) == ["$908 million"] * 2
        assert len(report.suppressed) == 2

    def test_the_file(self, reader: str, comment: str) -> None:
        said = comment.format("factcheck-disable-file conversion")
        assert wrong(check(f"{OTHER}\n\n{said}\n\n{WRONG}\n", reader)) == []
        assert wrong(check(f"{said}\n\n{WRONG}\n", reader)) == []


@pytest.mark.parametrize(
    ("reader", "source"),
    [
        ("markdown", f"{WRONG} <!-- factcheck-disable-line -->\n\n{OTHER}"),
        ("html", f"<p>{WRONG}</p> <!-- factcheck-disable-line -->\n<p>{OTHER}</p>"),
        ("mdx", f"{WRONG} {{/* factcheck-disable-line */}}\n\n{OTHER}"),
        ("latex", f"{WRONG.replace('$', chr(92) + '$')} % factcheck-disable-line\n\n{OTHER}"
         .replace("($9", "(\\$9")),
        ("jupyter", notebook(f"{WRONG} <!-- factcheck-disable-line -->\n", "\n", OTHER)),
        ("jupyter", notebook("<!-- factcheck-disable-next-line -->\n", f"{WRONG}\n\n{OTHER}")),
    ],
)  # fmt: skip
def test_its_own_line(reader: str, source: str) -> None:
    assert wrong(check(source, reader)) == ["$908 million"]


class TestRules:
    @pytest.mark.parametrize("rules", ["", "conversion", "total, conversion", "total  conversion"])
    def test_no_rule_is_every_rule(self, rules: str) -> None:
        said = f"<!-- factcheck-disable-file {rules} -->"
        report = check(f"{said}\n\n{WRONG}")
        assert (wrong(report), report.errors) == ([], ())

    def test_another_rule(self) -> None:
        assert wrong(check(f"<!-- factcheck-disable-file total -->\n\n{WRONG}")) == ["$508 million"]

    def test_one_rule_is_enabled_again(self) -> None:
        said = "<!-- factcheck-disable -->\n\n{}\n\n<!-- factcheck-enable conversion -->\n\n{}"
        assert wrong(check(said.format(WRONG, OTHER))) == ["$908 million"]

    def test_a_dash_before_the_reason(self) -> None:
        said = f"<!-- factcheck-disable-file conversion – the rate of 1998 -->\n\n{WRONG}"
        assert check(said).suppressed[0].reason.endswith("in line 1: the rate of 1998")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("factcheck-disable-nextline",
         ("there is no directive 'factcheck-disable-nextline'; "
         "did you mean 'factcheck-disable-next-line'?")),
        ("factcheck-disable-line conversoin, total",
         "there is no rule 'conversoin'; did you mean 'conversion'?"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_one_sentence(said: str, sentence: str) -> None:
    report = check(f"One.\n\n<!-- {said} -->\n\n{WRONG}")
    assert report.errors == (f"<text>:3: {sentence}",)
    assert wrong(report) == ["$508 million"]


def test_comments_about_the_program_are_no_directives() -> None:
    report = check(
        f"<!-- factcheck: the bank told us -->\n\n<!-- see factcheck-disable -->\n\n{OTHER}"
    )
    assert (report.errors, len(report.findings)) == ((), 1)


class TestUnused:
    SAID = f"<!-- factcheck-disable-next-line conversion, total -->\n{WRONG}\n"

    def test_each_rule_that_silences_nothing(self) -> None:
        expected = "<text>:1: “factcheck-disable-next-line total” silences nothing"
        assert check(self.SAID).unused == (expected,)

    def test_of_two_that_would_do_the_narrower_is_used(self) -> None:
        said = f"<!-- factcheck-disable-file -->\n\n{self.SAID.replace(', total', '')}"
        assert check(said).unused == ("<text>:1: “factcheck-disable-file” silences nothing",)

    def test_a_rule_that_does_not_run_may_be_of_use_elsewhere(self) -> None:
        assert check(self.SAID, ignore=("total",)).unused == ()
        assert check("<!-- factcheck-disable -->\n\nNothing.", select=("total",)).unused == ()

    def test_nor_is_one_unused_whose_finding_is_not_asked_for(self) -> None:
        said = (
            "<!-- factcheck-disable-file multiple -->\n\nThe number of otters doubled from 4 to 7."
        )
        report = check(said, min_confidence=3)
        assert (report.unused, report.findings, report.suppressed) == ((), (), ())


class TestCommandLine:
    ARTICLE = (
        "<!-- factcheck-disable-next-line conversion -- the ministry’s own figure -->\n"
        f"{WRONG}\n\n<!-- factcheck-disable-line total -->\n"
    )

    def test_what_is_suppressed_is_told(
        self, run: Run, tmp_path: Path, golden: Callable[[str, str], None]
    ) -> None:
        (tmp_path / "a.md").write_text(self.ARTICLE)
        environment = {"PYTHONPATH": str(ROOT)}
        options = ("check", "--date", DAY, "--verbose", "--report-unused-ignores", "a.md")
        result = run(*options, cwd=tmp_path, env=environment)
        golden("ignores.txt", f"{result.stdout}\n{result.stderr}")
        assert result.returncode == 1

    @pytest.mark.parametrize(
        ("options", "status"),
        [((), 0), (("--report-unused-ignores",), 1),
         (("--report-unused-ignores", "--fail-on", "error"), 0)],
    )  # fmt: skip
    def test_status(self, run: Run, options: tuple[str, ...], status: int) -> None:
        result = run(
            "check", "--date", DAY, "--stdin-filename", "a.md", *options, input=self.ARTICLE
        )
        assert result.returncode == status

    def test_a_directive_that_there_is_none_of(self, run: Run) -> None:
        said = f"<!-- factcheck-disable-all -->\n\n{WRONG}"
        result = run("check", "--date", DAY, "--stdin-filename", "a.md", input=said)
        assert result.returncode == 2
        assert result.stderr.startswith("factcheck: a.md:1: there is no directive")
        assert "a.md:3:29  error" in result.stdout

    @pytest.mark.parametrize("form", ["json", "junit", "sarif", "html", "concise"])
    def test_reports(self, run: Run, form: str) -> None:
        options = ("check", "--date", DAY, "--stdin-filename", "a.md", "--format", form)
        result = run(*options, input=self.ARTICLE)
        assert result.returncode == 0
        if form == "json":
            out = json.loads(result.stdout)
            assert out["documents"][0]["findings"] == []
            assert out["documents"][0]["suppressed"][0]["rule"] == "conversion"
            assert out["summary"]["suppressed"] == 1
            assert (out["summary"]["claims"], out["summary"]["inconsistent"]) == (1, 1)
        assert ("ministry" in result.stdout) is (form in ("json", "junit"))
