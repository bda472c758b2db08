"""What is read of a language file without reading all of it."""

from __future__ import annotations

import pytest

from factcheck import languages
from factcheck.languages.files import header, tables
from factcheck.languages.marks import with_letters


@pytest.mark.parametrize("code", languages.names())
def test_the_head_is_that_of_the_file(code: str) -> None:
    assert with_letters(header(code)["function"]).split() == tables(code).function.split()
