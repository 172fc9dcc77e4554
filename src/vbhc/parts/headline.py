"""Tên loại và trích yếu: where the heading of the type and the title stand."""

from __future__ import annotations

import re
from bisect import bisect_left

from vbhc.knowledge import bodies, closing, names
from vbhc.model.document import Type
from vbhc.model.letters import bare, base, is_capitals, is_rule
from vbhc.model.text import Source
from vbhc.parts import marks
from vbhc.parts.closing_lines import office_of
from vbhc.parts.words import zone_words
from vbhc.patterns import lazy

_SEARCH = 22
_LONGEST_REST = 220
#: longest line of a title that somebody broke by hand
_LONGEST_LINE = 80
_TITLE_LINES = 14
_ATTACHED = lazy(r"^\W{0,2}\(?\s?(?:Ban hành kèm|Kèm theo)", re.IGNORECASE)
#: the deciding authority named above the căn cứ lines ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …", "KHÓA XI, KỲ HỌP THỨ 5")
_AUTHORITY = lazy(
    r"^(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|THỐNG ĐỐC|TỔNG KIỂM TOÁN|TRƯỞNG BAN|CHỦ NHIỆM|TỔNG THANH TRA"
    r"|HỘI ĐỒNG|HỘI ĐNG|[ỦU][YỶ]\s{1,3}BAN|Y BAN|QUỐC HỘI|CHÍNH PHỦ|BAN (?:CHẤP HÀNH|THƯỜNG VỤ|THƯỜNG TRỰC|BÍ THƯ)|ĐOÀN CHỦ TỊCH|BỘ CHÍNH TRỊ|KH[ÓO][ÁA]?\b|SỞ |CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TỔNG BIÊN TẬP|CHI CỤC TRƯỞNG)"
)
#: "CỦA QUỐC HỘI KHÓA XII, KỲ HỌP THỨ 5" under the name of a law: who made it, no part of its name
_LAWGIVER = lazy(r"^(?:CỦA\s{1,3})?(?:ỦY BAN THƯỜNG VỤ |UỶ BAN THƯỜNG VỤ )?QUỐC HỘI\b.{0,60}\bKH[ÓO]")
#: "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH … SỐ 112/QĐ-UB NGÀY 5-3-1995": the heading of the 1990s, which needs no letterhead
_OWN = lazy(r"^[^\d,;:]{3,40}?\sCỦA\s[^\d,;:]{3,140}?\sSỐ\s{0,3}:?\s{0,3}\d{1,6}[\dA-ZĐ/\-–. ]{3,40}?,?\s{1,3}NGÀY\s{1,3}\d")
_LAWS = frozenset({"luat", "bo-luat", "phap-lenh"})
_WIRE = "cong-dien"
_WORDS = lazy(r"\w+")
_ROMAN = lazy(r"[ivx]{1,5}")
#: "10 năm thực hiện …", "6 tháng đầu năm …"
_LASTED = lazy(r"\d{1,3}\s{1,3}(?:năm|tháng)\s")
#: "CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH | KHÓA XVI"
_TERM = lazy(r"[\s,]{1,3}\(?KH(?:ÓA|OÁ)\s{1,3}[IVXLC]{1,6}\)?\s{0,3}\Z", re.IGNORECASE)
_REASON = lazy(r"^\W{0,3}(?:Căn cứ|Căn Cứ|CĂN CỨ|Xét|Theo|Thực hiện|KH[ÓO]|\(?Kh[óo]a|Được|Sau khi)")


def extent(source: Source, texts: list[str], start: int, *, letterhead: bool) -> range | None:
    """Lines of the type heading and the title; None where there is no heading and no letterhead either.

    Under a letterhead the heading may be lost (portals drop it): then lines in capitals before the căn cứ are the title.
    """
    at = _heading(texts, start, _SEARCH if letterhead else 60)
    if at is None:
        return _orphan_title(texts, start) if letterhead else None
    index, lines = at
    if not letterhead and not _confirmed(texts, index):
        return None
    return range(index, _title_end(source, texts, index, index + lines))


def _heading(texts: list[str], start: int, reach: int) -> tuple[int, int] | None:
    for index in range(start, min(len(texts), start + reach)):
        text = texts[index]
        if marks.type_heading(text) or (start and index == start and text[:1].isupper() and marks.names_type(text)):
            return index, 1
        pair = f"{text} {texts[index + 1]}" if index + 1 < len(texts) else ""
        if 0 < len(pair) < 46 and marks.type_heading(pair) and is_capitals(text):
            return index, 2
        if (
            (start or _OWN.search(pair) or _is_reprint(texts, index))
            and index < start + 6
            and is_capitals(text[:4])
            and marks.type_prefix(text)
        ):
            return index, 0
        if start and (marks.opens_lead(text) or text.endswith(";")):
            return None
    return None


def _is_reprint(texts: list[str], index: int) -> bool:
    """The whole document under a line of its type and title in capitals, its letterhead left out: căn cứ, then "… ban hành Kế hoạch … như sau:"."""
    named = marks.type_prefix(texts[index]) if is_capitals(texts[index]) else None
    if named is None or index > _ADDRESS or not any(_REASON.match(text) for text in texts[index + 1 : index + 2]):
        return False
    name = named[0].name.casefold()
    return any(_AS_FOLLOWS.search(text) and name in text.casefold() for text in texts[index + 1 : index + _LEAD_LINES])


#: the address of the page stands above; so many lines hold căn cứ and lead
_ADDRESS, _LEAD_LINES = 1, 14
_AS_FOLLOWS = lazy(r"như\s{1,3}sau\s{0,3}[:.]?\s{0,3}$")


def _confirmed(texts: list[str], index: int) -> bool:
    """Without a letterhead a heading counts only when a document follows it: căn cứ, a lead, numbered sections."""
    window = texts[index + 1 : index + 26]
    return any(_REASON.match(t) or marks.opens_section(t) for t in window)


def _orphan_title(texts: list[str], start: int) -> range | None:
    """Capitals between letterhead and căn cứ, without the name of a type."""
    end = start
    while end < len(texts) and end - start < _TITLE_LINES and (is_rule(texts[end]) or _is_title_capitals(texts, end)):
        end += 1
    if end > start and end < len(texts) and marks.opens_lead(texts[end]) and any(not is_rule(t) for t in texts[start:end]):
        return range(start, end)
    if end > start and end < len(texts) and _AUTHORITY.match(texts[end]):
        return range(start, end)
    if end > start and end < len(texts) and _ABOUT.match(texts[start]) and len(texts[end]) > _PROSE:
        return range(start, end)
    return None


#: such words open a title, whatever reasons a directive goes on with ("Trước tình hình …"); prose is longer than a line of a letterhead
_ABOUT = lazy(r"VỀ\s{1,3}(?:VIỆC\s)?[^\W\d]")
_PROSE = 100


def _is_title_capitals(texts: list[str], index: int) -> bool:
    text = texts[index]
    return is_capitals(text) and not marks.opens_section(text) and not _is_authority_line(texts, index) and not marks.ADDRESSEE.match(text)


def _title_end(source: Source, texts: list[str], heading: int, start: int) -> int:
    end = start
    first: str | None = None
    named = marks.type_heading(texts[heading])
    lawgiver = named is not None and named.id in _LAWS
    wire = named is not None and named.id == _WIRE
    qualified = start == heading and (_is_qualified(texts[heading]) or _is_authored(source, texts, heading))
    whose = named is not None and " ".join(texts[heading].casefold().split()[len(named.name.split()) :]) in zone_words().qualifiers
    for index in range(max(start, heading + (start == heading)), min(len(texts), start + _TITLE_LINES)):
        text = texts[index]
        if is_rule(text):
            if first is not None:
                return index + 1
            end = index + 1
            continue
        numbered = marks.opens_section(text) or _opens_first(texts, index)
        if _ATTACHED.match(text) or marks.ADDRESSEE.match(text) or (numbered and not marks.hangs(texts[index - 1], text)):
            break
        if (wire and _wires(texts, index)) or (first is not None and _enacts(text, named)):
            break
        decides = _is_authority_line(texts, index) and (first is not None or not qualified)
        if (decides or (first is not None and _decides(source, texts, index))) and not marks.hangs(texts[index - 1], text):
            break
        if first is not None or (start == heading and not qualified):
            previous = texts[index - 1]
            if (
                (lawgiver and _LAWGIVER.match(text))
                or _ended(previous)
                or (not _same_print(source, index) and _goes_over(source, texts, index, first or previous))
            ):
                break
        elif _is_lead(text):
            break
        first = first if first is not None or (is_author_line(text) and not whose) else text
        end = index + 1
    return max(end, start, heading + 1)


#: labels of first sections, and of those that come next
_NEXT = {"A": "B", "I": "II"}
_FIRST = lazy(r"\W{0,2}(?P<label>[AI])\s{0,2}(?P<mark>[.\-–])\s{0,2}[^\W\d_]{2}")


def _opens_first(texts: list[str], index: int) -> bool:
    """As in "I-MỤC ĐÍCH", where a copy lost the blank and "II" comes farther down; "I-ỐT" only goes on with a title."""
    found = _FIRST.match(texts[index])
    if found is None or not is_capitals(texts[index]):
        return False
    following = re.compile(rf"\W{{0,2}}{_NEXT[found['label']]}\s{{0,2}}{re.escape(found['mark'])}\s{{0,2}}[^\W\d_]{{2}}")
    return any(following.match(text) for text in texts[index + 1 :])


def _wires(texts: list[str], index: int) -> bool:
    """Who sends a công điện, with "điện:" behind the name or on the next line."""
    text, below = texts[index], texts[index + 1] if index + 1 < len(texts) else ""
    return marks.WIRES.match(text) is not None or (
        marks.WIRES_ALONE.match(below) is not None and is_capitals(text) and not text.startswith("VỀ ")
    )


def _enacts(text: str, heading: Type | None) -> bool:
    """The type said again under the title, as the enacting words ("QUYẾT ĐỊNH:")."""
    found = marks.type_heading(text)
    return found is not None and (text.rstrip().endswith(":") or found == heading)


def is_author_line(text: str) -> bool:
    """ "của Bộ Chính trị", "CỦA BAN THƯỜNG VỤ TỈNH ỦY": the Party names the author between the type and the title."""
    rest = re.sub(r"^\W{0,3}(?:của|CỦA)\s+", "", text)
    if rest == text or len(rest) > 90:
        return False
    rest = _TERM.sub("", rest)
    words = names.natural_case(rest) if is_capitals(rest) else rest
    found = bodies.named(words)
    return bool(found) and begins_author(words, found[0][0]) and found[-1][1] >= len(rest.rstrip(" .:")) - 1


def begins_author(words: str, start: int) -> bool:
    """Whether the body that is named at `start` is whom the words begin with, by itself or behind the office of its head ("Viện trưởng …")."""
    office = office_of(words) if start else None
    return not start or (office is not None and not words[office.end() : start].strip(" ,"))


def author_end(words: str) -> int | None:
    """Where the names of the bodies end that the words begin with; None where they begin with none."""
    known = names.natural_case(words[:_LONGEST_AUTHOR])
    end: int | None = None
    for start, stop, _ in bodies.named(known):
        if not (begins_author(known, start) if end is None else known[end:start].strip() in _TOGETHER):
            break
        end = stop
    return end


_LONGEST_AUTHOR = 200
_TOGETHER = frozenset({"-", "–", ",", "và"})


def _goes_over(source: Source, texts: list[str], index: int, first: str) -> bool:
    """From title to body: the print changes, the words are those of a lead, or a whole paragraph of prose begins."""
    open_end = marks.hangs(texts[index - 1], texts[index])
    if is_capitals(first) and _continues(texts[index]):
        return False
    text = texts[index]
    opens = marks.opens_lead(text) and not (_is_ruled_off(texts, index) or is_time(_WORDS.findall(text.casefold())))
    begins = not open_end and (opens or _opens_body(text) or _is_prose(source, index))
    return begins or _changed(source, texts, index, first)


def _is_ruled_off(texts: list[str], index: int) -> bool:
    """The last line of a title, under which a rule is drawn: it may open with the words of a lead ("… ngày sinh" / "Chủ tịch …")."""
    below = texts[index + 1] if index + 1 < len(texts) else ""
    return is_rule(below) and len(texts[index]) <= _LONGEST_LINE and texts[index].rstrip()[-1] not in ".;:,"


def _continues(text: str) -> bool:
    """A line in small letters that only goes on with the title in capitals above it: no sentence begins so ("trên địa bàn …", "10 năm …")."""
    if len(text) > _LONGEST_REST or not text[1:2].strip():
        return False
    words = _WORDS.findall(text.casefold())
    if (text[0].islower() and text[1].isalpha()) or words[:1] in (["về"], ["của"]):
        return True
    return bool(_LASTED.match(text)) or is_time(words)


def is_time(words: list[str]) -> bool:
    """As in "Giai đoạn 2026 - 2030": when, and nothing else."""
    when = zone_words().times
    return (
        bool(words)
        and words[0] in when
        and any(map(str.isdecimal, words))
        and all(word in when or word.isdecimal() or _ROMAN.fullmatch(word) for word in words)
    )


def _is_qualified(text: str) -> bool:
    """As in "BÁO CÁO TỔNG KẾT": what kind of report, and not yet what it is about."""
    prefix = marks.type_prefix(text)
    return prefix is not None and " ".join(text[prefix[1] :].strip(" .:*-–_").casefold().split()) in zone_words().qualifiers


def _is_authored(source: Source, texts: list[str], heading: int) -> bool:
    """As in "QUYẾT ĐỊNH CỦA UBND TỈNH LẠNG SƠN" over a line in small letters: whose document, and not yet what it is about."""
    prefix = marks.type_prefix(texts[heading])
    if prefix is None or not is_author_line(texts[heading][prefix[1] :].strip()):
        return False
    below = next((index for index in range(heading + 1, min(heading + 3, len(texts))) if not is_rule(texts[index])), None)
    if below is None or is_capitals(texts[below]) or _continues(texts[below]):
        return False
    text = texts[below].rstrip()
    return text[0].isupper() and text[-1] not in ".:;,/" and not marks.opens_lead(text) and not _is_prose(source, below)


def _opens_body(text: str) -> bool:
    """As in "Thời gian: 14 giờ", "… thông báo lịch như sau:", "Tỉnh ủy thông báo lịch họp.": short, and yet no title."""
    words = zone_words()
    if not is_capitals(text) and (text.startswith(words.never_openings) or text.rstrip().endswith(words.never_ends)):
        return True
    if not text.rstrip().endswith((".", ":")) or not marks.states(text):
        return False
    found = bodies.named(text)
    return (bool(found) and found[0][0] == 0) or bool(re.match(closing.body_pattern(), base(text)))


def _is_prose(source: Source, index: int) -> bool:
    """A paragraph begins here that is too long, or too much of a sentence, for a title."""
    at = bisect_left(source.paragraphs, index, key=lambda paragraph: paragraph.first)
    if at >= len(source.paragraphs) or source.paragraphs[at].first != index:
        return False
    text = source.at(source.paragraphs[at].span).rstrip()
    return len(text) > 220 or (len(text) > 60 and text.endswith((".", ":", ";")))


def _same_print(source: Source, index: int) -> bool:
    """Both this line and the one above are bold: a title goes on."""
    before, now = source.lines[index - 1].look, source.lines[index].look
    return bool(before and now and before.bold and now.bold and before.size == now.size)


def _is_lead(text: str) -> bool:
    """Right under a heading only a long sentence or a căn cứ is the lead: titles open with the same words."""
    return bool(re.match(r"^\W{0,3}(?:Căn cứ|Căn Cứ|Kính gửi)", text) or text.startswith(zone_words().never_openings)) or (
        len(text) > 140 and marks.opens_lead(text) and text.rstrip().endswith((":", ";", "."))
    )


def _is_authority_line(texts: list[str], index: int) -> bool:
    if not _AUTHORITY.match(texts[index]) or not is_capitals(texts[index]):
        return False
    following = next((t for t in texts[index + 1 : index + 4] if not is_rule(t) and bare(t) not in _STATE), "")
    if is_capitals(following):
        return bool(_REASON.match(following) or _AUTHORITY.match(following))
    return bool(_REASON.match(following)) or following.rstrip().endswith(";")  # a căn cứ whose first letters the copy lost


#: a line of it under QUỐC HỘI is no title and no căn cứ
_STATE = "NUOCCONGHOAXAHOICHUNGHIAVIETNAM"


def _decides(source: Source, texts: list[str], index: int) -> bool:
    """An office in capitals between title and căn cứ: "CHÁNH THANH TRA TỈNH"; one that is not set off may end a title in capitals."""
    text = texts[index]
    if not is_capitals(text) or not office_of(text) or (is_capitals(texts[index - 1]) and not _is_set_off(source, index)):
        return False
    below = [t for t in texts[index + 1 : index + 4] if not is_rule(t)]
    return any(_REASON.match(t) and all(map(is_capitals, below[:at])) for at, t in enumerate(below))


def _is_set_off(source: Source, index: int) -> bool:
    """More blank lines stand above this line than above the one before it."""
    if index < 2:
        return False
    ends = [source.lines[at].span.end for at in (index - 2, index - 1)]
    starts = [source.lines[at].span.start for at in (index - 1, index)]
    above, here = (source.text.count("\n", end, start) for end, start in zip(ends, starts, strict=True))
    return here > above


def _ended(text: str) -> bool:
    return text.rstrip().endswith(".")


def _changed(source: Source, texts: list[str], index: int, first: str) -> bool:
    """The print changes from title to body: capitals end, or bold and centring do."""
    text = texts[index]
    if is_capitals(first) and not is_capitals(text) and sum(map(str.islower, text)) > 3:
        return True
    before, now = source.lines[index - 1].look, source.lines[index].look
    if before is None or now is None:
        return False
    if before.bold and now.bold is False:
        return True
    return before.align == "center" and now.align in ("justify", "left") and len(text) > 40
