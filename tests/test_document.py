from __future__ import annotations

from factcheck.document import Document, Span


def test_locate_counts_windows_line_ends_once() -> None:
    document = Document("a.txt", "one\r\ntwo 350", "one\r\ntwo 350")
    place = document.locate(Span(9, 12))
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 5, 2, 8)


def test_locate_knows_old_mac_line_ends() -> None:
    document = Document("a.txt", "one\rtwo", "one\rtwo")
    assert document.locate(Span(4, 7)).line == 2


def test_a_line_separator_starts_no_line() -> None:
    document = Document("a.txt", "one\u2028two", "one\u2028two")
    assert document.locate(Span(4, 7)).line == 1


def test_an_astral_character_is_one_column() -> None:
    document = Document("a.txt", "📈 350", "📈 350")
    place = document.locate(Span(2, 5))
    assert (place.start, place.column, place.end_column) == (2, 3, 6)


def test_locate_ends_before_markup_that_was_dropped() -> None:
    document = Document("a.md", "**350** million", "350 million", ((0, 2), (3, 7)))
    assert document.locate(Span(0, 3)).end == 5
    assert document.locate(Span(0, 11)).end == 15


def test_locate_ends_behind_what_stands_for_the_last_code_point() -> None:
    document = Document(
        "a.html", "5 &euro; more", "5 € more", ((0, 0), (2, 2), (3, 8)), lengths={2: 6}
    )
    assert document.locate(Span(0, 3))[:2] == (0, 8)
    assert document.with_title("A").locate(Span(2, 5))[:2] == (0, 8)


def test_an_empty_span_has_a_place() -> None:
    assert Document("a.txt", "", "").locate(Span(0, 0)).line == 1
