"""NDJSON: one record, one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vbhc.outputs import Format, View

if TYPE_CHECKING:
    from collections.abc import Mapping

    from vbhc.model.record import Record
    from vbhc.model.text import Source


def _render(record: Record, _source: Source, _view: View) -> str:
    return record.to_json() + "\n"


def _plain(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":")) + "\n"


FORMAT = Format(_render, ".ndjson", aliases=(".jsonl",), plain=_plain)
