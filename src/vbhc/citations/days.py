"""Ngày của văn bản được viện dẫn: the date right after a number or a name, in either style."""

from __future__ import annotations

import re
from functools import lru_cache

from vbhc.model.text import Source
from vbhc.parts import dates
from vbhc.patterns import lazy

_LEAD = lazy(
    r"[\s,(]{0,6}(?:(?:được\s{1,2})?(?:ban\s{1,2}hành|thông\s{1,2}qua|công\s{1,2}bố|lập|ký|ra|đề)\s{1,3})?(?=ng[àa]y|NGÀY|Ngày|\d{1,2}\s?[/.-])",
    re.IGNORECASE,
)
_DAY_WORD = lazy(r"ng[àa]y\s{0,4}", re.IGNORECASE)
_SHORT = lazy(r"(?P<day>\d{1,2})\s{0,2}[/.\-–]\s{0,2}(?P<month>\d{1,2})\s{0,2}[/.\-–]\s{0,2}(?P<year>(?:19|20)\d\d)(?!\d)")
_WORDLESS = lazy(r"[\s,]{1,4}(?P<day>\d{1,2})\s{1,3}tháng\s{1,3}(?P<month>\d{1,2})\s{1,3}năm\s{1,3}(?P<year>(?:19|20)\d\d)(?!\d)")
_PLAIN = lazy(r"(?P<day>\d{1,2})\s{1,3}tháng\s{1,3}(?P<month>\d{1,2})\s{1,3}năm\s{1,3}(?P<year>(?:19|20)\d\d)(?!\d)")
_PARTIAL = lazy(r"\d{1,2}(?:\s{0,2}[/.\-–]\s{0,2}\d{1,2}(?![\d/.\-])|\s{1,3}tháng\s{1,3}\d{1,2}(?!\d))")
_YEAR = lazy(r"\s{0,3},?\s{0,3}(?P<word>n[ăĂ]m)\s{1,3}(?P<year>(?:19|20)\d\d)(?!\d)(?!\s{0,2}[-–]\s{0,2}\d)", re.IGNORECASE)
#: what the words before a date begin with
_OPENINGS = frozenset({"ng", "đư", "ba", "th", "cô", "lậ", "ký", "ra", "đề"})
_NEAR = 9
_YEAR_OPENINGS = frozenset({"nă", "Nă", "NĂ", "nĂ"})
_WIDEST = 90
#: "ngày 14/6/2024 vừa qua, Bộ Chính trị …"
_LATELY = "vừa qua"
#: so far before a number its bracket may open
_BRACKET = 80


def after(source: Source, pos: int) -> tuple[int, str | None] | None:
    """A date right after `pos`: where it ends and what it is in ISO 8601 (None where it is not complete)."""
    flat = source.flat
    near = flat[pos : pos + _NEAR].lstrip().lstrip(" ,(")[:2]
    if near[:1].isdigit() and (wordless := _WORDLESS.match(flat, pos)) and not _parted(source.text, pos, wordless.start("day")):
        return wordless.end(), _iso(*wordless.group("year", "month", "day"))
    lead = _LEAD.match(flat, pos) if near[:1].isdigit() or near.casefold() in _OPENINGS else None
    if not lead:
        return None
    at = lead.end()
    if _parted(source.text, pos, at):
        return None
    word = _DAY_WORD.match(flat, at)
    if not word and "(" not in lead.group():
        return None
    figures = word.end() if word else at
    short = _SHORT.match(flat, figures)
    if short:
        return short.end(), _iso(*short.group("year", "month", "day"))
    return _in_words(flat, at, figures) if word else None


def _parted(text: str, pos: int, at: int) -> bool:
    """Whether another sentence begins at `at`: on a line of its own with a capital, or with figures behind a blank line.

    Small letters go on with a sentence whatever stands between, capitals with one in capitals: "LUẬT THỦY LỢI | NGÀY 19/6/2017".
    """
    breaks = text.count("\n", pos, at)
    opening = text[at : at + 2]
    if not breaks or opening.islower():
        return False
    if breaks > 1:
        return True
    if text.rfind("(", max(0, pos - _BRACKET), pos) > text.rfind(")", max(0, pos - _BRACKET), pos):
        # "(Ban hành kèm theo Quyết định số 59/QĐ-UBND | Ngày 22 tháng 7 năm 2021)": no sentence begins in a bracket
        return False
    return opening.isalpha() and not (opening.isupper() and text[text.rfind("\n", 0, pos) + 1 : pos].isupper())


@lru_cache(maxsize=4096)
def _iso(year: str, month: str, day: str) -> str | None:
    return dates.iso(int(year), int(month), int(day))


def _in_words(flat: str, at: int, figures: int) -> tuple[int, str | None] | None:
    """ "ngày 3 tháng 5 năm 2021", or a day without its year ("ngày 6/8")."""
    if plain := _PLAIN.match(flat, figures):
        return plain.end(), _iso(*plain.group("year", "month", "day"))
    long = dates.LONG.match(flat[at : at + _WIDEST])
    if long:
        return at + long.end(), dates.read(long).iso
    partial = _PARTIAL.match(flat, figures)
    return (partial.end(), None) if partial else None


def year_after(source: Source, pos: int) -> tuple[int, int] | None:
    """ "năm 2016" right after `pos`: where it ends, and the year."""
    found = _YEAR.match(source.flat, pos) if source.flat[pos : pos + _NEAR].lstrip(" ,")[:2] in _YEAR_OPENINGS else None
    return (found.end(), int(found["year"])) if found and not _parted(source.text, pos, found.start("word")) else None


def before(flat: str, base: int, end: int) -> tuple[int, str] | None:
    """A complete date that ends at `end` (blanks and a comma apart), after `base`: where it starts, and what it is."""
    window = flat[max(base, end - _WIDEST) : end]
    offset = end - len(window)
    for pattern in (dates.LONG, dates.SHORT):
        for match in pattern.finditer(window):
            if not window[match.end() :].strip(" ,").removeprefix(_LATELY) and (value := dates.read(match).iso):
                return offset + match.start(), value
    return None
