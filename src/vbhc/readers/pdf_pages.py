"""Trang PDF: what one page holds, taken out of pdfium and closed again."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from vbhc.patterns import lazy
from vbhc.readers.pdf_rules import Drawn, drawn
from vbhc.readers.pdf_widgets import laid_over, overlays
from vbhc.readers.pdf_words import Frame, Reader, Word, marks, page_words

_MARKED = lazy("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)
_LETTER = lazy(r"[^\W\d_]")


@dataclass(slots=True)
class PageData:
    """One page: the words of the body, stamps line by line, and what is drawn; `letters` and `marked` count the letters of the body.

    `unmapped` is the share of characters whose fonts do not tell which letters they are.
    """

    number: int
    frame: Frame
    words: list[Word]
    stamps: list[list[Word]]
    turned: list[Word]
    drawn: Drawn
    letters: int
    marked: int
    signature_fields: int = 0
    rebuilt: bool = False
    unmapped: float = 0.0


def page_data(document: Any, index: int, *, colors: bool = False) -> PageData | None:
    """Reads page `index` (from 0), with the colours of its words if asked; None where pdfium cannot load it."""
    from pypdfium2 import raw

    with _page(document, index) as page:
        if not page:
            return None
        box = _box(page)
        rotation = max(0, int(raw.FPDFPage_GetRotation(page)))
        found = overlays(page)
        with _text(page) as text:
            reader = Reader(text, colors=colors)
            words, frame, rebuilt = page_words(reader, box, rotation)
            before = marks(reader) if found else set()
            unmapped = reader.unmapped()
        seen = drawn(page, frame)
        # Flattening is in memory only, and pdfium shows its effect to a page that is loaded anew.
        flat = bool(found) and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS
    stamps: list[list[Word]] = []
    upright = [word for word in words if not word.turned]
    if flat:
        with _page(document, index) as page, _text(page) as text:
            laid = laid_over(before, Reader(text), found, frame, upright)
        upright += laid.filled
        stamps = laid.stamps
    letters, marked = counted(upright)
    return PageData(
        number=index + 1,
        frame=frame,
        words=upright,
        stamps=stamps,
        turned=[word for word in words if word.turned],
        drawn=seen,
        letters=letters,
        marked=marked,
        signature_fields=sum(one.signature for one in found),
        rebuilt=rebuilt,
        unmapped=unmapped,
    )


def counted(words: list[Word]) -> tuple[int, int]:
    """How many letters words have, and how many of them bear marks of Vietnamese."""
    content = normalize("NFC", " ".join(word.text for word in words))
    return len(_LETTER.findall(content)), len(_MARKED.findall(content))


@contextmanager
def _page(document: Any, index: int) -> Iterator[Any]:
    from pypdfium2 import raw

    page = raw.FPDF_LoadPage(document, index)
    try:
        yield page
    finally:
        if page:
            raw.FPDF_ClosePage(page)


@contextmanager
def _text(page: Any) -> Iterator[Any]:
    from pypdfium2 import raw

    text = raw.FPDFText_LoadPage(page)
    try:
        yield text
    finally:
        if text:
            raw.FPDFText_ClosePage(text)


def _box(page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of the visible page."""
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    if raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect)) and rect.right > rect.left and rect.top > rect.bottom:
        return rect.left, rect.bottom, rect.right, rect.top
    return 0.0, 0.0, float(raw.FPDF_GetPageWidthF(page)) or 595.0, float(raw.FPDF_GetPageHeightF(page)) or 842.0
