"""Articles at an address, fetched from a server on this machine."""

from __future__ import annotations

import gzip
import socket
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from factcheck import readers
from tests.readers.samples import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGES: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/fr/2022/12/22/page": (200, {"Content-Type": "text/html"}, b"<p>It cost 350."),
    "/latin": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, "<p>coût".encode("latin-1")),
    "/marked.md": (200, {"Content-Type": "text/plain; charset=utf-8"}, b"**350**"),
    "/plain": (200, {"Content-Type": "text/plain"}, b"**350**"),
    "/file.pdf": (200, {"Content-Type": "application/pdf"}, SAMPLES["pdf"][1]),
    "/unnamed.docx": (200, {}, SAMPLES["docx"][1]),
    "/image": (200, {"Content-Type": "image/png"}, b"PNG"),
    "/packed": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(b"<p>350" + b" " * 3_000_000),
    ),
    "/missing": (404, {}, b""),
    "/once": (302, {"Location": "/plain"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/nowhere": (302, {"Location": "gopher://a.b/"}, b""),
}


GIVEN_UP = threading.Event()
"""Till then the slow page goes on."""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            while not GIVEN_UP.wait(0.05):
                self.wfile.write(b"a")
                self.wfile.flush()
            return
        status, headers, body = PAGES[self.path.partition("?")[0]]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        pass  # the client hangs up where it has seen enough


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/fr/2022/12/22/page?x=y.md", "It cost 350."),
        ("/latin", "coût"),
        ("/marked.md", "350"),
        ("/plain", "**350**"),
        ("/once", "**350**"),
        ("/packed", "350"),
    ],
)
def test_read(site: str, path: str, text: str) -> None:
    document = readers.read_address(site + path)
    assert document.text == text
    assert document.uri == site + path


@pytest.mark.parametrize("path", ["/file.pdf", "/unnamed.docx"])
def test_read_what_is_no_text(site: str, path: str) -> None:
    assert "350 million" in readers.read_address(site + path).text


def test_the_address_tells_day_and_language(site: str) -> None:
    document = readers.read_address(site + "/fr/2022/12/22/page")
    assert (str(document.published), document.language) == ("2022-12-22", "fr")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/missing", "its server answers 404 Not Found"),
        ("/loop", "it redirects more than 5 times"),
        ("/file", "no address of http or https"),
        ("/nowhere", "no address of http or https"),
        ("/image", "it is no article but image/png"),
    ],
)
def test_refused(site: str, path: str, said: str) -> None:
    with pytest.raises(readers.ReadError, match=said) as caught:
        readers.read_address(site + path)
    assert str(caught.value).startswith(site + path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["ftp://a.b/c", "file:///etc/hostname", "http://", "http://[", "http://" + "a" * 300]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(readers.ReadError, match="no address of http or https"):
        readers.read_address(url)


def test_too_large(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.readers._web.LARGEST", 1_000_000)
    with pytest.raises(readers.ReadError, match="more than the 1,000,000 bytes"):
        readers.read_address(site + "/packed")


def test_byte_by_byte(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.readers._web.DEADLINE", 0.2)
    with pytest.raises(readers.ReadError, match=r"takes more than 0\.2 seconds"):
        readers.read_address(site + "/slow")
    GIVEN_UP.set()


def test_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.readers._web.TIMEOUTS", (0.3, 0.3))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(readers.ReadError, match="does not answer in time"):
            readers.read_address(url)
    with pytest.raises(readers.ReadError, match="cannot be reached"):
        readers.read_address(url)
