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
from vbhc.parts import headline, marks
from vbhc.parts.annex_forms import FORM
from vbhc.parts.closing_people import name_of
from vbhc.patterns import lazy

#: lines looked through for a letterhead, a heading, a signature; real ones are far shorter
_HEAD_LINES = 900
_HEADER_LINES = 34
#: farther down than this a line is looked at twice before its letters are compared
_NEAR = 40
_ABOVE = 16
_CLOSING_LINES = 90
_ISSUER_LINES = 5
_FORM_TAIL = 12
_LAST_LINES = 14
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
    if title is None and not header:
        tail = _tail(texts, 0, size)
        return Zones(range(0), range(0), range(0), range(tail), range(tail, tail), range(tail, tail), range(tail, size))
    title = title or range(first, first)
    head = range(header.start if header else title.start)
    start = title.stop if title else first
    tail = _tail(texts, start, size)
    closing = _closing(texts, start, tail)
    annexes = range(closing.stop, tail)
    if annexes and not _is_annex(texts, annexes.start):
        following = next((_letterhead_top(texts, i, annexes.start) for i in annexes if _is_annex(texts, i)), tail) if closing else tail
        closing, annexes = (closing, range(following, tail)) if closing else (closing, range(tail, tail))
        if following == tail:
            tail = closing.stop if closing else tail
            annexes = range(tail, tail)
    body = range(start, closing.start if closing else annexes.start if annexes else tail)
    return Zones(
        head, header or range(title.start, title.start), title, body, closing or range(body.stop, body.stop), annexes, range(tail, size)
    )


def _only_annexes(size: int) -> Zones:
    """A file that holds a phụ lục without its main document."""
    nothing = range(0)
    return Zones(nothing, nothing, nothing, nothing, nothing, range(size), range(size, size))


def letterhead_system(source: Source, zones: Zones) -> System | None:
    """Whose letterhead it is: quốc hiệu of the State, the Party's title, the Youth Union's."""
    for index in zones.header:
        system = marks.national_system(bare(source.at(source.lines[index].span)[:200]))
        if system:
            return system
    return None


def _header(source: Source, texts: list[str]) -> range | None:
    """The letterhead: around the first national title that has a number, a date or a heading near it."""
    for index, text in enumerate(texts[:_HEAD_LINES]):
        if len(text) > 220 or len(text) < 6 or (index > _NEAR and not marks.may_be_national(text)):
            continue
        key = bare(text)
        if (marks.is_national(key) or marks.is_motto(key)) and _confirmed(texts, index):
            top = _left_column(source, _top(texts, index), index)
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
            top = _top(texts, index)
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
    return bool(found["colon"]) or bool(re.match(r"\d{0,6}[A-Za-zđ]?\s{0,3}[/\-–]\s{0,2}[\dA-ZĐ]", rest))


def _top(texts: list[str], anchor: int) -> int:
    """Upwards: everything from a number line down to the anchor, then the issuer's lines in capitals above it."""
    numbered = [i for i in range(max(0, anchor - _ABOVE), anchor) if is_number_line(texts[i]) and not _is_metadata(texts, i)]
    top = numbered[0] if numbered else anchor
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
    return top


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
        if marks.type_heading(text) and not is_number_line(text):
            if not any(is_number_line(t) for t in texts[top:end]) and any(is_number_line(t) for t in texts[index + 1 : index + 3]):
                end = index + 1
                continue
            break
        if marks.ADDRESSEE.match(text) or marks.opens_lead(text) or marks.SECTION.match(text):
            break
        if _belongs(text) or _is_broken_date(texts, index):
            end = index + 1 + (not _belongs(text))
            regarding = bool(marks.REGARDING.match(text))
        elif regarding and len(text) < 130 and index - anchor < _HEADER_LINES:
            end = index + 1
        elif not any(_is_key_line(t) or _is_broken_date(texts, i) for i, t in _until_break(texts, index + 1)):
            break
    return end


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
    return len(text) < 60 and "ng" in text.lower() and marks.is_place_date(f"{text} {below[:60]}") and not marks.is_place_date(below)


def _belongs(text: str) -> bool:
    return is_rule(text) or _is_key_line(text) or marks.is_letterhead_mark(text)


def _is_key_line(text: str) -> bool:
    key = bare(text[:120])
    return (
        marks.is_national(key)
        or marks.is_motto(key)
        or is_number_line(text)
        or marks.is_place_date(text)
        or (bool(marks.REGARDING.match(text)) and len(text) < 130)
    )


def _tail(texts: list[str], start: int, size: int) -> int:
    """Where the portal's own lines begin; the end of the text where there are none."""
    for index in range(start, size):
        text = texts[index]
        if len(text) < 200 and marks.opens_portal_tail(text):
            return index
    return size


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


def _closing(texts: list[str], start: int, stop: int) -> range:
    """Nơi nhận and signature of the main document: the first of either after the body begins, samples in a text on form left out."""
    articles = _Articles(texts, stop)
    for index in range(start, stop):
        text = texts[index]
        if len(text) > 160 or not text:
            articles.pass_by(index)
            continue
        if marks.RECIPIENTS.match(text) or _is_authority(texts, index, stop):
            if not articles.go_on(index):
                return range(index, _closing_end(texts, index, stop))
        elif index > start + 1 and _is_annex(texts, index) and not _mentions_only(text) and not articles.go_on(index):
            return range(index, index)
        articles.pass_by(index)
    return _dated_closing(texts, start, stop)


def _dated_closing(texts: list[str], start: int, stop: int) -> range:
    """Place and date over a name, at the very end: reviews and minutes that name no office."""
    for index in range(max(start, stop - _LAST_LINES), stop):
        if len(texts[index]) < 70 and marks.is_place_date(texts[index]) and any(marks.name_shaped(t) for t in texts[index + 1 : stop]):
            return range(index, stop)
    return range(stop, stop)


_ARTICLE = lazy(r"[\s>*]{0,6}[ĐÐ](?:iều|IỀU)\s{1,3}(\d{1,3})\s{0,2}[.:]")


class _Articles:
    """The numbers of the articles on the way down: a letterhead or a signature between Điều 6 and Điều 7 is a sample."""

    def __init__(self, texts: list[str], stop: int) -> None:
        self.texts = texts
        self.stop = stop
        self.last = 0
        self.next = -1

    def pass_by(self, index: int) -> None:
        """Line `index` was looked at."""
        found = _ARTICLE.match(self.texts[index])
        if found:
            self.last = int(found[1])

    def go_on(self, index: int) -> bool:
        """Whether the first article after line `index` has the number after the last one."""
        if not self.last:
            return False
        if self.next <= index:
            self.next = next((i for i in range(index + 1, self.stop) if _ARTICLE.match(self.texts[i])), self.stop)
        found = _ARTICLE.match(self.texts[self.next]) if self.next < self.stop else None
        return found is not None and int(found[1]) == self.last + 1


def _mentions_only(text: str) -> bool:
    return not is_capitals(text) and not re.match(r"^\W{0,2}(?:Phụ\s+lục|Mẫu\s+số)\s*(?:số\s*)?[\dIVX]{0,5}\W{0,3}$", text)


def _is_authority(texts: list[str], index: int, stop: int) -> bool:
    """TM./KT./TL. …, or a bare position in capitals with a name close below."""
    text = texts[index].strip()
    if not is_capitals(text):
        return False
    if marks.AUTHORITY.match(text):
        return True
    if len(text) > 60 or marks.SECTION.match(text) or not marks.is_position(text):
        return False
    below = texts[index + 1 : min(stop, index + 5)]
    return any(marks.name_shaped(t) or marks.SIGNED.search(t) for t in below)


def _closing_end(texts: list[str], start: int, stop: int) -> int:
    """After the last name under an authority line, or after the recipients; never past an annex."""
    end = min(start + 1, stop)
    seen_authority = seen_name = False
    for index in range(start, min(stop, start + _CLOSING_LINES)):
        text = texts[index]
        if index > start and _is_annex(texts, index) and (seen_name or not _more_signature(texts, index, stop)):
            break
        authority = is_capitals(text) and bool(marks.AUTHORITY.match(text) or marks.is_position(text))
        if authority and seen_name and not marks.AUTHORITY.match(text) and index - end > 6:
            break
        seen_authority |= authority
        recipient = (
            bool(re.match(r"^\W{0,2}[-–+•*]\s?\S", text)) or bool(marks.RECIPIENTS.match(text)) or bool(re.match(r"^\W{0,3}Lưu\b", text))
        )
        named = seen_authority and (marks.name_shaped(text) or bool(marks.SIGNED.search(text)))
        if named:
            seen_name = True
        if named or authority or recipient or is_rule(text) or not seen_name:
            end = index + 1
        elif index - end >= 4:
            break
    return end


def _more_signature(texts: list[str], index: int, stop: int) -> bool:
    """An authority line follows before the annex has really begun (columns read in another order)."""
    return any(is_capitals(t) and marks.AUTHORITY.match(t) for t in texts[index + 1 : min(stop, index + 6)])


def _is_annex(texts: list[str], index: int) -> bool:
    text = texts[index]
    if not text or len(text) > 200:
        return False
    if marks.opens_annex(text):
        return True
    if is_capitals(text) and marks.is_national(bare(text[:80])):
        return True
    return bool(marks.type_heading(text)) and not _enacts(texts, index)


def _enacts(texts: list[str], index: int) -> bool:
    """ "QUYẾT ĐỊNH:" before Điều 1 is the enacting word, not the heading of another document."""
    below = next((t for t in texts[index + 1 : index + 3] if t and not is_rule(t)), "")
    return texts[index].rstrip().endswith(":") or bool(re.match(r"^\W{0,3}Đ(?:iều|IỀU)\s", below))
