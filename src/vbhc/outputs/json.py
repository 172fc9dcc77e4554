"""JSON, one record over many lines; several are one array."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vbhc.outputs import Format, View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vbhc.model.record import Record
    from vbhc.model.text import Source


def _render(record: Record, _source: Source, _view: View) -> str:
    return record.to_json(indent=2) + "\n"


def _plain(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


FORMAT = Format(_render, ".json", begin="[\n", between=",\n", end="]\n", plain=_plain)
