"""Điểm, khoản, điều: which place in a document is meant, as far as it stands before the type word: "điểm a khoản 2 Điều 5 của"."""

from __future__ import annotations

import re

_LABEL = r"(?:\d{1,3}[a-zđ]?(?:\.\d{1,2}){0,3}|[a-zđ](?:\d{1,2})?|[IVXLC]{1,6})(?!\w)"
_LIST = rf"{_LABEL}(?:(?:\s{{0,2}},\s{{0,2}}|\s{{1,2}}(?:và|hoặc|đến)\s{{1,2}}){_LABEL}){{0,12}}"
_UNIT = r"(?:tiết|điểm|khoản|Điều|điều|Mục|mục|Chương|chương|Phần|phần|Phụ\s{1,2}lục|phụ\s{1,2}lục|Mẫu\s{1,2}số|mẫu\s{1,2}số|Điểm|Khoản)"
_PINPOINT = re.compile(
    rf"(?P<what>{_UNIT}\s{{1,3}}(?:số\s{{1,2}})?{_LIST}(?:(?:\s{{0,2}},)?\s{{1,3}}(?:của\s{{1,2}}|và\s{{1,2}})?{_UNIT}\s{{1,3}}{_LIST}){{0,6}})"
    r"\s{0,3}(?:của\s{1,3}|tại\s{1,3}|(?:ban\s{1,3}hành\s{1,3})?kèm\s{1,3}theo\s{1,3})?(?:các\s{1,3})?\Z"
)
_WINDOW = 160


def before(flat: str, start: int) -> str | None:
    """The pinpoint that ends right before `start`, on one line; None where none stands there."""
    if not _END.search(flat, max(0, start - _TAIL), start):
        return None
    found = _PINPOINT.search(flat, max(0, start - _WINDOW), start)
    return " ".join(found["what"].split()) if found else None


#: what a pinpoint ends in, to look for one only where it may stand
_END = re.compile(r"(?:\d[a-zđ]?|[\s.][a-zđIVXLC]{1,5})\s{0,3}(?:của\s{1,3}|tại\s{1,3}|theo\s{1,3})?(?:các\s{1,3})?\Z")
_TAIL = 24
