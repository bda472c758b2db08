from __future__ import annotations

from factcheck import readers
from factcheck.document import BlockKind, Document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [
        (block.kind.value, document.text[block.span.start : block.span.end])
        for block in document.blocks
    ]


def read(source: str) -> Document:
    return readers.read_text("a.txt", source)


def test_each_line_is_a_paragraph() -> None:
    document = read("Un long premier alinéa.\nUn second.\n\n  Un troisième.  \n")
    assert document.text == document.source
    assert blocks(document) == [
        ("paragraph", "Un long premier alinéa."),
        ("paragraph", "Un second."),
        ("paragraph", "Un troisième."),
    ]


def test_a_title_is_short_and_set_off() -> None:
    assert (
        read("Harbour costs rise\n\nThe port will cost 350 million.").title == "Harbour costs rise"
    )
    assert read("Short\nThe harbour will cost 350 million.").title == "Short"
    assert read("It cost 350 million.\n\nNo more is known.").title is None
    assert read("One line as long as\nthe line below it").title is None
    assert read("- 350\n\nwords").title is None


def test_wrapped_lines_are_one_paragraph() -> None:
    source = (
        "The harbour of the city is going to cost three hundred and\r\n"
        "fifty million dollars, which is twice what was planned.\r\n"
        "\r\n"
        "A second paragraph stands below a blank line, as it is the\r\n"
        "custom in wrapped texts.\r\n"
    )
    document = read(source)
    assert [text.count("  ") for _, text in blocks(document)] == [1, 1]  # "\r\n" is two spaces
    assert len(document.text) == len(source)
    assert "hundred and  fifty" in document.text


def test_short_lines_are_not_wrapped_ones() -> None:
    source = "A line of a text that is somewhat longer than the others.\n\nOslo 3\nParis 4\n"
    assert [text for _, text in blocks(read(source))][1:] == ["Oslo 3", "Paris 4"]


def test_items_are_grouped_and_nested() -> None:
    document = read("Costs:\n- port 3\n  and quay\n  1. crane 2\n\n* dock 4\nEnd\n- other 5")
    items = [block for block in document.blocks if block.kind is BlockKind.ITEM]
    assert [(item.group, item.level) for item in items] == [(1, 1), (1, 2), (1, 1), (2, 1)]
    assert ("item", "port 3   and quay") in blocks(document)


def test_one_long_line_is_not_copied_about() -> None:
    source = "word 350 " * 500_000
    document = read(source)
    assert document.text is source
    assert len(document.blocks) == 1
