"""Gói OpenDocument: the zip package of an .odt, opened with the same limits as that of a .docx; lengths and names as it writes them."""

from __future__ import annotations

from lxml.etree import _Element as Element

from vbhc.errors import BrokenFile, EncryptedFile
from vbhc.patterns import lazy
from vbhc.readers.docx_package import Package

_SPACE = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE = f"{_SPACE}office:1.0}}", f"{_SPACE}text:1.0}}", f"{_SPACE}table:1.0}}"
STYLE, FO, DRAW = f"{_SPACE}style:1.0}}", f"{_SPACE}xsl-fo-compatible:1.0}}", f"{_SPACE}drawing:1.0}}"
SVG, META = f"{_SPACE}svg-compatible:1.0}}", f"{_SPACE}meta:1.0}}"

_LENGTH = lazy(r"(-?[0-9]{1,6}(?:\.[0-9]{1,6})?)(cm|mm|in|pt|pc|px)")
_TWIPS = {"cm": 567.0, "mm": 56.7, "in": 1440.0, "pt": 20.0, "pc": 240.0, "px": 15.0}
_MANIFEST = "meta-inf/manifest.xml"


class OdtPackage(Package):
    """An OpenDocument package; `main` is the part that holds the text."""

    def _main(self) -> str:
        manifest = self._names.get(_MANIFEST)
        # read as bytes: manifests of old programs state a document type, which no other part may
        if manifest is not None and b"encryption-data" in self._bytes(manifest):
            raise EncryptedFile(self.path)
        if "content.xml" not in self._names:
            raise BrokenFile(self.path, "docx-missing-part", part="content.xml")
        return "content.xml"


def twips(said: str | None) -> int | None:
    """A length in twentieths of a point, None where nothing usable is said."""
    match = _LENGTH.fullmatch(said or "")
    return round(float(match[1]) * _TWIPS[match[2]]) if match else None


def millimetres(said: str | None) -> float | None:
    """A length in millimetres."""
    length = twips(said)
    return None if length is None else round(length * 25.4 / 1440, 1)


def count_of(element: Element, name: str, most: int) -> int:
    """How often something is repeated or how far it reaches: from 1 to `most`."""
    said = element.get(name) or "1"
    return min(max(int(said), 1), most) if said.isascii() and said.isdigit() and len(said) <= 9 else 1
