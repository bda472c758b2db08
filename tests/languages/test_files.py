"""What is read of a language file without reading all of it."""

from __future__ import annotations

import pytest

from factcheck import languages
from factcheck.languages.files import function_words, tables


@pytest.mark.parametrize("code", languages.names())
def test_function_words_read_on_their_own_are_those_of_the_file(code: str) -> None:
    assert function_words(code) == set(tables(code).function.split())
