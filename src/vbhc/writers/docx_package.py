"""Gói Word để ghi: parts that change are parsed with everything in them; all others go into the new file byte for byte."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from copy import copy
from io import BytesIO

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.errors import BrokenFile, HostileFile, UnreadableFile
from vbhc.readers.docx_package import Package

_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
#: All parts together, unpacked; no document comes near.
_LARGEST = 1 << 29


class Parts:
    """The parts of a package that is to change. Reading it with `Package` first makes sure that it holds nothing hostile."""

    def __init__(self, data: bytes, path: str) -> None:
        self._data = data
        self._path = path
        self._changed: dict[str, bytes] = {}
        self._media = Package(data, path)

    @property
    def main(self) -> str:
        """The name of the document part."""
        return self._media.main

    def target(self, kind: str) -> str | None:
        """The part that the document names for a kind of thing ("comments")."""
        return next((relation.target for relation in self._media.relations(self.main) if relation.kind == kind), None)

    def tree(self, name: str) -> Element | None:
        """A part with all that stands in it; None where there is none."""
        if self._media.xml(name) is None:
            return None
        with zipfile.ZipFile(BytesIO(self._data)) as package:
            known = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in package.infolist()}
            raw = package.read(known[name.lower()])
        root: Element = etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
        if str(root.tag).startswith("{http://purl.oclc.org/"):
            # Its other parts would have to be rewritten as well.
            raise UnreadableFile(self._path, "fix-strict")
        return root

    def put(self, name: str, root: Element) -> None:
        """What a part becomes, or a new part."""
        self._changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def data(self) -> bytes:
        """The new package."""
        if not self._changed:
            return self._data
        with zipfile.ZipFile(BytesIO(self._data)) as package:
            if sum(info.file_size for info in package.infolist()) > _LARGEST:
                raise HostileFile(self._path, "zip-bomb", part=f">{_LARGEST >> 20} MB")
        try:
            return replaced(self._data, self._changed)
        except _DAMAGE as error:
            raise BrokenFile(self._path, "zip-broken", cause=str(error)) from error


def replaced(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """A package with other parts, those that are new at its end."""
    left = {name.lower(): (name, content) for name, content in changed.items()}
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        # Of two entries under one name readers take the last.
        entries = {info.filename: info for info in old.infolist()}
        for info in entries.values():
            _, content = left.pop(info.filename.replace("\\", "/").lstrip("/").lower(), ("", None))
            said = copy(info)
            # What a streamed entry said of its own sizes is no longer true; a file name has its own sign for UTF-8.
            said.flag_bits &= ~0x08
            said.extra = b""
            said.compress_type = info.compress_type if info.compress_type == zipfile.ZIP_STORED else zipfile.ZIP_DEFLATED
            new.writestr(said, old.read(info) if content is None else content)
        for name, content in left.values():
            new.writestr(name, content)
    return stream.getvalue()
