"""The members of a ZIP file, and the XML in them, within limits that no honest file comes near."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from factcheck.readers._error import ReadError

if TYPE_CHECKING:
    from typing import NoReturn

ENTRY = b"PK\x01\x02"
ENCRYPTED = 1
MOST_ENTRIES = 10_000
LARGEST = 100_000_000
"""So many bytes may come out of one member."""
HIGHEST_RATIO = 200
"""So many times as many bytes may come out as went in, where it is more than `HARMLESS`."""
HARMLESS = 10_000_000


class Archive:
    """A file that holds others; ReadError where it is none, or would swell."""

    def __init__(self, uri: str, data: bytes, kind: str) -> None:
        self.uri = uri
        self._size = len(data)
        self._broken = f"it is no {kind} file, or a damaged one"
        if data.count(ENTRY) > MOST_ENTRIES:
            raise ReadError(uri, f"it holds more than {MOST_ENTRIES:,} files")
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise ReadError(uri, self._broken) from None

    def names(self) -> list[str]:
        """The names of all members."""
        return self._file.namelist()

    def members(self) -> list[zipfile.ZipInfo]:
        """What the archive says of each member, in its order."""
        return self._file.infolist()

    def read(self, name: str) -> bytes:
        """The bytes of a member."""
        try:
            info = self._file.getinfo(name)
            if info.flag_bits & ENCRYPTED:
                raise ReadError(self.uri, "it is encrypted")
            if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise ReadError(self.uri, self._broken)  # office programs write no others
            with self._file.open(info) as member:
                data = member.read(LARGEST + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError,
                RuntimeError):  # fmt: skip
            raise ReadError(self.uri, self._broken) from None
        # What the file says of its own sizes may be a lie; what came out of it is not.
        packed = min(info.compress_size, self._size)
        if len(data) > LARGEST or len(data) > max(HARMLESS, HIGHEST_RATIO * packed):
            raise ReadError(self.uri, "it is packed so tightly that it may be a ZIP bomb")
        return data

    def parse(self, name: str, target: Target) -> None:
        """Read a member that is XML, telling `target` of everything in it."""
        # Expat expands entities of a document type only, and Target lets none begin.
        parser = ET.XMLParser(target=target)  # noqa: S314
        data = self.read(name)
        try:
            parser.feed(data)
            parser.close()
        except (ET.ParseError, LookupError, ValueError):
            raise ReadError(self.uri, f"{self._broken} ({name} is no valid XML)") from None
        except DoctypeError:
            raise ReadError(
                self.uri, f"{name} declares a document type, as no such file does"
            ) from None


class DoctypeError(Exception):
    """XML that declares a document type, and so could declare entities of entities."""


class Target:
    """What is told of the elements of an XML file; a subclass overrides what it listens to."""

    def doctype(self, *_declared: str | None) -> NoReturn:
        """Refuse the declaration of a document type."""
        raise DoctypeError

    def start(self, tag: str, attributes: dict[str, str], /) -> None:
        """An element begins."""

    def end(self, tag: str, /) -> None:
        """An element ends."""

    def data(self, text: str, /) -> None:
        """Some text, which may be part of a longer one."""

    def close(self) -> None:
        """The file ends."""
