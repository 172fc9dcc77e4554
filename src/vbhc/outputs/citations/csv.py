"""CSV: one citation, one row, with a header; UTF-8, as spreadsheets import it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from vbhc.outputs.citations import Listing, ListingFormat, entries

if TYPE_CHECKING:
    from vbhc.outputs import View

#: The same columns with and without `--explain`, so that tables can be put one under the other.
COLUMNS = (
    *("path", "document", "index", "relation", "number", "name", "type", "date", "issuer", "issuer_id", "title", "pinpoint", "cue"),
    *("within", "section", "page", "start", "end", "text", "mentions", "found_by", "decided_by", "ignored"),
)
#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _render(listing: Listing, _view: View) -> str:
    return _written(_cells(entry) for entry in entries(listing))


def _cells(entry: dict[str, Any]) -> list[Any]:
    kind, issuer = entry["type"] or {}, entry["issuer"] or {}
    start, end = entry["span"]
    cells = entry | {"type": kind.get("name"), "issuer": issuer.get("name"), "issuer_id": issuer.get("id"), "start": start, "end": end}
    return [_harmless(cells.get(column)) for column in COLUMNS]


def _harmless(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _written(rows: Any) -> str:
    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows(rows)
    return page.getvalue()


FORMAT = ListingFormat(_render, ".csv", head=_written([COLUMNS]))
