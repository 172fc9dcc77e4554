"""Kết quả kiểm tra: what a rule found in a document, and what could not be checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from vbhc.model.text import Span

#: `error` fails a run · `warning` · `info`
Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("info", "warning", "error")


class Bilingual(NamedTuple):
    """Một câu, Vietnamese and English."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Lỗi tìm thấy: what a check yields.

    `span` is where the words stand, None for what is missing altogether. `says` names one of the rule's sentences, `values` fill it.
    `right` are the words that would be right instead of those at `span`, None where nobody can tell. `sure` is False where the
    component was found only by heuristics: such a finding is never an error. `page` is for what has a page but no text; `level` is for a
    rule whose lighter cases weigh less (never more) than the rule.
    """

    span: Span | None
    says: str
    values: tuple[tuple[str, str], ...] = ()
    right: str | None = None
    sure: bool = True
    page: int | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Chưa kiểm tra được: a rule that could not be checked here, which is not a pass. `reason` is a code of the catalogue."""

    rule: str
    reason: str


class Place(NamedTuple):
    """Vị trí: page, line and column, and in a DOCX paragraph or table cell, all counted from 1; None where there is none of it."""

    page: int | None
    line: int | None
    column: int | None
    paragraph: int | None = None
    cell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """Lỗi đã ghi nhận: a finding with what the engine stamps on it.

    `words` are those at the span on one line, `message` the sentence in the asked language. `fingerprint` stays the same when lines move:
    it hashes rule, words, their neighbours and how often the same stood before.
    """

    path: str
    rule: str
    level: Level
    clause: str
    message: str
    words: str
    right: str | None
    span: Span | None
    place: Place
    fingerprint: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """Một văn bản đã kiểm tra: findings in reading order, rules that could not be checked, and those that were."""

    path: str
    sha256: str
    profile: str
    findings: tuple[Reported, ...]
    skipped: tuple[Skipped, ...]
    passed: tuple[str, ...]
    suppressed: tuple[Reported, ...] = ()
    baselined: tuple[Reported, ...] = ()
