"""The one function: rows in, an article with its claims and findings out, or an error."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pytest

from factcheck.archive import ArchiveError, batches
from factcheck.archive.batches import Work
from factcheck.archive.columns import Columns
from factcheck.archive.schema import ROWS
from rates import open_book

WRONG = "The ferry cost £40 million ($508 million)."
RIGHT = "The ferry cost £40 million ($50.8 million)."
DAY = "2024-06-14"


def check(*rows: dict[str, Any], work: Work = Work(open_book)) -> list[dict[str, Any]]:  # noqa: B008
    batch = pa.RecordBatch.from_pylist(list(rows), schema=ROWS)
    return [record for found in batches.check(work, [batch]) for record in found.to_pylist()]


def row(text: str | None, **others: Any) -> dict[str, Any]:
    return {"identifier": "a", "text": text, "date": DAY, **others}


def test_a_finding_holds_all_that_it_rests_on() -> None:
    article, claim, finding = check(row(WRONG, file="f", row=3))
    place = {"file": "f", "row": 3, "identifier": "a", "language": "en", "published": DAY}
    for record in (article, claim, finding):
        assert {name: record[name] for name in place} == place
        assert record["year"] == 2024
    assert (article["dataset"], article["outcome"], article["rule"]) == (
        "articles",
        "checked",
        None,
    )
    assert (claim["dataset"], claim["rule"], claim["outcome"]) == (
        "claims", "conversion", "inconsistent",
    )  # fmt: skip
    assert (finding["severity"], finding["confidence"]) == ("error", "high")
    assert finding["message"].startswith("“$508 million” is 10 times too large")
    assert finding["suggestion"] == "$50.8 million"
    assert [figure["text"] for figure in finding["figures"]] == ["$508 million", "£40 million"]
    assert WRONG[slice(*(finding["figures"][0][end] for end in ("start", "end")))] == "$508 million"
    assert finding["expected"]["unit"] == "USD"
    [rate] = finding["rates"]
    assert (rate["base"], rate["quote"], rate["value"]) == ("GBP", "USD", "1.26905")
    assert (rate["date"], rate["source"]) == (date(2024, 6, 14), "ecb")


@pytest.mark.parametrize(
    ("others", "message"),
    [
        ({"language": "tlh"}, "the language 'tlh' is not known; there are ar, bn"),
        ({"date": "soon"}, "its date 'soon' is no day, month or year"),
        ({"date": "2024-02-31"}, "its date '2024-02-31' is no day, month or year"),
        ({"error": "it has no text", "text": None}, "it has no text"),
        ({"format": "pdf"}, "it cannot be checked (ReadError: <text>: pdf is no text"),
        ({"format": "html", "text": "<b>" * 20_000}, None),
    ],
)
def test_a_row_that_fails_is_an_error_and_the_others_are_checked(
    others: dict[str, Any], message: str | None
) -> None:
    found = check(row(RIGHT), row(**{"text": RIGHT, **others}), row(RIGHT))
    assert [r["dataset"] for r in (*found[:2], *found[-2:])] == ["articles", "claims"] * 2
    if message is not None:
        [error] = found[2:-2]
        assert (error["dataset"], error["outcome"]) == ("errors", "error")
        assert error["message"].startswith(message)


def test_what_the_program_itself_cannot_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, **others: Any) -> None:
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr("factcheck.check", fail)
    [error] = check(row(RIGHT))
    assert error["message"] == "it cannot be checked (ZeroDivisionError: by nought)"


def test_an_html_page_states_its_own_day_and_language() -> None:
    page = f"<html lang=en><meta property=article:published_time content={DAY}><p>{WRONG}</p>"
    article, *_ = check({"identifier": "a", "text": page, "format": "html"})
    assert (article["language"], article["published"]) == ("en", DAY)


def test_the_headline_is_checked_once() -> None:
    title = "Ferry for £40 million ($508 million)"
    assert [r["dataset"] for r in check(row("It sails.", title=title))].count("findings") == 1
    found = check(row(f"{title}\n\nIt sails.", title=title))
    assert [r["dataset"] for r in found].count("findings") == 1


def test_the_default_language_gives_way_to_that_of_the_row() -> None:
    work = Work(open_book, language="fr")
    languages = [r["language"] for r in check(row("1"), row("1", language="de-AT"), work=work)]
    assert languages == ["fr", "de"]


class TestColumns:
    @pytest.mark.parametrize(
        "names",
        [
            {"text": "text", "title": "title", "date": "date", "identifier": "id"},
            {"text": "Article_Body", "title": "Headline", "date": "pub-date", "identifier": "URL"},
            {"text": "body_html", "date": "pubDate", "language": "Lang", "identifier": "guid"},
        ],
    )  # fmt: skip
    def test_usual_names(self, names: dict[str, str]) -> None:
        assert Columns().chosen(["price", *names.values()]) == names

    def test_the_likeliest_of_several(self) -> None:
        assert Columns().chosen(["content", "url", "text", "id"]) == {
            "text": "text", "identifier": "id",
        }  # fmt: skip

    def test_named_ones(self) -> None:
        columns = Columns(text="a b", date="date")
        assert columns.chosen(["text", "a b", "date"]) == {"text": "a b", "date": "date"}
        with pytest.raises(ArchiveError, match="there is no column 'a b'; there are 'text'"):
            columns.chosen(["text"])

    @pytest.mark.parametrize(
        ("value", "read"),
        [
            (date(2024, 6, 14), "2024-06-14"),
            (datetime(2024, 6, 14, 23, 5), "2024-06-14"),  # noqa: DTZ001 - as Parquet gives it
            (2024, "2024"),
            ("June 2024", "June 2024"),
        ],
    )
    def test_days(self, value: object, read: str) -> None:
        found = Columns().row({"text": "a", "date": value}, {"text": "text", "date": "date"})
        assert found["date"] == read

    @pytest.mark.parametrize(
        ("text", "format"),
        [
            ("It cost < 5 and > 3 euros.", "text"),
            ("a <b", "text"),
            ("<p>It cost 5 euros.", "html"),
            ("\n<!doctype html><html>", "html"),
            ("It cost 5 euros.</p>\nNothing more.", "html"),
            ("It cost<br/>5 euros.", "html"),
        ],
    )
    def test_html_is_told_by_its_marks(self, text: str, format: str) -> None:  # noqa: A002
        assert Columns().row({"text": text}, {"text": "text"})["format"] == format
        asked = Columns(format="markdown").row({"text": text}, {"text": "text"})
        assert asked["format"] == "markdown"

    def test_bytes_are_text_if_they_are_utf8(self) -> None:
        chosen = {"text": "text"}
        assert Columns().row({"text": "ё".encode()}, chosen)["text"] == "ё"
        assert Columns().row({"text": b"\xff"}, chosen)["error"] == "its text is no valid Unicode"
