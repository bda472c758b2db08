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


@pytest.mark.parametrize(
    ("path", "source", "region"),
    [
        ("a.md", b"---\nlang: fr-CA\n---\n", "CA"),
        ("a.md", b"---\nlang: fr_ca\n---\n", "CA"),
        ("a.md", b"---\nlang: zh-Hant-TW\n---\n", "TW"),
        ("a.md", b"---\nlang: fr\n---\n", None),
        ("a.md", b"---\nlang: es-419\n---\n", None),
        ("a.rst", b":lang: en-AU\n\nText", "AU"),
        ("a.html", b"<html lang=en-IN><p>Text", "IN"),
        ("a.tex", b"\\usepackage[canadien]{babel}\n\\begin{document}", "CA"),
        ("es-mx/a.txt", b"350", "MX"),
        ("a.fr_CH.txt", b"350", "CH"),
        # The path's region is that of another language.
        ("fr-CA/a.md", b"---\nlang: en\n---\n", None),
    ],
)
def test_the_region_of_the_language(path: str, source: bytes, region: str | None) -> None:
    assert readers.read(path, source).region == region


def test_text_has_no_path() -> None:
    assert readers.read_text("fr/2022-12-22-a.txt", "350").published is None
