"""Ngày của văn bản được viện dẫn: the date right after a number or a name, in either style."""

from __future__ import annotations

import re

from vbhc.parts import dates

_LEAD = re.compile(
    r"[\s,(]{0,6}(?:(?:được\s{1,2})?(?:ban\s{1,2}hành|thông\s{1,2}qua|công\s{1,2}bố|ký|ra|đề)\s{1,3})?(?=ng[àa]y|NGÀY|Ngày|\d{1,2}\s?[/.-])",
    re.IGNORECASE,
)
_DAY_WORD = re.compile(r"ng[àa]y\s{0,4}", re.IGNORECASE)
_SHORT = re.compile(r"(?P<day>\d{1,2})\s{0,2}[/.\-–]\s{0,2}(?P<month>\d{1,2})\s{0,2}[/.\-–]\s{0,2}(?P<year>(?:19|20)\d\d)(?!\d)")
_WORDLESS = re.compile(r"[\s,]{1,4}(?P<day>\d{1,2})\s{1,3}tháng\s{1,3}(?P<month>\d{1,2})\s{1,3}năm\s{1,3}(?P<year>(?:19|20)\d\d)(?!\d)")
_PARTIAL = re.compile(r"\d{1,2}\s{0,2}[/.\-–]\s{0,2}\d{1,2}(?![\d/.\-])")
_YEAR = re.compile(r"\s{0,3},?\s{0,3}n[ăĂ]m\s{1,3}((?:19|20)\d\d)(?!\d)(?!\s{0,2}[-–]\s{0,2}\d)", re.IGNORECASE)
_WIDEST = 90


def after(flat: str, pos: int) -> tuple[int, str | None] | None:
    """A date right after `pos`: where it ends and what it is in ISO 8601 (None where it is not complete)."""
    if wordless := _WORDLESS.match(flat, pos):
        return wordless.end(), dates.read(wordless).iso
    lead = _LEAD.match(flat, pos)
    if not lead:
        return None
    at = lead.end()
    word = _DAY_WORD.match(flat, at)
    if not word and "(" not in lead.group():
        return None
    figures = word.end() if word else at
    short = _SHORT.match(flat, figures)
    if short:
        return short.end(), dates.read(short).iso
    return _in_words(flat, at, figures) if word else None


def _in_words(flat: str, at: int, figures: int) -> tuple[int, str | None] | None:
    """ "ngày 3 tháng 5 năm 2021", or a day without its year ("ngày 6/8")."""
    long = dates.LONG.match(flat[at : at + _WIDEST])
    if long:
        return at + long.end(), dates.read(long).iso
    partial = _PARTIAL.match(flat, figures)
    return (partial.end(), None) if partial else None


def year_after(flat: str, pos: int) -> tuple[int, int] | None:
    """ "năm 2016" right after `pos`: where it ends, and the year."""
    found = _YEAR.match(flat, pos)
    return (found.end(), int(found[1])) if found else None


def before(flat: str, base: int, end: int) -> tuple[int, str] | None:
    """A complete date that ends at `end` (blanks and a comma apart), after `base`: where it starts, and what it is."""
    window = flat[max(base, end - _WIDEST) : end]
    offset = end - len(window)
    for pattern in (dates.LONG, dates.SHORT):
        for match in pattern.finditer(window):
            if not window[match.end() :].strip(" ,") and (value := dates.read(match).iso):
                return offset + match.start(), value
    return None
