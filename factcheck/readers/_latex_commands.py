"""What the commands and environments of LaTeX do to the text around them."""

from __future__ import annotations

# How many groups in braces behind a command are no text; those behind them are.
ARGUMENTS = {
    **dict.fromkeys(
        (  # noqa: SIM905
            "label input include includegraphics includepdf bibliography bibliographystyle"
            " usepackage RequirePackage documentclass pagestyle thispagestyle pagenumbering vspace"
            " hspace index hypersetup color href graphicspath geometry selectlanguage"
            " foreignlanguage textcolor colorbox nocite title author date setmainlanguage"
            " setdefaultlanguage setotherlanguage usetikzlibrary lstset todo cline cmidrule"
            " setmainfont parbox hyphenation addbibresource bibitem enlargethispage linespread"
            " newpage phantom vphantom hphantom"
        ).split(),
        1,
    ),
    **dict.fromkeys(
        (  # noqa: SIM905
            "setlength addtolength setcounter addtocounter newcommand renewcommand providecommand"
            " newtheorem multirow rule fontsize newcolumntype DeclareMathOperator titleformat"
        ).split(),
        2,
    ),
    **dict.fromkeys(
        "addcontentsline newenvironment renewenvironment definecolor".split(),  # noqa: SIM905
        3,
    ),
}
# Something stands where these are, and it is no text.
SHOWN = dict.fromkeys(
    (  # noqa: SIM905
        "ref eqref pageref autoref nameref cref Cref vref cite citep citet citealp citeauthor"
        " citeyear parencite textcite autocite footcite supercite url path lstinline ce gls"
    ).split(),
    1,
)
QUOTES = frozenset(("quote", "quotation", "displayquote", "verse"))
LEVELS = {
    "part": 1,
    "chapter": 1,
    "section": 2,
    "subsection": 3,
    "subsubsection": 4,
    "paragraph": 5,
    "subparagraph": 6,
}
NOTES = frozenset(("footnote", "footnotetext", "thanks", "marginpar", "sidenote"))
CAPTIONS = frozenset(("caption", "subcaption"))
# Text above the line or below it.
RAISED = frozenset(("textsuperscript", "textsubscript", "up", "ier", "iere", "ieme"))
# Of siunitx: two numbers, from the one to the other.
RANGES = frozenset(("SIrange", "qtyrange", "numrange"))
NUMBERS = frozenset(("SI", "qty", "num")) | RANGES
BREAKS = frozenset(("par", "bigskip", "medskip", "smallskip", "maketitle", "newpage", "clearpage"))
SPACES = frozenset(("quad", "qquad", "space", "newline", "linebreak", "hfill", "enspace"))
LISTS = frozenset(("itemize", "enumerate", "description", "compactitem", "compactenum"))
# Of tables and the like: how many groups behind \begin{...} are no text.
TABLES = {"tabular": 1, "tabular*": 2, "tabularx": 2, "tabulary": 2, "longtable": 1, "tabu": 1}
ENVIRONMENTS = {**TABLES, "minipage": 1, "multicols": 1, "wrapfigure": 2, "adjustbox": 1}
OMITTED = frozenset(
    name + star
    for name in (  # noqa: SIM905
        "verbatim Verbatim lstlisting minted comment equation align alignat gather multline"
        " eqnarray math displaymath flalign tikzpicture pgfpicture picture filecontents"
        " thebibliography algorithm algorithmic"
    ).split()
    for star in ("", "*")
)
