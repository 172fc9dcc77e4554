"""Khung bảng: whether a table shows lines between its columns; letterheads and closings show none."""

from __future__ import annotations

from lxml.etree import _Element as Element

from vbhc.readers.docx_package import W, val
from vbhc.readers.docx_styles import NO_RULE, inner_rule

_SIDES = ("left", "right", "start", "end")


def is_ruled(table: Element, *, by_style: bool) -> bool:
    """Whether most cells of a `w:tbl` have a line at their side; a cell's own borders win over the table's."""
    own = inner_rule(table.find(W + "tblPr"))
    usual = by_style if own is None else own
    cells = [cell for row in table.iterfind(W + "tr") for cell in row.iterfind(W + "tc")]
    return 2 * sum(_side_rule(cell, usual=usual) for cell in cells) > len(cells)


def _side_rule(cell: Element, *, usual: bool) -> bool:
    borders = cell.find(f"{W}tcPr/{W}tcBorders")
    if borders is None:
        return usual
    said = [kind for side in _SIDES if (kind := val(borders.find(W + side))) is not None]
    return any(kind not in NO_RULE for kind in said) if said else usual
