"""Two articles, checked once, in every format."""

from __future__ import annotations

import io
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING

import pytest

from factcheck import notation, pipeline, readers, reporters
from factcheck.config import Config
from factcheck.period import as_period
from factcheck.verdict import Severity
from rates import RateBook, open_book
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.pipeline import Report

    Check = Callable[..., Report]
    Write = Callable[..., str]

ARTICLES = ("tests/articles/nearshore.en.md", "tests/articles/harbour.en.md")
# The formats are tested with these; a further rule need not write their goldens anew.
CONFIG = Config(select=("conversion", "proportion"))
DAY = as_period("2024-06-14")
DEFAULTS = reporters.Options()


@pytest.fixture(scope="session")
def book() -> RateBook:
    return open_book()


@pytest.fixture(scope="session")
def check(book: RateBook) -> Check:
    """Check a text as if it stood in a file of that name, published on DAY unless it says so."""

    def checked(source: str, uri: str = "article.md", reader: str = "markdown") -> Report:
        document = readers.read_text(uri, source, reader)
        document = replace(document, published=document.published or DAY)
        return pipeline.check(document, book, CONFIG)

    return checked


@pytest.fixture(scope="session")
def reports(check: Check) -> list[Report]:
    return [check((ROOT / uri).read_text(encoding="utf-8"), uri) for uri in ARTICLES]


@pytest.fixture(scope="session")
def write(book: RateBook) -> Write:
    """Write reports in a format, without what changes with every release."""

    def written(form: str, found: Iterable[Report], options: reporters.Options = DEFAULTS) -> str:
        out, summary = io.StringIO(), reporters.Summary()
        reporter = reporters.open_reporter(form, out, options)
        reporter.start(book)
        for report in found:
            summary.add(report)
            reporter.add(report)
        reporter.finish(summary)
        return _pinned(out.getvalue(), book)

    return written


def _pinned(text: str, book: RateBook) -> str:
    for changing, name in (
        (notation.data(book), "RATES"),
        (book.sha256, "SHA256"),
        (f'"through": "{book.through}"', '"through": "THROUGH"'),
        (f'"version": "{version("factcheck")}"', '"version": "VERSION"'),
        (f"factcheck {version('factcheck')}", "factcheck VERSION"),
    ):
        text = text.replace(changing, name)
    return text


@pytest.fixture
def hints() -> reporters.Options:
    """All that is found, hints as well."""
    return reporters.Options(least=Severity.INFO)
