"""Ô bảng tính: rows as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(rows: Iterable[Iterable[object]]) -> str:
    """The rows, in UTF-8 as spreadsheets import it."""
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows([_harmless(cell) for cell in row] for row in rows)
    return page.getvalue()


def _harmless(cell: object) -> object:
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
