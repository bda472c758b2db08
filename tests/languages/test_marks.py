"""Letters in the place of marks: words of other scripts stay whole, offsets stay the same."""

from __future__ import annotations

import pytest

from factcheck.languages.lexicon import WORD, fold
from factcheck.languages.marks import with_letters, with_signs


@pytest.mark.parametrize("word", ["करोड़", "শতাংশ", "طناً", "میلیون‌ها"])
def test_a_word_with_marks_is_one_word(word: str) -> None:
    assert WORD.fullmatch(fold(word))
    assert len(fold(word)) == len(word)


def test_letters_that_stand_for_one_another_are_one() -> None:
    assert fold("ألف") == fold("الف")
    assert fold("میلیون") == fold("ميليون")


def test_other_texts_stay_as_they_are() -> None:
    text = "Élève, 3,5 млрд"
    assert with_letters(text) is text
    assert with_signs(text) is text


def test_signs_of_arabic_are_those_that_rules_look_for() -> None:
    assert with_signs("أ، ب؛ ج؟") == "أ, ب; ج?"
