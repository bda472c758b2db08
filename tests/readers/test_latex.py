from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck import readers
from factcheck.readers._builder import OBJECT
from tests.readers.samples import blocks, tables

if TYPE_CHECKING:
    from factcheck.document import Document


def read(source: str) -> Document:
    return readers.read_text("a.tex", source, "latex")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\textbf{350} \emph{a}, \unknown[9]{b} {c}", "350 a, b c"),
        (r"350\,000~a 5\,\% \$ \& \# \_ \{\}", "350\u202f000\xa0a 5\u202f% $ & # _ {}"),
        (
            r"co\^ut \'et\'e \'{\i} \c{c} \c c \"{u} \oe uvre \euro{} \ss",
            "coût été í ç ç ü œuvre € ß",
        ),
        ("a % 9\n  b%9\nc", "a bc"),
        (r"$9$ a \(9\) b \[9\] $$9$$ c", f"{OBJECT} a {OBJECT} b {OBJECT} {OBJECT} c"),
        (r"``a'' -- b --- c \ldots", "“a” – b — c …"),
        (
            r"a\ref{9} \cite[p. 9]{9} \url{9} \href{9}{b} \verb|9|",
            f"a{OBJECT} {OBJECT} {OBJECT} b {OBJECT}",
        ),
        ("a\\footnote{b \\emph{c}} d\n\ne", f"a{OBJECT} d\nb c\ne"),
        (r"a\\ b \par c \SI{350}{\euro} 10\textsuperscript{6}", f"a b\nc 350€ 10{OBJECT}6{OBJECT}"),
        (
            r"\begin{verbatim}9\end{verbatim} a \begin{align*}9\end{align*} b",
            f"{OBJECT} a\n{OBJECT} b",
        ),
        (r"\begin{verbatim} never closed", "never closed"),
        ("It cost $350.\n\nIt cost $400.", "It cost $350.\nIt cost $400."),
        (r"\section{a", "a"),
        (r"\qty{50}{\percent} of \num{2000}, \SI{5}{\kilo\meter}", "50% of 2000, 5km"),
        (r"\SI{1.5e6}{\$} \num{1.5 D +6} \num{12 345.5e3}", "1.5e6$ 1.5e6 12345.5e3"),
        (r"\num{2e-3} \num{1.5(2)e6} \num{2 x 3} \num{\a b}", f"{OBJECT} {OBJECT} {OBJECT} b"),
        (r"\SI{1.5}{\mega\euro} \qtyrange{1e3}{2e3}{\giga\gram}", "1.5M€ 1e3–2e3Gg"),
        (r"\SIrange[a=b]{10}{20}{\percent} \numrange{1}{2} \numrange{3}", "10–20% 1–2 3–"),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


def test_the_preamble_is_no_text() -> None:
    document = read(
        "\\documentclass{article}\n%\\title{9}\n\\title[9]{A \\emph{b}}\\date{\\today}\n"
        "\\usepackage[english,main=french]{babel}\n\\begin{document}c\\end{document} 9"
    )
    assert (document.title, document.text, document.language) == ("A b", "A b\nc", "fr")
    assert document.published is None
    assert str(read(r"\date{22 December 2022}").published) == "2022-12-22"


def test_blocks() -> None:
    document = read(
        "\\chapter{T}\n\\section*{H}\\label{9}\\begin{itemize}\n\\item a\n\n b\n"
        "\\begin{enumerate}\\item c\\end{enumerate}\\item d\\end{itemize}\\caption{e}"
    )
    assert blocks(document) == [
        ("title", "T"),
        ("heading", "H"),
        ("item", "a"),
        ("paragraph", "b"),
        ("item", "c"),
        ("item", "d"),
        ("caption", "e"),
    ]


def test_tables() -> None:
    document = read(
        "\\begin{tabular}{l|r}\\hline a & b \\\\ \\hline\n& 2 \\\\[1ex]\n"
        "\\multicolumn{2}{c}{c} & d\\end{tabular} e"
    )
    expected = [(0, 0, "a"), (0, 1, "b"), (1, 1, "2"), (2, 0, "c"), (2, 2, "d")]
    assert tables(document) == expected
    assert document.text.endswith("\ne")


def test_a_number_with_an_exponent_has_its_place() -> None:
    source = r"It cost \SI{1.5 d 6}{\$} in all."
    (figure,) = factcheck.check(source, format="latex", language="en").figures
    assert figure.to_dict()["value"] == "1500000"
    place = figure.document.locate(figure.span)
    assert source[place.start : place.end].startswith("1.5 d 6")
