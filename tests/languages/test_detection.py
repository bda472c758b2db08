"""The language of a short text, by its words, their endings and its letters."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import languages, readers
from factcheck.languages import detection
from factcheck.languages.files import examples

ALIKE = {"nb", "da"}
"""Two languages that share most of their words: a sentence of one is often one of the other."""

MOST = 0.75


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("hu", "A gyár 40 millió eurót kapott."),
        ("hu", "A lakosság kétharmada ellenzi."),
        ("ms", "Syarikat itu menjual kedai pada harga RM4 juta."),
        ("ms", "Kerugian melebihi RM9 juta."),
        ("ms", "Syarikat itu kehilangan 300 kakitangan tahun lepas."),
        ("nb", "Regjeringen kutter skattene med 4 milliarder."),
        ("nb", "Selskapet gikk med underskudd i fjor."),
        ("da", "Regeringen sænker skatterne med 4 milliarder."),
        ("da", "Selskabet fik underskud sidste år."),
        ("hu", "Drágul az áram."),
        ("id", "Perusahaan itu menjual toko seharga Rp4 miliar."),
        ("ko", "손실은 5억 달러다."),
        ("tr", "Şirket 40 milyon lira ödedi."),
        ("pl", "Fabryka kosztowała 40 milionów złotych."),
        ("fi", "Rakentaminen alkoi maaliskuussa 2015."),
        ("he", "המפעל עלה 40 מיליון שקל."),
        ("uk", "Завод коштував 40 мільйонів гривень."),
        ("fa", "کارخانه ۴۰ میلیون دلار هزینه داشت."),
        ("ur", "کارخانے پر 40 لاکھ روپے خرچ ہوئے۔"),
        ("ar", "كلف المصنع 40 مليون دولار."),
        ("zh", "奖金40万元。"),
        (
            "zh",
            "市内外前来者无不购买「の」牌产品，奖金总额约40万元，上月已发放一半，其余将于年底前发放。",
        ),
        ("ja", "市内中学生以下無料、一般以上有料、前売券会場外販売中。内外装の工事は年内完了。"),
        ("en", "40"),
        ("en", "Losses exceed $9m."),
    ],
)
def test_a_short_sentence_tells_its_language(code: str, text: str) -> None:
    assert detection.likeliest(text) == code


@pytest.mark.parametrize("code", [code for code in languages.names() if code not in ALIKE])
def test_most_examples_of_a_language_are_known_for_it(code: str) -> None:
    texts = [example["text"] for example in examples(code)]
    known = sum(detection.likeliest(text) == code for text in texts)
    assert known >= MOST * len(texts)


@pytest.mark.parametrize(
    ("code", "source"),
    [
        ("en", "Part,Amount\nQuay,1200\nCrane,2300\n"),
        ("en", "Region,Par\nNorth,4\n"),
        ("fr", "Part;Total des ventes\nQuai;1,2\n"),
        ("de", "Stadt;Einwohner und Fläche\nUlm;129.942\n"),
        ("ja", "年度,売上の合計\n2021,40\n"),
        ("zh", "城市,人口\n上海,2487\n"),
    ],
)
def test_one_word_of_a_table_does_not_tell_its_language(code: str, source: str) -> None:
    document = readers.read_text("a.csv", source, "csv")
    assert detection.detect(document).code == code


def test_a_part_of_twelve_hundred_is_no_part_of_one() -> None:
    report = factcheck.check('Part,Amount\nQuay,"1,200"\nCrane,"2,300"\n', format="csv")
    assert [figure.to_dict()["value"] for figure in report.figures] == ["1200", "2300"]


def test_a_long_quotation_does_not_hide_the_language_of_a_long_article() -> None:
    quoted = "Der Umsatz ist im vergangenen Jahr gestiegen, und wir haben mehr Läden. " * 20
    told = "The company said that it had sold more of its shops than in the year before. " * 60
    assert detection.likeliest(quoted + told) == "en"
    assert detection.likeliest(told[: len(told) // 2] + quoted + told[len(told) // 2 :]) == "en"
