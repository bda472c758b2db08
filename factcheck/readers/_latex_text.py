"""The characters that LaTeX writes as commands."""

from __future__ import annotations

import re
import unicodedata

CHARACTERS = {
    "oe": "œ",
    "OE": "Œ",
    "ae": "æ",
    "AE": "Æ",
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "aa": "å",
    "AA": "Å",
    "l": "ł",
    "L": "Ł",
    "i": "ı",
    **dict.fromkeys(("euro", "texteuro", "EUR", "EURtm"), "€"),
    **dict.fromkeys(("pounds", "textsterling"), "£"),
    **dict.fromkeys(("yen", "textyen"), "¥"),
    "textdollar": "$",
    "textcent": "¢",
    "S": "§",
    **dict.fromkeys(("ldots", "dots", "textellipsis"), "…"),
    "textendash": "–",
    "textemdash": "—",
    "og": "«\N{NO-BREAK SPACE}",
    "fg": "\N{NO-BREAK SPACE}»",
    **dict.fromkeys(("guillemotleft", "guillemetleft"), "«"),
    **dict.fromkeys(("guillemotright", "guillemetright"), "»"),
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "nobreakspace": "\N{NO-BREAK SPACE}",
    "textdegree": "°",
    "degree": "°",
    "textperthousand": "‰",
    # Units of siunitx, those that figures are claimed in.
    "percent": "%",
    "tera": "T",
    "giga": "G",
    "mega": "M",
    "kilo": "k",
    "centi": "c",
    "milli": "m",
    "micro": "µ",
    **dict.fromkeys(("meter", "metre"), "m"),
    "gram": "g",
    "kilogram": "kg",
    "tonne": "t",
    "hectare": "ha",
    "textbackslash": "\\",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
}
SIGNS = {
    ",": "\N{NARROW NO-BREAK SPACE}",
    ":": "\N{NARROW NO-BREAK SPACE}",
    ";": "\N{NARROW NO-BREAK SPACE}",
    ">": "\N{NARROW NO-BREAK SPACE}",
    " ": " ",
    "\n": " ",
    "\r": " ",
    "\t": " ",
}
LITERAL_SIGNS = frozenset("%$&#_{}")
LIGATURES = {
    "~": "\N{NO-BREAK SPACE}",
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
}
ACCENTS = {
    "`": "\N{COMBINING GRAVE ACCENT}",
    "'": "\N{COMBINING ACUTE ACCENT}",
    "^": "\N{COMBINING CIRCUMFLEX ACCENT}",
    '"': "\N{COMBINING DIAERESIS}",
    "~": "\N{COMBINING TILDE}",
    "=": "\N{COMBINING MACRON}",
    ".": "\N{COMBINING DOT ABOVE}",
    "c": "\N{COMBINING CEDILLA}",
    "v": "\N{COMBINING CARON}",
    "u": "\N{COMBINING BREVE}",
    "H": "\N{COMBINING DOUBLE ACUTE ACCENT}",
    "k": "\N{COMBINING OGONEK}",
    "r": "\N{COMBINING RING ABOVE}",
}
ACCENTED = re.compile(
    r"\\(?:(?P<sign>[`'^\"~=.])|(?P<name>[cvuHkr])(?![A-Za-z]))\s*"
    r"(?:\{\s*\\?(?P<braced>[A-Za-z])\s*\}|\\(?P<dotless>[ij])(?![A-Za-z])|(?P<letter>[A-Za-z]))"
)


def accented(match: re.Match[str]) -> str:
    """The letter with its accent that a match of ACCENTED writes."""
    letter = match["braced"] or match["dotless"] or match["letter"]
    return unicodedata.normalize("NFC", letter + ACCENTS[match["sign"] or match["name"]])
