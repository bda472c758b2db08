"""Numbers that count nothing are not figures."""

from __future__ import annotations

import pytest

from tests.recognizers.reading import read


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "at 10:30 and 6pm"),
        ("en", "at 9 a.m. and 5 o'clock"),
        ("en", "from 18:00 GMT to 18:45:30"),
        ("en", "Call 020 7946 0958 or +44 20 7946 0958."),
        ("en", "page 12, pp. 13, chapter 4 and section 5"),
        ("en", "Article 49 of Law No. 12"),
        ("en", "aged 45, at the age of 67"),
        ("en", "He is 45 years old."),
        ("en", "Windows 11, version 2.0.1, Python 3.12"),
        ("en", "the G20, an A380 and B2B after Covid-19"),
        ("en", "FTSE 100, S&P 500, Fortune 500"),
        ("en", "See https://example.org/2022/12/22?id=350 and www.example.org/7."),
        ("en", "bob99@example.org, #100days and @user42"),
        ("en", "the 21st century, on the 3rd floor"),
        ("en", "the twenty-first time"),
        ("en", "221B Baker Street"),
        ("en", "a 3-1 win, 52-48 in the Senate, 1-3 in London, call 555-0123"),
        ("en", "They won two to one, then 2 to 1."),
        ("en", "an F-16 and the Covid-19 ward"),
        ("en", "10 Downing Street and 14 Acacia Avenue"),
        ("en", "in the first half of a half marathon"),
        ("en", "Mr Smith, 45, and Ms Jones (Anna Jones, 38)"),
        ("fr", "dans les années 80"),
        ("fr", "battus 2 à 1, puis deux à un"),
        ("fr", "Appelez le +33 5 65 00 12 34."),
        ("fr", "la loi n° 2016-41 et l’article 49(2)"),
        ("fr", "à 18 h 30, à 9h, à 14h45"),
        ("fr", "Appelez le 03 81 00 45 67 ou le 01.42.68.53.00."),
        ("fr", "page 12, chapitre 11, tableau 4"),
        ("fr", "l’article 49.3, l’alinéa 2, la loi n° 12"),
        ("fr", "âgé de 45 ans, morte à 67 ans"),
        ("fr", "version 2.0.1 sous Windows 11"),
        ("fr", "le G20, l’A380, la 5G, le Covid-19"),
        ("fr", "le CAC 40"),
        ("fr", "https://exemple.fr/2022/12/22?id=350, #100jours, bob99@exemple.fr"),
        ("fr", "le 20e anniversaire, la 3e place, le 2ème étage, au XXIe siècle"),
        ("fr", "au 10 rue de Rivoli et au 12 bis avenue Foch"),
        ("fr", "le vingt et unième jour"),
    ],
)
def test_what_is_no_figure(code: str, text: str) -> None:
    assert read(text, code) == []
