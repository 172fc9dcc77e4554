"""Văn bản dồn một dòng: a copy that put a whole document on one line is cut where a letterhead must have had line breaks."""

from __future__ import annotations

import re

#: A line shorter than this is left alone; a letterhead alone has more letters.
_LEAST = 120
#: Only the head of a line is cut: what follows the title is prose.
_HEAD = 900
_TITLES = re.compile(r"CỘNG\s{1,3}HO?[ÒÀ]A?\s{1,3}XÃ\s{1,3}HỘI\s{1,3}CHỦ\s{1,3}NGHĨA\s{1,3}VIỆT\s{1,3}NAM|ĐẢNG\s{1,3}CỘNG\s{1,3}SẢN\s{1,3}VIỆT\s{1,3}NAM")
_CUT_BEFORE = re.compile(
    r"CỘNG\s{1,3}HO?[ÒÀ]A?\s{1,3}XÃ|ĐẢNG\s{1,3}CỘNG\s{1,3}SẢN|Độc\s{1,3}lập\s{0,3}[-–]|Số\s{0,3}:?\s{0,3}(?=\d)|\*\s(?=Số)"
    r"|(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]{0,6}\s{1,2}){1,3}[A-ZĐÀ-Ỹ]?[a-zà-ỹđ]{0,6},\s{0,3}ngày\s|(?<=\d\s)(?:[A-ZĐÀ-Ỹ]{2,8}\s){1,4}(?=[a-zà-ỹđ])|Kính\s{1,3}gửi"
)
_CUT_AFTER = re.compile(r"VIỆT\s{1,3}NAM(?=\s)|Hạnh\s{1,3}phúc(?=\s)|năm\s{1,3}(?:19|20)\d\d(?=\s{1,3}[A-ZĐÀ-Ỹ]{2})|\d[/-][A-ZĐ][\w/&-]{1,20}(?=\s[A-ZĐ])")


def cuts(line: str) -> list[int]:
    """Offsets at which a line falls into lines; empty for an ordinary one."""
    if len(line) < _LEAST or not _TITLES.search(line[:_HEAD]):
        return []
    head = line[:_HEAD]
    places = {m.start() for m in _CUT_BEFORE.finditer(head)} | {m.end() for m in _CUT_AFTER.finditer(head)}
    heading = re.search(r"năm\s{1,3}(?:19|20)\d\d\s{1,3}(?P<type>(?:[A-ZĐÀ-Ỹ]{2,10}\s{1,3}){1,4})", head)
    if heading:
        places.add(heading.end("type"))
    return sorted(p for p in places if 0 < p < len(line))
