"""Chú thích của GitHub Actions: workflow commands. GitHub shows ten of each level a step, so the gravest come first and the rest is counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.model.finding import Level, Reported
    from vbhc.model.report import Report
    from vbhc.outputs import View

_COMMAND: dict[Level, str] = {"error": "error", "warning": "warning", "info": "notice"}
#: What GitHub shows of each level in one step.
_SHOWN = 10


def _render(report: Report, view: View) -> str:
    return "".join(f"{line}\n" for line in _lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    given: Counter[str] = Counter()
    for unread in report.unread:
        given["error"] += 1
        if given["error"] <= _SHOWN:
            yield f"::error file={_property(unread.path)},title=vbhc::{_data(unread.message)}"
    for path, found in _said.severest((one.path, found) for one in report.checked for found in one.findings):
        command = _COMMAND[found.level]
        given[command] += 1
        if given[command] <= _SHOWN:
            yield _command(command, path, found, view)
    left = {command: count - _SHOWN for command, count in given.items() if count > _SHOWN}
    if left or report.omitted:
        kinds = ", ".join(f"{count} {command}" for command, count in left.items())
        yield message("report-left-out", view.lang, count=str(sum(left.values()) + report.omitted), kinds=kinds)


def _command(command: str, path: str, found: Reported, view: View) -> str:
    where = _said.place(found, view.lang)
    said = " ".join(filter(None, (found.message, _said.words(found), f"({where})" if where else "", f"[{found.clause}]")))
    at = f",line={found.place.line},col={found.place.column}" if found.place.line is not None else ""
    return f"::{command} file={_property(path)}{at},title={_property(found.rule)}::{_data(said)}"


def _data(text: str) -> str:
    return _said.one_line(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = ReportFormat(_render, ".github.txt")
