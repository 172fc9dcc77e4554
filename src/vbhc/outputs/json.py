"""JSON, one record over many lines; several are one array."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.outputs import Format, View

if TYPE_CHECKING:
    from vbhc.model.record import Record
    from vbhc.model.text import Source


def _render(record: Record, _source: Source, _view: View) -> str:
    return record.to_json(indent=2) + "\n"


FORMAT = Format(_render, ".json", begin="[\n", between=",\n", end="]\n")
