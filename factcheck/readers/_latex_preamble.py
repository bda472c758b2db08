"""What a LaTeX file states before its text: title, day, language, and where the text stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers._fields import Fields
from factcheck.readers._latex_groups import Groups

if TYPE_CHECKING:
    from factcheck.period import Period

BEGIN = re.compile(r"^[^%\n]*\\begin\{document\}", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(%([^\n]*))", re.MULTILINE)
END = "\\end{document}"
STATED = re.compile(r"^[^%\n]*?\\(title|date)(?![A-Za-z])", re.MULTILINE)
LANGUAGE = re.compile(
    r"^[^%\n]*\\(?:usepackage\[([^\]]*)\]\{babel\}|set(?:default|main)language(?:\[[^\]]*\])?\{(\w+)\})",
    re.MULTILINE,
)
CODES = {
    **dict.fromkeys(("french", "francais", "frenchb"), "fr"),
    **dict.fromkeys(("acadian", "canadien"), "fr-CA"),
    **dict.fromkeys(("english", "british", "american", "ukenglish", "usenglish"), "en"),
    "canadian": "en-CA",
    "australian": "en-AU",
    **dict.fromkeys(("german", "ngerman", "austrian", "naustrian", "nswissgerman"), "de"),
    **dict.fromkeys(("portuguese", "portuges", "brazil", "brazilian"), "pt"),
    "spanish": "es",
    "italian": "it",
    "dutch": "nl",
    "polish": "pl",
    "swedish": "sv",
    "danish": "da",
    "finnish": "fi",
    "czech": "cs",
    "russian": "ru",
    "turkish": "tr",
}


class Preamble:
    """The text stands from `begin` to `end`: all of the file if no document begins in it."""

    def __init__(self, source: str) -> None:
        opening = BEGIN.search(source)
        self.begin = opening.end() if opening else 0
        end = source.find(END, self.begin)
        self.end = end if end >= 0 else len(source)
        self.title: tuple[int, int] | None = None
        fields = Fields()
        groups = Groups(source)
        for stated in STATED.finditer(source):
            group = groups.at(groups.behind_options(stated.end()))
            if group and stated[1] == "date":
                fields.take("date", source[slice(*group)])
            elif group and self.title is None:
                self.title = group
        self.published: Period | None = fields.published
        self.language = _language(source[: self.begin])
        self.comments = [
            (*found.span(1), found[2]) for found in COMMENT.finditer(source, 0, self.begin)
        ]


def _language(preamble: str) -> str | None:
    """The language of the article: of several that babel loads, the last is the main one."""
    for found in LANGUAGE.finditer(preamble):
        names = (found[1] or found[2]).replace(" ", "").lower().split(",")
        main = next((name for name in names if name.startswith("main=")), names[-1])
        if code := CODES.get(main.removeprefix("main=")):
            return code
    return None
