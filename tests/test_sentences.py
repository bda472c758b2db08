"""Where sentences end, and that none is longer than sentences are."""

from __future__ import annotations

import pytest

from factcheck import pipeline, readers
from factcheck.sentences import LONGEST, spans, starts


def parts(text: str) -> list[str]:
    return [text[span.start : span.end] for span in spans(text, starts(text, frozenset({"Mr"})))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It cost 5. It was 6.", ["It cost 5.", " It was 6."]),
        ("Mr. Ives paid 5.5 million.", ["Mr. Ives paid 5.5 million."]),
        ("Was it 5?” “No.” He left.", ["Was it 5?”", " “No.”", " He left."]),
        ("It cost 5.\nIt was 6.\n", ["It cost 5.", "\n", "It was 6.\n"]),
        ("", []),
        ("It cost 5. €6 went to “A”.", ["It cost 5.", " €6 went to “A”."]),
        (
            "It cost 5. 👍\N{VARIATION SELECTOR-16} Then 6.",
            ["It cost 5.", " 👍\N{VARIATION SELECTOR-16} Then 6."],
        ),
        ("Es kostete 5. „Nur 6“, hieß es.", ["Es kostete 5.", " „Nur 6“, hieß es."]),
        ("It cost 5. – or 6.", ["It cost 5. – or 6."]),
        ("费用为5元。共6元。", ["费用为5元。", "共6元。"]),
    ],
)
def test_sentences(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


@pytest.mark.parametrize("piece", ["5 cats and ", "5,"])
def test_a_line_without_stops_is_cut(piece: str) -> None:
    text = piece * LONGEST
    found = [text[span.start : span.end] for span in spans(text, [0])]
    assert "".join(found) == text
    assert all(0 < len(part) <= LONGEST for part in found)
    assert " " not in text or all(part.endswith(" ") for part in found)


def test_an_article_cuts_inside_figures_as_well() -> None:
    article = pipeline.read_figures(readers.read_text("a.txt", "from 3 doubled to 5 " * 200), "en")
    assert all(span.end - span.start <= LONGEST for span in article.sentences)
