"""Trích yếu: the title under the heading of the type, or the V/v block of a công văn (NĐ 30/2020/NĐ-CP, Phụ lục I, II.5)."""

from __future__ import annotations

import re
from typing import NamedTuple

from vbhc.knowledge import types
from vbhc.model.document import Type
from vbhc.model.letters import bare, is_rule
from vbhc.model.text import Found, Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, marks
from vbhc.parts.headline import is_author_line
from vbhc.parts.zones import is_number_line
from vbhc.patterns import lazy

_REGARDING = lazy(r"^\W{0,3}(?:V\s?/\s?[vV]\b|Trích\s+yếu)\s{0,3}[:.]?\s{0,3}")
#: titles of the 1990s repeat issuer, number and date: "CỦA BỘ … SỐ 54/1999/TTLT-… NGÀY 29 THÁNG 12 NĂM 1999 HƯỚNG DẪN …"
_OWN_NUMBER = lazy(
    r"^(?:CỦA\s.{3,140}?\s)?SỐ\s{0,3}:?\s{0,3}\d{1,6}[\dA-ZĐ/\-–. ]{3,40}?\s{1,3}NGÀY\s{1,3}\d{1,2}(?:\s{1,3}THÁNG\s{1,3}|[/-])\d{1,2}(?:\s{1,3}NĂM\s{1,3}|[/-])\d{4}\s{1,3}(?=\S)",
    re.IGNORECASE,
)


class Heading(NamedTuple):
    """The type as the heading names it, and the title."""

    type: Found[Type] | None
    title: Found[str] | None
    notes: tuple[Note, ...] = ()


def find(source: Source, zones: Zones) -> Heading:
    """Type heading and title of the title zone; the V/v block of the letterhead where there is no heading."""
    kind, rest = _type(source, zones)
    title = _title(source, zones, rest)
    if title is None and kind is None:
        title = _regarding(source, zones)
    return Heading(kind, title)


def _type(source: Source, zones: Zones) -> tuple[Found[Type] | None, int]:
    """The heading and the offset where the title may begin."""
    if not zones.title:
        return None, 0
    index = zones.title.start
    start = source.lines[index].span.start
    for count in (1, 2):
        if count > len(zones.title):
            break
        span = Span(start, source.lines[index + count - 1].span.end)
        if found := marks.type_heading(source.one_line(span)):
            return Found(found, span), span.end
    text = source.at(source.lines[index].span)
    if prefix := marks.type_prefix(text):
        kind, length = prefix
        return Found(kind, Span(start, start + length)), start + length
    return None, start


def _title(source: Source, zones: Zones, start: int) -> Found[str] | None:
    spans = [source.lines[i].span for i in zones.title]
    parts = [Span(max(s.start, start), s.end) for s in spans if s.end > start and not is_rule(source.at(s))]
    parts = [s for s in parts if source.at(s).strip()]
    if len(parts) > 1 and is_author_line(source.one_line(parts[0])):
        parts = parts[1:]
    if len(parts) > 1 and source.one_line(parts[1]).casefold().startswith(source.one_line(parts[0]).casefold().strip(" .:")):
        parts = parts[1:]  # "BÁO CÁO TỔNG KẾT" / "Tổng kết 10 năm …"
    if not parts:
        return None
    span = _trimmed(source, Span(parts[0].start, parts[-1].end))
    text = " ".join(source.one_line(s) for s in parts)
    text = re.sub(r"\s*(?:_{3,}|-{3,}|\*{3,})\s*", " ", text).strip(" :|")
    text = _OWN_NUMBER.sub("", _REGARDING.sub("", text))
    return Found(text, span) if text else None


def _trimmed(source: Source, span: Span) -> Span:
    text = source.at(span)
    return Span(span.start + len(text) - len(text.lstrip(" :\n.")), span.end - (len(text) - len(text.rstrip())))


def _regarding(source: Source, zones: Zones) -> Found[str] | None:
    """The V/v lines under the number, up to the other column, the date or Kính gửi."""
    for index in zones.header:
        first = source.lines[index]
        text = source.at(first.span)
        mark = marks.REGARDING.match(text)
        if not mark:
            continue
        last = index
        for below in range(index + 1, min(zones.header.stop, index + 9)):
            line = source.lines[below]
            words = source.at(line.span)
            key = bare(words[:120])
            if line.column != first.column or is_rule(words) or is_number_line(words) or marks.is_place_date(words):
                break
            if (
                marks.is_national(key)
                or marks.is_motto(key)
                or marks.ADDRESSEE.match(words)
                or dates.LONG.search(words)
                or marks.is_letterhead_mark(words)
            ):
                break
            last = below
        strip = _REGARDING.match(text)
        span = _trimmed(source, Span(first.span.start + (strip.end() if strip else 0), source.lines[last].span.end))
        title = source.one_line(span).strip(" .;")
        return Found(title, span) if title else None
    return None


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
_ISSUED_BY = lazy(r"\s+do\s+.{3,90}\s+ban hành\s*$")


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
