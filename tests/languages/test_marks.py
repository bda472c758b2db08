"""Letters in the place of marks: words of other scripts stay whole, offsets stay the same."""

from __future__ import annotations

import pytest

from factcheck.languages.marks import with_letters, with_signs
from factcheck.languages.text import WORD, fold


@pytest.mark.parametrize("word", ["करोड़", "শতাংশ", "طناً", "میلیون‌ها"])
def test_a_word_with_marks_is_one_word(word: str) -> None:
    assert WORD.fullmatch(fold(word))
    assert len(fold(word)) == len(word)


def test_letters_that_stand_for_one_another_are_one() -> None:
    assert fold("ألف") == fold("الف")
    assert fold("میلیون") == fold("ميليون")


@pytest.mark.parametrize(
    ("text", "words"),
    [("ล้านบาท", ["ล้า", "น", "บา", "ท"]), ("เงินไทย", ["เงิ", "น", "ไท", "ย"]), ("น้ำ", ["น้ำ"])],
)
def test_a_thai_letter_is_one_word_with_its_vowels(text: str, words: list[str]) -> None:
    assert WORD.findall(fold(text)) == [fold(word) for word in words]
    assert len(fold(text)) == len(text)


def test_other_texts_stay_as_they_are() -> None:
    text = "Élève, 3,5 млрд"
    assert with_letters(text) is text
    assert with_signs(text) is text


def test_signs_of_arabic_are_those_that_rules_look_for() -> None:
    assert with_signs("أ، ب؛ ج؟") == "أ, ب; ج?"
