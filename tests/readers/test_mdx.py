from __future__ import annotations

import pytest

from factcheck import readers
from factcheck.readers._builder import OBJECT
from tests.readers.samples import tables


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("import A from 'a'\nimport {\n  b\n} from 'b'\n\ntext", "text"),
        ("export const a = {\n\n  b: '}'\n}\n\ntext", "text"),
        ("import duties rose\n\nexport of cars", "import duties rose\nexport of cars"),
        ("<A b={{c: [1, '>']}} d='>' />text", "text"),
        ("<A>\n    indented 350\n</A>", "indented 350"),
        ("a <B>350</B> million <>b</> <c.d/>", "a 350 million b"),
        ("a {b ? '}' : `}`} c {/* } */} d", f"a {OBJECT} c d"),
        ("{/* a */}\nb <!-- c --> d", "b d"),
        ("\\{a\\} \\<b `{c} <D>` `` ` `` 5 < 6", f"{{a}} <b {OBJECT} {OBJECT} 5 < 6"),
        ("```js\n{ <a\n```\n\ntext {x}", f"text {OBJECT}"),
        ("{never closed", "{never closed"),
        ("a <b never closed", "a <b never closed"),
        ("<p>350</p><p>000</p>", f"{OBJECT} 350{OBJECT} {OBJECT} 000{OBJECT}"),
        ("a ` {b}\n\nc ` d", f"a ` {OBJECT}\nc ` d"),
    ],
)
def test_text(source: str, text: str) -> None:
    assert readers.read_text("a.mdx", source, "mdx").text == text


def test_a_bar_in_an_expression_parts_no_cells() -> None:
    document = readers.read_text("a.mdx", "| a | b |\n|-|-|\n| {x | y} 1 | 2 |\n", "mdx")
    assert tables(document)[2:] == [(1, 0, f"{OBJECT} 1"), (1, 1, "2")]
