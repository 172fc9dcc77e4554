"""Bảng của OpenDocument, written as the `w:tbl` of a .docx."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml.etree import _Element as Element

from vbhc.readers.doc_sprms import add
from vbhc.readers.docx_package import local
from vbhc.readers.odt_package import FO, STYLE, TABLE, count_of, twips
from vbhc.readers.odt_styles import OdtStyles

_WIDEST = 63
_MOST_REPEATED = 100
_TALLEST = 10_000
_GROUPS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_COLUMN_GROUPS = frozenset({"table-columns", "table-header-columns", "table-column-group"})
_USUAL_WIDTH = 1000

Fill = Callable[[Element, Element], None]


class TableWriter:
    """Writes the tables of one part."""

    def __init__(self, scope: str, styles: OdtStyles) -> None:
        self._scope = scope
        self._styles = styles

    def write(self, element: Element, target: Element, fill: Fill) -> None:
        """A table below `target`; `fill` writes what a cell holds."""
        table = add(target, "tbl")
        add(table, "tblPr")
        grid = add(table, "tblGrid")
        for width in self._widths(element):
            add(grid, "gridCol", w=width)
        reaching: dict[int, tuple[int, int]] = {}  # column → how many rows a cell above still takes, and how many columns
        for row in _rows(element):
            self._row(row, add(table, "tr"), reaching, fill)

    def _row(self, row: Element, made: Element, reaching: dict[int, tuple[int, int]], fill: Fill) -> None:
        column = 0
        covered = 0  # cells that the one before them covers
        for cell in row:
            name = local(cell)
            if name not in {"table-cell", "covered-table-cell"}:
                continue
            for _ in range(count_of(cell, TABLE + "number-columns-repeated", _WIDEST)):
                if column >= _WIDEST:
                    return
                rows, wide = reaching.get(column, (0, 1))
                if name == "covered-table-cell" and (covered or not rows):
                    covered = max(covered - 1, 0)
                elif name == "covered-table-cell":
                    self._cell(cell, add(made, "tc"), wide, "continue")
                    covered = wide - 1
                    reaching[column] = (rows - 1, wide)
                    if rows <= 1:
                        del reaching[column]
                else:
                    wide = count_of(cell, TABLE + "number-columns-spanned", _WIDEST)
                    rows = count_of(cell, TABLE + "number-rows-spanned", _TALLEST)
                    box = add(made, "tc")
                    self._cell(cell, box, wide, "restart" if rows > 1 else None)
                    fill(cell, box)
                    covered = wide - 1
                    if rows > 1:
                        reaching[column] = (rows - 1, wide)
                column += 1

    def _cell(self, cell: Element, made: Element, wide: int, merge: str | None) -> None:
        properties = add(made, "tcPr")
        add(properties, "gridSpan", val=wide)
        if merge:
            add(properties, "vMerge", val=merge)
        style = self._styles.name(self._scope, "table-cell", cell.get(TABLE + "style-name"))
        around = self._styles.property("table-cell", style, "table-cell", FO + "border")
        borders = add(properties, "tcBorders")
        for side in ("left", "right"):
            said = self._styles.property("table-cell", style, "table-cell", f"{FO}border-{side}") or around
            add(borders, side, val="single" if said and said != "none" else "none")

    def _widths(self, table: Element) -> list[int]:
        widths: list[int] = []
        for column in _columns(table):
            style = self._styles.name(self._scope, "table-column", column.get(TABLE + "style-name"))
            width = twips(self._styles.property("table-column", style, "table-column", STYLE + "column-width")) or _USUAL_WIDTH
            widths += [max(width, 1)] * count_of(column, TABLE + "number-columns-repeated", _WIDEST)
        return widths[:_WIDEST]


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        name = local(child)
        if name == "table-row":
            for _ in range(count_of(child, TABLE + "number-rows-repeated", _MOST_REPEATED)):
                yield child
        elif name in _GROUPS:
            yield from _rows(child)


def _columns(table: Element) -> Iterator[Element]:
    for child in table:
        name = local(child)
        if name == "table-column":
            yield child
        elif name in _COLUMN_GROUPS:
            yield from _columns(child)
