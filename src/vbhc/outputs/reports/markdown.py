"""Markdown: a table per file, for comments on merge requests and summaries of jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.model.report import Report
    from vbhc.outputs import View

_SPECIAL = "\\`*_[]<>|#"


def _render(report: Report, view: View) -> str:
    return "".join(f"{line}\n" for line in _lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    yield f"## {message('report-heading', view.lang)}"
    yield ""
    yield message(
        "validate-summary",
        view.lang,
        files=str(len(report.checked)),
        errors=str(report.count("error")),
        warnings=str(report.count("warning")),
        infos=str(report.count("info")),
        unread=str(len(report.unread)),
    )
    if report.statistics:
        yield from ("", f"| {message('report-column-count', view.lang)} | {message('report-column-rule', view.lang)} |", "| ---: | --- |")
        yield from (f"| {count} | {code} |" for code, count in report.by_rule)
        return
    cut = 0
    head = " | ".join(message(f"report-column-{name}", view.lang) for name in ("place", "level", "rule", "message", "words"))
    for shown in _said.readable(report):
        cut += shown.cut
        if not shown.findings:
            continue
        yield from ("", f"### {_plain(shown.checked.path)}", "", f"| {head} |", "| --- | --- | --- | --- | --- |")
        for found in shown.findings:
            cells = (_said.place(found, view.lang), _said.level(found.level, view.lang), found.rule, found.message, _said.words(found))
            yield f"| {' | '.join(_plain(cell) for cell in cells)} |"
        for rule, count in shown.more.items():
            yield from ("", message("report-more-alike", view.lang, count=str(count), rule=rule))
    if cut:
        yield from ("", message("report-cut", view.lang, count=str(cut)))
    if report.unread:
        yield from ("", f"### {message('report-unread', view.lang)}", "")
        yield from (f"- {_plain(unread.message)}" for unread in report.unread)


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in _said.one_line(text))


FORMAT = ReportFormat(_render, ".md", for_people=True)
