"""How the markup of reStructuredText is written."""

from __future__ import annotations

import re

from factcheck.readers._lines import Markup

# No emphasis is longer than some lines; a mark without its fellow must not be sought for further.
INLINE = Markup(
    re.compile(
        r"``(?:[^`]|`(?!`)){1,300}``"
        r"|:(?:math|code|raw):`[^`]{1,300}`"
        r"|(?::[\w.+:-]{1,40}:)?_?`(?P<keep1>[^`<]{1,300}?)(?:\s*<[^<>`]{1,500}>)?`(?:_{1,2}|:[\w.+:-]{1,40}:)?"
        r"|\*\*(?=\S)(?P<keep2>[^*]{0,300}\S)\*\*"
        r"|(?<![\w*])\*(?=[^\s*])(?P<keep3>[^*]{0,300}[^\s*])\*(?!\w)"
        r"|\[[^\[\]\s]{1,80}\]_"
        r"|\|(?=\S)[^|\n]{1,80}(?<=\S)\|_{0,2}"
        r"|\\(?P<keep4>[^\sA-Za-z0-9])"
        r"|(?P<gone>\\\s|(?<=[^\W_])__?(?![\w`]))"
    )
)

ADORNMENT = re.compile(r"([!-/:-@[-`{-~])\1*")
SHORTEST_ADORNMENT = 3
MARKUP = re.compile(r"\s*\.\.(?=\s|$)[ \t]*")
DIRECTIVE = re.compile(r"(?:\|[^|]+\|[ \t]+)?([A-Za-z][\w:.+-]*)::[ \t]*")
NOTE = re.compile(r"\[[^\[\]\s]+\][ \t]+")
OPTION = re.compile(r"\s+:[^:\s][^:]*:(?:\s|$)")
FIELD = re.compile(r"\s*:([^:\s][^:]*):(?:[ \t]+|$)")
NIKOLA = re.compile(r"([a-z]+):[ \t]+")
ITEM = re.compile(r"\s*(?:[-*+•‣⁃]|\(?(?:\d{1,3}|#|[A-Za-z])[.)])[ \t]+(?=\S)")
LINE_BLOCK = re.compile(r"\s*\|(?:[ \t]+|$)")
# Those whose argument and content are words.
WORDS = frozenset(
    (  # noqa: SIM905
        "admonition attention caution danger error hint important note tip warning seealso topic"
        " sidebar epigraph highlights pull-quote compound container versionadded versionchanged"
        " deprecated centered rubric"
    ).split()
)
QUOTES = frozenset(("epigraph", "highlights", "pull-quote"))
# Those whose content is words, and whose argument is the path of an image, or nothing.
CONTENT = frozenset(("figure", "class", "only"))
TABLES = frozenset(("list-table", "csv-table", "table"))
