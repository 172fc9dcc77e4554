"""Chữ: one line per finding, with the place first as editors and terminals know it; many of one rule are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.model.finding import Reported
    from vbhc.model.report import Report
    from vbhc.outputs import View


def _render(report: Report, view: View) -> str:
    return _said.table(report) if report.statistics else "".join(f"{line}\n" for line in _lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    cut = 0
    for shown in _said.readable(report):
        yield from (_line(found, view) for found in shown.findings)
        cut += shown.cut
        for rule, count in shown.more.items():
            yield f"{_said.one_line(shown.checked.path)}: {message('report-more-alike', view.lang, count=str(count), rule=rule)}"
    if cut:
        yield message("report-cut", view.lang, count=str(cut))


def _line(found: Reported, view: View) -> str:
    line, column = found.place.line, found.place.column
    at = f":{line}:{column}" if line is not None else ""
    where = _said.place(found, view.lang)
    # The line stands before already; in a PDF or DOCX the page or paragraph helps more.
    aside = f" ({where})" if where and (found.place.page or found.place.paragraph) else ""
    level = _said.tinted(_said.level(found.level, view.lang), found.level, view)
    return " ".join(
        filter(None, (f"{_said.one_line(found.path)}{at}:", level, found.rule, _said.one_line(found.message) + aside, _said.words(found)))
    )


FORMAT = ReportFormat(_render, ".txt", for_people=True)
