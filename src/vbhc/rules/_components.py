"""Thành phần thể thức: the lines that each component of a document takes, by what the parser found and how they begin."""

from __future__ import annotations

import re
from typing import Any

from vbhc.model.letters import bare, is_capitals
from vbhc.model.text import Found, Span
from vbhc.patterns import lazy
from vbhc.rules._rows import Row, closing, header, is_motto, is_national, rows
from vbhc.rules.rule import Draft, Undecided

_PARTY = "DANGCONGSANVIETNAM"
_RECIPIENTS = "NOINHAN"
_GROUND = lazy(r"[-–+]?\s{0,3}(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|tờ trình|báo cáo))\s", re.IGNORECASE)
_ANNEX = lazy(r"phụ\s{1,3}lục(?:\s{1,3}(?:số\s{1,3})?[IVXLCivxlc\d]{1,6}[A-Z]?)?\s{0,3}[.:]?", re.IGNORECASE)
_WITH = lazy(r"\(\s{0,3}(?:ban hành\s{1,3})?kèm\s{1,3}theo\s", re.IGNORECASE)
#: Before the grounds stand the authority in capitals and a short title, no running text.
_OPENING = 200
#: Shorter lines may be titles, list labels or remainders, no running text.
_RUNNING = 60


def national(draft: Draft) -> list[Row]:
    """Quốc hiệu."""
    return _some([row for row in header(draft) if is_national(row.text)][:1])


def motto(draft: Draft) -> list[Row]:
    """Tiêu ngữ."""
    return _some([row for row in header(draft) if is_motto(row.text)][:1])


def party_title(draft: Draft) -> list[Row]:
    """Tiêu đề "Đảng Cộng sản Việt Nam"."""
    return _some([row for row in header(draft) if bare(row.text) == _PARTY][:1])


def issuer(draft: Draft) -> list[Row]:
    """Tên cơ quan ban hành trong phần đầu."""
    return _some(_at(draft, draft.document.issuer, draft.zones.header))


def parent(draft: Draft) -> list[Row]:
    """Tên cơ quan chủ quản trực tiếp trong phần đầu; none where there is none."""
    own = {row.line for row in _at(draft, draft.document.issuer, draft.zones.header)}
    return [row for row in _at(draft, draft.document.parent, draft.zones.header) if row.line not in own]


def number(draft: Draft) -> list[Row]:
    """Dòng số, ký hiệu."""
    return _some(_at(draft, draft.document.number, draft.zones.header))


def dated(draft: Draft) -> list[Row]:
    """Dòng địa danh, thời gian."""
    return _some(_at(draft, draft.document.date, draft.zones.header))


def heading(draft: Draft) -> list[Row]:
    """Dòng tên loại."""
    return _some(_at(draft, draft.document.type, draft.zones.title))


def title(draft: Draft) -> list[Row]:
    """Trích yếu dưới tên loại."""
    return _some(_at(draft, draft.document.title, draft.zones.title))


def subject(draft: Draft) -> list[Row]:
    """Trích yếu của công văn, dưới số và ký hiệu."""
    return _some(_at(draft, draft.document.title, draft.zones.header))


def grounds(draft: Draft) -> list[Row]:
    """Căn cứ ban hành: paragraphs that stand one after the other, each with its mark at the end.

    "Căn cứ …, Ủy ban nhân dân tỉnh ban hành …:" opens the body and is none.
    """
    found = _ground_paragraphs(draft)
    if not any(draft.at(draft.source.paragraphs[index].span).rstrip().endswith(";") for index in found):
        raise Undecided
    return [row for index in found for row in _lines_of(draft, index)]


def running(draft: Draft) -> list[Row]:
    """Đoạn văn trong nội dung: lines of running text, no headings, no grounds and no tables."""
    apart = {row.line for index in _ground_paragraphs(draft) for row in _lines_of(draft, index)}
    found: list[Row] = []
    for row in rows(draft, draft.zones.body):
        line = draft.source.lines[row.line]
        plain = line.look is None or (not line.look.bold and line.look.align not in {"center", "right"})
        free = line.cell is None and line.column is None and row.line not in apart
        if free and plain and len(row.text) >= _RUNNING and not is_capitals(row.text):
            found.append(row)
    return _some(found)


def _ground_paragraphs(draft: Draft) -> list[int]:
    zone = draft.zones.body
    found: list[int] = []
    for index, paragraph in enumerate(draft.source.paragraphs):
        if paragraph.first not in zone:
            continue
        text = draft.at(paragraph.span).strip()
        if _GROUND.match(text) and text.endswith((";", ".", ",")):
            found.append(index)
        elif (found and not is_capitals(text)) or len(text) > _OPENING:
            break
    return found


def _lines_of(draft: Draft, index: int) -> list[Row]:
    paragraph = draft.source.paragraphs[index]
    return list(rows(draft, range(paragraph.first, paragraph.last + 1)))


def names(draft: Draft) -> list[Row]:
    """Họ tên người ký."""
    wanted = [signer.span for signer in draft.document.signers if signer.span]
    return _some([row for row in closing(draft) if any(_meet(row.span, span) for span in wanted)])


def authority(draft: Draft) -> list[Row]:
    """Quyền hạn và chức vụ của người ký, from the top: the lines in capitals above the name."""
    signed = names(draft)
    column = draft.source.lines[signed[0].line].column
    above = [row for row in closing(draft) if row.line < signed[0].line and draft.source.lines[row.line].column == column]
    found: list[Row] = []
    for row in reversed(above):
        if not is_capitals(row.text) or bare(row.text).startswith(_RECIPIENTS):
            break
        found.append(row)
    return _some(found[::-1])


def recipients_word(draft: Draft) -> list[Row]:
    """Chữ "Nơi nhận"."""
    return _some([row for row in closing(draft) if bare(row.text) == _RECIPIENTS][:1])


def recipients(draft: Draft) -> list[Row]:
    """Danh sách nơi nhận."""
    wanted = [found.span for found in draft.document.recipients if found.span]
    return _some([row for row in closing(draft) if any(_meet(row.span, span) for span in wanted)])


def annex_words(draft: Draft) -> list[Row]:
    """Dòng "Phụ lục", each on a line of its own."""
    return _some([row for row in rows(draft, draft.zones.annexes) if _ANNEX.fullmatch(row.text)])


def annex_titles(draft: Draft) -> list[Row]:
    """Tên phụ lục: the line below the word."""
    found: list[Row] = []
    after = False
    for row in rows(draft, draft.zones.annexes):
        if after and not _WITH.match(row.text):
            found.append(row)
        after = bool(_ANNEX.fullmatch(row.text))
    return _some(found)


def annex_notes(draft: Draft) -> list[Row]:
    """Dòng "(Kèm theo …)"."""
    return _some([row for row in rows(draft, draft.zones.annexes) if _WITH.match(row.text)])


def _at(draft: Draft, found: Found[Any] | None, zone: range) -> list[Row]:
    if found is None or found.span is None:
        return []
    return [row for row in rows(draft, zone) if _meet(row.span, found.span)]


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _some(found: list[Row]) -> list[Row]:
    """The lines; where there are none, nothing can be told of the component."""
    if not found:
        raise Undecided
    return found
