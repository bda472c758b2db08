from __future__ import annotations

import pytest

from factcheck import readers


@pytest.mark.parametrize(
    ("path", "published", "language"),
    [
        ("2022/12/22/harbour.txt", "2022-12-22", None),
        ("content/2022-12-22-harbour.txt", "2022-12-22", None),
        ("2022-12-22.txt", "2022-12-22", None),
        ("2021/01/02/2022-12-22-harbour.txt", "2022-12-22", None),
        ("2022-12-22/2022-13-45-harbour.txt", "2022-12-22", None),
        ("2022/12-22/a.txt", None, None),
        ("12022-12-22.txt", None, None),
        ("2022/12/harbour.txt", None, None),
        ("fr/harbour.txt", None, "fr"),
        ("fr-FR/en/harbour.txt", None, "en"),
        ("en/harbour.fr.txt", None, "fr"),
        ("en-bref/it-news/xx/harbour.txt", None, None),
        ("fr.txt", None, None),
        ("content\\fr\\2022-12-22-harbour.txt", "2022-12-22", "fr"),
        ("https://a.b/fr/2022/12/22/harbour.txt?on=2021-01-01", "2022-12-22", "fr"),
    ],
)
def test_what_the_path_tells(path: str, published: str | None, language: str | None) -> None:
    document = readers.read(path, b"350", format="text")
    told = str(document.published) if document.published else None
    assert (told, document.language) == (published, language)


def test_what_the_file_states_counts_more() -> None:
    document = readers.read("fr/2022-12-22-a.md", b"---\ndate: 2021-01-02\nlang: en\n---\n")
    assert (str(document.published), document.language) == ("2021-01-02", "en")


def test_text_has_no_path() -> None:
    assert readers.read_text("fr/2022-12-22-a.txt", "350").published is None
