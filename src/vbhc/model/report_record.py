"""Báo cáo kiểm tra, the public JSON of one run of `vbhc validate` (vbhc.report/1).

Within version 1 a key is never renamed or retyped. What is unknown is `null` or `[]`, never left out.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from vbhc.model.finding import Level

ReportSchema = Literal["vbhc.report/1"]


class _Public(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class PlaceRecord(_Public):
    """Vị trí, counted from 1."""

    page: int | None
    line: int | None
    column: int | None
    paragraph: int | None
    cell: tuple[int, int, int] | None


class FindingRecord(_Public):
    """Lỗi."""

    rule: str
    level: Level
    message: str
    words: str
    right: str | None
    clause: str
    span: tuple[int, int] | None
    place: PlaceRecord
    fingerprint: str
    sure: bool


class SkippedRecord(_Public):
    """Quy tắc chưa kiểm tra được."""

    rule: str
    reason: str
    message: str


class CrashedRecord(_Public):
    """Quy tắc hỏng."""

    rule: str
    cause: str


class CheckedRecord(_Public):
    """Một tệp đã kiểm tra."""

    path: str
    sha256: str
    media_type: str
    profile: str
    stage: str
    on: str | None
    findings: tuple[FindingRecord, ...]
    skipped: tuple[SkippedRecord, ...]
    passed: tuple[str, ...]
    crashed: tuple[CrashedRecord, ...]
    suppressed: tuple[FindingRecord, ...]
    baselined: tuple[FindingRecord, ...]
    notes: tuple[str, ...]


class UnreadRecord(_Public):
    """Tệp chưa đọc được."""

    path: str
    message: str


class SummaryRecord(_Public):
    """Tổng hợp."""

    files: int
    unread: int
    errors: int
    warnings: int
    infos: int
    suppressed: int
    baselined: int
    fixed: int
    omitted: int
    by_rule: dict[str, int]


class ReportRecord(_Public):
    """Báo cáo kiểm tra, as `vbhc validate --format json` prints it."""

    schema_: ReportSchema = Field(default="vbhc.report/1", alias="schema")
    version: str
    files: tuple[CheckedRecord, ...]
    unread: tuple[UnreadRecord, ...]
    unused: tuple[str, ...]
    summary: SummaryRecord

    def to_json(self, *, indent: int | None = None) -> str:
        """The report as JSON text."""
        return self.model_dump_json(by_alias=True, indent=indent)
