"""The rows, columns and percentages of a table.

A row or a column whose heading says that it is a total has to be the sum of the others: the rows
above it, those since the last subtotal, or the subtotals. A total that lies between its parts is
a mean, and totals that all exceed their rows are of a table shown in part. Percentages are held
to what most of their column are: shares of a total, or changes between two columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.claim import Claim
from factcheck.document import BlockKind
from factcheck.figure import Count, Money, Percent
from factcheck.interval import Interval
from factcheck.rules import Context, Example, Rule
from factcheck.rules import _table_ratios as ratios
from factcheck.rules import _table_sums as sums
from factcheck.rules._misprints import swapped
from factcheck.rules._tables import signed, tables
from factcheck.rules._units import unit_of
from factcheck.verdict import Confidence, Diagnosis, Expectation, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.article import Article
    from factcheck.document import Span
    from factcheck.rules._tables import Cell, Table
    from factcheck.verdict import Verdict


class Tables(Rule):
    """See the module."""

    agree = (
        Example(
            "| Fund | Euros |\n"
            "|---|---|\n"
            "| Roof | 4,310 |\n"
            "| Bells | 1,280 |\n"
            "| **Total** | 5,590 |\n"
        ),
        Example(
            "| Pier | Cars | Vans | Total |\n"
            "|---|---|---|---|\n"
            "| East | 41 | 17 | 58 |\n"
            "| West | 36 | 9 | 45 |\n"
        ),
        Example(
            "| Crop | Tonnes | Share |\n"
            "|---|---|---|\n"
            "| Rye | 620 | 62% |\n"
            "| Oats | 250 | 25% |\n"
            "| Flax | 130 | 13% |\n"
            "| Total | 1,000 | 100% |\n"
        ),
        Example(
            "| Town | Homes | Price |\n"
            "|---|---|---|\n"
            "| Ayle | 310 | 181 |\n"
            "| Brum | 240 | 203 |\n"
            "| Total | 550 | 191 |\n"
        ),
        Example(
            "| Poste | Euros |\n"
            "|---|---|\n"
            "| Toit | 4 310 |\n"
            "| Cloches | 1 280 |\n"
            "| Total | 5 590 |\n",
            language="fr",
        ),
        Example(
            "| Quai | Autos | Vélos | Total |\n"
            "|---|---|---|---|\n"
            "| Est | 41 | 17 | 58 |\n"
            "| Ouest | 36 | 9 | 45 |\n",
            language="fr",
        ),
        Example(
            "| Ville | 2021 | 2022 | Écart |\n"
            "|---|---|---|---|\n"
            "| Ax | 400 | 500 | 25 % |\n"
            "| Bo | 200 | 210 | 5 % |\n"
            "| Cy | 300 | 390 | 30 % |\n",
            language="fr",
        ),
        Example(
            "| Ville | Âge |\n|---|---|\n| Ax | 41 |\n| Bo | 37 |\n| Ensemble | 39 |\n",
            language="fr",
        ),
    )
    disagree = (
        Example(
            "| Fund | Euros |\n"
            "|---|---|\n"
            "| Roof | 4,310 |\n"
            "| Bells | 1,280 |\n"
            "| **Total** | 5,950 |\n",
            figure="5,950",
            diagnosis="column total",
        ),
        Example(
            "| Pier | Cars | Vans | Total |\n"
            "|---|---|---|---|\n"
            "| East | 41 | 17 | 58 |\n"
            "| West | 36 | 9 | 54 |\n",
            figure="54",
            diagnosis="row total",
        ),
        Example(
            "| Crop | Tonnes | Share |\n"
            "|---|---|---|\n"
            "| Rye | 620 | 62% |\n"
            "| Oats | 250 | 52% |\n"
            "| Flax | 130 | 13% |\n"
            "| Total | 1,000 | 100% |\n",
            figure="52%",
            diagnosis="percent",
        ),
        Example(
            "| Year | Boys | Girls | Total |\n"
            "|---|---|---|---|\n"
            "| First | 31 | 33 | 64 |\n"
            "| Second | 53 | 30 | 65 |\n"
            "| Third | 28 | 36 | 64 |\n"
            "| Total | 94 | 99 | 193 |\n",
            figure="53",
            diagnosis="cell",
        ),
        Example(
            "| Poste | Euros |\n"
            "|---|---|\n"
            "| Toit | 4 310 |\n"
            "| Cloches | 1 280 |\n"
            "| Total | 6 590 |\n",
            language="fr",
            figure="6 590",
            diagnosis="column total",
        ),
        Example(
            "| Quai | Autos | Vélos | Total |\n"
            "|---|---|---|---|\n"
            "| Est | 41 | 17 | 85 |\n"
            "| Ouest | 36 | 9 | 45 |\n",
            language="fr",
            figure="85",
            diagnosis="row total",
        ),
        Example(
            "| Ville | 2021 | 2022 | Écart |\n"
            "|---|---|---|---|\n"
            "| Ax | 400 | 500 | 20 % |\n"
            "| Bo | 200 | 210 | 5 % |\n"
            "| Cy | 300 | 390 | 30 % |\n",
            language="fr",
            figure="20 %",
            diagnosis="percent",
        ),
        Example(
            "| Vote | Voix | Part |\n"
            "|---|---|---|\n"
            "| Oui | 540 | 54 % |\n"
            "| Non | 310 | 13 % |\n"
            "| Blanc | 150 | 15 % |\n"
            "| Ensemble | 1 000 | 100 % |\n",
            language="fr",
            figure="13 %",
            diagnosis="percent",
        ),
    )

    def claims(self, article: Article) -> Iterator[Claim]:
        """Totals of columns and rows, and percentages, as each table shows them to be."""
        if not any(block.kind is BlockKind.CELL for block in article.document.blocks):
            return
        for table in tables(article):
            percents = list(ratios.ratios(table))
            for percent, part, whole, relation in percents:
                yield Claim(self.name, percent, (part, whole), None, relation)
            if not table.is_partial:
                yield from self._sums(table, {percent.percent.span for percent in percents})

    def _sums(self, table: Table, done: set[Span]) -> Iterator[Claim]:
        columns, rows = sums.column_sums(table), sums.row_sums(table)
        cell = sums.crossing(table, columns, rows)
        if cell is not None:
            relation = "row total" if cell in rows else "cell"
            yield Claim(self.name, cell.total, cell.parts, None, relation)
        for relation, found in (("column total", columns), ("row total", rows)):
            for one in found:
                if one.total.span not in done and (cell is None or sums.holds(table, one)):
                    yield Claim(self.name, one.total, one.parts, None, relation)

    def expect(self, claim: Claim, context: Context) -> Iterator[Expectation]:
        """The sum of the parts, what is left of a total, or the percentage."""
        article, stated, cells = context.article, _number(claim.stated), _cells(claim)
        if claim.relation in ("share", "change"):
            result = ratios.expected(article, cells[0], cells[1], claim.relation)
            calculation = f"{cells[0].text} against {cells[1].text} = {notation.span(result, '%')}"
            yield Expectation(ratios.stated(article, stated), result, "%", calculation)
            return
        sign = " − " if claim.relation == "cell" else " + "
        parts = sums.added(article, cells)
        if claim.relation == "cell":
            parts = signed(article, cells[0]) - sums.added(article, cells[1:])
        unit = unit_of(stated)
        texts = sign.join(cell.text for cell in cells)
        calculation = f"{texts} = {notation.number(parts.middle, 9)} {unit}".strip()
        yield Expectation(_value(article, stated), parts, unit, calculation)

    def diagnose(self, claim: Claim, verdict: Verdict, context: Context) -> Diagnosis:
        """Which relation fails, and what the cell would have to be."""
        stated = _number(claim.stated)
        middle = (verdict.expected or Interval.point(0)).middle
        percent = claim.relation in ("share", "change")
        if percent:
            middle = round(middle, max(0, -int(stated.stated.as_tuple().exponent)))
        suggestion = notation.restate(stated, abs(middle))
        correct = suggestion or notation.number(middle, 6)
        digits = notation.rounded(abs(middle), 20)
        slip = ", with two digits swapped" if swapped(stated.stated, digits) else ""
        what = {"cell": "does not fit the totals of its row and its column"}.get(
            claim.relation, f"is not what the {claim.relation} comes to"
        )
        return Diagnosis(
            "percent" if percent else claim.relation,
            f"“{stated.text}” {what}: {verdict.calculation}{slip}. Should it be “{correct}”?",
            Severity.WARNING if percent else Severity.ERROR,
            Confidence.MEDIUM if percent else Confidence.HIGH,
            suggestion=suggestion,
        )


def _value(article: Article, figure: Cell) -> Interval:
    """A total; shares make a hundred within the rounding of each, which their sum allows for."""
    return figure.computed if isinstance(figure, Percent) else signed(article, figure)


def _number(figure: object) -> Cell:
    if not isinstance(figure, (Money, Count, Percent)):
        raise TypeError("the cells of a table are numbers")
    return figure


def _cells(claim: Claim) -> list[Cell]:
    return [_number(operand) for operand in claim.operands]


RULE = Tables()
