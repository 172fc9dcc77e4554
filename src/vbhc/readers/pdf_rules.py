"""Nét kẻ, hình: what is drawn on a page besides letters, as far as reading needs it."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from vbhc.readers.pdf_words import Frame

#: Thinner than this (points) a box is a line.
_THIN = 2.5
#: No page of a document draws as much; a drawing does.
_MOST, _MOST_SEGMENTS = 20_000, 4_000


class Stroke(NamedTuple):
    """A straight line across or down the page, in points from the top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Drawn(NamedTuple):
    """What is drawn: lines across, lines down, and the share of the page that the largest picture covers."""

    across: tuple[Stroke, ...] = ()
    down: tuple[Stroke, ...] = ()
    picture: float = 0.0


def drawn(page: Any, frame: Frame) -> Drawn:
    """Looks at the path and picture objects of a page."""
    from pypdfium2 import raw

    across: list[Stroke] = []
    down: list[Stroke] = []
    picture = 0.0
    sides = [ctypes.c_float() for _ in range(4)]
    refs = [ctypes.byref(side) for side in sides]
    path, image = raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE
    for index in range(min(int(raw.FPDFPage_CountObjects(page)), _MOST)):
        item = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(item)
        if kind not in (path, image) or not raw.FPDFPageObj_GetBounds(item, *refs):
            continue
        left, bottom, right, top = (side.value for side in sides)
        box = _stroke(frame, left, bottom, right, top)
        if kind == image:
            area = (box.right - box.left) * (box.bottom - box.top)
            picture = max(picture, area / max(frame.width * frame.height, 1.0))
        elif len(across) + len(down) < _MOST:
            for stroke in _strokes(item, box, frame):
                if stroke.bottom - stroke.top <= _THIN < stroke.right - stroke.left:
                    across.append(stroke)
                elif stroke.right - stroke.left <= _THIN < stroke.bottom - stroke.top:
                    down.append(stroke)
    return Drawn(tuple(across), tuple(down), min(picture, 1.0))


def _strokes(path: Any, box: Stroke, frame: Frame) -> Iterator[Stroke]:
    """The straight lines of one path: itself where it is thin, the sides of a box, or its segments one by one."""
    from pypdfium2 import raw

    if min(box.right - box.left, box.bottom - box.top) <= _THIN:
        yield box
        return
    count = int(raw.FPDFPath_CountSegments(path))
    if count <= 5:
        left, top, right, bottom = box
        yield Stroke(left, top, right, top)
        yield Stroke(left, bottom, right, bottom)
        yield Stroke(left, top, left, bottom)
        yield Stroke(right, top, right, bottom)
        return
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(path, ctypes.byref(matrix)):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    before: tuple[float, float] | None = None
    for index in range(min(count, _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        if not raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            before = None
            continue
        here = matrix.a * x.value + matrix.c * y.value + matrix.e, matrix.b * x.value + matrix.d * y.value + matrix.f
        if before is not None and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            yield _stroke(frame, *before, *here)
        before = here if all(map(math.isfinite, here)) else None


def _stroke(frame: Frame, x0: float, y0: float, x1: float, y1: float) -> Stroke:
    ax, ay = frame.place(x0, y0)
    bx, by = frame.place(x1, y1)
    return Stroke(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
