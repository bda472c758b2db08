"""Figures side by side that claim nothing about each other: no rule may hold one to another."""

from __future__ import annotations

import pytest

from tests.rules.checking import found, outcomes

UNRELATED = (
    # A measure is no number of listed things.
    ("enumeration", "ru", "Выпало 14 мм — за двое суток, 15 и 16 февраля."),
    # "Before" is of time as well as of rank.
    ("range", "cs", "Volit přišlo 47,6 procenta lidí, před čtyřmi lety 49,2 procenta."),
    ("range", "pl", "Przyszło 47,6 proc. mieszkańców, przed wojną 49,2 proc."),
    ("range", "ru", "Пришли 47,6% жителей, перед войной — 49,2%."),
    ("range", "uk", "Проголосували 47,6%, перед війною 49,2%."),
    ("range", "hu", "A részvétel 47,6 százalék volt, a háború előtt 49,2 százalék."),
    ("range", "fi", "Osallistui 47,6 prosenttia, ennen sotaa 49,2 prosenttia."),
    ("range", "el", "Ψήφισε το 47,6%, πριν από τον πόλεμο το 49,2%."),
    ("range", "tr", "Katılım yüzde 47,6 oldu, savaşın ardından yüzde 49,2."),
    # Of one group and of the others: two wholes.
    ("share", "ru", "Среди курящих заболели 38%, среди остальных — 17%."),
    ("share", "pl", "Wśród palących zachorowało 38 proc., wśród pozostałych 17 proc."),
    ("share", "tr", "Sigara içenlerin yüzde 38'i, geri kalanların yüzde 17'si hastalandı."),
    # A rise in one sentence is no level in the next.
    (
        "change",
        "cs",
        "Meziměsíčně stouply o 0,3 procenta. Před rokem inflace činila 16,7 procenta.",
    ),
    # A number without a noun is of what was named before it.
    (
        "change",
        "pl",
        "Było ich 9100 w 2013 roku. W 2023 roku skupiono 910 mln litrów, 3 litry więcej.",
    ),
    # Years over which something is averaged are no level of it.
    (
        "change",
        "fr",
        "Il est tombé 187 mm, 27 % de moins que la moyenne des trente dernières années.",
    ),
    # The comparison ends at the comma.
    ("change", "en", "A room cost $2,400, 8% more than last year, a tent $450."),
    ("change", "cs", "Noc v hotelu stojí 2400 korun, o 8 procent víc než loni, v kempu 450 korun."),
    # Centimetres are no years.
    ("change", "pl", "Leży 160 cm śniegu, o 20 cm mniej niż wynosi średnia z trzydziestu lat."),
)


@pytest.mark.parametrize(("rule", "language", "text"), UNRELATED)
def test_nothing_is_claimed(rule: str, language: str, text: str) -> None:
    assert outcomes(rule, text, language) == []


def test_the_remaining_share_is_still_held_to_the_others() -> None:
    for language, text, figure in (
        ("ru", "Курят 38% жителей, остальные 17% не курят.", "17%"),
        ("pl", "Pali 38 proc. mieszkańców, pozostałe 17 proc. nie pali.", "17 proc."),
        ("tr", "Halkın yüzde 38'i sigara içiyor, geri kalan yüzde 17'si içmiyor.", "yüzde 17"),
    ):
        assert found("share", text, language) == [(figure, "shares do not make 100")]
