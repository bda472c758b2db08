"""A server on the loopback that answers as the sources do, and as they fail."""

import io
import json
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

Answer = tuple[int, bytes, dict[str, str]]


class Replay:
    """What is answered: `answers` by path, each one after another, the last one for ever."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[tuple[str, dict[str, str], dict[str, str]]] = []
        self.address = ""

    def say(self, path: str, body: bytes | str | object, status: int = 200, **headers: str) -> None:
        """Answer a path (its beginning) with bytes, text, or anything else as JSON."""
        if isinstance(body, str):
            body = body.encode()
        if not isinstance(body, bytes):
            body = json.dumps(body).encode()
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers.setdefault(path, []).append((status, body, fields))

    def answer(self, target: str, headers: Any) -> Answer:
        url = urlsplit(target)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.asked.append((url.path, query, dict(headers)))
        for path, answers in self.answers.items():
            if url.path.startswith(path):
                return answers.pop(0) if len(answers) > 1 else answers[0]
        return 404, b"404 NotFound", {}


@contextmanager
def serve() -> Iterator[Replay]:
    replay = Replay()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body, headers = replay.answer(self.path, self.headers)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    replay.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield replay
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def ecb_zip(rows: dict[str, dict[str, str]]) -> bytes:
    """The bank's file: newest day first, N/A for none, a comma at the end of each line."""
    codes = sorted({code for values in rows.values() for code in values})
    lines = [",".join(["Date", *codes, ""])]
    lines += [
        ",".join([day, *(rows[day].get(code, "N/A") for code in codes), ""])
        for day in sorted(rows, reverse=True)
    ]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("eurofxref-hist.csv", "\n".join(lines) + "\n")
    return packed.getvalue()


def ecb_xml(rows: dict[str, dict[str, str]]) -> str:
    cubes = "".join(
        f'<Cube time="{day}">'
        + "".join(f'<Cube currency="{code}" rate="{rate}"/>' for code, rate in values.items())
        + "</Cube>"
        for day, values in rows.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope '
        'xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
        'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">'
        "<gesmes:subject>Reference rates</gesmes:subject>"
        f"<Cube>{cubes}</Cube></gesmes:Envelope>"
    )


def nbp_table(letter: str, day: str, rates: dict[str, float | str]) -> dict[str, object]:
    return {
        "table": letter,
        "no": f"205/{letter}/NBP/2026",
        "effectiveDate": day,
        "rates": [{"currency": "x", "code": code, "mid": mid} for code, mid in rates.items()],
    }
