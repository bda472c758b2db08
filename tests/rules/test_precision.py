from __future__ import annotations

import pytest

from factcheck.verdict import Severity
from tests.rules.reports import findings


@pytest.mark.parametrize(
    "text",
    [
        "The mast is 30 feet (9.144 metres) high.",
        "Some 48,213 people marched.",
        "It grew by 4.1%, 5% and 3.9%.",
    ],
)
def test_all_are_hints(text: str) -> None:
    (found,) = findings("precision", text)
    assert found.severity is Severity.INFO


@pytest.mark.parametrize(
    "text",
    [
        "The mast is 31.25 feet (9.525 metres) high.",
        "Some 48,200 people marched past 1,734 shops.",
        "It grew by 4.1%, 5.0% and 3.9%.",
        "It grew by 4.1%, 5%, 3% and 2.2%.",
    ],
)
def test_what_may_be_known_is_no_hint(text: str) -> None:
    assert not findings("precision", text)
