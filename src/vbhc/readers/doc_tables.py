"""Bảng của tệp .doc: cells end with a mark, rows with another whose format says the shape; written as the `w:tbl` of a .docx."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.doc_sprms import OLD_TABLE_RULES, TABLE_RULES, TABLE_SHAPE, add, words
from vbhc.readers.docx_package import W

_CELL = 20
#: Edges nearer than this (twentieths of a point, about a millimetre) are one.
_NEAR = 60
_MOST_CELLS = 63
_MERGED_ON, _VERTICAL, _VERTICAL_START = 0x02, 0x20, 0x40
_SIDES = (("left", 8), ("right", 16))
_NO_LINE = 0xFF
_INSIDE = 5


@dataclass(slots=True)
class _Row:
    cells: list[Element]
    edges: list[int] = field(default_factory=list)
    shapes: list[bytes] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """Một bảng đang đọc: its finished rows, the cells of the row that is open, and the cell that is being filled."""

    cell: Element = field(default_factory=lambda: etree.Element(W + "tc"))
    open: list[Element] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)
    inside: bool | None = None

    def end_cell(self) -> None:
        """The mark at the end of a cell."""
        self.open.append(self.cell)
        self.cell = etree.Element(W + "tc")

    def end_row(self, group: bytes) -> None:
        """The mark at the end of a row, with the format that it bears."""
        row = _Row(self.open)
        for code, operand in words(group):
            if code == TABLE_SHAPE:
                row.edges, row.shapes = _shape(operand)
            elif code in {TABLE_RULES, OLD_TABLE_RULES} and self.inside is None:
                self.inside = _inside(operand)
        self.rows.append(row)
        self.open = []

    def element(self) -> Element:
        """The `w:tbl`; a row without its mark is kept."""
        if len(self.cell):
            self.end_cell()
        if self.open:
            self.end_row(b"")
        table: Element = etree.Element(W + "tbl")
        rules = add(add(table, "tblPr"), "tblBorders")
        if self.inside is not None:
            add(rules, "insideV", val="single" if self.inside else "none")
        grid = _grid([row.edges for row in self.rows])
        columns = add(table, "tblGrid")
        for left, right in pairwise(grid):
            add(columns, "gridCol", w=right - left)
        for row in self.rows:
            _write(add(table, "tr"), row, grid)
        return table


def _write(element: Element, row: _Row, grid: list[int]) -> None:
    if len(row.edges) <= len(row.cells):
        element.extend(row.cells)
        return
    places = [max(bisect_left(grid, edge - _NEAR), 0) for edge in row.edges]
    if places[0]:
        add(add(element, "trPr"), "gridBefore", val=places[0])
    before: Element | None = None
    span = 0
    for index, cell in enumerate(row.cells):
        shape = row.shapes[index] if index < len(row.shapes) else b""
        flags = shape[0] if shape else 0
        width = max(places[index + 1] - places[index], 1)
        if flags & _MERGED_ON and before is not None:
            span += width
            before.extend(list(cell))
            _span(before, span)
            continue
        properties = etree.Element(W + "tcPr")
        cell.insert(0, properties)
        before, span = cell, width
        _span(cell, width)
        if flags & _VERTICAL:
            add(properties, "vMerge", val="restart" if flags & _VERTICAL_START else "continue")
        borders = add(properties, "tcBorders")
        for side, at in _SIDES:
            kind = shape[at + 1] if len(shape) > at + 1 else 0
            if kind:
                add(borders, side, val="none" if kind == _NO_LINE else "single")
        element.append(cell)


def _span(cell: Element, width: int) -> None:
    properties = cell[0]
    for older in properties.findall(W + "gridSpan"):
        properties.remove(older)
    add(properties, "gridSpan", val=width)


def _shape(operand: bytes) -> tuple[list[int], list[bytes]]:
    """The edges of the cells and what is said of each."""
    count = min(operand[0], _MOST_CELLS) if operand else 0
    edges = [int.from_bytes(operand[1 + 2 * i : 3 + 2 * i], "little", signed=True) for i in range(count + 1)]
    start = 1 + 2 * (count + 1)
    if len(operand) < start or edges != sorted(edges):
        return [], []
    return edges, [operand[start + _CELL * i : start + _CELL * (i + 1)] for i in range(count)]


def _inside(operand: bytes) -> bool:
    """Whether lines stand between columns: the last of six borders, of four or of eight bytes each."""
    size = len(operand) // 6
    last = operand[_INSIDE * size :]
    kind = last[1] if size == 4 else last[5] if size == 8 else 0
    return kind not in {0, _NO_LINE}


def _grid(rows: list[list[int]]) -> list[int]:
    grid: list[int] = []
    for edge in sorted({edge for edges in rows for edge in edges}):
        if not grid or edge - grid[-1] > _NEAR:
            grid.append(edge)
    return grid
