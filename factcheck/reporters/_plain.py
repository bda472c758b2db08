"""What all reports say alike, and text of articles made harmless for terminals, XML and HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.finding import Finding
    from factcheck.reporters import Summary

# ECMA-48: control sequences (colours, the cursor), strings (titles, links), single escapes.
ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]"
)
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML and HTML must not hold, and all other controls but the tab and the newline."""

# The runner of GitHub Actions reads all that is printed (ActionCommand.cs of actions/runner):
# a line that starts with the one is a command to it, and so is the other anywhere in a line.
COMMANDS = re.compile(r":(?=:)|#(?=#\[)")

LINE_ENDS = str.maketrans("\n\u2028\u2029", "   ")


def plain(text: str) -> str:
    """Text without escape sequences and control characters."""
    return CONTROLS.sub("", ESCAPES.sub("", text))


LEFT_OUT = ("\N{OBJECT REPLACEMENT CHARACTER}", "[…]")
"""What stands for an address or code in the text of a document, and for its readers."""


def printable(text: str) -> str:
    """One line of text, as long as it was, that steers neither a terminal nor what runs us."""
    line = "".join(mark if _is_harmless(mark) else "�" for mark in text).translate(LINE_ENDS)
    return COMMANDS.sub("�", line)


def _is_harmless(mark: str) -> bool:
    # Some controls count as white space, and most spaces of Unicode do not count as printable.
    return mark.isprintable() or (mark.isspace() and not CONTROLS.match(mark))


def counted(count: int, noun: str) -> str:
    """A number of things: "1 finding", "2 findings"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def checked(summary: Summary) -> str:
    """What was read and checked, and what came of it apart from findings."""
    suppressed = f", {summary.suppressed:,} not reported" if summary.suppressed else ""
    return (
        f"{counted(summary.figures, 'figure')} read, {counted(summary.claims, 'claim')} checked, "
        f"{summary.consistent:,} right, {summary.unverifiable:,} could not be checked{suppressed}."
    )


def nothing(summary: Summary) -> str:
    """What is said where there is no finding."""
    return "Nothing to report" if summary.suppressed else "Nothing wrong found"


def told(found: Finding) -> list[str]:
    """What is said of a finding, in lines: the message, the sum, the notes."""
    calculation = found.verdict.calculation
    lines = [found.message, f"Calculation: {calculation}" if calculation else ""]
    return [plain(line) for line in (*lines, *(f"Note: {note}" for note in found.notes)) if line]
