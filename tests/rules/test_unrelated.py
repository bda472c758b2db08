"""Figures side by side that claim nothing about each other: no rule may hold one to another."""

from __future__ import annotations

import pytest

from tests.rules.checking import found, outcomes

UNRELATED = (
    # Parts without a unit share the scale word of their total.
    (
        "total",
        "it",
        "Gli aiuti ammontano a 40 milioni in tre anni: 21 nel 2023, 11 nel 2024 e 8 poi.",
    ),
    # What there are of something in all is no sum of the money before it.
    ("total", "ru", "На это пойдёт 590 млн рублей, или 7,10 рубля на акцию. Всего акций 83 млн."),
    # Votes are no part of those who cast several.
    ("total", "en", "Of the 320 guests who came, most voted twice, so that 466 votes were cast."),
    # Beds right behind the hospitals that have them are none of these.
    ("total", "hi", "दो साल में 4 नए अस्पताल खुलेंगे जिनमें कुल 1,350 बेड होंगे।"),
    # Digits that are swapped by chance, of two things.
    (
        "repetition",
        "uk",
        "Рік дав 2 млрд гривень. Податок зросте до 530 млн. На школи йде 350 млн гривень.",
    ),
    # "Winst" is a profit.
    (
        "change",
        "nl",
        "De omzet steeg tot 3 miljard euro; de winst halveerde van 64 naar 32 miljoen.",
    ),
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
    # Of several figures a sentence ago nobody can tell which is the record.
    (
        "range",
        "en",
        "It sold 1,045 tonnes, against 771 tonnes in 2019. The previous record was 1,012 tonnes.",
    ),
    # A colon ends what "last year" is said of.
    (
        "change",
        "en",
        "The crop was 15% down on last year because of rain: 118 mm, when 12 is usual.",
    ),
    # Money may leave out its currency where instalments have a noun.
    (
        "total",
        "fr",
        "L’État versera le reste en trois tranches, dont la première, 1,8 milliard.",
    ),
    # What has a subject of its own is no sum of the sentence before.
    ("per-unit", "en", "It costs owners $118 a year for 25 years. Their taxes now come to $3,940."),
    # "Dont" is "whose" as well.
    (
        "total",
        "fr",
        "Il en coûte 61 francs, dit Beat Zumstein, dont la rémunération, 1,9 million, croît.",
    ),
    # "At once" is now, and not formerly.
    ("change", "en", "They earn $51 an hour and would have got $62 at once, 22% more."),
    # The point of "1,600" may be a mark of decimals, but a crore has one value.
    (
        "scale",
        "en",
        "A loan at 5% was drawn by 52 mills for Rs 31 crore each; Rs 1,600 crore was paid.",
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
