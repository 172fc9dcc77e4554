"""Bảng: ruled tables of a page, as boxes of cells. The words are placed into them by the layout."""

from __future__ import annotations

from typing import NamedTuple

from vbhc.model.text import Box
from vbhc.readers.pdf_rules import Drawn, Stroke

#: A form of 300 cells is large; more lines or crossings than this are a drawing.
_MOST, _MOST_CROSSINGS = 8000, 6000
#: Lines that miss one another by this much (points) still meet.
_SLACK = 3.0
#: Narrower than this (points) is the space between the lines of a double frame, not a cell.
_ROOM = 6.0


class Table(NamedTuple):
    """One ruled table: its box and its cells (row, column, box), points from the top left corner."""

    box: Box
    cells: tuple[tuple[int, int, Box], ...]


def tables(seen: Drawn) -> list[Table]:
    """Tables among the lines of a page, from top to bottom. The lines come from pdfium, pdfplumber finds the cells between them."""
    if len(seen.across) < 2 or len(seen.down) < 2 or len(seen.across) + len(seen.down) > _MOST:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = [_edge(stroke, "h") for stroke in seen.across] + [_edge(stroke, "v") for stroke in seen.down]
    joined = merge_edges(edges, snap_x_tolerance=_SLACK, snap_y_tolerance=_SLACK, join_x_tolerance=_SLACK, join_y_tolerance=_SLACK)
    if sum(edge["orientation"] == "h" for edge in joined) * sum(edge["orientation"] == "v" for edge in joined) > _MOST_CROSSINGS:
        return []
    cells = intersections_to_cells(edges_to_intersections(joined, _SLACK, _SLACK))
    roomy = [cell for cell in cells if min(cell[2] - cell[0], cell[3] - cell[1]) > _ROOM]
    found = [_table([Box(*map(float, cell)) for cell in group]) for group in cells_to_tables(roomy) if len(group) > 1]
    return sorted(found, key=lambda table: table.box.top)


def _edge(stroke: Stroke, orientation: str) -> dict[str, object]:
    left, top, right, bottom = stroke
    if orientation == "h":
        top = bottom = (top + bottom) / 2
    else:
        left = right = (left + right) / 2
    return {
        "x0": left,
        "x1": right,
        "top": top,
        "bottom": bottom,
        "width": right - left,
        "height": bottom - top,
        "orientation": orientation,
        "object_type": "line",
    }


def _table(boxes: list[Box]) -> Table:
    lefts = sorted({round(box.left, 1) for box in boxes})
    tops = sorted({round(box.top, 1) for box in boxes})
    rows = {top: number for number, top in enumerate(tops)}
    columns = {left: number for number, left in enumerate(lefts)}
    cells = sorted((rows[round(box.top, 1)], columns[round(box.left, 1)], box) for box in boxes)
    outer = Box(lefts[0], tops[0], max(box.right for box in boxes), max(box.bottom for box in boxes))
    return Table(outer, tuple(cells))
