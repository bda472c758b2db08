"""What the text of a LaTeX file is cut into."""

from __future__ import annotations

import re

from factcheck.readers import _latex_text as text

TOKEN = re.compile(
    r"(?P<comment>%(?P<said>[^\n]*)\n?[ \t]*)"
    rf"|(?P<accent>{text.ACCENTED.pattern})"
    r"|(?P<row>\\\\\*?(?:\[[^\[\]\n]{0,40}\])?)"
    r"|\\(?P<command>[A-Za-z@]+)[ \t]*"
    r"|(?P<display>\\\[|\\\(|\$\$)"
    r"|\\(?P<escaped>.)"
    r"|(?P<math>\$(?:[^$\\\n]|\\.|\n(?![ \t\r]*\n)){1,2000}+\$)"
    r"|(?P<ligature>~|---?|``|'')"
    r"|(?P<paragraph>\n[ \t\r]*\n)"
    r"|(?P<cell>&)"
    r"|(?P<brace>[{}])",
    re.DOTALL,
)
DISPLAY_ENDS = {"\\[": "\\]", "\\(": "\\)", "$$": "$$"}
ENVIRONMENT = re.compile(r"[ \t]*\{([A-Za-z]+\*?)\}")
VERB = re.compile(r"\*?([^A-Za-z\s])[^\n]{0,200}?\1")
NUMBER = re.compile(r"\{\s*(\d{1,2})\s*\}")
