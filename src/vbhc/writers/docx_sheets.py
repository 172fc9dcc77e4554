"""Sửa trang: paper and margins of a section."""

from __future__ import annotations

from lxml.etree import _Element as Element

from vbhc.model.finding import Mend
from vbhc.readers.docx_package import W, integer, val

_TWIPS = 1440 / 25.4
_A4_CODE = "9"
#: What stands in a section before its size and its margins.
_BEFORE = ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")
#: Word's own margins, in twentieths of a point.
_MARGINS = {"top": "1440", "right": "1800", "bottom": "1440", "left": "1800", "header": "720", "footer": "720", "gutter": "0"}


def fit(section: Element, mend: Mend) -> None:
    """Gives a section the paper, or one of the margins, that a mend names."""
    if mend.what == "paper" and isinstance(mend.value, tuple):
        size = section.find(W + "pgSz")
        if size is None:
            size = _inserted(section, "pgSz", _BEFORE)
        for name, length in zip("wh", mend.value, strict=True):
            size.set(W + name, str(round(length * _TWIPS)))
        if size.get(W + "code"):
            size.set(W + "code", _A4_CODE)
    elif isinstance(mend.value, (int, float)):
        sides = section.find(W + "pgMar")
        if sides is None:
            sides = _inserted(section, "pgMar", (*_BEFORE, "pgSz"))
            for name, usual in _MARGINS.items():
                sides.set(W + name, usual)
        gutter = (integer(val(sides, "gutter")) or 0) if mend.what == "left" else 0
        sides.set(W + mend.what, str(max(round(mend.value * _TWIPS) - gutter, 0)))


def _inserted(section: Element, name: str, before: tuple[str, ...]) -> Element:
    element = section.makeelement(W + name)
    place = max((section.index(child) + 1 for one in before for child in section.iterfind(W + one)), default=0)
    section.insert(place, element)
    return element
