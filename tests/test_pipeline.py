"""The whole flow: it never crashes, and gives the same for the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.config import Config, Persona
from factcheck.languages import UnknownLanguageError
from factcheck.verdict import Outcome, Severity

PIECES = [
    "The fund", "total", "in all:", "including", "(", ")", "or", "about", "$5 million", "€4.6m",
    ",", "£3 billion", "12 jobs", "and", "150 people", "of which", ".", "\n\n", "in 2019", "“",
    "22 December", "MAD 30", "dont", "soit", "5 millions de dollars", "au total", "”", "10%",
    "at the time", "| 1 | 2 |\n|---|---|\n| 3 | 4 |", "- 5\n- 6\n", "#",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=30).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(["en", "fr"]), st.sampled_from([None, "2022", "2020-10-01"]))
def test_no_article_crashes_it(text: str, language: str, published: str | None) -> None:
    config = Config(persona=Persona.PEDANTIC)
    report = factcheck.check(text, language=language, published=published, config=config)
    again = factcheck.check(text, language=language, published=published, config=config)
    assert report.to_dict() == again.to_dict()
    for finding in report.findings:
        assert finding.primary.text in report.document.text


class TestConversion:
    def test_any_day_of_the_month_of_publication_will_do(self) -> None:
        for published in ("2022-09", "2022", "2022-09-27"):
            report = factcheck.check("It cost £10 million ($10.7 million).", published=published)
            assert [v.outcome for _, v in report.judged] == [Outcome.CONSISTENT], published

    def test_an_undated_article_is_held_to_every_day_that_its_text_allows(self) -> None:
        report = factcheck.check("It cost £30 million ($23 billion).")
        [(_, verdict)] = report.judged
        assert verdict.outcome is Outcome.INCONSISTENT
        assert "every day on record" in verdict.calculation

    def test_a_day_without_a_rate_cannot_be_checked(self) -> None:
        report = factcheck.check("It cost £30 ($50).", published="1970-05-01")
        [(_, verdict)] = report.judged
        assert verdict.outcome is Outcome.UNVERIFIABLE
        assert verdict.reason

    def test_the_event_may_settle_the_day(self) -> None:
        text = "In June 2014 it was sold for £10 million ($17 million)."
        assert not factcheck.check(text, published="2022-09-27").findings

    def test_todays_rate_is_that_of_the_day_of_publication(self) -> None:
        text = "In June 2014 it was sold for £10 million ($17 million at today's rates)."
        assert factcheck.check(text, published="2022-09-27").findings

    @pytest.mark.parametrize(
        "text",
        [
            "It cost £10 million ($5 million of it in cash).",
            "It cost £10 million (£12 million with tax).",
            "It cost £10 million, $5 million went to the roof.",
            "He paid £10 million and $5 million.",
            "Prices range from £10 to $50.",
        ],
    )
    def test_what_is_no_conversion(self, text: str) -> None:
        assert not factcheck.check(text, published="2022-09-27").judged

    @pytest.mark.parametrize(
        "text",
        [
            "It cost £10 million ($10.7 million).",
            "It cost £10 million (about $10.7 million).",
            "It cost £10 million ($10.7 million, €11.1 million).",
            "It cost £10 million, or $10.7 million.",
            "It cost £10 million, or about $10.7 million, to build.",
            "It cost £10 million – $10.7 million – to build.",
            "It cost £10 million, equivalent to $10.7 million.",
            "It cost £10 million / $10.7 million.",
        ],
    )
    def test_what_is_one(self, text: str) -> None:
        outcomes = {v.outcome for _, v in factcheck.check(text, published="2022-09-27").judged}
        assert outcomes == {Outcome.CONSISTENT}


def test_a_quoted_figure_weighs_one_level_less_and_is_not_rewritten() -> None:
    plain = factcheck.check("It cost £10 million ($107 million).", published="2022-09-27")
    quoted = factcheck.check("“It cost £10 million ($107 million).”", published="2022-09-27")
    assert [f.severity for f in plain.findings] == [Severity.ERROR]
    assert [f.severity for f in quoted.findings] == [Severity.WARNING]
    assert plain.findings[0].suggestion == "$10.8 million"
    assert quoted.findings[0].suggestion is None


def test_a_headline_is_part_of_the_article() -> None:
    report = factcheck.check(
        "Nothing here.", title="It cost £10 million ($107 million)", published="2022-09-27"
    )
    assert report.findings[0].primary.text == "$107 million"


def test_published_may_be_a_day_or_text() -> None:
    for published in (date(2022, 9, 27), "2022-09-27"):
        assert factcheck.check("", published=published).to_dict()["published"] == "2022-09-27"
    with pytest.raises(ValueError, match="yesterday"):
        factcheck.check("", published="yesterday")


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(UnknownLanguageError, match="'xx' is not known; there are"):
        factcheck.check("", language="xx")


def test_a_pedantic_rule_runs_for_who_asks_for_it() -> None:
    text = "The grant of about 12,347 people was announced."
    for config, runs in (
        (Config(), False),
        (Config(persona=Persona.PEDANTIC), True),
        (Config(select=("precision",)), True),
        (Config(persona=Persona.PEDANTIC, ignore=("precision",)), False),
    ):
        report = factcheck.check(text, language="en", config=config)
        assert any(claim.rule == "precision" for claim, _ in report.judged) is runs
