"""NDJSON: one record, one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.outputs import Format, View

if TYPE_CHECKING:
    from vbhc.model.record import Record
    from vbhc.model.text import Source


def _render(record: Record, _source: Source, _view: View) -> str:
    return record.to_json() + "\n"


FORMAT = Format(_render, ".ndjson", aliases=(".jsonl",))
