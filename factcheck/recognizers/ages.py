"""Ages: "aged 87", "76 years old"; they count nothing, and only the rule for dates reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.document import Span
from factcheck.figure import Count

if TYPE_CHECKING:
    from factcheck.recognizers.numeral import Numeral
    from factcheck.recognizers.site import Site

OLDEST = 130
YEARS = "years"


def read(site: Site, numeral: Numeral) -> Count | None:
    """The age that a numeral is, by the words before or behind it."""
    if numeral.stated > OLDEST or numeral.decimals:
        return None
    language = site.language
    around = site.around(numeral.start, numeral.end)
    before = site.precedes(language.ages_before, around)
    if before is None and site.follows(language.ages_after, around) is None:
        return None
    return Count(site.document, Span(numeral.start, numeral.end), numeral.stated, noun=YEARS)
