"""The cold start: a whole `factcheck check` of one article, and what it spends its time on."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmark import clock, news
from tests.benchmark.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BARE = "import click, rich.console, babel.numbers"
"""What no check can do without."""

STAGES = """
import json, sys, time
spent, last = {}, time.perf_counter()
def mark(name):
    global last
    now = time.perf_counter()
    spent[name] = spent.get(name, 0) + now - last
    last = now
import factcheck.cli
from factcheck import article, config, pipeline, readers, recognizers, rules
from factcheck.languages import detection
from rates import default_store, open_book
rules.catalogue()
mark("imports")
book = open_book(store=default_store())
book.sha256
mark("rates")
document = readers.read(sys.argv[1], open(sys.argv[1], "rb").read())
mark("checking")
def read():
    language = detection.detect(document)
    found = recognizers.recognize(document, language)
    return article.Article(document, language, found.figures, found.folded).cues
read()
mark("languages")
read()
mark("again")
pipeline.check(document, book, config.Config())
mark("checking")
spent["languages"] -= spent.pop("again")
print(json.dumps(spent))
"""
"""Languages are what the first reading of an article takes longer than the second."""

RUNS = 9


def start(path: Path | None) -> Iterator[Row]:
    """Whole processes, then the parts of one."""
    text = news.article("en", 4096, 0).text if path is None else path.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder, clock.compiled() as environment:
        bare = clock.process(["-c", BARE], RUNS, environment)
        yield Row("start", "bare imports", {"ms": bare * 1e3})
        for suffix in ("txt", "md"):
            article = Path(folder, f"article.{suffix}")
            article.write_text(text, encoding="utf-8")
            cold = clock.process(
                ["-m", "factcheck", "check", "--isolated", str(article)], RUNS, environment
            )
            values = {"ms": cold * 1e3, "times the imports": cold / bare}
            yield Row("start", f"check of a .{suffix}", values)
        interpreter = clock.process(["-c", ""], RUNS, environment)
        yield Row("start", "of it: interpreter", {"ms": interpreter * 1e3})
        for stage, seconds in _stages(article, environment).items():
            yield Row("start", f"of it: {stage}", {"ms": seconds * 1e3})


def _stages(article: Path, environment: Mapping[str, str]) -> dict[str, float]:
    """The seconds of each stage, of the fastest of several runs."""
    command, runs = [sys.executable, "-c", STAGES, str(article)], []
    for _ in range(RUNS):
        done = subprocess.run(command, capture_output=True, check=True, env=environment, text=True)
        runs.append(json.loads(done.stdout))
    fastest: dict[str, float] = min(runs, key=lambda run: sum(run.values()))
    return fastest
