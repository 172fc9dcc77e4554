"""Ghi chú vào PDF: remarks as highlights with a note, appended to the file; what was in it, signatures too, stays byte for byte."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from vbhc.model.text import Box, Source, Span
from vbhc.readers.pdf import lock, open_file
from vbhc.readers.pdf_pages import page_data
from vbhc.readers.pdf_words import Frame
from vbhc.readers.times_widths import width
from vbhc.writers.remark import Remark

_YELLOW = (255, 220, 90, 110)
#: Where a note for a whole page stands, in points from its top left corner, and how far apart several are.
_NOTE, _STEP = 12.0, 22.0
_SIGN, _NARROWEST = 18.0, 3.0
#: The flag that lets a remark be printed too.
_PRINTED = 4
#: Left, bottom, right, top in the page's own coordinates.
_Area = tuple[float, float, float, float]


def annotate(data: bytes, source: Source, remarks: Sequence[Remark]) -> bytes:
    """Puts remarks into a copy of a PDF: over their words, or as notes at the edge of their page."""
    with lock:
        frames = _frames(data, source, {number for remark in remarks for number, _ in _boxes(source, remark.span)})
        return _annotated(data, source, remarks, frames)


def _frames(data: bytes, source: Source, pages: set[int]) -> dict[int, Frame]:
    """How the places of letters lie on the pages. Asked of a file of its own: looking at fields of a page changes it."""
    opened = open_file(data, source.path)
    try:
        read = (page_data(opened.raw, number - 1) for number in sorted(pages) if number <= len(opened))
        return {page.number: page.frame for page in read if page is not None}
    finally:
        opened.close()


def _annotated(data: bytes, source: Source, remarks: Sequence[Remark], frames: Mapping[int, Frame]) -> bytes:
    from pypdfium2 import raw

    document = open_file(data, source.path)
    try:
        on_page: Counter[int] = Counter()
        for remark in remarks:
            boxes = list(_boxes(source, remark.span))
            number = boxes[0][0] if boxes else remark.page or 1
            if not 1 <= number <= len(document):
                continue
            page = document[number - 1]
            frame = frames.get(number)
            areas = [_back(box, frame) for place, box in boxes if place == number and frame is not None]
            if areas:
                _add(raw, page, raw.FPDF_ANNOT_HIGHLIGHT, areas, remark)
            else:
                top = page.get_height() - _NOTE - _STEP * on_page[number]
                on_page[number] += 1
                _add(raw, page, raw.FPDF_ANNOT_TEXT, [(_NOTE, top - _SIGN, _NOTE + _SIGN, top)], remark)
            page.close()
        stream = BytesIO()
        document.save(stream, flags=raw.FPDF_INCREMENTAL)
        return stream.getvalue()
    finally:
        document.close()


def _boxes(source: Source, span: Span | None) -> Iterator[tuple[int, Box]]:
    """Where the words of a span stand, line by line; within a line as far along as letters of Times would."""
    for number in range(max(source.line_at(span.start), 0), len(source.lines)) if span is not None else ():
        line = source.lines[number]
        if span is None or line.span.start >= span.end:
            return
        look = line.look
        if look is None or look.box is None or look.page is None or line.span.end <= span.start:
            continue
        text = source.at(line.span)
        low, high = max(span.start - line.span.start, 0), min(span.end, line.span.end) - line.span.start
        whole = width(text, 1.0, bold=bool(look.bold)) or 1.0
        left, right = (width(text[:place], 1.0, bold=bool(look.bold)) / whole for place in (low, high))
        wide = look.box.right - look.box.left
        start = look.box.left + wide * left
        yield look.page, Box(start, look.box.top, max(look.box.left + wide * right, start + _NARROWEST), look.box.bottom)


def _back(box: Box, frame: Frame) -> _Area:
    """A box in the page's own coordinates."""
    ends = [_point(x, y, frame) for x, y in ((box.left, box.top), (box.right, box.bottom))]
    (x1, x2), (y1, y2) = (sorted(one) for one in zip(*ends, strict=True))
    return x1, y1, x2, y2


def _point(x: float, y: float, frame: Frame) -> tuple[float, float]:
    """The way back of `Frame.place`."""
    if frame.quarter == 1:
        x, y = y, x
    elif frame.quarter == 2:
        x = frame.width - x
    elif frame.quarter == 3:
        x, y = frame.height - y, frame.width - x
    else:
        y = frame.height - y
    return x + frame.left, y + frame.bottom


def _add(raw: Any, page: Any, kind: int, areas: list[_Area], remark: Remark) -> None:
    annotation = raw.FPDFPage_CreateAnnot(page, kind)
    if not annotation:
        return
    if kind == raw.FPDF_ANNOT_HIGHLIGHT:
        for left, bottom, right, top in areas:
            raw.FPDFAnnot_AppendAttachmentPoints(annotation, raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom))
    lefts, bottoms, rights, tops = zip(*areas, strict=True)
    raw.FPDFAnnot_SetRect(annotation, raw.FS_RECTF(min(lefts), max(tops), max(rights), min(bottoms)))
    raw.FPDFAnnot_SetColor(annotation, raw.FPDFANNOT_COLORTYPE_Color, *_YELLOW)
    raw.FPDFAnnot_SetFlags(annotation, _PRINTED)
    for key, said in ((b"T", remark.author), (b"Contents", remark.text)):
        wide = (said + "\0").encode("utf-16-le", "replace")
        held = ctypes.create_string_buffer(wide, len(wide))
        raw.FPDFAnnot_SetStringValue(annotation, key, ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort)))
    raw.FPDFPage_CloseAnnot(annotation)
