"""Viện dẫn tắt: a type and a serial without a symbol: "Nghị quyết số 57", "Chỉ thị 40", "Thông báo 347/2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vbhc.citations import ignored, searching
from vbhc.citations.drafts import Draft
from vbhc.knowledge.types import by_name
from vbhc.patterns import lazy

_SHORT = lazy(
    r"(?<![^\W_])(?P<type>Nghị\s{1,3}[qQ]uyết|Chỉ\s{1,3}[tT]hị|Kết\s{1,3}[lL]uận|Quyết\s{1,3}[đĐ]ịnh|Kế\s{1,3}[hH]oạch|Nghị\s{1,3}[đĐ]ịnh|Thông\s{1,3}[tT]ư(?:\s{1,3}liên\s{1,3}tịch)?|Thông\s{1,3}[bB]áo|"
    r"Công\s{1,3}[vV]ăn|Công\s{1,3}[đĐ]iện|Quy\s{1,3}[đĐ]ịnh|Hướng\s{1,3}[dD]ẫn|Tờ\s{1,3}[tT]rình|Báo\s{1,3}[cC]áo|Chương\s{1,3}[tT]rình(?:\s{1,3}hành\s{1,3}động)?)(?P<urgency>\s{1,3}(?:khẩn|(?:hỏa|hoả)\s{1,3}tốc)(?=\s{1,3}số))?"
    r"(?:(?P<so>\s{1,4}số)\s{0,3}:?\s{0,3}|\s{1,3})(?P<serial>\d{1,4}[a-z]?(?:\.\d{3})?(?:/(?:19|20)\d\d)?)(?![\w/]|\s{0,2}[/-]\s{0,2}[A-ZĐ\d]|[.,:]\d|\s{0,2}[-–]\s{0,2}\d|%|\s{1,2}(?:tỷ|triệu|nghìn|đồng|người|tháng|ngày\s{1,2}làm|năm(?!\s{1,2}(?:19|20)\d\d(?!\s?[-–]\s?\d))|điểm|giờ|lần|cấp|"
    r"(?:doanh\s{1,2}nghiệp|trường\s{1,2}hợp|cuộc|đơn\s{1,2}vị|vụ|hộ|cá\s{1,2}nhân|cơ\s{1,2}sở|hồ\s{1,2}sơ|văn\s{1,2}bản|cán\s{1,2}bộ|học\s{1,2}sinh|đợt|lượt|bài|"
    r"dự\s{1,2}án|công\s{1,2}trình|sản\s{1,2}phẩm|tiêu\s{1,2}chí|chỉ\s{1,2}tiêu|thủ\s{1,2}tục|mô\s{1,2}hình|xã|phường|thôn|lớp|đối\s{1,2}tượng|buổi|trang|nhóm|tổ\s{1,2}chức)(?![^\W\d_])))"
)
_ALIAS = lazy(r"(?:gọi\s{1,2}(?:tắt\s{1,2}|chung\s{1,2})?(?:là|:)|viết\s{1,2}tắt\s{1,2}(?:là|:))[\s:“\"]{0,4}\Z")
_ALIAS_WINDOW = 30
_FIRST_WORDS = ("Nghị", "Chỉ", "Kết", "Quyết", "Kế", "Thông", "Công", "Quy", "Hướng", "Tờ", "Báo", "Chương")
#: a mark in each of them → the words
_MARKS = {word: (word,) for word in ("Nghị", "Chỉ", "Thông", "Công", "Hướng", "Tờ", "Báo", "Chương")} | {"K": ("Kế",), "Q": ("Quy",)}
_SMALL = lazy(_SHORT.pattern, re.IGNORECASE)
_YEARISH = lazy(r"(?:19|20)\d\d")


def scan(flat: str) -> Iterator[Draft]:
    """Every short form of a text, in order; which document it means is for `inherit` to tell."""
    small = flat.islower()
    starts = searching.places(flat, [word.lower() for word in _FIRST_WORDS]) if small else searching.marked(flat, _MARKS)
    for found in searching.matches_at(flat, starts, _SMALL if small else _SHORT):
        yield from _draft(flat, found, small=small)


def scan_news(flat: str) -> Iterator[Draft]:
    """Short forms that news write in small letters, plain enough by what follows: "chỉ thị số 16", "nghị quyết 128 của Chính phủ"."""
    for found in searching.matches(flat, [word.lower() for word in _FIRST_WORDS], _SMALL):
        if found.group()[0].islower() and len(found["serial"]) > 1 and (found["so"] or _PLAIN.match(flat, found.end())):
            yield from _draft(flat, found, small=True)


#: behind a serial: whose it is, or of which day
_PLAIN = lazy(r"\s{1,3}(?:của\s{1,3}[A-ZĐỦ]|ngày\s{1,3}\d|năm\s{1,3}(?:19|20)\d\d)")


def _draft(flat: str, found: re.Match[str], *, small: bool) -> Iterator[Draft]:
    """The short form that was found; none where it only looks like one."""
    serial = found["serial"]
    if not found["so"] and _YEARISH.fullmatch(serial):
        return
    kind = " ".join(found["type"].split()).capitalize()
    if not found["so"] and "/" not in serial and kind == "Chương trình":
        return
    if ignored.reason_before(flat, found.start()):
        return
    # how urgent it is, and a capital within its word, make it no other document: "Công điện khẩn số 13", "Nghị Quyết số 29"
    name = " ".join(
        f"{kind}{flat[found.end('urgency') if found['urgency'] else found.end('type') : found.end()]}".replace(":", " ").split()
    )
    name = name.capitalize() if small else name
    yield Draft(found.start(), found.end(), "short", name=name, base=name, serial=serial, bare=True, type=by_name(kind), worded=True)


def doubtful(flat: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Short forms that mean no numbered document: one digit without "số", or an alias that the text makes up ("gọi tắt là Kế hoạch 1215")."""
    unresolved = [draft for draft in drafts if draft.bare and draft.number is None]
    aliases = {draft.name for draft in unresolved if _ALIAS.search(flat, max(0, draft.start - _ALIAS_WINDOW), draft.start)}
    return [
        draft for draft in unresolved if draft.name in aliases or (len(draft.serial or "") == 1 and "số" not in (draft.name or "").lower())
    ]
