"""JSON: the whole answer."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from vbhc.outputs.sheets import Sheet, SheetFormat

if TYPE_CHECKING:
    from vbhc.outputs import View


def _render(sheet: Sheet, _view: View) -> str:
    return json.dumps({"schema": f"vbhc.{sheet.name}/1", **sheet.head, "rows": list(sheet.facts)}, ensure_ascii=False, indent=2) + "\n"


FORMAT = SheetFormat(_render, ".json")
