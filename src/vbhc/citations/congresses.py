"""Nghị quyết Đại hội, Nghị quyết Hội nghị Trung ương, Điều lệ Đảng: documents of the Party that are named by the meeting that took them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from vbhc.citations import days, searching
from vbhc.citations.drafts import Draft
from vbhc.knowledge import citing, types
from vbhc.model.text import Source
from vbhc.patterns import lazy

_START = lazy(
    r"(?<![^\W_])(?:(?P<resolution>(?:Nghị\s{1,3}[qQ]uyết|NGHỊ\s{1,3}QUYẾT)(?:\s{1,3}(?:của|CỦA))?\s{1,3}(?P<meeting>(?:Đại\s{1,3}hội|ĐẠI\s{1,3}HỘI|Hội\s{1,3}nghị|HỘI\s{1,3}NGHỊ|(?:Trung\s{1,3}ương|T\.?Ư|TW)(?=\s\d)|(?=[IVX]{1,5}\s{1,2}của\s{1,2}Đảng))))"
    r"|(?P<charter>(?:Điều\s{1,3}lệ|ĐIỀU\s{1,3}LỆ)\s{1,3}(?:Đảng|ĐẢNG)(?!\s{1,3}(?:bộ|BỘ|viên|ủy|đoàn)\b)))"
)
#: a mark in each word that such a name begins with → the words
_MARKS = {"Nghị": ("Nghị",), "Ị": ("NGHỊ",), "lệ Đ": ("Điều lệ Đ", "Điều  lệ Đ"), "lệ  Đ": ("Điều lệ  Đ",), "Ề": ("ĐIỀU LỆ", "ĐIỀU  LỆ")}
#: in a title that provinces list without capitals
_SMALL_START = lazy(_START.pattern, re.IGNORECASE)
_TOKEN = lazy(r"[^\W_]+")
_ROMAN = lazy(r"[IVXL]{1,6}|\d{1,2}")
_TERM = lazy(r"\s{0,2},?\s{1,3}nhiệm\s{1,3}kỳ\s{1,3}\d{4}\s{0,2}[-–]\s{0,2}\d{4}", re.IGNORECASE)
#: how newspapers shorten it: "Nghị quyết T.Ư 7"
_CENTRE = lazy(r" (?:T\.?Ư|TW) ")
_OF_TERM = lazy(r"\s{0,3}\(\s?kh(?:óa|oá)\s{1,3}(?P<term>[IVX]{1,5})\s?\)", re.IGNORECASE)
_PLENUM = lazy(r"\s(?:Trung\s{1,3}ương|T\.?Ư|TW)(?:\s{1,3}\d{1,2}|\s{1,3}Đảng)?\Z", re.IGNORECASE)
_MOST = 18
_AFTER_LABEL = frozenset(".)-/")


def _opens_paragraph(source: Source, last: int, at: int) -> bool:
    """Whether a paragraph begins behind `last`, at most at `at`."""
    index = bisect_right(source.paragraphs, at, key=lambda paragraph: paragraph.span.start) - 1
    return index >= 0 and source.paragraphs[index].span.start >= last


def _begins_anew(source: Source, last: int, token: re.Match[str]) -> bool:
    """Whether a word opens what follows: a paragraph, or the number of one ("… lần thứ XIII" / "2. Mục tiêu")."""
    word = token.group()
    if word.isdigit():
        return "\n" in source.text[last : token.start()] and source.flat[token.end() : token.end() + 1] in _AFTER_LABEL
    return word[0].isupper() and word.casefold() not in citing.words("congress") and _opens_paragraph(source, last, token.start())


def scan(source: Source) -> Iterator[Draft]:
    """Every document of the Party that is named by its meeting, in order."""
    flat = source.flat
    small = flat.islower()
    starts = searching.places(flat, ("nghị quyết", "nghị  quyết", "điều lệ")) if small else searching.marked(flat, _MARKS)
    for found in searching.matches_at(flat, starts, _SMALL_START if small else _START):
        draft = _charter(found) if found["charter"] else _resolution(source, found, small=small)
        if draft:
            yield draft


def _charter(found: re.Match[str]) -> Draft:
    return Draft(found.start(), found.end(), "charter", name="Điều lệ Đảng", base="Điều lệ Đảng", type=types.get("dieu-le"), worded=True)


def _resolution(source: Source, found: re.Match[str], *, small: bool) -> Draft | None:
    flat = source.flat
    end = found.end()
    numbered = False
    last = end
    ordinal = numeral = False
    for count, token in enumerate(_TOKEN.finditer(flat, end, end + 150)):
        gap = flat[last : token.start()]
        word = token.group()
        key = word.casefold()
        if gap.strip() or len(gap) > 4 or count >= _MOST:
            break
        roman = bool(_ROMAN.fullmatch(word.upper() if small else word))
        if key == "năm" and not ordinal:
            break
        if _begins_anew(source, last, token) or (roman and numeral and _opens_paragraph(source, last, token.start())):
            break
        if not (
            roman
            or key in citing.words("congress")
            or (ordinal and key in citing.words("ordinals"))
            or (word[0].isupper() and not word.isupper())
        ):
            break
        numbered = numbered or roman or (ordinal and key in citing.words("ordinals"))
        ordinal = key == "thứ" or (ordinal and key in citing.words("ordinals"))
        numeral = roman
        last = token.end()
        end = last
    term = _TERM.match(flat, end)
    if not numbered and not term:
        return None
    name = flat[found.start() : end].split()
    while name and name[-1].casefold() in citing.words("congress_open"):
        name.pop()
    if term and not numbered:
        name += flat[term.start() : term.end()].replace(",", " ").split()
    called = " ".join(name)
    called = _CENTRE.sub(" Trung ương ", called[0].upper() + called[1:], 1).replace("Nghị Quyết", "Nghị quyết", 1)
    called, end = _with_term(flat, found.start(), end, called)
    draft = Draft(
        found.start(), term.end() if term else end, "congress", name=called, base=called, type=types.get("nghi-quyet"), worded=True
    )
    day = days.after(source, draft.end)
    if day:
        draft.end, draft.date = day[0], day[1]
    return draft


def _with_term(flat: str, start: int, end: int, called: str) -> tuple[str, int]:
    """A plenum is known by its term too: "Nghị quyết Trung ương 4 (khóa XI)" is not that of khóa XII; the name, and where it ends."""
    term = _OF_TERM.match(flat, end) if _PLENUM.search(flat, start, end) else None
    return (f"{called} khóa {term['term']}", term.end()) if term else (called, end)
