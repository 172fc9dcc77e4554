"""Đầy đủ: each finding with its clause and what would be right; then what could not be checked, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.model.finding import WEAK
from vbhc.outputs.reports import ReportFormat, _said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vbhc.model.finding import Checked, Reported
    from vbhc.model.report import Report
    from vbhc.outputs import View


def _render(report: Report, view: View) -> str:
    return _said.table(report) if report.statistics else "".join(f"{line}\n" for line in _lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    cut = 0
    for shown in _said.readable(report):
        one = shown.checked
        yield message(
            "report-file",
            view.lang,
            path=_said.one_line(one.path),
            profile=message(f"profile-{one.profile}", view.lang),
            stage=message(f"stage-{one.stage}", view.lang),
            day=one.on or message("report-day-unknown", view.lang),
        )
        yield from (f"  {message(note, view.lang)}" for note in one.notes)
        for found in shown.findings:
            yield from _finding(found, report, view)
        for rule, count in shown.more.items():
            yield f"  {message('report-more-alike', view.lang, count=str(count), rule=rule)}"
        cut += shown.cut
        yield from _account(one, view)
        yield ""
    if cut:
        yield message("report-cut", view.lang, count=str(cut))


def _finding(found: Reported, report: Report, view: View) -> Iterator[str]:
    level = _said.tinted(_said.level(found.level, view.lang), found.level, view)
    where = _said.place(found, view.lang)
    yield "  " + " ".join(filter(None, (level, found.rule, f"({where})" if where else ""))) + f": {_said.one_line(found.message)}"
    if found.words or found.right:
        yield f"      {_said.words(found)}"
    yield f"      {message('report-clause', view.lang, clause=found.clause)}"
    card = report.card(found.rule)
    if not found.sure:
        yield f"      {message('lowered-unsure', view.lang)}"
    elif card and card.force in WEAK:
        yield f"      {message(f'lowered-{card.force}', view.lang)}"


def _account(one: Checked, view: View) -> Iterator[str]:
    """What was not checked is no pass: every reason, with its rules."""
    by_reason: defaultdict[str, list[str]] = defaultdict(list)
    for skipped in one.skipped:
        by_reason[skipped.reason].append(skipped.rule)
    yield "  " + message("report-passed", view.lang, count=str(len(one.passed)))
    for reason, codes in by_reason.items():
        said = message(reason, view.lang)
        yield "  " + message("report-skipped", view.lang, count=str(len(codes)), reason=said, rules=", ".join(codes))
    yield from ("  " + message("report-crashed", view.lang, rule=crashed.rule, cause=crashed.cause) for crashed in one.crashed)
    for code, found in (("report-suppressed", one.suppressed), ("report-baselined", one.baselined)):
        if found:
            yield "  " + message(code, view.lang, count=str(len(found)))


FORMAT = ReportFormat(_render, ".full.txt", for_people=True, tells_rules=True)
