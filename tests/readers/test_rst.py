from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import readers
from factcheck.readers._builder import OBJECT
from tests.readers.samples import blocks, tables

if TYPE_CHECKING:
    from factcheck.document import Document

LIST = """\
.. list-table::
   :header-rows: 1

   * - a
     - b
   * - 1
     - 2
       3

   * - 4
     - 5
"""
SPACED_LIST = """\
.. list-table::

   *
     - a
     - b
   * - 1

     - 2

       3
   * - 4
     - 5
"""
SEPARATED = """\
.. csv-table::
   :header: a, "b"
   :widths: 9, 9

   1, "2
   3"

   "4", **5**
"""
COSTS = ".. {}\n{}\nAfter it.\n"
LISTED_COSTS = """
   * - Part
     - Dollars
   * - Quay
     - 200
   * - Crane
     - 150
   * - Total
     - 360
"""
SEPARATED_COSTS = """\
   :header: "Part", "Dollars"

   Quay, 200
   "Crane", 150
   Total, "360"
"""


def read(source: str) -> Document:
    return readers.read_text("a.rst", source, "rst")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*a* **350** ``9`` :emphasis:`b` `c`_ d_ e__", f"a 350 {OBJECT} b c d e"),
        (
            "`a <http://b/9>`_ [1]_ |9| :math:`9` \\*c* f\\ g",
            f"a {OBJECT} {OBJECT} {OBJECT} *c* fg",
        ),
        ("a_b_c 5*6 * 7", "a_b_c 5*6 * 7"),
        ("a::\n\n  9\n\n   9\n\nb", "a:\nb"),
        (".. 9\n   9\n\n.. _a: http://9\n.. |b| replace:: 9\n\nc", "c"),
        (".. note:: a\n   b\n\n   c", "a b\nc"),
        (".. figure:: 9.png\n   :alt: 9\n\n   a\n\nb", "a\nb"),
        (".. image:: 9.png\n   :alt: 9\n\na", "a"),
        (".. [#9] a\n   b", "a b"),
        ("| a\n| b\n\n>>> 9\n9\n\nc", "a\nb\nc"),
        ("a\n\n----\n\nb", "a\nb"),
        ("A. Smith said\n350", "A. Smith said 350"),
        ("term\n  definition", "term\ndefinition"),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


def test_sections_and_lists() -> None:
    document = read("T\n=\n\nH\n-\n\n- a\n  b\n\n  c\n\n  * d\n\n- e\n\n1. f\n#. g\n\nI\n-\n")
    assert blocks(document) == [
        ("title", "T"),
        ("heading", "H"),
        ("item", "a b"),
        ("paragraph", "c"),
        ("item", "d"),
        ("item", "e"),
        ("item", "f"),
        ("item", "g"),
        ("heading", "I"),
    ]
    items = [block for block in document.blocks if block.kind.value == "item"]
    assert [(item.group, item.level) for item in items] == [(1, 1), (2, 2), (1, 1), (3, 1), (3, 1)]


@pytest.mark.parametrize(
    "source",
    [
        "==  ====\na   b\n==  ====\n1   2\n    3\n\n4   5\n==  ====\n",
        "+--+----+\n|a | b  |\n+==+====+\n|1 | 2  |\n|  | 3  |\n+--+----+\n|4 | 5  |\n+--+----+\n",
        LIST,
        SPACED_LIST,
        SEPARATED,
        ".. csv-table::\n   :delim: ;\n   :header: a; b\n\n   1; 2 3\n   4;5\n",
    ],
)
def test_tables(source: str) -> None:
    expected = [(0, 0, "a"), (0, 1, "b"), (1, 0, "1"), (1, 1, "2 3"), (2, 0, "4"), (2, 1, "5")]
    assert tables(read(source)) == expected


@pytest.mark.parametrize(
    "source",
    [
        COSTS.format("list-table:: Cost", LISTED_COSTS),
        COSTS.format("csv-table:: Cost", SEPARATED_COSTS),
    ],
)
def test_a_wrong_total_in_a_table_directive_is_found(source: str) -> None:
    report = factcheck.check(source, format="rst", language="en")
    (finding,) = report.findings
    where = finding.primary.document.locate(finding.primary.span)
    assert (finding.rule, source[where.start : where.end]) == ("table", "360")
    assert read(source).text.endswith("After it.")


def test_a_blank_cell_keeps_its_column() -> None:
    source = ".. list-table::\n\n   * -\n     - b\n   * - 1\n     -\n     - 2\n"
    assert tables(read(source)) == [(0, 1, "b"), (1, 0, "1"), (1, 2, "2")]


@pytest.mark.parametrize(
    "source", [":date: 2022-12-22\n:lang: fr\n", ".. date: 2022-12-22\n.. lang: fr\n"]
)
def test_fields(source: str) -> None:
    document = read(source)
    assert (str(document.published), document.language, document.text) == ("2022-12-22", "fr", "")
    assert read(":date: $Date$").published is None
    assert read("a\n\n:cost: 350").text == "a\n350"
