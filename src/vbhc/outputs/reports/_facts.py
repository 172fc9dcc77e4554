"""Báo cáo cho máy: the public JSON of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbhc.messages import message
from vbhc.model.report_record import (
    CheckedRecord,
    CrashedRecord,
    FindingRecord,
    PlaceRecord,
    ReportRecord,
    SkippedRecord,
    SummaryRecord,
    UnreadRecord,
)

if TYPE_CHECKING:
    from vbhc.messages import Lang
    from vbhc.model.finding import Checked, Reported
    from vbhc.model.report import Report


def record(report: Report) -> ReportRecord:
    """The report as its schema has it."""
    return ReportRecord(
        version=report.version,
        files=tuple(_checked(one, report.lang) for one in report.checked),
        unread=tuple(UnreadRecord(path=one.path, message=one.message) for one in report.unread),
        unused=report.unused,
        summary=SummaryRecord(
            files=len(report.checked),
            unread=len(report.unread),
            errors=report.count("error"),
            warnings=report.count("warning"),
            infos=report.count("info"),
            suppressed=sum(len(one.suppressed) for one in report.checked),
            baselined=sum(len(one.baselined) for one in report.checked),
            fixed=report.fixed,
            omitted=report.omitted,
            by_rule=dict(report.by_rule),
        ),
    )


def finding(found: Reported) -> FindingRecord:
    """One finding."""
    at = found.place
    return FindingRecord(
        rule=found.rule,
        level=found.level,
        message=found.message,
        words=found.words,
        right=found.right,
        clause=found.clause,
        span=tuple(found.span) if found.span else None,
        place=PlaceRecord(page=at.page, line=at.line, column=at.column, paragraph=at.paragraph, cell=at.cell),
        fingerprint=found.fingerprint,
        sure=found.sure,
    )


def _checked(one: Checked, lang: Lang) -> CheckedRecord:
    return CheckedRecord(
        path=one.path,
        sha256=one.sha256,
        media_type=one.media_type,
        profile=one.profile,
        stage=one.stage,
        on=one.on,
        findings=tuple(map(finding, one.findings)),
        skipped=tuple(SkippedRecord(rule=s.rule, reason=s.reason, message=message(s.reason, lang)) for s in one.skipped),
        passed=one.passed,
        crashed=tuple(CrashedRecord(rule=c.rule, cause=c.cause) for c in one.crashed),
        suppressed=tuple(map(finding, one.suppressed)),
        baselined=tuple(map(finding, one.baselined)),
        notes=tuple(message(note, lang) for note in one.notes),
    )
