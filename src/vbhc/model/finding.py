"""Kết quả kiểm tra: what a rule found in a document, and what could not be checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from vbhc.model.text import Span

#: `error` fails a run · `warning` · `info`
Level = Literal["error", "warning", "info"]
LEVELS: tuple[Level, ...] = ("info", "warning", "error")
#: Forces of clauses that make no errors: only a sample form, a summary, practice, memory.
WEAK = frozenset({"M", "P", "T", "mem"})


class Bilingual(NamedTuple):
    """Một câu, Vietnamese and English."""

    vi: str
    en: str


#: `words` other words at the span · `move` the paragraph at the span goes behind the one at offset `value`
#: `size`, `bold`, `italic`, `font`, `color` the letters at the span · `align` their paragraph
#: `paper` (width, height) and `left`, `top`, `right`, `bottom` margins of a sheet, in millimetres
MendKind = Literal["words", "move", "size", "bold", "italic", "font", "color", "align", "paper", "left", "top", "right", "bottom"]


@dataclass(frozen=True, slots=True)
class Mend:
    """Cách sửa: one change to the file that mends a finding. `value` is what becomes of it, `sheet` counts into `Layout.sheets`.

    `safe` is False where somebody should look at the result, though the rule's other mends are safe.
    """

    what: MendKind
    value: str | float | bool | tuple[float, float]
    span: Span | None = None
    sheet: int | None = None
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """Lỗi tìm thấy: what a check yields.

    `span` is where the words stand, None for what is missing altogether. `says` names one of the rule's sentences, `values` fill it.
    `right` are the words that would be right instead of those at `span`, None where nobody can tell. `sure` is False where the
    component was found only by heuristics: such a finding is never an error. `page` is for what has a page but no text; `level` is for a
    rule whose lighter cases weigh less (never more) than the rule. `mends` say how the file is mended where that takes more than `right`.
    """

    span: Span | None
    says: str
    values: tuple[tuple[str, str], ...] = ()
    right: str | None = None
    sure: bool = True
    page: int | None = None
    level: Level | None = None
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """Chưa kiểm tra được: a rule that could not be checked here, which is not a pass. `reason` is a code of the catalogue."""

    rule: str
    reason: str


class Place(NamedTuple):
    """Vị trí: page, line and column, and in a DOCX paragraph or table cell, all counted from 1; None where there is none of it.

    `byte_column` is the column as some tools want it, in bytes of UTF-8.
    """

    page: int | None
    line: int | None
    column: int | None
    paragraph: int | None = None
    cell: tuple[int, int, int] | None = None
    byte_column: int | None = None


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
class Crashed:
    """Quy tắc hỏng: a rule that failed on this document by a bug of its own; the others went on."""

    rule: str
    cause: str


@dataclass(frozen=True, slots=True)
class Checked:
    """Một văn bản đã kiểm tra: findings in reading order, rules that could not be checked, and those that were.

    `passed` are rules that were checked and found nothing; one that is not for such a document is in none of the lists. `notes` are codes of
    the catalogue: what a reader must know of how this file was checked. `stage` and `on` (ISO 8601) tell as what, and by the rules of which day.
    """

    path: str
    sha256: str
    profile: str
    findings: tuple[Reported, ...]
    skipped: tuple[Skipped, ...]
    passed: tuple[str, ...]
    suppressed: tuple[Reported, ...] = ()
    baselined: tuple[Reported, ...] = ()
    crashed: tuple[Crashed, ...] = ()
    media_type: str = "text/plain"
    stage: str = "final"
    on: str | None = None
    notes: tuple[str, ...] = ()
