"""The main job on whole articles: what a person reads, at two widths and in colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.verdict import Outcome, Severity
from tests.conftest import ROOT

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLES = ("nearshore.en.md", "nearshore.fr.md")
PRINTED = ROOT.parent / "shared" / "articles" / "thales.fr.txt"


@pytest.mark.parametrize("columns", ["80", "120"])
@pytest.mark.parametrize("article", ARTICLES)
def test_the_terminal_report(
    run: Run, golden: Callable[[str, str], None], article: str, columns: str
) -> None:
    result = run("check", f"tests/articles/{article}", env={"COLUMNS": columns})
    assert result.returncode == 1
    assert result.stderr == ""
    golden(f"{article}.{columns}.txt", result.stdout)


@pytest.mark.parametrize("article", ARTICLES)
def test_verbose_tells_what_is_right(
    run: Run, golden: Callable[[str, str], None], article: str
) -> None:
    golden(f"{article}.verbose.txt", run("check", "--verbose", f"tests/articles/{article}").stdout)


def test_the_report_in_colour(run: Run, golden: Callable[[str, str], None]) -> None:
    colours = {"FORCE_COLOR": "1", "TERM": "xterm-256color"}
    golden(
        "nearshore.en.md.ansi.txt",
        run("check", f"tests/articles/{ARTICLES[0]}", env=colours).stdout,
    )


def test_no_color_is_honoured(run: Run) -> None:
    colours = {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm-256color"}
    out = run("check", f"tests/articles/{ARTICLES[0]}", env=colours).stdout
    assert not re.search(r"\x1b\[[\d;]*3[0-7]m", out)


def test_readme_shows_what_its_first_command_prints(run: Run) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("```text\n")[2].partition("```")[0]
    printed = run("check", f"tests/articles/{ARTICLES[0]}").stdout
    assert shown.split() == printed.split()


def test_readme_shows_what_a_conversion_prints(run: Run) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("## Exchange rates")[2].partition("```text\n")[2].partition("```")[0]
    asked = ("350e6", "MAD", "USD", "--date", "2022-12-22", "--rates-through", "2026-10-26")
    assert shown.split() == run("convert", *asked).stdout.split()


def test_any_wrong_amount_is_told_when_it_would_have_been_right() -> None:
    text = "The bridge cost 1.5 billion Lebanese pounds ($1 million)."
    [finding] = factcheck.check(text, published="2023-06-14").findings
    assert finding.verdict.diagnosis
    assert finding.verdict.diagnosis.name == "power of ten"
    assert "at the rate of Narodowy Bank Polski for 14 June 2023" in finding.message
    assert finding.notes == ("It would have been right from 20 June 2018 to 1 February 2023.",)


@pytest.mark.skipif(not PRINTED.exists(), reason="the printed article does not stand beside it")
def test_the_printed_article() -> None:
    report = factcheck.check(PRINTED.read_text(encoding="utf-8"), format="text")
    assert [(claim.rule, verdict.outcome) for claim, verdict in report.judged] == [
        ("conversion", Outcome.CONSISTENT),
        ("proportion", Outcome.INCONSISTENT),
    ]
    rate = report.judged[0][1].rates[0]
    assert (str(rate.value), str(rate.date), rate.source) == ("10.5237", "2022-12-21", "nbp")
    assert "33.2–33.3 million USD" in report.judged[0][1].calculation
    [finding] = report.findings
    assert finding.severity is Severity.WARNING
    assert finding.primary.text == "1,01 milliard de MAD"
    said = " ".join([finding.message, *finding.notes])
    for figure in ("2.33 million MAD", "63,900 MAD", "42,200 MAD", "96 million USD"):
        assert figure in said
