"""Bảng của RTF: rows that say where their cells end, written as the `w:tbl` of a .docx."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from lxml import etree
from lxml.etree import _Element as Element

from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import W

#: Edges nearer than this (twentieths of a point, about a millimetre) are one.
_NEAR = 60
_MOST_CELLS = 63


@dataclass(frozen=True, slots=True)
class CellShape:
    """What is said of a cell before its right edge: merged with the one before it, or with the one above; its lines at the sides."""

    edge: int = 0
    merged: bool = False
    vertical: str | None = None
    ruled: bool | None = None


@dataclass(slots=True)
class RowShape:
    """What is said of a row."""

    left: int = 0
    cells: list[CellShape] = field(default_factory=list)
    next: CellShape = field(default_factory=CellShape)
    side: bool = False

    def end_cell(self, edge: int) -> None:
        """The right edge of a cell: what was said before it holds for it."""
        if len(self.cells) < _MOST_CELLS:
            self.cells.append(replace(self.next, edge=edge))
        self.next = CellShape()

    def say(self, **what: bool | str | None) -> None:
        """Something of the cell whose edge comes next."""
        self.next = replace(self.next, **what)  # type: ignore[arg-type] # names and values are those of CellShape


@dataclass(slots=True)
class Table:
    """Một bảng đang đọc: its finished rows, the cells of the open row, and the cell that is being filled."""

    cell: Element = field(default_factory=lambda: etree.Element(W + "tc"))
    open: list[Element] = field(default_factory=list)
    rows: list[tuple[list[Element], RowShape]] = field(default_factory=list)

    def end_cell(self) -> None:
        """The mark at the end of a cell."""
        self.open.append(self.cell)
        self.cell = etree.Element(W + "tc")

    def end_row(self, shape: RowShape) -> None:
        """The mark at the end of a row."""
        if self.open:
            self.rows.append((self.open, shape))
            self.open = []

    def element(self) -> Element:
        """The `w:tbl`; a row without its mark is kept."""
        if len(self.cell):
            self.end_cell()
        self.end_row(RowShape())
        table: Element = etree.Element(W + "tbl")
        add(table, "tblPr")
        grid = self._grid()
        columns = add(table, "tblGrid")
        for left, right in pairwise(grid):
            add(columns, "gridCol", w=right - left)
        for cells, shape in self.rows:
            _write(add(table, "tr"), cells, shape, grid)
        return table

    def _grid(self) -> list[int]:
        grid: list[int] = []
        for edge in sorted({edge for _, shape in self.rows for edge in (shape.left, *(cell.edge for cell in shape.cells))}):
            if not grid or edge - grid[-1] > _NEAR:
                grid.append(edge)
        return grid


def _write(row: Element, cells: list[Element], shape: RowShape, grid: list[int]) -> None:
    if len(shape.cells) < len(cells):
        row.extend(cells)
        return
    places = [_place(grid, edge) for edge in (shape.left, *(cell.edge for cell in shape.cells))]
    if places[0]:
        add(add(row, "trPr"), "gridBefore", val=places[0])
    before: Element | None = None
    span = 0
    for index, (cell, said) in enumerate(zip(cells, shape.cells, strict=False)):
        width = max(places[index + 1] - places[index], 1)
        if said.merged and before is not None:
            span += width
            before.extend(list(cell))
            before[0][0].set(W + "val", str(span))
            continue
        properties: Element = etree.Element(W + "tcPr")
        add(properties, "gridSpan", val=width)
        cell.insert(0, properties)
        if said.vertical:
            add(properties, "vMerge", val=said.vertical)
        if said.ruled is not None:
            add(add(properties, "tcBorders"), "left", val="single" if said.ruled else "none")
        row.append(cell)
        before, span = cell, width


def _place(grid: list[int], edge: int) -> int:
    """The line of the grid that an edge is drawn to."""
    return max((index for index, line in enumerate(grid) if line <= edge), default=0)
