"""Văn bản được đưa tin: what an article is about — "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from vbhc.knowledge import bodies, types
from vbhc.model.body import Province
from vbhc.model.document import Announced, Type
from vbhc.model.number import Number
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, issuer, number
from vbhc.patterns import lazy

#: the verbs by which news tells that a document was issued
_VERB = lazy(r"\b(?:(?:vừa|đã|mới|vừa mới|có)\s{1,3}){0,2}(?:ký\s{1,3})?(?:ban hành|ra|có|ký|công bố|thông qua)\s{1,3}(?=[\w“\"])")
_DAY = lazy(r"[Nn]gày\s{0,3}(?=\d)")
_TITLE = lazy(
    r"\s{0,3},?\s{0,3}(?:ngày\s{0,2}[\d/.\- ]{6,14},?|ngày\s{0,2}\d{1,2}\s{1,2}tháng\s{1,2}\d{1,2}\s{1,2}năm\s{1,2}\d{4},?)?\s{0,3}"
    r"(?:gửi\s[^.;:\n]{3,160}?\s(?=về\s{1,2}việc\b))?(?P<title>(?:về|Về)\b[^.;:\n]{6,300})"
)
#: what is said of the subject between it and the verb: "Cục Quản lý Dược (Bộ Y tế) | vừa ban hành"
_BRACKET = lazy(r"\s{0,3}\([^()\n]{1,60}\)\s{0,3}\Z")
#: a number right before a day: it is the day of what is carried out ("Thực hiện Chỉ thị số 45-CT/TW, | ngày 14/4/2025")
_CITED = lazy(r"[/-][A-ZĐ][\w.&-]{0,24}\s{0,2},?\s{0,2}\Z")
_WIDEST_SYMBOL = 40
_READ = 4000
_PAPER = "văn bản"
#: a deputy signs for the head, and the document is their body's
_DEPUTY = lazy(r"\bPhó\s{1,2}(?=(?:Chủ\s{1,2}tịch|Thủ\s{1,2}tướng)\b)")


def find(source: Source, zones: Zones) -> Announced | None:
    """The first document that the article says was issued; None where it says so of none.

    A headline often leaves out number and date: then a later sentence on a document of the same type and issuer tells them.
    """
    text = source.flat[:_READ]
    home = issuer.home_province(source, zones, None, None)
    told = [one for verb in _VERB.finditer(text) if (one := _announced(source, text, verb, home))]
    if not told and (named := _presented(source, text, home)):
        return named
    first = told[0] if told else None
    numbered = (one for one in told if one.number and first and one.type == first.type and one.issuer == first.issuer)
    return next(numbered, first)


def _announced(source: Source, text: str, verb: re.Match[str], home: Province | None) -> Announced | None:
    """What one verb says was issued, by whom and when; None where its object is no document or its subject no body."""
    object_ = text[verb.end() : verb.end() + 60]
    length = types.name_length(object_)
    paper = 0 if length or not object_.casefold().startswith(_PAPER) else len(_PAPER)
    left = text[max(0, verb.start() - 160, _sentence_start(text, verb.start())) : verb.start()]
    if not (length or paper) or not _is_subject(left):
        return None
    after = verb.end() + (length or paper)
    found = _number(source, after)
    kind = types.by_name(object_) if length else _type_of(found[0]) if found else None
    if kind is None:
        return None
    end = found[1] if found else after
    day = _date_before(left) or _date_after(text, end)
    if bracket := _BRACKET.search(left, max(0, len(left) - _WIDEST_BRACKET)):
        left = left[: bracket.start()]
    deputy = _DEPUTY.search(left)
    left = _DEPUTY.sub("", left)
    named = bodies.named(left, on=date.fromisoformat(day) if day else None, home=home)
    if not named or named[-1][1] < len(left) - _BETWEEN:
        return None
    body = bodies.together(left, named) if types.is_joint(kind) else named[-1][2]
    title = _TITLE.match(text, end, _paragraph_end(source, end))
    return Announced(
        number=str(found[0]) if found else None,
        type=kind,
        date=day,
        issuer=bodies.without_head(body) if deputy else body,
        title=" ".join(title["title"].split()) if title else None,
        span=Span(verb.end(), end),
    )


def _presented(source: Source, text: str, home: Province | None) -> Announced | None:
    """A document that a line presents by its own name: "Chỉ thị số 05/CT-UBND ngày 06/03/2019 của UBND tỉnh Lào Cai về …"."""
    for match in _PRESENTS.finditer(source.text, 0, min(len(source.text), _READ)):
        length = types.name_length(text[match.end() : match.end() + 60])
        found = _number(source, match.end() + length) if length else None
        if not found:
            continue
        day = _date_after(text, found[1])
        near = text[found[1] : found[1] + 120]
        after = [
            body
            for start, _, body in bodies.named(near, on=date.fromisoformat(day) if day else None, home=home)
            if "của" in near[:start][-8:]
        ]
        if after:
            kind = types.by_name(text[match.end() : match.end() + 60])
            return Announced(str(found[0]), kind, day, after[0], None, Span(match.end(), found[1]))
    return None


def _paragraph_end(source: Source, offset: int) -> int:
    at = bisect_right(source.paragraphs, offset, key=lambda paragraph: paragraph.span.start) - 1
    return source.paragraphs[at].span.end if at >= 0 else len(source.text)


#: how a line presents a document: right at its start, or "Đó là nội dung …"
_PRESENTS = lazy(r"(?:^|\n)[ \t]{0,8}(?=[^\W\d_])|\bnội dung\s{1,3}(?=[^\W\d_])")
#: letters between the subject and the verb ("UBND tỉnh Cao Bằng vừa chính thức | ban hành")
_BETWEEN = 24
_WIDEST_BRACKET = 70


def _is_subject(left: str) -> bool:
    return bool(left.strip()) and not re.search(r"(?:được|bị|do)\s+\S+\s*$", left)


def _sentence_start(text: str, before: int) -> int:
    """Where the sentence begins that goes on at `before`; "TP. Hà Nội" ends none."""
    stop = text.rfind(". ", 0, before)
    while stop > 0 and text[:stop].endswith(_SHORT):
        stop = text.rfind(". ", 0, stop)
    return stop + 1


#: what an abbreviation ends in that stands before a name
_SHORT = ("TP", "Tp", "TX", "Tx")


def _type_of(value: Number) -> Type | None:
    """What "văn bản số …" is by its number: one without a type is a công văn."""
    return types.by_abbr(value.type_code) if value.type_code else types.get("cong-van") if value.family == "dispatch" else None


def _number(source: Source, start: int) -> tuple[Number, int] | None:
    lead = re.match(r"\s{0,3}(?:số\s{0,3}:?\s{0,3})?(?=\d)", source.flat[start : start + 20])
    if not lead:
        return None
    found = number.read(source, start + lead.end(), start + lead.end() + 60)
    if not found or found.span is None or not found.value.serial:
        return None
    return found.value, found.span.end


def _date_before(left: str) -> str | None:
    days = [m.start() for m in _DAY.finditer(left) if not _CITED.search(left, max(0, m.start() - _WIDEST_SYMBOL), m.start())]
    return dates.first(left[days[-1] :]) if days else None


def _date_after(text: str, start: int) -> str | None:
    match = re.match(r"\s{0,3},?\s{0,3}ngày\s{0,3}", text[start : start + 16])
    if not match:
        return None
    return dates.first(text[start + match.end() - 6 : start + match.end() + 30])
