"""The terminal: the sentence with the figure marked, what is wrong with it, and the sum."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from factcheck import notation
from factcheck.reporters._plain import LEFT_OUT, checked, counted, nothing, printable
from factcheck.verdict import Outcome, Severity

if TYPE_CHECKING:
    from factcheck.claim import Claim
    from factcheck.figure import Figure
    from factcheck.finding import Finding
    from factcheck.report import Report
    from factcheck.reporters import Options, Summary
    from factcheck.verdict import Rates, Verdict

# Colours that can be read on white and on black alike: yellow and cyan cannot.
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold magenta", Severity.INFO: "bold blue"}
MARKS = {Outcome.CONSISTENT: ("right", "green"), Outcome.UNVERIFIABLE: ("not checked", "blue")}
LONGEST = 400
"""More characters of a sentence than this are cut, around the figure."""


@dataclass(slots=True)
class Terminal:
    """Findings for a person."""

    console: Console
    options: Options
    data: str = ""

    def start(self, rates: Rates) -> None:
        """Nothing comes before the first finding; which rates were used is told at the end."""
        if not self.options.quiet:
            self.data = notation.data(rates)

    def add(self, report: Report) -> None:
        """Write the findings of one document, and with --verbose its other claims."""
        for finding in self.options.shown(report):
            self._finding(report, finding)
        if self.options.verbose:
            for claim, verdict in report.judged:
                if verdict.outcome is not Outcome.INCONSISTENT:
                    self._claim(report, claim, verdict)
            for finding, reason in report.suppressed:
                self._suppressed(report, finding, reason)

    def _finding(self, report: Report, finding: Finding) -> None:
        style = STYLES[finding.severity]
        self._head(report, finding.primary, finding.severity.name.lower(), style, finding.rule)
        self._indented(_sentence(report, finding.primary, f"{style} underline", finding.related))
        self._indented(Text(finding.message))
        if finding.verdict.calculation:
            self._indented(_labelled("Calculation", finding.verdict.calculation))
        if finding.suggestion:
            self._indented(_labelled("It would be", finding.suggestion, "bold green"))
        for note in finding.notes:
            self._indented(_labelled("Note", note))
        self.console.print()

    def _claim(self, report: Report, claim: Claim, verdict: Verdict) -> None:
        word, style = MARKS[verdict.outcome]
        self._head(report, claim.stated, word, style, claim.rule)
        self._indented(_sentence(report, claim.stated, "bold underline", claim.operands))
        self._indented(Text(verdict.reason or verdict.calculation))
        self.console.print()

    def _suppressed(self, report: Report, finding: Finding, reason: str) -> None:
        self._head(report, finding.primary, "not reported", "blue", finding.rule)
        self._indented(_sentence(report, finding.primary, "bold underline", finding.related))
        self._indented(Text(finding.message))
        self._indented(_labelled("Reason", printable(reason)))
        self.console.print()

    def _head(self, report: Report, figure: Figure, word: str, style: str, rule: str) -> None:
        place = report.document.locate(figure.span)
        where = f"{printable(report.document.uri)}:{place.line}:{place.column}"
        head = Text.assemble((where, "bold"), (f"  {word}", style), (f"  {rule}", "dim"))
        # Never broken over lines, so that a terminal can make a link of the place.
        self.console.print(head, soft_wrap=True)

    def _indented(self, text: Text) -> None:
        self.console.print(Padding(text, (0, 0, 0, 2), expand=False))

    def finish(self, summary: Summary) -> None:
        """Write what was found, what was right, what could not be checked, and by which rates."""
        if self.options.quiet:
            return
        found = [
            counted(count, noun)
            for count, noun in (
                (summary.errors, "error"), (summary.warnings, "warning"),
                (summary.infos if self.options.least is Severity.INFO else 0, "hint"),
            )
            if count
        ]  # fmt: skip
        style = "red" if summary.errors else "magenta" if summary.warnings else "green"
        line = Text.assemble((", ".join(found) or nothing(summary), f"bold {style}"))
        line.append(f" in {counted(summary.documents, 'article')}: {checked(summary)}")
        self.console.print(line)
        self.console.print(Text(f"{self.data}.", "dim"))


def reporter(out: TextIO, options: Options) -> Terminal:
    """The reporter for a terminal, as wide and as colourful as that is."""
    return Terminal(
        Console(file=out, highlight=False, soft_wrap=False, emoji=False, markup=False), options
    )


def _labelled(label: str, text: str, style: str = "") -> Text:
    return Text.assemble((f"{label}: ", "dim"), (text, style))


def _sentence(report: Report, figure: Figure, style: str, related: tuple[Figure, ...]) -> Text:
    """The sentence of a figure, that figure marked and the others of its claim underlined."""
    sentence = report.article.sentences[report.article.sentence(figure)]
    start, end = sentence.start, sentence.end
    if end - start > LONGEST:
        start = max(start, figure.span.start - LONGEST // 2)
        end = min(end, figure.span.end + LONGEST // 2)
    text = Text(printable(report.document.text[start:end]), "italic")
    for other in related:
        if start <= other.span.start and other.span.end <= end:
            text.stylize("underline", other.span.start - start, other.span.end - start)
    text.stylize(style, figure.span.start - start, figure.span.end - start)
    text = text[len(text.plain) - len(text.plain.lstrip()) :]
    text.rstrip()
    mark, shown = LEFT_OUT
    text = Text(shown).join(text.split(mark, allow_blank=True))
    return Text.assemble(
        "…" if start > sentence.start else "", text, "…" if end < sentence.end else ""
    )
