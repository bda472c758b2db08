"""The formats of services, read as those read them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from junitparser import Failure, JUnitXml, Skipped

from factcheck.reporters import Options
from factcheck.verdict import Severity

if TYPE_CHECKING:
    from factcheck.pipeline import Report
    from tests.reporters.conftest import Check, Write

WRONG = "\N{MONEY BAG}é cost £40 million ($508 million).\n"
COMMAND = re.compile(r"::(error|warning|notice) ([^\n:]*)::([^\n]*)\n")


def test_concise_is_a_line_for_each_finding(write: Write, reports: list[Report]) -> None:
    lines = write("concise", reports).splitlines()
    assert len(lines) == 3
    for line in lines:
        assert re.match(r"tests/articles/\w+\.en\.md:\d+:\d+: (error|warning) [a-z-]+ \S", line)


def test_jsonl_is_the_documents_of_json(write: Write, reports: list[Report]) -> None:
    documents = [json.loads(line) for line in write("jsonl", reports).splitlines()]
    assert [document.pop("version") for document in documents] == [1, 1]
    assert documents == json.loads(write("json", reports))["documents"]


def test_github_reads_its_commands(check: Check, write: Write) -> None:
    [report] = [check(WRONG, "a,b:c%.md")]
    [(level, properties, message)] = COMMAND.findall(write("github", [report]))
    assert level == "error"
    assert properties.startswith("file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=22,endColumn=34,title=")
    assert "%0ACalculation: " in message


def test_github_takes_columns_on_one_line_only(check: Check, write: Write) -> None:
    report = check(WRONG.replace("$508 million", "$508\nmillion"))
    [(_, properties, _)] = COMMAND.findall(write("github", [report]))
    assert "line=1,endLine=2,title=" in properties


def test_gitlab_tells_files_apart(check: Check, write: Write) -> None:
    issues = json.loads(write("gitlab", [check(WRONG, "a.md"), check(WRONG, "b.md")]))
    assert [issue["location"]["path"] for issue in issues] == ["a.md", "b.md"]
    assert {issue["severity"] for issue in issues} == {"major"}
    assert len({issue["fingerprint"] for issue in issues}) == 2
    assert json.loads(write("gitlab", [])) == []


def test_a_path_is_relative_to_the_working_folder(check: Check, write: Write) -> None:
    [issue] = json.loads(write("gitlab", [check(WRONG, str(Path.cwd() / "news" / "a.md"))]))
    assert issue["location"]["path"] == "news/a.md"


def test_reviewdog_applies_a_suggestion_by_bytes(check: Check, write: Write) -> None:
    [diagnostic] = json.loads(write("rdjson", [check(WRONG)]))["diagnostics"]
    [suggestion] = diagnostic["suggestions"]
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    line = WRONG.splitlines()[start["line"] - 1].encode()
    new = line[: start["column"] - 1] + suggestion["text"].encode() + line[end["column"] - 1 :]
    assert new.decode() == "\N{MONEY BAG}é cost £40 million ($50.8 million)."
    assert diagnostic["severity"] == "ERROR"


def test_junit_counts_what_failed_and_what_was_skipped(write: Write, reports: list[Report]) -> None:
    suites: Any = list(JUnitXml.fromstring(write("junit", reports).encode()))
    assert [suite.failures for suite in suites] == [1, 2]
    assert [suite.skipped for suite in suites] == [0, 1]
    for suite in suites:
        cases = list(suite)
        assert suite.tests == len(cases) == len({case.name for case in cases})
        kinds = [type(each) for case in cases for each in case.result]
        assert kinds.count(Failure) == suite.failures
        assert kinds.count(Skipped) == suite.skipped


def test_junit_tells_what_could_not_be_read(check: Check, write: Write) -> None:
    [suite] = ET.fromstring(write("junit", [check("It cost $" + "1" * 1000 + ".")]))
    assert suite.get("errors") == "1"
    assert "1,000 digits" in (suite.findtext("testcase/error") or "")


def test_checkstyle_has_a_file_for_each_document(write: Write, reports: list[Report]) -> None:
    files = list(ET.fromstring(write("checkstyle", reports)))
    assert [len(file) for file in files] == [1, 2]
    assert [error.get("severity") for error in files[1]] == ["error", "warning"]


def test_only_what_was_asked_for_is_reported(write: Write, reports: list[Report]) -> None:
    errors = Options(least=Severity.ERROR)
    assert len(write("concise", reports, errors).splitlines()) == 1
    assert write("github", reports, errors).count("::error ") == 1
    assert len(json.loads(write("gitlab", reports, errors))) == 1
    assert write("checkstyle", reports, errors).count("<error ") == 1
    assert write("junit", reports, errors).count("<failure ") == 1


@pytest.mark.parametrize("form", ["terminal", "html"])
def test_what_is_left_out_is_told_in_brackets(check: Check, write: Write, form: str) -> None:
    written = write(form, [check("See `code`: it cost £40 million ($508 million).\n", "a.md")])
    assert "See […]: it cost" in written
    assert "\N{OBJECT REPLACEMENT CHARACTER}" not in written
