"""The measurements, each of which yields the lines that it prints."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck import languages
from factcheck.document import Document
from factcheck.recognizers import recognize
from tests.benchmark import clock
from tests.benchmark.archive import archive, archive_memory
from tests.benchmark.texts import english

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

KB = 1024
PIECE = 4 * KB
SCAN = re.compile(r"\d[\d.,]*")
BARE_START = "import click, rich.console, babel.numbers"
SIZES = (KB, 10 * KB, 100 * KB, KB * KB, 10 * KB * KB)

MEMORY = """
import resource, sys
from factcheck import languages
from factcheck.document import Document
from factcheck.recognizers import recognize
from tests.benchmark.texts import english
language = languages.load("en")
for number in range(int(sys.argv[1])):
    text = english(4096, number % 50)
    recognize(Document(str(number), text, text), language)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def cold_start(text: str) -> Iterator[str]:
    """A whole cold check of one article against the imports that it cannot do without."""
    bare, _ = clock.process(["-c", BARE_START])
    yield f"cold start   bare imports {bare * 1e3:.0f} ms"
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.md")
        article.write_text(text[:PIECE], encoding="utf-8")
        cold, status = clock.process(["-m", "factcheck", "check", str(article)])
        if status in (0, 1):
            yield f"cold start   check {cold * 1e3:.0f} ms, {cold / bare:.2f} times the imports"
        else:
            yield f"cold start   check: not there yet (exit status {status})"
    cold, _ = clock.process(["-c", f"{BARE_START}\n{_recognize_one()}", text[:PIECE]])
    yield f"cold start   recognize {cold * 1e3:.0f} ms, {cold / bare:.2f} times the imports"


def _recognize_one() -> str:
    return (
        "import sys\n"
        "from factcheck import languages, recognizers\n"
        "from factcheck.document import Document\n"
        "document = Document('', sys.argv[1], sys.argv[1])\n"
        "recognizers.recognize(document, languages.load('en'))\n"
    )


def throughput(text: str) -> Iterator[str]:
    """Figures and a whole check of pieces of 4 KB, against a bare scan for numbers."""
    pieces = [text[at : at + PIECE] for at in range(0, len(text) - PIECE + 1, PIECE)][:20]
    pieces = pieces or [text]
    language = languages.load("en")
    documents = [Document("", piece, piece) for piece in pieces]
    found = [len(recognize(document, language).figures) for document in documents]
    bare = clock.best(lambda: [[*SCAN.finditer(piece)] for piece in pieces], 50)
    figures = clock.best(lambda: [recognize(document, language) for document in documents], 20)
    each = len(pieces)
    density = sum(found) / each
    yield f"scan         {bare / each * 1e6:.0f} µs per 4 KB, {density:.0f} figures in it"
    yield _per_piece("figures", figures, bare, each)
    check = _public("factcheck", "check")
    if check is None:
        yield "check        not there yet"
        return
    for piece in pieces:
        check(piece)
    whole = clock.best(lambda: [check(piece) for piece in pieces], 5)
    yield _per_piece("check", whole, bare, each)


def _per_piece(name: str, seconds: float, bare: float, pieces: int) -> str:
    each = seconds / pieces * 1e6
    return f"{name:12} {each:.0f} µs per 4 KB, {seconds / bare:.1f} times the scan"


def _public(package: str, name: str) -> Any:
    """A function of the public interface; None in a tree that has not got it yet."""
    try:
        return getattr(import_module(package), name, None)
    except ImportError:
        return None


def growth(text: str) -> Iterator[str]:
    """What a KB costs in ever longer texts: the same, as long as nothing is quadratic."""
    language = languages.load("en")
    for size in SIZES:
        longer = (text * (size // len(text) + 1))[:size]
        document = Document("", longer, longer)
        seconds = clock.best(partial(recognize, document, language), 3)
        yield f"growth       {size // KB:6} KB  {seconds * 1e3 / (size / KB):.3f} ms per KB"


def memory(_: str) -> Iterator[str]:
    """The peak of a process that reads 200 documents, and of one that reads 2,000."""
    peaks = []
    for documents in (200, 2000):
        command = [sys.executable, "-c", MEMORY, str(documents)]
        done = subprocess.run(command, capture_output=True, check=True, text=True)
        peaks.append(int(done.stdout) / KB)
        yield f"memory       {documents:5} documents  {peaks[-1]:.0f} MB"
    yield f"memory       {peaks[1] / peaks[0]:.2f} times as much for ten times the documents"


def rates(_: str) -> Iterator[str]:
    """A look-up in a book just opened, and the next one of the same pair."""
    open_book = _public("rates", "open_book")
    if open_book is None:
        yield "rates        not there yet"
        return
    day = date(2022, 12, 21)
    for base, quote in (("USD", "EUR"), ("MAD", "USD")):
        book = open_book()
        look_up = partial(book.rate, base, quote, day)
        cold = min(clock.once(partial(_first_look_up, open_book, base, quote)) for _ in range(5))
        look_up()
        warm = clock.best(look_up, 50)
        yield f"rates        {base} {quote}  cold {cold * 1e3:.2f} ms, warm {warm * 1e6:.1f} µs"


def _first_look_up(open_book: Callable[[], Any], base: str, quote: str) -> None:
    open_book().rate(base, quote, date(2022, 12, 21))


def text_for(path: Path | None) -> str:
    """The text to measure with: a file's, or one made up."""
    return english(100 * KB) if path is None else path.read_text(encoding="utf-8")


ALL = (cold_start, throughput, growth, memory, rates, archive, archive_memory)
