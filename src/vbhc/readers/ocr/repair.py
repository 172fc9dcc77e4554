"""Sửa dạng cố định: lines whose words the law prescribes are put right where they were misread; running text never is.

quốc hiệu, tiêu ngữ · tên loại, cơ quan, chức vụ in capitals · "Số: …/KH-UBND" · "Lạng Sơn, ngày … tháng … năm …"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vbhc.knowledge import provinces, recognised
from vbhc.model.letters import bare
from vbhc.patterns import lazy
from vbhc.readers.ocr import letterhead
from vbhc.readers.ocr.seen import SeenLine, SeenWord

#: Only this share of the first page may hold number and date.
_HEAD = 0.42
_LONGEST = 90
_NUMBER = lazy(
    r"^\W{0,4}[Ss5]\s?[ốôồổõóòoö60Õơ][^\W\d_]{0,2}\s{0,2}[:.;]{0,2}\s{0,2}(?P<serial>[^A-ZĐ]{0,18}?|.{0,8}?)\s{0,2}"
    r"(?P<rest>(?:[/\-–]\s?(?:(?:19|20)\d\d\s?/\s?)?)?(?P<symbol>[A-ZĐƯ][A-Za-zĐđƯƠÔÂ]{0,12}(?:\s?[-–/]\s?[A-ZĐƯ][A-Za-zĐđƯƠÔÂ0-9]{0,14}){0,4}))\W{0,4}$"
)
_SERIAL = lazy(r"\d(?:\s?\d){0,5}[a-zđ]?")
_DATE = lazy(
    r"^(?P<place>[^\d,;:]{2,40}?)\s{0,2}[,.;]?\s{0,2}\bng\S{1,2}?[yuỳỵ](?P<day>[^\s,]{0,6}?|\s[^\s,]{0,5}?|\s\d\s\d|,\s?[^\s,]{0,4}?)\s{0,2}th\S{1,2}ng(?P<month>.{0,7}?)\s{0,2}[nmh]?\S?[ăắâa]m\s{0,2}"
    r"(?P<year>(?:19|20)\s?\d\s?\d)\W{0,3}$",
    re.IGNORECASE,
)
_FIGURES = lazy(r"\d\s?\d?")
#: A numeral made of upright strokes, as engines see it, before a heading in capitals.
_NUMERAL = lazy(r"(?P<mark>[IHLl1|TỊÏ]{1,4})(?P<dot>[.,:]?)\s(?P<rest>[^\W\d_]{2,}\s.{4,})")
_ROMAN = ("", "I", "II", "III")
_STROKES = 3
_SIGNED_NAME = lazy(r"[“”\"'‘’`.,;:_~-]{1,2}\s?(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,4})")
#: What stands for figures that cannot be told.
_UNREAD = "…"


class Repair(NamedTuple):
    """What was read and what it was made."""

    read: str
    made: str


class Numerals:
    """Số La Mã của các mục: the last one that stood before a heading in capitals, from page to page."""

    def __init__(self) -> None:
        self._last = 0

    def follow(self, text: str) -> str | None:
        """ "IL. VỀ MỘT SỐ KIẾN NGHỊ" or "II. VỀ …" after "II. …" → "III. VỀ MỘT SỐ KIẾN NGHỊ": strokes that can only be the next numeral."""
        found = _NUMERAL.match(text)
        if not found or not found["rest"].isupper():
            return None
        # two in a row are the second and the third: engines lose a stroke of three
        again = self._last == _ROMAN.index("II") and found["mark"] == "II"
        if found["mark"] in _ROMAN and found["dot"] == "." and not again:
            self._last = _ROMAN.index(found["mark"])
            return None
        if not 0 < self._last < _STROKES:
            return None
        self._last += 1
        return f"{_ROMAN[self._last]}. {found['rest']}"


def repaired(
    lines: Sequence[SeenLine], *, first: bool, height: float, numerals: Numerals | None = None
) -> tuple[tuple[SeenLine, ...], tuple[Repair, ...]]:
    """The lines with their closed forms put right, and what was done."""
    numerals = numerals or Numerals()
    head = [line for line in lines if first and line.bottom < _HEAD * height]
    numbered, dated = letterhead.number_line(head), letterhead.date_line(head)
    found: list[SeenLine] = []
    repairs: list[Repair] = []
    for line in lines:
        made = _number(line.text) if line is numbered else _date(line.text) if line is dated else None
        made = made or (recognised.closed_form(line.text) if len(line.text) < _LONGEST else None)
        made = made or numerals.follow(line.text) or _name(line.text)
        if made and made != line.text:
            repairs.append(Repair(line.text, made))
            found.append(_rewritten(line, made))
        else:
            found.append(line)
    return tuple(found), tuple(repairs)


def _name(text: str) -> str | None:
    """ "“Đặng Văn Minh" → "Đặng Văn Minh": a stroke of the signature before the name below it."""
    found = _SIGNED_NAME.fullmatch(text)
    return found["name"] if found and all(word.istitle() for word in found["name"].split()) else None


def _number(text: str) -> str | None:
    """ "S6:751TB-ĐHTĐ" → "Số: 751/TB-ĐHTĐ"; a serial that is no figures is left open."""
    found = _NUMBER.match(text)
    if not found:
        return None
    serial, rest = found["serial"].strip(), "".join(found["rest"].split())
    rest = rest if rest[0] in "/-–" else f"/{rest}"
    whole = recognised.without_scrap(rest)
    return f"Số: {serial if whole == rest and _SERIAL.fullmatch(serial) else _UNREAD}{whole}"


def _date(text: str) -> str | None:
    """ "Cân Thơ, ngày0hthángẶ năm 2025" → "Cần Thơ, ngày … tháng … năm 2025"."""
    found = _DATE.match(text)
    if not found:
        return None
    day, month = (part if _FIGURES.fullmatch(part) else _UNREAD for part in (found["day"].strip(" ,."), found["month"].strip(" ,.")))
    return f"{_place(found['place'].strip())}, ngày {day} tháng {month} năm {''.join(found['year'].split())}"


def _place(read: str) -> str:
    """The name of a province that has the letters of what was read, marks aside, if there is just one."""
    if provinces.by_place(read):
        return read
    names = {one.name for one in provinces.everything() if bare(one.name) == bare(read)}
    return names.pop() if len(names) == 1 else read


def _rewritten(line: SeenLine, text: str) -> SeenLine:
    """The line with other words: in their old places where as many, else shared out over the room of the line."""
    words = text.split()
    if len(words) == len(line.words):
        return line.with_words([old._replace(text=new) for old, new in zip(line.words, words, strict=True)])
    letters = len(text)
    width = (line.right - line.left) / max(letters, 1)
    found: list[SeenWord] = []
    at = 0
    for word in words:
        left = line.left + at * width
        found.append(SeenWord(word, left, line.top, left + len(word) * width, line.bottom, line.confidence))
        at += len(word) + 1
    return line.with_words(found)
