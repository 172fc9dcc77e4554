"""CSV: the rows with a header; UTF-8, as spreadsheets import it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.outputs import _cells
from vbhc.outputs.sheets import Sheet, SheetFormat

if TYPE_CHECKING:
    from vbhc.outputs import View


def _render(sheet: Sheet, _view: View) -> str:
    return _cells.written([sheet.columns, *sheet.cells])


FORMAT = SheetFormat(_render, ".csv")
