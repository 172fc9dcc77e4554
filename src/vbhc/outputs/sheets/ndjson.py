"""NDJSON: one row, one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vbhc.outputs.sheets import Sheet, SheetFormat

if TYPE_CHECKING:
    from vbhc.outputs import View


def _render(sheet: Sheet, _view: View) -> str:
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in sheet.facts)


FORMAT = SheetFormat(_render, ".ndjson", aliases=(".jsonl",))
