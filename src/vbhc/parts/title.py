"""Trích yếu: the title under the heading of the type, or the V/v block of a công văn (NĐ 30/2020/NĐ-CP, Phụ lục I, II.5)."""

from __future__ import annotations

import re
from typing import NamedTuple

from vbhc.knowledge import citing, types, unknown
from vbhc.model.document import Type
from vbhc.model.letters import bare, is_capitals, is_rule
from vbhc.model.number import Number
from vbhc.model.text import Found, Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, marks, number, symbols
from vbhc.parts.headline import author_end, is_author_line, is_time
from vbhc.parts.words import zone_words
from vbhc.parts.zones import has_capital_title, is_number_line
from vbhc.patterns import lazy

#: "VỀVIỆC": the two words whose blank copies lose most often
_ABOUT = lazy(r"\A(về)(?=việc\b)", re.IGNORECASE)
_REGARDING = lazy(r"^\W{0,3}(?:V\s?/\s?[vV]\b|Trích\s+yếu)\s{0,3}[:.]?\s{0,3}")
#: titles of the 1990s repeat issuer, number and date: "CỦA BỘ … SỐ 54/1999/TTLT-… NGÀY 29 THÁNG 12 NĂM 1999 HƯỚNG DẪN …"
_OWN_NUMBER = lazy(
    r"^\s{0,3}(?:(?P<author>[^\d,;:]{3,140}?)\s)?SỐ\s{0,3}:?\s{0,3}(?P<number>\d{1,6}[\dA-ZĐ/\-–. ]{3,40}?),?\s{0,3}"
    r"(?P<date>NGÀY\s{1,3}\d{1,2}(?:\s{1,3}THÁNG\s{1,3}|[/-])\d{1,2}(?:\s{1,3}NĂM\s{1,3}|[/-])\d{4})\s{0,3}(?=[^\W\d]|\s\S)",
    re.IGNORECASE,
)


#: "KHÓA VII, KỲ HỌP THỨ 3" under the council that passed a resolution
_SESSION = lazy(r"\(?KH(?:ÓA|OÁ)\s{1,3}(?:THỨ\s)?[IVXLC\d]{1,6}\s{0,3}[,;–-]?\s{0,3}KỲ\s{1,3}HỌP\s{1,3}[^\W_][^;:.]{0,40}", re.IGNORECASE)
_GROUP = lazy(r"[^\W\d_]{2,9}")
_SIGNED = lazy(r"\d{1,6}[A-Z]?\s?[/\-–]")
#: types whose names are also what a document does
_VERBS = frozenset({"quy-dinh", "huong-dan"})


class Heading(NamedTuple):
    """The type as the heading names it, the title, and the line between them that names the author ("của Bộ Chính trị")."""

    type: Found[Type] | None
    title: Found[str] | None
    notes: tuple[Note, ...] = ()
    author: str | None = None
    number: Found[Number] | None = None
    date: Found[str] | None = None


def find(source: Source, zones: Zones, told: tuple[Type, ...]) -> Heading:
    """Type heading and title of the title zone; the V/v block of the letterhead where there is no heading. `told` are the types of the symbol."""
    kind, rest = _type(source, zones, told)
    title = _title(source, zones, rest)
    if title is None:  # guidance of the Party may have both: "V/v …" under the number, and "HƯỚNG DẪN" with nothing below it
        title = _regarding(source, zones)
    number, date, author = _own(source, zones, rest) if kind and not zones.header else (None, None, None)
    return Heading(kind, title, author=author or (_author(source, zones, rest) if kind else None), number=number, date=date)


def _own(source: Source, zones: Zones, start: int) -> tuple[Found[Number] | None, Found[str] | None, str | None]:
    """Number, date and author that the heading of a copy without letterhead tells."""
    match = _own_number(source.flat[start : source.lines[zones.title[-1]].span.end])
    if not match:
        return None, None, None
    found = number.read(source, start + match.start("number"), start + match.end("number"))
    day = dates.LONG.search(match["date"]) or dates.SHORT.search(match["date"])
    date = dates.read(day).iso if day else None
    where = Span(start + match.start("date"), start + match.end("date"))
    # "21 QĐ/UB" is read otherwise than it was meant
    plain = found and found.value.serial and (_SIGNED.match(match["number"]) or found.value.family == "dispatch")
    return _in_mixed_case(found) if found and plain else None, Found(date, where) if date else None, match["author"]


def _in_mixed_case(found: Found[Number]) -> Found[Number]:
    """The symbol as it is written where the heading has capitals only: "CT-TTG" is "CT-TTg"."""
    mixed = {word.upper(): word for word in citing.words("mixed")}
    value = symbols.parse(_GROUP.sub(lambda group: mixed.get(group[0], group[0]), str(found.value)))
    return Found(value, found.span) if value else found


def _own_number(text: str) -> re.Match[str] | None:
    """Number and date at the start of a title; nobody but a body stands before them ("SỬA ĐỔI QUYẾT ĐỊNH SỐ …" names another document)."""
    match = _OWN_NUMBER.match(text)
    author = match["author"] if match else None
    whole = author is None or author.casefold().startswith("của ") or is_author_line(f"CỦA {author}")
    return match if whole else None


def _type(source: Source, zones: Zones, told: tuple[Type, ...]) -> tuple[Found[Type] | None, int]:
    """The heading and the offset where the title may begin."""
    if not zones.title:
        return None, 0
    index = zones.title.start
    start = source.lines[index].span.start
    for count in (1, 2):
        if count > len(zones.title):
            break
        span = Span(start, source.lines[index + count - 1].span.end)
        if found := (marks.names_type if zones.header and count == 1 else marks.type_heading)(source.one_line(span)):
            return Found(found, span), _qualified(source, zones, span, count, len(found.name))
    text = source.at(source.lines[index].span)
    if prefix := marks.type_prefix(text):
        kind, length = prefix
        # "QUY ĐỊNH MỨC THU PHÍ …" under "12/2017/NQ-HĐND": the line with the type is lost, and its title begins with a verb
        if kind.id not in _VERBS or not told or kind in told:
            return Found(kind, Span(start, start + length)), start + length
    return None, start


def _qualified(source: Source, zones: Zones, heading: Span, lines: int, length: int) -> int:
    """Where the title begins: behind the heading, or within it where the title goes on from its last words ("QUY CHẾ LÀM VIỆC" / "CỦA …")."""
    words = source.flat[heading.start + length : heading.end]
    below = source.at(source.lines[zones.title[lines]].span) if lines < len(zones.title) else ""
    goes_on = below.split(None, 1)[:1] in (["CỦA"], ["của"], ["GIỮA"], ["giữa"])
    return heading.start + length if goes_on and " ".join(words.casefold().split()) in zone_words().qualifiers else heading.end


def _author(source: Source, zones: Zones, start: int) -> str | None:
    first = next(iter(_lines(source, zones, start)), None)
    line = source.one_line(first) if first else ""
    return line if is_author_line(line) else None


def _lines(source: Source, zones: Zones, start: int) -> list[Span]:
    """What the title zone holds behind the heading, line by line, rules left out."""
    spans = [source.lines[i].span for i in zones.title]
    parts = [Span(max(s.start, start), s.end) for s in spans if s.end > start and not is_rule(source.at(s))]
    return [s for s in parts if source.at(s).strip()]


def _title(source: Source, zones: Zones, start: int) -> Found[str] | None:
    parts = _lines(source, zones, start)
    if len(parts) > 1 and is_author_line(source.one_line(parts[0])):
        parts = parts[1:]
        if len(parts) > 1 and _SESSION.fullmatch(source.one_line(parts[0])):
            parts = parts[1:]
    if len(parts) > 1 and source.one_line(parts[1]).casefold().startswith(source.one_line(parts[0]).casefold().strip(" .:")):
        parts = parts[1:]  # "BÁO CÁO TỔNG KẾT" / "Tổng kết 10 năm …"
    if not parts:
        return None
    span = _trimmed(source, Span(parts[0].start, parts[-1].end))
    text = " ".join(source.one_line(s) for s in parts)
    text = re.sub(r"\s*(?:_{3,}|-{3,}|\*{3,})\s*", " ", text).strip(" :|")
    text = _ABOUT.sub(r"\1 ", _REGARDING.sub("", text))
    if own := _own_number(text):
        text = text[own.end() :].lstrip()
    text = _REGARDING.sub("", _without_author(text))
    return Found(text, span) if text else None


def _without_author(text: str) -> str:
    """The title without whose the document is, where the heading says that first ("CỦA BỘ TRƯỞNG BỘ … VỀ VIỆC …"); the author alone stays."""
    of = _OF.match(text)
    end = author_end(text[of.end() :]) if of else None
    rest = text[of.end() + end :].strip(" ,:-–") if of and end else ""
    return rest if rest and not is_time(re.findall(r"\w+", rest.casefold())) else text


_OF = lazy(r"^\W{0,3}của\s{1,3}", re.IGNORECASE)


def without_number(found: Found[str], own: Number | None) -> Found[str]:
    """The title without the document's own number, which old copies end it with ("… VIỆT NAM SỐ 06/1997/QHX")."""
    match = _ENDING.search(found.value) if own and own.year else None
    said = symbols.parse(match["number"]) if match else None
    same = said is not None and own is not None and (said.serial, said.year) == (own.serial, own.year)
    return Found(found.value[: match.start()], found.span) if match and match.start() and same else found


_ENDING = lazy(r"\s{1,3}số\s{0,3}:?\s{0,3}(?P<number>\d{1,4}/\d{4}/\S{2,20})\s{0,3}$", re.IGNORECASE)


def _trimmed(source: Source, span: Span) -> Span:
    text = source.at(span)
    return Span(span.start + len(text) - len(text.lstrip(" :\n.")), span.end - (len(text) - len(text.rstrip())))


def _regarding(source: Source, zones: Zones) -> Found[str] | None:
    """The V/v lines under the number, up to the other column, the date or Kính gửi."""
    for index in zones.header:
        first = source.lines[index]
        text = source.at(first.span)
        mark = marks.REGARDING.match(text) or _beside_number(text)
        if not (mark or (_ABOUT_IN_CAPITALS.match(text) and _is_addressed(source, zones))):
            continue
        last = index
        for below in range(index + 1, min(zones.header.stop, index + 9)):
            line = source.lines[below]
            words = source.at(line.span)
            numbered = is_number_line(words) and not words.startswith("số")  # "… Nghị định" / "số 20/2021/NĐ-CP" is the subject
            if line.column != first.column or is_rule(words) or numbered or marks.is_place_date(words):
                break
            if index == zones.header.start and marks.names_body(words):  # the V/v stands above the issuer
                break
            if _is_place(words, source.at(source.lines[below + 1].span) if below + 1 < len(source.lines) else ""):
                break
            if (
                (marks.is_national_line(words[:120]) and (is_capitals(words) or not has_capital_title(source, zones)))
                or marks.is_motto(bare(words[:120]))
                or marks.ADDRESSEE.match(words)
                or dates.LONG.search(words)
                or marks.is_letterhead_mark(words)
            ):
                break
            last = below
        strip = _REGARDING.match(text) or _beside_number(text)
        span = _trimmed(source, Span(first.span.start + (strip.end() if strip else 0), source.lines[last].span.end))
        title = _ABOUT.sub(r"\1 ", source.one_line(span).strip(" .;"))
        return Found(title, span) if title else None
    return None


#: over "Kính gửi" this is a V/v; a decision has its title so
_ABOUT_IN_CAPITALS = lazy(r"\W{0,3}VỀ\s{0,9}VIỆC\b")


def _is_addressed(source: Source, zones: Zones) -> bool:
    return any(marks.ADDRESSEE.match(source.at(line.span)) for line in source.lines[zones.header.start : zones.body.start + 1])


_BESIDE_NUMBER = lazy(r"(?<=\s)V\s?/\s?[vV]\b\s{0,3}[:.]?\s{0,3}(?=\S)")


def _beside_number(text: str) -> re.Match[str] | None:
    """The V/v that a cell keeps on the line of the number ("Số: 15/SCT-NL V/v cung ứng than"), unless the date follows on it."""
    number = marks.NUMBER_LINE.match(text)
    if number is None or number["word"] or not is_number_line(text) or dates.LONG.search(text):
        return None
    return _BESIDE_NUMBER.search(text)


def _is_place(text: str, below: str) -> bool:
    """As in "Hà Nội," over "ngày 12 tháng 8 năm 2019"."""
    return text.endswith(",") and len(text) < _LONGEST_PLACE and below[:4].casefold() == "ngày" and marks.is_place_date(f"{text} {below}")


#: letters of the name of a place
_LONGEST_PLACE = 40
#: two to five syllables
_OTHER = lazy(r"\W{0,3}[^\W\d_]{1,7}(?: [^\W\d_]{1,7}){1,4}\W{0,3}")


def is_of_no_type(source: Source, zones: Zones) -> bool:
    """Whether capitals stand between letterhead and body that name no type of the table ("KIẾN NGHỊ"), and no V/v: so no công văn looks."""
    if any(marks.REGARDING.match(source.at(source.lines[index].span)) for index in zones.header):
        return False
    at = _first(source, zones.title.start if zones.title else zones.body.start)
    text = source.one_line(source.lines[at].span) if at is not None else ""
    return (
        _OTHER.fullmatch(text) is not None
        and is_capitals(text)
        and not (marks.ADDRESSEE.match(text) or marks.AUTHORITY.match(text) or marks.is_position(text) or marks.is_letterhead_mark(text))
        and not unknown.opens_body(text)
        and not text.casefold().startswith("về ")
    )


_OTHER_LINES = 4


def _first(source: Source, start: int) -> int | None:
    """The first line from `start` on that is no rule."""
    texts = ((index, source.one_line(source.lines[index].span)) for index in range(start, min(start + _OTHER_LINES, len(source.lines))))
    return next((index for index, text in texts if text and not is_rule(text)), None)


def under_other(source: Source, zones: Zones) -> Found[str] | None:
    """The title under a heading that is no type of the table: what stands below it, up to the addressees, the lead or a sentence."""
    if zones.title or not is_of_no_type(source, zones):
        return None
    heading = _first(source, zones.body.start)
    spans: list[Span] = []
    for line in source.lines[heading + 1 : heading + 1 + _OTHER_LINES] if heading is not None else ():
        text = source.one_line(line.span)
        if (
            is_rule(text)
            or text.endswith((".", ":", ";"))
            or marks.ADDRESSEE.match(text)
            or marks.opens_lead(text)
            or marks.opens_section(text)
        ):
            break
        spans.append(line.span)
    if not spans or len(spans) == _OTHER_LINES:
        return None
    return Found(" ".join(source.one_line(span) for span in spans), Span(spans[0].start, spans[-1].end))


_ISSUED = lazy(r"\b(?:ban hành|xây dựng|lập|đề ra|đặt|thông báo|báo cáo|kết luận)\s{1,3}(?=[\w])")


def type_from_lead(source: Source, zones: Zones) -> Found[Type] | None:
    """Where heading and number are lost: "…, Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:"."""
    for paragraph in source.paragraphs:
        if paragraph.first < zones.body.start:
            continue
        if paragraph.first > zones.body.start + 4:
            break
        text = source.flat[paragraph.span.start : min(paragraph.span.end, paragraph.span.start + 2500)]
        if not re.search(r"như sau\s{0,3}[:.]\s*$", text):
            continue
        for verb in reversed(list(_ISSUED.finditer(text))):
            kind = types.by_name(text[verb.end() : verb.end() + 60])
            if kind:
                start = paragraph.span.start + verb.end()
                return Found(kind, Span(start, start + types.name_length(text[verb.end() : verb.end() + 60])))
    return None


#: lines of a page without letterhead that may hold the portal's caption
_PAGE_HEAD = 40
_CAPTION = lazy(r"\s+(?:số\s*:?\s*)?(?P<number>\d\S{3,40})\s+(?:năm\s+)?(?:(?:19|20)\d\d\s+)?(?P<rest>.{12,900})$")
_ISSUED_BY = lazy(r"\s{1,9}do\s{1,9}.{3,90}\s{1,9}ban hành(?:\s{1,9}ngày\s{1,9}\d{1,2}[/-]\d{1,2}[/-]\d{4})?\s{0,9}\.?\s{0,9}$")


def from_portal(source: Source, zones: Zones, canonical: str | None) -> Found[str] | None:
    """Where the copy lost heading and title: what the portal's own caption says after type and number, or over its table of facts.

    "Kế hoạch 752/KH-UBND năm 2025 thực hiện Quyết định … do tỉnh Đồng Tháp ban hành" → "thực hiện Quyết định …"
    """
    stated = dict(reversed(source.metadata))
    if "title" in stated and stated["title"].span:
        return stated["title"]
    lines = zones.head or (range(min(len(source.lines), _PAGE_HEAD)) if not zones.header else range(0))
    return _caption(source, lines, canonical) or (None if zones.header else _over_the_facts(source))


def _caption(source: Source, lines: range, canonical: str | None) -> Found[str] | None:
    key = bare(canonical) if canonical else ""
    for index in lines if key else ():
        span = source.lines[index].span
        text = source.at(span)
        length = types.name_length(text)
        match = _CAPTION.match(text[:1100], length) if length else None
        if not match or bare(match["number"]) != key or re.match(r"(?:đã|được|bị)\s", match["rest"]):
            continue
        issued_by = _ISSUED_BY.search(match["rest"])
        rest = match["rest"][: issued_by.start()] if issued_by else match["rest"].rstrip()
        if not re.match(r"[Cc]ủa\s", rest):
            start = span.start + match.start("rest")
            return Found(" ".join(rest.split()), Span(start, start + len(rest)))
    return None


def _over_the_facts(source: Source) -> Found[str] | None:
    """The sentence right above the portal's table of facts is the title of the document they are about."""
    spans = [value.span for key, value in source.metadata if key in ("number", "type", "issuer", "date") and value.span]
    if not spans:
        return None
    first = source.line_at(min(spans).start)
    for index in range(first - 1, max(-1, first - 4), -1):
        span = source.lines[index].span
        text = source.at(span)
        if len(text.split()) >= _TITLE_WORDS and not text.endswith(":") and not re.search(r"\d\s?[/-]\s?[A-ZĐ]{2}", text):
            return Found(source.one_line(span), span)
    return None


_TITLE_WORDS = 8
