"""JSON Lines: one finding, one line; what was not read and rules that failed have lines of their own (`kind`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vbhc.outputs.reports import ReportFormat, _facts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.model.report import Report
    from vbhc.outputs import View


def _render(report: Report, _view: View) -> str:
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[dict[str, Any]]:
    for one in report.checked:
        for found in one.findings:
            yield {"kind": "finding", "path": one.path, **_facts.finding(found).model_dump(mode="json")}
        for crashed in one.crashed:
            yield {"kind": "crashed", "path": one.path, "rule": crashed.rule, "message": crashed.cause}
    for unread in report.unread:
        yield {"kind": "unread", "path": unread.path, "message": unread.message}


FORMAT = ReportFormat(_render, ".jsonl", aliases=(".ndjson",))
