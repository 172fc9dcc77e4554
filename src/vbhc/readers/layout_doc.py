"""Trình bày của tệp Word 97–2003 (.doc): sections, letters by look, page numbers. What is drawn in such a file is not read."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from vbhc.model.layout import Layout, Margins, PageNumber, Sheet
from vbhc.model.text import Source, Span
from vbhc.readers.build import Piece
from vbhc.readers.doc import Reading
from vbhc.readers.doc_file import WordFile
from vbhc.readers.docx_lines import placed, runs
from vbhc.readers.docx_traces import traces
from vbhc.readers.layout_docx import PAGE, page_number


def layout(data: bytes, source: Source) -> Layout:
    """What a Word 97–2003 file says of its looks."""
    reading = Reading(WordFile(data, source.path))
    pieces = reading.pieces()
    parts = placed(pieces, source)
    whole = Span(0, len(source.text)) if len(source.pages) == 1 else None
    table = any(line.cell for line in source.lines)
    return Layout(
        sheets=tuple(
            Sheet(page.width, page.height, Margins(*page.margins) if page.margins else None, whole, table=table)
            for page in source.pages
            if page.width is not None and page.height is not None
        ),
        runs=tuple(runs(parts, source)),
        strokes=None,
        page_numbers=tuple(
            dict.fromkeys(
                _middle_unknown(page_number(piece, _where(piece), first=not reading.first_page_differs, start=None))
                for piece in pieces
                if piece.role in {"page-header", "page-footer"} and PAGE in piece.text
            )
        ),
        traces=traces(parts, source, None),
    )


def _where(piece: Piece) -> Literal["top", "bottom"]:
    return "top" if piece.role == "page-header" else "bottom"


def _middle_unknown(number: PageNumber) -> PageNumber:
    """Page numbers of old files mostly stand in a frame, whose place is not read."""
    return number if number.align == "center" else replace(number, align=None)
