"""A plot as SVG, with a caption that says what is to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import notation
from factcheck.reporters._html.chart import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH
from factcheck.reporters._html.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from factcheck.period import Period
    from factcheck.reporters._html.chart import Frame, Point
    from factcheck.reporters._html.history import History, Implied
    from factcheck.verdict import Rates

FLOOR = HEIGHT - BOTTOM
DIGITS = 6
"""As many significant digits as an implied rate is told with."""

USED = ("lowest", "highest")
"""What the rates of a longer time are, of which two are used."""


def drawing(
    history: History, rates: Rates, published: Period | None, anchor: str
) -> Element | None:
    """The plot of a pair, None where it has no history."""
    points, sources = history.points(rates)
    titles = [rates.title(source) for source in sources]
    if not points:
        return None
    frame = history.frame(points)
    name = f"{history.pair[1]} per {history.pair[0]}"
    parts = (*_axes(frame), *_day(frame, published), *_rates(frame, history, points))
    days = f"{notation.day(frame.first)} to {notation.day(frame.last)}"
    svg = element(
        "svg",
        element("title", f"{name}, {days}", id=f"{anchor}-title"),
        *parts,
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_labelledby=f"{anchor}-title",
    )
    keys = element("ul", *_keys(frame, history, published, titles), class_="keys")
    caption = element("figcaption", element("b", name), f", {days}", keys)
    return element("figure", svg, caption, id=anchor)


def _axes(frame: Frame) -> Iterator[Element]:
    for y, text in frame.values():
        yield element("path", d=f"M{LEFT},{y}H{WIDTH - RIGHT}", class_="grid")
        yield element("text", text, x=LEFT - 50, y=y + 40, text_anchor="end")
    for x, text in frame.days():
        yield element("path", d=f"M{x},{FLOOR}v40", class_="tick")
        yield element("text", text, x=x, y=FLOOR + 170, text_anchor="middle")
    yield element("path", d=f"M{LEFT},{FLOOR}H{WIDTH - RIGHT}", class_="tick")


def _day(frame: Frame, published: Period | None) -> Iterator[Element]:
    """The day of the article, or its month or year as a band."""
    if published and published.last >= frame.first and published.first <= frame.last:
        x = frame.x(published.first)
        width = max(frame.x(published.last) - x, 1)
        yield element("rect", x=x, y=TOP, width=width, height=FLOOR - TOP, class_="day")


def _rates(frame: Frame, history: History, points: list[Point]) -> Iterator[Element]:
    yield element("polyline", points=frame.line(points), class_="rate")
    for implied in history.implied:
        y = frame.y(implied.value)
        if frame.holds(implied.value):
            path, kind = f"M{LEFT},{y}H{WIDTH - RIGHT}", "implied"
        else:
            path = _arrow(frame.x(history.used[0].date), y, up=implied.value > frame.high)
            kind = "outside"
        yield element("path", d=path, class_=f"{kind} {implied.outcome}")
    for rate in history.used:
        yield element("circle", cx=frame.x(rate.date), cy=frame.y(rate.exact), r=55, class_="used")


def _arrow(x: int, y: int, *, up: bool) -> str:
    """An arrow to what lies outside."""
    shaft, barb = (400, 130) if up else (-400, -130)
    return f"M{x},{y + shaft}V{y}M{x - 110},{y + barb}L{x},{y}L{x + 110},{y + barb}"


def _keys(
    frame: Frame, history: History, published: Period | None, titles: list[str]
) -> Iterator[Element]:
    """What the lines and the mark mean."""
    yield _key("rate", f"the rate ({', '.join(titles)})")
    words = USED if len(history.used) > 1 else ("rate",)
    for rate, word in zip(history.used, words, strict=True):
        number = notation.rounded(rate.exact, DIGITS)
        yield _key("used", f"{number:,f} on {notation.day(rate.date)}: the {word} that was used")
    for implied in history.implied:
        yield _key(f"implied {implied.outcome}", _told(frame, implied))
    if published:
        one = published.first == published.last
        day = notation.day(published.first) if one else str(published)
        yield _key("day", f"published {day}")


def _told(frame: Frame, implied: Implied) -> str:
    number = notation.rounded(implied.value, DIGITS)
    outside = "" if frame.holds(implied.value) else ", outside the plot"
    return f"{number:,f}{outside}: “{implied.amounts[0]}” as “{implied.amounts[1]}”"


def _key(kind: str, text: str) -> Element:
    return element("li", element("span", class_=f"key {kind}", aria_hidden="true"), text)
