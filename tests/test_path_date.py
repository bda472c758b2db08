"""How the path of an article tells its day, in the words of the house."""

from __future__ import annotations

import pytest

from factcheck import readers
from factcheck.path_date import compiled, published


@pytest.mark.parametrize(
    ("pattern", "path", "day"),
    [
        ("%d-%m-%Y", "fr/22-12-2022-port.md", "2022-12-22"),
        ("%d-%m-%Y", "fr/2-1-2022.md", "2022-01-02"),
        ("%d-%m-%Y", "2022-12-22.md", None),  # nothing else is tried
        ("%Y%m%d", "a/20221222_port.md", "2022-12-22"),
        ("%Y%m%d", "a/120221222.md", None),
        ("%y%m%d", "a/221222.md", "2022-12-22"),
        ("%y%m%d", "a/691222.md", "1969-12-22"),
        ("%Y/%b/%d", "world/2022/dec/22/port", "2022-12-22"),
        ("%Y/%B", "2022/December/port.md", "2022-12"),
        ("%Y/%m", "2022/12/port.md", "2022-12"),
        ("issue-%Y", "issue-2022/2021/a.md", "2022"),
        ("%Y-%m-%d", "2022-12-22/2022-02-30.md", "2022-12-22"),
        ("%Y%%%m", "2022%12.md", "2022-12"),
        ("%Y.%m", "2022x12.md", None),
    ],
)
def test_patterns(pattern: str, path: str, day: str | None) -> None:
    found = published(path, pattern)
    assert (str(found) if found else None) == day


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("%m/%d", "must have the year once"),
        ("%Y/%y", "must have the year once"),
        ("%Y/%Y", "has a part of the date twice"),
        ("%Y/%m/%b", "has the month twice"),
        ("%Y/%d", "has a day without its month"),
        ("%Y/%H", "has %H, which is none of %Y, %y, %m, %d, %b, %B, %%"),
        ("%Y/%", "has %, which is none of"),
    ],
)
def test_patterns_that_are_none(pattern: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        compiled(pattern)


def test_what_the_file_states_counts_more() -> None:
    path, pattern = "22-12-2022.md", "%d-%m-%Y"
    assert str(readers.read(path, b"350", date=pattern).published) == "2022-12-22"
    stated = readers.read(path, b"---\ndate: 2021-01-02\n---\n", date=pattern)
    assert str(stated.published) == "2021-01-02"
