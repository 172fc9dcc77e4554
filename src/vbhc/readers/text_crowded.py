"""Văn bản dồn một dòng: a copy that put a whole document on one line is cut where its letterhead must have had line breaks."""

from __future__ import annotations

import re

from vbhc.patterns import lazy

#: A line shorter than this is left alone; a letterhead alone has more letters.
_LEAST = 120
#: The letterhead stands in so many characters; what follows the name of the type is prose.
_HEAD = 900
_TITLE = lazy(
    r"CỘNG\s{1,3}H(?:ÒA|OÀ)\s{1,3}XÃ\s{1,3}HỘI\s{1,3}CHỦ\s{1,3}NGHĨA\s{1,3}VIỆT\s{1,3}NAM|ĐẢNG\s{1,3}CỘNG\s{1,3}SẢN\s{1,3}VIỆT\s{1,3}NAM(?!\w)"
)
_MOTTO = lazy(r"Độc\s{1,3}lập\s{0,3}[-–]\s{0,3}Tự\s{1,3}do\s{0,3}[-–]\s{0,3}Hạnh\s{1,3}phúc", re.IGNORECASE)
_NUMBER = lazy(r"(?<!\w)Số\s{0,3}[:.]?\s{0,3}\d\S{0,40}(?:\s{1,2}[-–/]\S{1,30})?")
_PLACE_DATE = lazy(
    r"(?<!\w)(?:[^\W\d_]{1,8}\s{1,2}){0,3}[^\W\d_]{1,8},\s{0,3}ngày\s{1,3}\d{1,2}\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3}(?:19|20)\d\d(?!\d)"
)
_WORD = lazy(r"\s{1,3}([^\W\d_]{2,12})(?!\w)")
_STAR = lazy(r"\s\*\s")
#: The first căn cứ, which ends the title; "Căn" alone where a copy lost the small words.
_GROUNDS = lazy(r"(?<=\s)(?:[-–+*]\s{0,2})?Căn\s{1,3}(?:cứ\s|(?=[A-ZĐ]))")


def cuts(line: str) -> list[int]:
    """Offsets at which a line falls into lines; empty for an ordinary one."""
    if len(line) < _LEAST:
        return []
    head = line[:_HEAD]
    title = _TITLE.search(head) if "VIỆT" in head else None
    dated = _PLACE_DATE.search(head) if title else None
    if title is None or dated is None:
        return []
    end = max(title.end(), _end_of_heading(head, dated.end()))
    places: set[int] = {end}
    for pattern in (_TITLE, _MOTTO, _NUMBER, _PLACE_DATE, _STAR):
        match = pattern.search(head, 0, end)
        if match:
            places |= {_small_start(match), match.end()}
    if grounds := _GROUNDS.search(line, end, end + _HEAD):
        places.add(grounds.start())
    return sorted(place for place in places if 0 < place < len(line))


def _small_start(match: re.Match[str]) -> int:
    """Where the match begins, without the words in capitals that a place takes with it ("VIỆT NAM La Bằng, ngày")."""
    start = match.start()
    if match.re.pattern != _PLACE_DATE.pattern:
        return start
    for word in re.finditer(r"\S{1,40}", match[0]):
        if not word[0].isupper() or len(word[0]) == 1:
            return start + word.start()
    return start


def _end_of_heading(head: str, start: int) -> int:
    """Behind the words in capitals that follow the date: the name of the type."""
    end = start
    word = _WORD.match(head, end)
    while word and word[1].isupper():
        end = word.end()
        word = _WORD.match(head, end)
    return end
