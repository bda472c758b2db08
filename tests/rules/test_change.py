"""Changes: what links a figure to its step, what does not, and what is said about a slip."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.finding import Severity
from factcheck.verdict import Outcome
from tests.rules.helpers import findings, found, judged


@pytest.mark.parametrize(
    "text",
    [
        "Turnover reached $5.2m, up from $4m, while profit rose 12% to $0.6m.",
        "The motion passed by 31 votes against 8, an increase of 3% in turnout.",
        "Tickets priced from $12 to $45 went on sale; prices rose 4%.",
        "The temperature fell from 5 to -3 degrees overnight.",
        "Thefts fell by 11% last year, from 1,004 to 893, while burglaries rose by 6% to 310.",
        "The number of inns is up from 12 to 19, and that of beds by 40%, to 2,800.",
        "Profit rose to $31 million from $27 million. Without one-off items it rose 4%.",
        "Sales came to $25 billion, up from $23 billion, and profit to $6 billion, up from $5.6.",
        "June brought 71 mm of rain, 40% more than usual, after 12 mm in May.",
        "It earned $410 million in spring, down 7% from winter but up from $120 million in 2019.",
        "The krone slid to 18.2 a dollar, from 17.5, its biggest loss since a 9% fall in 2015.",
        "It drew 4,100 people over two days, up from 1,300 in 1998.",
    ],
)
def test_figures_of_something_else_are_no_claim(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Les prix vont augmenter de 10 à 20 euros et les loyers de 3 à 5 %.",
        "Les billets coûtent de 12 à 38 euros, soit 4 % de plus que l’an passé.",
        "Le trajet dure de 20 à 30 minutes et le tarif augmente de 5 %.",
    ],
)
def test_a_french_range_is_no_step(text: str) -> None:
    assert judged(text, "change", "fr") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Företaget ökade samarbetet med 12 länder, från 8 till 12 länder."),
        ("de", "2023 stieg der Umsatz um 12 Prozent, die Zahl der Filialen von 40 auf 60."),
        ("de", "Im Mai stieg die Zahl der Anträge um 12 Prozent und die der Klagen von 4 auf 6."),
        ("es", "La subida de tipos afecta a familias de 3 a 5 miembros."),
        ("es", "Bajó la venta de coches de 20.000 a 30.000 euros."),
        ("he", "הוא עבר מ-3 חברות ל-5 ערים, והשכר עלה."),
        ("tr", "3 şehirden 5 ülkeye 40 otobüs gitti, fiyatlar yüzde 10 arttı."),
        ("fi", "Korko nousi 4 prosentista 4,5 prosenttiin. Laina väheni."),
        ("hu", "3 városból 5 országba indul busz, az árak 10 százalékkal nőttek."),
        ("zh", "车队以3比2获胜，观众增长10%。"),
    ],
)
def test_other_word_orders_make_no_step_of_two_things(language: str, text: str) -> None:
    assert findings(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "2022 wurden 850 Boote fertig, 31 mehr als 2021; bestellt wurden 900, ein Minus."),
        ("it", "Il titolo ha guadagnato il 3,1% a 2,64 euro, ma resta sotto i 3,70 euro del 2019."),
        (
            "nl",
            "Wie 50.000 euro verdient, kan nu 224.000 euro lenen, 11.000 euro meer dan in 2022.",
        ),
        (
            "sv",
            "Elen kostade 72 öre, 18 % mindre än i mars och 31 % mindre än 2022, då 1,04 kronor.",
        ),
        ("sv", "I fjol byggdes 340 nya, 12 % färre än 2021, men skörden steg 20 % till 33 ton."),
    ],
)
def test_what_has_another_base_is_not_held_to_the_step(language: str, text: str) -> None:
    assert findings(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        (
            "de",
            "Im Mai stieg die Zahl der Anträge um 35 Prozent, von 2.400 auf 3.000.",
            "35 Prozent",
        ),
        ("fi", "Hakemusten määrä kasvoi 35 prosenttia, 2 400:sta 3 000:een.", "35 prosenttia"),
        ("hu", "A kérelmek száma 35 százalékkal nőtt, 2400-ról 3000-re.", "35 százalékkal"),
        ("tr", "Başvurular yüzde 35 artarak 2.400'den 3.000'e yükseldi.", "yüzde 35"),
        ("ko", "신청 건수가 2400건에서 3000건으로 35% 증가했다.", "35%"),
    ],
)
def test_a_step_is_read_by_case_endings_and_verbs(language: str, text: str, figure: str) -> None:
    assert found(text, language) == [("change", figure, "percent differs")]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "en",
            (
                "The state will spend $41,200 million in 2022-23, 11% more than the $37,100 "
                "million it had planned for this year."
            ),
        ),
        (
            "es",
            (
                "Los viajeros, 214.000, son un 22% menos que hace cinco años, mientras que los del "
                "autobús, 390.000, suben un 9%."
            ),
        ),
        (
            "en",
            (
                "It sold 14.2 million phones, 27% fewer than a year earlier, of which 5.6 million "
                "were smart."
            ),
        ),
        (
            "en",
            (
                "The firm made $410 million in 2023, after a loss of $90 million in 2022, and paid "
                "$9.1 million in bonuses, 14% more."
            ),
        ),
        (
            "en",
            (
                "Half of the farms have gone since 2002, from 26,000 to 13,000 or so; the herd has "
                "shrunk by only a fifth."
            ),
        ),
        (
            "en",
            (
                "Volunteers counted 14,810 parrots at 290 roosts, up 19% on 2014, when 12,440 were "
                "seen at 251 roosts."
            ),
        ),
        (
            "en",
            "Profit came to $1.1 billion, 12% less than in 2016 and half the $2.2 billion of 2014.",
        ),
        (
            "en",
            (
                "The hall, opened in 1926, holds 36,000. Crowds have slipped to 11,200, a third "
                "less than ten years ago."
            ),
        ),
        (
            "es",
            (
                "Viajan 430.000 personas por día hábil, 20.000 menos que hace un año, y 150.000 "
                "los domingos."
            ),
        ),
        (
            "es",
            "Recogerán 55 millones de kilos, menos de la mitad que en 2016 (125 millones).",
        ),
        (
            "it",
            (
                "Nel 2016 ne sono partiti 1.150, un terzo in meno rispetto al 2013, per il "
                "batterio che ha colpito 10 milioni di piante."
            ),
        ),
        (
            "ru",
            (
                "Клуб потратил в прошлом сезоне 1,6 млрд рублей, на треть больше, чем годом ранее "
                "(1,2 млрд)."
            ),
        ),
    ],
)
def test_what_is_of_another_time_or_thing_is_no_claim(code: str, text: str) -> None:
    assert [one for one in findings(text, code) if one.severity > Severity.INFO] == []


def test_a_change_may_stand_in_the_next_sentence() -> None:
    text = "Wheat is at $240 a tonne, up from $200 in May. The price has therefore risen by 40%."
    assert found(text) == [("change", "40%", "percent differs")]


def test_two_dates_make_a_step() -> None:
    text = "In 1990 the delta held 40,000 herons. A new count found 22,000, a fall of 35%."
    assert found(text) == [("change", "35%", "percent differs")]


def test_a_step_may_end_in_the_sentence_before() -> None:
    text = "Das Museum zählte 51.300 Gäste. Im Vorjahr waren es 42.700, die Zahl ist also gesunken."
    report = factcheck.check(text, language="de", published="2019-10-16")
    assert [found.rule for found in report.findings] == ["change"]


def test_what_is_adjusted_is_unverifiable() -> None:
    text = "In real terms spending rose 3%, from £50 million to £58 million."
    ((_, verdict),) = judged(text, "change")
    assert verdict.outcome is Outcome.UNVERIFIABLE
    assert verdict.reason is not None
    assert "adjusted" in verdict.reason


def test_rounded_figures_allow_what_they_may_have_been() -> None:
    assert findings("The town grew from 41,000 to 46,000 people, up 11%.") == []
    assert findings("Sales rose from 3.2 million to 3.6 million, up 14%.") == []


def test_the_correction_is_in_the_articles_own_format() -> None:
    (one,) = findings("Le tarif passe de 2,00 euros à 2,25 euros, soit une hausse de 25 %.", "fr")
    assert one.suggestion == "12,5 %"
    assert one.severity is Severity.ERROR


def test_points_are_named_where_percent_is_written() -> None:
    (one,) = findings("Turnout went from 52% to 58%, a rise of six percent.")
    assert "6 points" in one.message


@pytest.mark.parametrize(
    ("code", "text", "figure"),
    [
        ("it", "Il bosco ha 312 querce, contro le 367 dell’anno scorso: 75 in meno.", "75"),
        (
            "ar",
            "بلغ عدد القراء 18 ألف قارئ، مقابل 15 ألف قارئ في عام 2019، أي بزيادة قدرها 35%.",
            "35%",
        ),
    ],
)
def test_what_measures_a_change_may_follow_little_words(code: str, text: str, figure: str) -> None:
    assert [one[:2] for one in found(text, code)] == [("change", figure)]
