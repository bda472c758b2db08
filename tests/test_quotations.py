"""What counts as a quotation, in every kind of quotation marks."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.config import Config
from factcheck.finding import Severity
from factcheck.quotations import quotations
from factcheck.verdict import Outcome

WRONG = "{0}The choir has 310 members, including 420 altos{1}"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “two of them” and left.", ["“two of them”"]),
        ("Il a dit « deux » puis « trois ».", ["« deux »", "« trois »"]),
        ("Er nannte „zwei“ und »drei«.", ["„zwei“", "»drei«"]),
        ("Il dit ‹ deux › ici.", ["‹ deux ›"]),
        ("彼は「二つ」と言った。", ["「二つ」"]),
        ("She said 'two of them', twice.", ["'two of them'"]),
        ("She said ‘it’s two’ again.", ["‘it’s two’"]),
        ("“He told me ‘it’s two’ today,” she said.", ["“He told me ‘it’s two’ today,”"]),
        ("« Il m’a dit « deux » hier », dit-elle.", ["« Il m’a dit « deux » hier »"]),
        ("“One.\n“Two.\n“Three.” And four.", ["“One.", "“Two.", "“Three.”"]),
        ("« Un.\n» Deux. » Et trois.", ["« Un.", "» Deux. »"]),
        ("“One.\nTwo.\nThree.", []),
        ("The '90s crowd and the workers' pay, and the men's.", []),
        ('A 6" pipe and a 4" one.', []),
        ("The dogs’ food and the cat’s.", []),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text)] == quoted


@pytest.mark.parametrize(
    "marks", ["“”", "«»", "„“", "‹›", "「」", "''", '""', "‘’"], ids=lambda marks: marks
)
def test_a_figure_inside_weighs_one_level_less(marks: str) -> None:
    opening, closing = marks[0], marks[1]
    for text, severity in (
        (WRONG.format("", "."), Severity.ERROR),
        (f"Ms Oduya said: {WRONG.format(opening, '.' + closing)}", Severity.WARNING),
    ):
        (found,) = factcheck.check(text, language="en").findings
        assert found.severity is severity


@pytest.mark.parametrize("mark", ["[sic]", "(sic)", "[sic!]", "(Sic)"])
def test_sic_silences_a_figure_and_says_so(mark: str) -> None:
    report = factcheck.check(WRONG.format("", f" {mark}."), language="en")
    assert not report.findings
    reasons = [v.reason for _, v in report.judged if v.outcome is Outcome.UNVERIFIABLE]
    assert reasons == ["“420 altos” is marked [sic], so it is left as it stands"]


def test_a_finding_must_be_as_sure_as_asked_for() -> None:
    text = "Maeve Roe, born in 1950, died in 2013 aged 53."
    report = factcheck.check(text, language="en", published="2013-06-01")
    (found,) = report.findings
    asked = Config(min_confidence=type(found.confidence)(found.confidence + 1))
    assert not factcheck.check(text, language="en", published="2013-06-01", config=asked).findings
