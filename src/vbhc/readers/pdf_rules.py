"""Nét kẻ, hình: what is drawn on a page besides letters, as far as reading needs it."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from vbhc.readers.pdf_words import Frame

#: Thinner than this (points) a box is a line.
_THIN = 2.5
_MOST = 50_000


class Rule(NamedTuple):
    """A horizontal line, in points from the top left corner."""

    left: float
    right: float
    y: float


class Drawn(NamedTuple):
    """What is drawn: horizontal lines, whether lines cross as in a table, and the share of the page that pictures cover."""

    rules: tuple[Rule, ...]
    grid: bool
    picture: float


def drawn(page: Any, frame: Frame) -> Drawn:
    """Looks at the path and picture objects of a page."""
    from pypdfium2 import raw

    sides = [ctypes.c_float() for _ in range(4)]
    refs = [ctypes.byref(side) for side in sides]
    rules: list[Rule] = []
    upright = boxes = 0
    picture = 0.0
    for index in range(min(int(raw.FPDFPage_CountObjects(page)), _MOST)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT or kind not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            continue
        if not raw.FPDFPageObj_GetBounds(item, *refs):
            continue
        left, bottom, right, top = (side.value for side in sides)
        x0, y0 = frame.place(left, bottom)
        x1, y1 = frame.place(right, top)
        width, height = abs(x1 - x0), abs(y1 - y0)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            picture = max(picture, width * height / max(frame.width * frame.height, 1.0))
        elif height <= _THIN < width:
            rules.append(Rule(min(x0, x1), max(x0, x1), (y0 + y1) / 2))
        elif width <= _THIN < height:
            upright += 1
        elif width > _THIN and height > _THIN:
            boxes += 1
    return Drawn(tuple(rules), (len(rules) > 1 and upright > 1) or boxes > 1, min(picture, 1.0))
