"""Gói OOXML: the zip package of a Word file, opened with limits; its parts come out as checked XML.

Nothing outside the package is ever fetched: relationships that point elsewhere are not followed, document types and entities are refused.
"""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.errors import BrokenFile, EmptyFile, EncryptedFile, HostileFile, UnknownFormat, UnreadableFile
from vbhc.patterns import lazy

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# "Strict" files name the same things in other namespaces
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": _R,
    "{http://purl.oclc.org/ooxml/drawingml/main}": "{http://schemas.openxmlformats.org/drawingml/2006/main}",
}
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_OFFICE = {"xl/": "format-xlsx", "ppt/": "format-pptx"}
_DOCTYPES = tuple("<!DOCTYPE".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be"))
# Largest document.xml met: 0.7 MB for 40 pages. Deflate reaches 1000 to 1, real parts stay under 60 to 1.
_PART_LIMIT = 64_000_000
_TOTAL_LIMIT = 192_000_000
_ENTRY_LIMIT = 10_000
_RATIO_LIMIT = 200
_RATIO_FROM = 4_000_000
_INTEGER = lazy(r"[+-]?[0-9]{1,9}")
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    OverflowError,
)


class Relation(NamedTuple):
    """One relationship of a part: `kind` is the last word of its type ("styles"), `target` the name of a part of the package."""

    id: str
    kind: str
    target: str


class Package:
    """A Word package. `main` is the name of its document part; parts are read once, on demand."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._data = data
        self._zip = self._open()
        self._names = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in self._zip.infolist()}
        self._read = 0
        self.main = self._main()

    def _open(self) -> zipfile.ZipFile:
        if not self._data:
            raise EmptyFile(self.path)
        if self._data.startswith(_OLE):
            raise self._ole()
        if not self._data.startswith(_ZIP):
            raise UnknownFormat(self.path, "format-unknown")
        try:
            package = zipfile.ZipFile(BytesIO(self._data))
        except _DAMAGE as error:
            raise BrokenFile(self.path, "zip-broken", cause=str(error)) from error
        if len(package.filelist) > _ENTRY_LIMIT:
            raise HostileFile(self.path, "zip-bomb", part=f"{len(package.filelist)} entries")
        return package

    def _ole(self) -> UnreadableFile:
        """An OLE file under a .docx name: a password, or an old .doc renamed."""
        import olefile

        try:
            with olefile.OleFileIO(BytesIO(self._data)) as ole:
                encrypted = ole.exists("EncryptedPackage")
        except (*_DAMAGE, IndexError, AttributeError, TypeError) as error:
            return BrokenFile(self.path, "zip-broken", cause=str(error))
        return EncryptedFile(self.path) if encrypted else UnknownFormat(self.path, "format-doc")

    def _main(self) -> str:
        for relation in self.relations(""):
            if relation.kind == "officeDocument":
                name = relation.target
                break
        else:
            name = "word/document.xml"
        if name.lower() in self._names and name.lower().endswith(".xml") and not name.lower().startswith(tuple(_OTHER_OFFICE)):
            return name
        if "word/document.xml" in self._names:
            return "word/document.xml"
        for folder, code in _OTHER_OFFICE.items():
            if any(key.startswith(folder) for key in self._names):
                raise UnknownFormat(self.path, code)
        if any(key.startswith("word/") for key in self._names):
            raise BrokenFile(self.path, "docx-missing-part", part=name)
        raise UnknownFormat(self.path, "format-zip")

    def parts(self, folder: str) -> list[str]:
        """Names of the parts in a folder, in alphabetical order."""
        return sorted(info.filename for key, info in self._names.items() if key.startswith(folder.lower()))

    def relations(self, part: str) -> list[Relation]:
        """The relationships of a part ("" for the package), those that leave the package left out."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", name + ".rels"))
        found: list[Relation] = []
        for element in root.iter(_RELATIONSHIP) if root is not None else ():
            if element.get("TargetMode", "").lower() == "external":
                continue
            target = unquote(element.get("Target", "")[:1000])
            full = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found.append(Relation(element.get("Id", ""), element.get("Type", "").rsplit("/", 1)[-1], full))
        return found

    def xml(self, name: str) -> Element | None:
        """The root of an XML part, None where the package has no such part."""
        info = self._names.get(name.lower())
        if info is None:
            return None
        return self._parse(self._bytes(info), name)

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        if info.flag_bits & 0x1:
            raise EncryptedFile(self.path)
        ratio = info.file_size / max(info.compress_size, 1)
        if info.file_size > _PART_LIMIT or (info.file_size > _RATIO_FROM and ratio > _RATIO_LIMIT):
            raise HostileFile(self.path, "zip-bomb", part=info.filename)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(_PART_LIMIT + 1)
        except _DAMAGE as error:
            raise BrokenFile(self.path, "zip-broken", cause=f"{info.filename}: {error}") from error
        self._read += len(data)
        if len(data) > _PART_LIMIT or self._read > _TOTAL_LIMIT:
            raise HostileFile(self.path, "zip-bomb", part=info.filename)
        return data

    def _parse(self, data: bytes, name: str) -> Element:
        if any(mark in data for mark in _DOCTYPES):
            raise HostileFile(self.path, "xml-doctype", part=name)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            root: Element = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            cause = str(error)
            if "Excessive depth" in cause or "huge" in cause.lower():
                raise HostileFile(self.path, "xml-limit", part=name) from error
            raise BrokenFile(self.path, "xml-broken", part=name, cause=cause) from error
        except ValueError as error:
            raise BrokenFile(self.path, "xml-broken", part=name, cause=str(error)) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise HostileFile(self.path, "xml-doctype", part=name)
        if root.tag.startswith("{http://purl.oclc.org/"):
            _loosen(root)
        return root


def _loosen(root: Element) -> None:
    """Renames the namespaces of a strict file to the usual ones, in place."""
    for element in root.iter(etree.Element):
        element.tag = _usual(element.tag)
        for key in element.keys():  # noqa: SIM118 - an lxml element iterates over its children, not over its attributes
            plain = _usual(str(key))
            if plain != key:
                element.set(plain, element.attrib.pop(key))


def _usual(name: str) -> str:
    end = name.find("}") + 1
    return _STRICT.get(name[:end], name[:end]) + name[end:] if end else name


def val(element: Element | None, name: str = "val") -> str | None:
    """A `w:` attribute of an element that may be missing."""
    return None if element is None else element.get(W + name)


def integer(text: str | None) -> int | None:
    """A whole number of at most nine digits as Word writes it ("240", "-12", "12.5" cut off), None for anything else."""
    match = _INTEGER.match(text or "")
    return int(match.group()) if match else None


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def relation_id(element: Element) -> str:
    """The `r:id` of an element, "" where it has none."""
    return element.get(_R + "id") or ""
