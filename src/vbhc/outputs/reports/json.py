"""JSON: the whole report (vbhc.report/1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.outputs.reports import ReportFormat, _facts

if TYPE_CHECKING:
    from vbhc.model.report import Report
    from vbhc.outputs import View


def _render(report: Report, _view: View) -> str:
    return _facts.record(report).to_json(indent=2) + "\n"


FORMAT = ReportFormat(_render, ".json")
