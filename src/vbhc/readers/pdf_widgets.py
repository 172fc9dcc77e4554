"""Con dấu, ô chữ ký: text that signing tools and clerks lay over a page as annotations.

Numbers and days that fill a blank of the page ("Số:     /TB-SGDĐT") belong to the body, everything else is a stamp.
"""

from __future__ import annotations

import ctypes
from collections.abc import Container
from typing import Any, NamedTuple

from vbhc.patterns import lazy
from vbhc.readers.pdf_words import Frame, Glyph, Reader, Word, by_place, glyphs

#: What fills a blank: a number, a day, "12/3", or a number with its symbol.
_FILLING = lazy(r"\d[\d.…/-]{0,11}|\d{1,6}\s?/[^\W\d_][\w./-]{0,30}")
_DOTS = lazy(r"[.…_]+")
#: A filled blank has words of its line this near (points).
_NEAR = 80.0
_MOST = 200


class Overlay(NamedTuple):
    """One visible annotation, in the page's own coordinates."""

    left: float
    bottom: float
    right: float
    top: float
    form: bool
    signature: bool


class Laid(NamedTuple):
    """The text of a page's annotations: words that belong to the body, and stamps line by line."""

    filled: list[Word]
    stamps: list[list[Word]]


def overlays(page: Any) -> list[Overlay]:
    """Visible annotations that may bring text with them; links and pop-ups bring none."""
    from pypdfium2 import raw

    silent = {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP}
    found: list[Overlay] = []
    rect = raw.FS_RECTF()
    for index in range(min(int(raw.FPDFPage_GetAnnotCount(page)), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        if kind not in silent and raw.FPDFAnnot_GetRect(annotation, ctypes.byref(rect)):
            widget = kind == raw.FPDF_ANNOT_WIDGET
            field = _key(annotation, b"FT") if widget else ""
            sides = (min(rect.left, rect.right), min(rect.bottom, rect.top), max(rect.left, rect.right), max(rect.bottom, rect.top))
            found.append(Overlay(*sides, field in ("Tx", "Ch"), widget and field not in ("Tx", "Ch", "Btn")))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _key(annotation: Any, key: bytes) -> str:
    from pypdfium2 import raw

    buffer = (ctypes.c_ushort * 32)()
    length = raw.FPDFAnnot_GetStringValue(annotation, key, buffer, 64)
    return bytes(buffer)[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")


def laid_over(before: Container[tuple[str, int, int]], after: Reader, found: list[Overlay], frame: Frame, words: list[Word]) -> Laid:
    """What flattening brought to light: the characters that the page did not have `before`. Fits fillings into `words`."""
    groups: dict[int, list[Glyph]] = {}
    for glyph in glyphs(after, before):
        groups.setdefault(_holder(glyph, found), []).append(glyph)
    filled: list[Word] = []
    stamps: list[list[Word]] = []
    for index, letters in sorted(groups.items()):
        printed = by_place(letters, after, frame)
        if index >= 0 and found[index].form:
            filled += printed
            continue
        text = "".join(word.text for word in printed)
        if printed and _FILLING.fullmatch(text):
            whole = printed[0]
            whole.text, whole.right = text, max(word.right for word in printed)
            if _fits(whole, words):
                filled.append(whole)
                continue
        stamps += _lines(printed)
    return Laid(filled, stamps)


def _holder(glyph: Glyph, found: list[Overlay]) -> int:
    """The smallest annotation that the character stands in; -1 outside all."""
    x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    holding = [
        ((one.right - one.left) * (one.top - one.bottom), index)
        for index, one in enumerate(found)
        if one.left - 2 <= x <= one.right + 2 and one.bottom - 2 <= y <= one.top + 2
    ]
    return min(holding)[1] if holding else -1


def _fits(filling: Word, words: list[Word]) -> bool:
    """Puts a filling on the line whose blank it fills, over the dots of the blank; False where no line waits for it."""
    reach = 0.6 * max(filling.size, 10.0)
    middle = (filling.left + filling.right) / 2
    line = [word for word in words if not word.turned and abs(word.base - filling.base) <= max(reach, 0.6 * word.size)]
    near = [word for word in line if word.left - _NEAR < middle < word.right + _NEAR]
    if not near:
        return False
    closest = min(near, key=lambda word: abs(word.base - filling.base))
    line = [word for word in near if abs(word.base - closest.base) < 0.3 * word.size]
    covered = [word for word in line if word.left < middle < word.right]
    if any(not _DOTS.fullmatch(word.text) for word in covered):
        return False
    for word in covered:
        words.remove(word)
    filling.base, filling.top, filling.bottom = closest.base, closest.top, closest.bottom
    filling.size, filling.font, filling.bold, filling.italic = closest.size, closest.font, closest.bold, closest.italic
    after = min((word for word in line if word.left >= middle), key=lambda word: word.left, default=None)
    if after is not None:
        after.glued = after.text[0] in "/-"
        filling.right = min(filling.right, after.left)
    return True


def _lines(words: list[Word]) -> list[list[Word]]:
    lines: list[list[Word]] = []
    for word in words:
        if lines and abs(lines[-1][-1].base - word.base) < 0.4 * max(word.size, 1.0):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines
