"""Bảng: ruled tables of a page, as boxes of cells. The words are placed into them by the layout."""

from __future__ import annotations

import io
from typing import NamedTuple

from vbhc.model.text import Box

#: A form of 300 cells is large; more is a drawing.
_MOST = 5000


class Table(NamedTuple):
    """One ruled table: its box and its cells (row, column, box), points from the top left corner."""

    box: Box
    cells: tuple[tuple[int, int, Box], ...]


def tables(data: bytes, pages: list[int]) -> dict[int, list[Table]]:
    """Tables of some pages (counted from 1). A page that pdfplumber cannot take apart has none."""
    import pdfplumber

    found: dict[int, list[Table]] = {}
    if not pages:
        return found
    try:
        with pdfplumber.open(io.BytesIO(data), pages=pages) as document:
            for page in document.pages:
                try:
                    found[page.page_number] = [table for one in page.find_tables() if (table := _table(one.rows, page.bbox))]
                finally:
                    page.close()
    except Exception:  # noqa: BLE001 - pdfplumber raises anything on a broken page; its lines are then read as lines
        return found
    return found


def _table(rows: list[object], page: tuple[float, float, float, float]) -> Table | None:
    cells: list[tuple[int, int, Box]] = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(getattr(row, "cells", ())):
            if cell is not None:
                left, top, right, bottom = cell
                cells.append((number, column, Box(left - page[0], top - page[1], right - page[0], bottom - page[1])))
    if not 2 <= len(cells) <= _MOST:
        return None
    boxes = [box for _, _, box in cells]
    outer = Box(min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes))
    return Table(outer, tuple(cells))
