"""The day on which a page was published: of its meta tags, of JSON-LD, of a `time` element."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from factcheck.period import period
from factcheck.readers import _html_tokens, _json_ld
from factcheck.readers._html_tokens import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.period import Period
    from factcheck.readers._html_facts import Meta
    from factcheck.readers._html_outline import Element, Outline

# The surest first.
NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publish-date",
    "publishdate",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
)
# A `time` with more text than a byline above it dates what the text tells, not the text.
BYLINE = 300


def published(outline: Outline, meta: Meta, root: Element) -> Period | None:
    """When the article in `root` was published, None if the page does not say."""
    linked = _json_ld.dates(_json_ld_texts(outline))
    for text in chain(meta.values(NAMES), linked, _times(outline, root)):
        try:
            return period(text)
        except ValueError:
            continue  # a page is made by many hands: another may have written a proper date
    return None


def _json_ld_texts(outline: Outline) -> Iterator[str]:
    for script in outline.named("script"):
        if outline.value(script, "type").strip().lower() == "application/ld+json":
            behind = outline.tokens[script.last :]
            end = behind[0].start if behind else len(outline.source)
            yield outline.source[script.tag.end : end]


def _times(outline: Outline, root: Element) -> Iterator[str]:
    times = list(outline.named("time"))
    for element in times:
        stated = _html_tokens.attributes(outline.source, element.tag)
        is_named = outline.value(element, "itemprop").lower() == "datepublished"
        if is_named or "pubdate" in stated:
            yield outline.value(element, "datetime")
    for element in times:
        if root.first <= element.first < root.last and not element.omitted:
            above = outline.tokens[root.first : element.first]
            words = (token.end - token.start for token in above if isinstance(token, Text))
            if sum(words) > BYLINE:
                return
            yield outline.value(element, "datetime")
