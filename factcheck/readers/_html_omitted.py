"""Which elements of a page are no part of its article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.readers import _html_tokens

if TYPE_CHECKING:
    from factcheck.readers._html_tokens import Tag

TAGS = frozenset(
    (  # noqa: SIM905
        "aside audio button canvas dialog datalist footer head iframe menu nav noscript object"
        " select svg template textarea title video"
    ).split()
)
ROLES = frozenset(
    (  # noqa: SIM905
        "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search"
        " tablist toolbar"
    ).split()
)
# The words of class and id that sites name such parts by, where they stand alone.
NAMES = frozenset(
    (  # noqa: SIM905
        "ad ads advert advertisement author-bio breadcrumb breadcrumbs comments cookie-banner"
        " newsletter newsletter-signup pagination promo related related-articles related-posts"
        " share share-buttons sidebar site-footer site-header skip-link social social-share toc"
        " visually-hidden sr-only"
    ).split()
)
INVISIBLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# Where a header stands inside them it is the article's own.
HEADER = "header"
# No page is all menu: these hold everything.
WHOLE = frozenset(("html", "body", "main", "article"))


def is_omitted(source: str, tag: Tag, *, inside: bool) -> bool:
    """Whether an element is left out; `inside` says that it stands in an article or main."""
    if tag.name in TAGS or (tag.name == HEADER and not inside):
        return True
    places = _html_tokens.attributes(source, tag)
    if not places or tag.name in WHOLE:
        return False
    found = {name: _html_tokens.value(source, place).lower() for name, place in places.items()}
    return (
        found.get("role") in ROLES
        or ("hidden" in found and found["hidden"] != "until-found")
        or found.get("aria-hidden") == "true"
        or bool(INVISIBLE.search(found.get("style", "")))
        or not NAMES.isdisjoint([*found.get("class", "").split(), found.get("id", "")])
    )
