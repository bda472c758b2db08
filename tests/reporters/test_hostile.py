"""Articles that try to be more than text, in every format."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import reporters

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.reporters.conftest import Check, Write

PIECES = [
    "£40 million", "($508 million)", "\x1b[31m", "\x1b]8;;http://x\x07", "\x9b2J", "\x00", "\r",
    "]]>", "<script>alert(1)</script>", "</style>", "<!--", "&amp;", "\"'", "::error::", "%0A",
    "\u2028", "\x85", "\u202e", "\ufffe", "{0}", "[a](http://x)", "\ud800", "“", "”", "\n\n", ".",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=20).map(" ".join)
# A byte that is no UTF-8 is the only surrogate that the name of a file can hold.
names = texts.map(lambda text: text.replace("\ud800", "\udcff"))
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts, names)
def test_every_format_stays_what_it_is(check: Check, write: Write, text: str, name: str) -> None:
    report = check(f"{text} £40 million ($508 million)", f"a{name}.txt", "text")
    for form in reporters.names():
        written = write(form, [report, report])
        assert not CONTROLS.search(written)
        READ.get(form, _encodes)(written)


def _encodes(written: str) -> None:
    written.encode()


def _json(written: str) -> None:
    json.loads(written)
    written.encode()


def _xml(written: str) -> None:
    ET.fromstring(written)
    written.encode()


def _commands(written: str) -> None:
    """A line that is not ours could be a command to the runner."""
    for line in written.split("\n")[:-1]:
        assert re.match(r"::(error|warning|notice) file=", line)


class _Page(HTMLParser):
    """Notes what runs or loads something."""

    def __init__(self) -> None:
        super().__init__()
        self.alive: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"script", "iframe", "object", "embed", "img", "link", "base", "form"}:
            self.alive.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (name in {"href", "src"} and (value or "")[:1] != "#"):
                self.alive.append(f"{tag} {name}={value}")


def _html(written: str) -> None:
    page = _Page()
    page.feed(written)
    assert page.alive == ["link", "link href=data:,"]  # no picture, so that none is asked for


def _lines(written: str) -> None:
    for line in written.splitlines():
        json.loads(line)


READ: dict[str, Callable[[str], None]] = {
    "json": _json,
    "jsonl": _lines,
    "github": _commands,
    "html": _html,
    "sarif": _json,
    "gitlab": _json,
    "rdjson": _json,
    "junit": _xml,
    "checkstyle": _xml,
}


@pytest.mark.parametrize("form", reporters.names())
def test_escape_sequences_are_taken_out_whole(check: Check, write: Write, form: str) -> None:
    source = "The ferry cost £40 million ($508 million).\n"
    name = "\x1b]0;title\x07a\x1b[31m.md"
    written = write(form, [check(source, name)])
    assert "\x1b" not in written
    if form in {"concise", "github", "junit", "checkstyle", "html"}:
        assert "[31m" not in written


@pytest.mark.parametrize("form", ["terminal", "concise"])
def test_no_command_to_a_runner_gets_through(check: Check, write: Write, form: str) -> None:
    source = "::add-mask::a It cost £40 million ($508 million) {}##[error]a {}::error::a.\n"
    for length in range(80):  # wherever a long word is broken
        written = write(form, [check(source.format("a " * 20, "a" * length), "::error::a.md")])
        assert not re.search(r"^\s*::|##\[", written, re.MULTILINE)


@pytest.mark.parametrize("where", ["title", "description", "lang"])
def test_html_in_front_matter(check: Check, write: Write, where: str) -> None:
    hostile = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"
    source = f"---\n{where}: '{hostile}'\n---\nThe ferry cost £40 million ($508 million).\n"
    written = write("html", [check(source, f"{hostile.replace('/', ' ')}.md")])
    _html(written)
    assert written.count("<style>") == written.count("</style>") == 1


def test_a_line_is_one_line(check: Check, write: Write) -> None:
    report = check("It cost £40\nmillion ($508\nmillion).\n", "a\nb.md")
    assert len(write("concise", [report]).splitlines()) == 1
    assert len(write("github", [report]).splitlines()) == 1
