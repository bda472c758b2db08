"""The markup inside the paragraphs of AsciiDoc."""

from __future__ import annotations

import re

from factcheck.readers._lines import Markup

CHARACTERS = {
    "{nbsp}": "\N{NO-BREAK SPACE}",
    "&nbsp;": "\N{NO-BREAK SPACE}",
    "&#160;": "\N{NO-BREAK SPACE}",
    "&#8239;": "\N{NARROW NO-BREAK SPACE}",
    "&euro;": "€",
    "{amp}": "&",
    "&amp;": "&",
    "{plus}": "+",
    "{zwsp}": "",
    "{wj}": "",
}

FOOTNOTE = re.compile(r"footnote(?:ref)?:[\w-]{0,80}\[(?P<text>[^\[\]]{1,2000})\]")

# No emphasis is longer than some lines; a mark without its fellow must not be sought for further.
INLINE = Markup(
    re.compile(
        FOOTNOTE.pattern.replace("?P<text>", "?:")
        + r"|(?:https?|ftp|link|xref|mailto):[^\s\[\]]{1,2000}\[(?P<keep1>[^\[\]]{0,1000}?)\^?\]"
        r"|<<[^<>,\n]{1,200},(?P<keep2>[^<>\n]{1,300})>>"
        r"|<<[^<>\n]{1,200}>>"
        r"|(?<![\w:])(?![a-z]{0,20}footnote)[a-z]{2,20}:[^\s:\[\]]{0,500}\[[^\[\]]{0,1000}\]"
        r"|`[^`\n]{1,300}`"
        r"|\*\*(?=\S)(?P<keep3>[^*]{1,300})\*\*"
        r"|__(?=\S)(?P<keep4>[^_]{1,300})__"
        r"|##(?=\S)(?P<keep5>[^#]{1,300})##"
        r"|(?<![\w*])\*(?=[^\s*])(?P<keep6>[^*]{0,300}[^\s*])\*(?!\w)"
        r"|(?<!\w)_(?=[^\s_])(?P<keep7>[^_]{0,300}[^\s_])_(?!\w)"
        r"|(?:\[[^\[\]\n]{0,80}\])?(?<!\w)#(?=[^\s#])(?P<keep8>[^#]{0,300}[^\s#])#(?!\w)"
        r"|\^[^\s^]{1,80}\^|~[^\s~]{1,80}~"
        r"|\{[\w-]{1,80}\}"
        r"|&(?:nbsp|amp|euro|#160|#8239);"
        r"|\\(?P<keep9>[*_`#^~{<\[])"
        r"|(?P<gone>\[\[[^\[\]\n]{1,200}\]\]|[ \t]\+$)",
        re.MULTILINE,
    ),
    CHARACTERS,
)
