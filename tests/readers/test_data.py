"""CSV and notebooks: data that holds text."""

from __future__ import annotations

import json

import pytest

from factcheck import readers
from factcheck.document import Document, Span
from tests.readers.samples import blocks, tables


@pytest.mark.parametrize(
    ("source", "cells"),
    [
        ("a,b\n1,2\n", [(0, 0, "a"), (0, 1, "b"), (1, 0, "1"), (1, 1, "2")]),
        ('a;b\r\n"1,5";"x ""y"""\r\n', [(0, 0, "a"), (0, 1, "b"), (1, 0, "1,5"), (1, 1, 'x "y"')]),
        ("a\tb\n\n\t2", [(0, 0, "a"), (0, 1, "b"), (1, 1, "2")]),
        ('"a\n;b"|c', [(0, 0, "a ;b"), (0, 1, "c")]),
        ('a,"b\n"c,d', [(0, 0, "a"), (0, 1, '"b'), (1, 0, '"c'), (1, 1, "d")]),
        ("a", [(0, 0, "a")]),
        ("", []),
    ],
)
def test_csv(source: str, cells: list[tuple[int, int, str]]) -> None:
    assert tables(readers.read_text("a.csv", source, "csv")) == cells


def notebook(*cells: str | list[str], ascii: bool = True) -> str:  # noqa: A002
    made = [{"cell_type": "markdown", "source": cell} for cell in cells]
    return json.dumps({"cells": made}, ensure_ascii=ascii, indent=2)


def read(source: str) -> Document:
    return readers.read_text("a.ipynb", source, "jupyter")


@pytest.mark.parametrize("ascii", [True, False])
def test_places_in_the_json(ascii: bool) -> None:  # noqa: A002
    source = notebook(['# "é" 📈 7\n', "\n", "a\\*\t&amp; **8**"], "- 9", ascii=ascii)
    document = read(source)
    assert blocks(document) == [("title", '"é" 📈 7'), ("paragraph", "a* & 8"), ("item", "9")]
    for figure in "789":
        start = document.text.index(figure)
        place = document.locate(Span(start, start + 1))
        assert source[place.start : place.end] == figure
        line = source.split("\n")[place.line - 1]
        assert line[place.column - 1] == figure


def test_cells_are_read_apart() -> None:
    assert read(notebook("```\n9", "a", "- b")).text == "a\nb"


def test_only_markdown_cells_are_read() -> None:
    cells = [
        {"source": "9", "cell_type": "code", "outputs": [{"text": ["9"]}]},
        {"source": "9", "cell_type": "raw"},
        {"metadata": {"source": "9", "cell_type": "x"}, "source": "a", "cell_type": "markdown"},
        {"cell_type": "markdown"},
    ]
    assert read(json.dumps({"x": {"source": "9"}, "cells": cells})).text == "a"


def test_half_a_character_is_replaced() -> None:
    assert read(notebook("\ud83d a")).text == "\N{REPLACEMENT CHARACTER} a"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "no valid JSON"),
        ('{"cells": [\n}', "a.ipynb:2: it is no valid JSON"),
        ("[]", "no notebook"),
        ('{"cells": {}}', "no notebook"),
        ('{"cells": ' + "[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_notebook(source: str, said: str) -> None:
    with pytest.raises(readers.ReadError, match=said):
        read(source)


def test_a_number_of_many_digits_is_not_made() -> None:
    assert read('{"cells": [], "x": ' + "9" * 10_000 + "}").text == ""
