"""Reviewdog Diagnostic Format, one diagnostic a line; with a suggestion where a text file tells what would be right."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.model.finding import Level, Reported
    from vbhc.model.report import Report
    from vbhc.outputs import View

_SEVERITY: dict[Level, str] = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def _render(report: Report, view: View) -> str:
    return "".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) + "\n" for one in _diagnostics(report, view))


def _diagnostics(report: Report, view: View) -> Iterator[dict[str, Any]]:
    for one in report.checked:
        for found in one.findings:
            yield _diagnostic(found, view, is_text=one.media_type == "text/plain")
    for unread in report.unread:
        yield {"message": unread.message, "location": {"path": unread.path}, "severity": "ERROR", "source": {"name": "vbhc"}}


def _diagnostic(found: Reported, view: View, *, is_text: bool) -> dict[str, Any]:
    where = _said.place(found, view.lang)
    said: dict[str, Any] = {
        "message": " ".join(filter(None, (found.message, f"({where})" if where else ""))),
        "location": {"path": found.path},
        "severity": _SEVERITY[found.level],
        "source": {"name": "vbhc"},
        "code": {"value": found.rule},
    }
    # Reviewdog counts columns in bytes of UTF-8.
    line, column = found.place.line, found.place.byte_column
    if line is None or column is None:
        return said
    start = {"line": line, "column": column}
    said["location"]["range"] = {"start": start}
    if _said.length_on_line(found) is not None:
        whole = {"start": start, "end": {"line": line, "column": column + len(found.words.encode("utf-8", "replace"))}}
        said["location"]["range"] = whole
        if is_text and found.right is not None:
            said["suggestions"] = [{"range": whole, "text": found.right}]
    return said


FORMAT = ReportFormat(_render, ".rdjsonl")
