"""Fingerprints and fixes of findings."""

from __future__ import annotations

import pytest

import factcheck

DAY = "2024-06-14"


def fix_of(source: str, reader: str = "markdown", title: str | None = None) -> str | None:
    """The source with the only fix applied."""
    report = factcheck.check(source, format=reader, published=DAY, title=title)
    [found] = report.findings
    fix = found.fix
    return source[: fix.place.start] + fix.text + source[fix.place.end :] if fix else None


def test_a_fix_changes_the_figure_in_the_source() -> None:
    source = "*Ferry* cost **£40 million** ($508 million)."
    assert fix_of(source) == "*Ferry* cost **£40 million** ($50.8 million)."


def test_a_line_end_inside_a_figure_is_no_obstacle() -> None:
    assert fix_of("It cost £40 million ($508\nmillion).") == "It cost £40 million ($50.8 million)."


@pytest.mark.parametrize("source", ["It cost £40 million ($**508** million)."])
def test_markup_inside_a_figure_is_left_to_a_person(source: str) -> None:
    assert fix_of(source) is None


def test_a_quotation_is_left_as_it_is() -> None:
    assert fix_of("“It cost £40 million ($508 million),” he said.") is None


def test_a_headline_from_elsewhere_is_not_in_the_source() -> None:
    assert fix_of("Nothing.", title="It cost £40 million ($508 million)") is None


def test_findings_alike_are_numbered() -> None:
    report = factcheck.check("It cost £40 million ($508 million).\n\n" * 2, published=DAY)
    first, second = (found.fingerprint for found in report.findings)
    assert first.partition(":")[0] == second.partition(":")[0]
    assert (first[-2:], second[-2:]) == (":1", ":2")


def test_nor_is_a_figure_of_a_quotation_that_somebody_else_adds_up() -> None:
    listed = "$96,000 in all: $41,000 on travel, $33,000 on halls"
    quoted = f"The choir spent {listed} and “a mere $220,000 on scores”."
    [found] = factcheck.check(quoted, published=DAY).findings
    assert (found.primary.text, found.quoted, found.fix) == ("$220,000", True, None)
