from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from factcheck import readers
from factcheck.readers._builder import OBJECT
from tests.readers.samples import blocks, tables

LONG = "The city will spend 350 million dirhams on its new harbour, the mayor said. " * 3

if TYPE_CHECKING:
    from factcheck.document import Document


def read(source: str) -> Document:
    return readers.read_text("a.html", source, "html")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>a<b>b</b>c", "abc"),
        ("a<br>b<hr>c", "a b\nc"),
        ("3 &lt; 4 &amp;&nbsp;5&pound &unknown; & 6", "3 < 4 &\xa05£ &unknown; & 6"),
        ("10<sup>6</sup>", f"10{OBJECT}6{OBJECT}"),
        ("<p>a<!-- 9 --><script>9</script><style>9</style><p>b", "a\nb"),
        ("<p>a<!-- 9", "a"),
        ("<p>5 < 6 <a href='9>9' title=\">9\">7</a>", "5 < 6 7"),
        ("<p>a<p title=9", "a<p title=9"),
        ("<![CDATA[9]]><!DOCTYPE 9><?xml 9>a<![9", "a<![9"),
        ("<textarea>9</textarea><select><option>9</select><svg>9</svg>a", "a"),
        ("<div hidden>9</div><p style='display: none'>9</p><p aria-hidden=true>9</p>a", "a"),
        ("<nav>never closed, and all there is: 350", "never closed, and all there is: 350"),
        ("<script>never closed: 350", "never closed: 350"),
    ],
)
def test_text(source: str, text: str) -> None:
    assert read(source).text == text


@pytest.mark.parametrize(
    "page",
    [
        "<nav>{9}</nav><article><p>{}</p></article><aside>{9}</aside>",
        "<article>{9}</article><div><main><p>{}</p></main></div>",
        "<div role=main>{}</div><footer>{9}</footer>",
        "<div><div class=sidebar>{9}</div><div><p>{}</p></div><div>{9}</div></div>",
        "<article><p>{}</p><ul><li><a>{9}</a><li><a>{9}</a></ul></article>",
        "<form><header>{9}</header><p>{}</p></form>",
        "<div id=toc>{9}</div><p>{}<p class='x share'>{9}",
        "<body><article><header>{}</header><footer>{9}</footer></article></body>",
    ],
)
def test_the_article_of_a_page(page: str) -> None:
    text = read(page.replace("{9}", "No 9").replace("{}", LONG)).text
    assert "350" in text
    assert "9" not in text


def test_a_page_of_teasers_is_read_as_a_whole() -> None:
    assert read("<article>one</article><article>two</article><article>six</article>").text == (
        "one\ntwo\nsix"
    )


def test_blocks() -> None:
    document = read(
        "<h1>T</h1><h2>H</h2><ul><li>a<ol><li><p>b</p><p>c</p></ol><li>d</ul>"
        "<figure><figcaption>e</figcaption></figure><dl><dt>f<dd>g</dl>"
    )
    assert blocks(document) == [
        ("title", "T"),
        ("heading", "H"),
        ("item", "a"),
        ("item", "b"),
        ("paragraph", "c"),
        ("item", "d"),
        ("caption", "e"),
        ("paragraph", "f"),
        ("item", "g"),
    ]
    assert [block.level for block in document.blocks[2:4]] == [1, 2]


def test_tables() -> None:
    document = read(
        "<table><caption>x</caption><tr><th>a<th colspan=2>b<tr><td rowspan=2>c<td><p>d</p><p>e</p>"
        "<td>f<tr><td>g<td><table><tr><td>h</table></table>"
    )
    assert tables(document) == [
        (0, 0, "a"), (0, 1, "b"), (1, 0, "c"), (1, 1, "d"), (1, 1, "e"), (1, 2, "f"), (2, 1, "g"),
        (0, 0, "h"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>Site</title><h1>A <i>b</i> &amp; c</h1>", "A b & c"),
        ("<title>Site</title><meta property='og:title' content='A &amp; b'><p>c", "A & b"),
        ("<title>A &amp; <b></title><p>c", "A & <b>"),
        ("<header><h1>Site</h1></header><article><h1>A</h1>b</article>", "A"),
        ("<h1>A</h1><article>b</article>", "A"),
        ("b", None),
    ],
)
def test_the_title(page: str, title: str | None) -> None:
    assert read(page).title == title


@pytest.mark.parametrize(
    "page",
    [
        "<meta name=date content=2022-12-22>",
        "<META CONTENT='2022-12-22T23:00:00Z' PROPERTY='article:published_time'>",
        "<script type='application/ld+json'>{'@graph': [{'datePublished': '2022-12-22'}]}</script>",
        "<article><time datetime=2022-12-22>yesterday</time><p>a</article>",
        f"<p>{LONG * 2}<time datetime=2022-12-22 itemprop=datePublished>then</time>",
        "<meta name=date content=soon><meta name=pubdate content='22 December 2022'>",
        "<script type='application/ld+json'>{'a': [</script><time datetime=2022-12-22>",
    ],
)
def test_the_day(page: str) -> None:
    assert str(read(page.replace("{'", '{"').replace("'}", '"}').replace("': '", '": "')
                    .replace("': [", '": [')).published) == "2022-12-22"  # fmt: skip


def test_the_day_is_that_of_the_article_not_of_the_site() -> None:
    site = {"@type": "WebSite", "datePublished": "2001-01-01"}
    article = {"@type": ["Thing", "NewsArticle"], "datePublished": "2022-12-22"}
    page = {"@graph": [site, {"@type": "WebPage", "dateCreated": "2020-02-02"}, article]}
    written = "".join(
        f"<script type='application/ld+json'>{json.dumps(stated)}</script>"
        for stated in (site, page)
    )
    assert str(read(written).published) == "2022-12-22"


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{LONG * 2}<p>signed on <time datetime=1951-04-18>that day</time>",
        "<time>yesterday</time>",
        "<meta name=date>",
        "<script type='application/ld+json'>" + "[" * 100_000,
    ],
)
def test_a_page_without_a_day(page: str) -> None:
    assert read(page).published is None


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("<html lang=fr-CA>", "fr"),
        ("<meta http-equiv=Content-Language content=fr>", "fr"),
        ("<meta property=og:locale content=fr_FR>", "fr"),
        ("<html lang='{{ page.lang }}'>", None),
    ],
)
def test_the_language(page: str, language: str | None) -> None:
    assert read(page).language == language


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta http-equiv=a content='text/html; charset=windows-1251'>", "cp1251"),
        ("<meta charset=zip>", "cp1252"),
        ("<meta charset=iso-8859-1>", "utf-8"),
    ],
)
def test_the_encoding(head: str, encoding: str) -> None:
    word = "рубль" if encoding == "cp1251" else "coût"
    assert readers.read("a.html", f"{head}<p>{word}".encode(encoding)).text == word


def test_places() -> None:
    source = "<p>a &amp; 350<td>7</td>\r\n<h1 class='7'>T 8</h1>"
    document = read(source)
    for figure in ("350", "8"):
        assert document.source_offset(document.text.index(figure)) == source.index(figure)
    assert document.locate(document.blocks[-1].span).line == 2
