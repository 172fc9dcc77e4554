"""Bố cục: finds the zones of a document, from the letterhead down.

head        the portal's lines before the document
header      issuer · quốc hiệu · number · place and date · V/v
title       KẾ HOẠCH / trích yếu
body        căn cứ, lead paragraph, sections
closing     Nơi nhận and signature, in whichever order
annexes     phụ lục, documents issued with this one
tail        the portal's lines after the document
"""

from __future__ import annotations

import re

from vbhc.model.document import System
from vbhc.model.letters import bare, base, is_capitals, is_rule
from vbhc.model.text import Source
from vbhc.model.zones import Zones
from vbhc.parts import closing_zone, dates, headline, letter, marks
from vbhc.parts.annex_forms import FORM
from vbhc.parts.closing_people import name_of
from vbhc.patterns import lazy

#: lines looked through for a letterhead, a heading, a signature; real ones are far shorter
_HEAD_LINES = 900
_HEADER_LINES = 34
#: farther down than this a line is looked at twice before its letters are compared
_NEAR = 40
_ABOVE = 16
_ISSUER_LINES = 5
_FORM_TAIL = 12
#: the V/v block stands in a narrow column
_REGARDING_LINE = 60
_REGARDING_LINES = 5
_URL = lazy(r"^\W{0,2}(?:https?://|www\.)", re.IGNORECASE)


def find(source: Source) -> Zones:
    """The zones of a source; where nothing looks like a document, everything is `body`."""
    texts = [source.at(line.span) for line in source.lines if line.role == "body"]
    size = len(texts)
    if any(bare(text[:20]).startswith("PHULUC") for text in texts[:3]):
        return _only_annexes(size)
    header = _header(source, texts)
    first = header.stop if header else 0
    title = headline.extent(source, texts, first, letterhead=bool(header))
    if title is None and not header and (opening := letter.first_line(texts)) is not None:
        first = opening
    elif title is None and not header:
        tail = _tail(texts, 0, size)
        return Zones(range(0), range(0), range(0), range(tail), range(tail, tail), range(tail, tail), range(tail, size))
    title = title or range(first, first)
    head = range(header.start if header else title.start)
    start = title.stop if title else first
    tail = _before_facts(source, start, _tail(texts, start, size))
    closing = closing_zone.find(texts, start, tail)
    annexes = range(closing.stop, tail)
    if annexes and not closing_zone.is_annex(texts, annexes.start):
        following = (
            next((_letterhead_top(texts, i, annexes.start) for i in annexes if closing_zone.is_annex(texts, i)), tail) if closing else tail
        )
        closing, annexes = (closing, range(following, tail)) if closing else (closing, range(tail, tail))
        if following == tail:
            tail = closing.stop if closing else tail
            annexes = range(tail, tail)
    body = range(start, closing.start if closing else annexes.start if annexes else tail)
    if annexes and not closing and (closing := closing_zone.behind(texts, annexes)):
        annexes = range(annexes.start, closing.start)
    return Zones(
        head, header or range(title.start, title.start), title, body, closing or range(body.stop, body.stop), annexes, range(tail, size)
    )


def _only_annexes(size: int) -> Zones:
    """A file that holds a phụ lục without its main document."""
    nothing = range(0)
    return Zones(nothing, nothing, nothing, nothing, nothing, range(size), range(size, size))


def letterhead_system(source: Source, zones: Zones) -> System | None:
    """Whose letterhead it is: quốc hiệu of the State, the Party's title, the Youth Union's."""
    found = [(text, system) for text in _texts(source, zones) if (system := marks.national_system(bare(text)))]
    return next((system for text, system in found if is_capitals(text)), found[0][1] if found else None)


def has_capital_title(source: Source, zones: Zones) -> bool:
    """Whether a national title stands there in capitals: a line in small letters that names the Party is then none."""
    return any(is_capitals(text) and marks.is_national(bare(text)) for text in _texts(source, zones))


def _texts(source: Source, zones: Zones) -> list[str]:
    return [source.at(source.lines[index].span)[:200] for index in zones.header]


def _header(source: Source, texts: list[str]) -> range | None:
    """The letterhead: around the first national title that has a number, a date or a heading near it."""
    for index, text in enumerate(texts[:_HEAD_LINES]):
        if len(text) > 220 or len(text) < 6 or (index > _NEAR and not marks.may_be_national(text)):
            continue
        if (marks.is_national_line(text) or marks.is_motto(bare(text))) and _confirmed(texts, index):
            top = _left_column(source, top_of(texts, index), index)
            return range(top, _bottom(texts, index, top))
    return _bare_header(texts)


def _confirmed(texts: list[str], index: int) -> bool:
    near = texts[max(0, index - _ABOVE) : index + 26]
    return any(is_number_line(t) or marks.is_place_date(t) or marks.type_heading(t) or marks.ADDRESSEE.match(t) for t in near)


def _bare_header(texts: list[str]) -> range | None:
    """A letterhead without national title: a number line with a place and date or a heading close by."""
    for index, text in enumerate(texts[:120]):
        if not (":" in text[:14] and len(text) < 120 and is_number_line(text)):
            continue
        after = texts[index + 1 : index + 8]
        if any(marks.is_place_date(t) or marks.type_heading(t) for t in after) and not _is_metadata(texts, index):
            top = top_of(texts, index)
            return range(top, _bottom(texts, index, top))
    return None


def _is_metadata(texts: list[str], index: int) -> bool:
    """A portal's table of facts has labels on the lines around."""
    labels = sum(
        bool(
            re.match(
                r"^\W{0,3}(?:Số hiệu|Số ký hiệu|Loại văn bản|Nơi ban hành|Cơ quan ban hành|Người ký|Ngày ban hành|Ngày hiệu lực|Tình trạng)",
                t,
            )
        )
        for t in texts[max(0, index - 4) : index + 6]
    )
    return labels >= 2


def is_number_line(text: str) -> bool:
    """Holds "Số: 61/KH-UBND", also with a blank serial."""
    found = marks.NUMBER_LINE.match(text[:200])
    if not found or bare(found["so"])[:1] != "S":
        return False
    if found["word"] and not found["colon"]:
        return False
    rest = text[found.end() : found.end() + 60]
    return bool(found["colon"]) or bool(re.match(r"\d{0,6}[A-Za-zđ]?\s{0,3}[/\-–]\s{0,2}[\dA-ZĐ]|\d{1,6}\s{1,3}[A-ZĐ]{2,5}/[A-ZĐ]", rest))


def top_of(texts: list[str], anchor: int) -> int:
    """Where the letterhead begins that `anchor` belongs to: everything from a number line down to the anchor, then the issuer's lines in capitals above it."""
    numbered = [i for i in range(max(0, anchor - _ABOVE), anchor) if is_number_line(texts[i]) and not _is_metadata(texts, i)]
    top = numbered[0] if numbered else _regarding_above(texts, anchor)
    for index in range(top - 1, max(-1, top - 9), -1):
        text = texts[index]
        if _URL.match(text) or len(text) > 110:
            break
        if (
            is_rule(text)
            or (is_capitals(text) and not marks.type_heading(text))
            or marks.is_letterhead_mark(text)
            or marks.is_motto(bare(text))
        ):
            top = index
        else:
            break
    while is_rule(texts[top]) and top < anchor:
        top += 1
    if top and _VV.match(texts[top - 1]) and not any(map(_VV.match, texts[top : anchor + _ABOVE])):
        return top - 1
    return top


#: "V/v" as a letterhead has it
_VV = lazy(r"^\W{0,3}V\s?/\s?[vV]\b.{0,160}$")


def _regarding_above(texts: list[str], anchor: int) -> int:
    """Where the V/v block begins that stands right above the national title, as in the letters that a copy left without a number; else the anchor."""
    for index in range(anchor - 1, max(-1, anchor - 1 - _REGARDING_LINES), -1):
        if _VV.match(texts[index]):
            return index
        if is_rule(texts[index]) or is_capitals(texts[index]) or len(texts[index]) > _REGARDING_LINE:
            break
    return anchor


def _left_column(source: Source, top: int, anchor: int) -> int:
    """Where the national title stands in the right column, all of the left one belongs."""
    if source.lines[anchor].column != 1:
        return top
    while top > 0 and source.lines[top - 1].column == 0:
        top -= 1
    return top


def _bottom(texts: list[str], anchor: int, top: int) -> int:
    """Downwards: as long as lines belong to a letterhead, or more of it follows close by."""
    end = anchor + 1
    regarding = any(marks.REGARDING.match(t) for t in texts[top:anchor])
    for index in range(anchor + 1, min(len(texts), anchor + _HEADER_LINES)):
        text = texts[index]
        if (marks.type_heading(text) or _is_authored(text)) and not is_number_line(text):
            if not any(is_number_line(t) for t in texts[top:end]) and any(is_number_line(t) for t in texts[index + 1 : index + 3]):
                end = index + 1
                continue
            break
        if marks.ADDRESSEE.match(text) or marks.opens_section(text):
            break
        if marks.opens_lead(text) and not (regarding and _ends_regarding(texts, index)):
            break
        if _is_rest_of_date(texts[end - 1], text):
            end = index + 1
        elif _belongs(text) or _is_broken_date(texts, index):
            end = index + 1 + (not _belongs(text))
            regarding = bool(marks.REGARDING.match(text)) or (regarding and text.startswith("số"))  # "V/v thực hiện Nghị định" / "số 20/…"
        elif regarding and len(text) < 130 and index - anchor < _HEADER_LINES:
            end = index + 1
        elif not any(_is_key_line(t) or _is_broken_date(texts, i) for i, t in _until_break(texts, index + 1)):
            break
    return end


def _is_authored(text: str) -> bool:
    """As in "QUYẾT ĐỊNH CỦA UBND TỈNH …": type and author on one line, as copies of the 1990s have it."""
    prefix = marks.type_prefix(text) if text[:1].isupper() else None
    return prefix is not None and text[prefix[1] :].lstrip().startswith("CỦA ")


def _ends_regarding(texts: list[str], index: int) -> bool:
    """A line that opens like a lead and is the rest of the V/v block: "V/v góp ý dự thảo của" / "Sở Nội vụ" / "Kính gửi: …"."""
    text, below = texts[index], texts[index + 1] if index + 1 < len(texts) else ""
    if marks.hangs(texts[index - 1], text):
        return len(text) < _REGARDING_LINE
    return len(text) < _REGARDING_LINE and bool(marks.ADDRESSEE.match(below))


def _until_break(texts: list[str], start: int) -> list[tuple[int, str]]:
    out = []
    for index, text in enumerate(texts[start : start + 7], start):
        if marks.type_heading(text) or marks.ADDRESSEE.match(text) or marks.opens_lead(text):
            break
        out.append((index, text))
    return out


def _is_broken_date(texts: list[str], index: int) -> bool:
    """ "Hưng Yên, ngày 07" / "tháng 02 năm 2024"."""
    text = texts[index]
    below = texts[index + 1] if index + 1 < len(texts) else ""
    if text.endswith(";"):
        return False
    return len(text) < 60 and "ng" in text.lower() and marks.is_place_date(f"{text} {below[:60]}") and not marks.is_place_date(below)


def _is_rest_of_date(above: str, text: str) -> bool:
    """ "Lạng Sơn, ngày 19 tháng 3 năm" / "2024"."""
    figures = text.strip(" .,")
    if not 0 < len(figures) <= len("2024") or not figures.isdecimal() or len(above) > 140 or not marks.is_place_date(above):
        return False
    whole = above.rstrip()
    found = dates.LONG.search(f"{whole} {figures}")
    return found is not None and len(found["year"] or "") >= len("2024") and found.end() > len(whole)


def _belongs(text: str) -> bool:
    return is_rule(text) or _is_key_line(text) or marks.is_letterhead_mark(text)


def _is_key_line(text: str) -> bool:
    return (
        marks.is_national_line(text[:120])
        or marks.is_motto(bare(text[:120]))
        or is_number_line(text)
        or marks.is_place_date(text)
        or (bool(marks.REGARDING.match(text)) and len(text) < 130)
    )


def _tail(texts: list[str], start: int, size: int) -> int:
    """Where the portal's own lines begin; the end of the text where there are none."""
    prose = False
    for index in range(start, size):
        text = texts[index]
        if len(text) < 200 and (marks.opens_portal_tail(text) or (prose and (marks.heads_portal_tail(text) or marks.lists_portal(text)))):
            return index
        # above any text the headings are those of a menu
        prose = prose or len(text) > _MENU
    return size


_MENU = 60


def _before_facts(source: Source, start: int, tail: int) -> int:
    """Where a portal's table of facts begins that stands behind the document, else `tail`: none of it is of Nơi nhận or the signature."""
    first = min((value.span.start for _, value in source.metadata if value.span), default=None)
    if first is None or start >= tail or first < source.lines[start].span.start:
        return tail
    return next((index for index in range(start, tail) if source.lines[index].span.end > first), tail)


def _letterhead_top(texts: list[str], annex: int, floor: int) -> int:
    """The issuer's lines that stand in the left column of an annex, before its national title."""
    top = annex
    while top > max(floor, annex - _ISSUER_LINES):
        above = texts[top - 1]
        plain = is_rule(above) or is_number_line(above) or (is_capitals(above) and not name_of(above))
        if len(above) > 110 or not (plain or _is_form(above)):
            break
        top -= 1
    return top


def _is_form(text: str) -> bool:
    """As in "Mẫu 01-SHTT" over the national title of a form."""
    found = FORM.match(base(text))
    return found is not None and len(text) - found.end() < _FORM_TAIL
