"""Văn bản được đưa tin: what an article is about — "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from vbhc.knowledge import bodies, types
from vbhc.model.body import Province
from vbhc.model.document import Announced
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, issuer, number
from vbhc.patterns import lazy

#: the verbs by which news tells that a document was issued
_VERB = lazy(r"\b(?:(?:vừa|đã|mới|vừa mới|có)\s{1,3}){0,2}(?:ký\s{1,3})?(?:ban hành|ra|có|ký|công bố)\s{1,3}(?=[\w“\"])")
_DAY = lazy(r"[Nn]gày\s{0,3}(?=\d)")
_TITLE = lazy(r"\s{0,3}(?:ngày\s{0,2}[\d/.\- ]{6,14})?\s{0,3}(?P<title>(?:về|Về)\b[^.;:\n]{6,300})")
_READ = 4000


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
    length = types.name_length(text[verb.end() : verb.end() + 60])
    left = text[max(0, verb.start() - 160, text.rfind(". ", 0, verb.start()) + 1) : verb.start()]
    if not length or not _is_subject(left):
        return None
    after = verb.end() + length
    found = _number(source, after)
    end = found[1] if found else after
    day = _date_before(left) or _date_after(text, end)
    named = [
        body for _, stop, body in bodies.named(left, on=date.fromisoformat(day) if day else None, home=home) if stop >= len(left) - _BETWEEN
    ]
    if not named:
        return None
    title = _TITLE.match(text, end, _paragraph_end(source, end))
    return Announced(
        number=found[0] if found else None,
        type=types.by_name(text[verb.end() : verb.end() + 60]),
        date=day,
        issuer=named[-1],
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
            return Announced(found[0], kind, day, after[0], None, Span(match.end(), found[1]))
    return None


def _paragraph_end(source: Source, offset: int) -> int:
    at = bisect_right(source.paragraphs, offset, key=lambda paragraph: paragraph.span.start) - 1
    return source.paragraphs[at].span.end if at >= 0 else len(source.text)


#: how a line presents a document: right at its start, or "Đó là nội dung …"
_PRESENTS = lazy(r"(?:^|\n)[ \t]{0,8}(?=[^\W\d_])|\bnội dung\s{1,3}(?=[^\W\d_])")
#: letters between the subject and the verb ("UBND tỉnh Cao Bằng vừa chính thức | ban hành")
_BETWEEN = 24


def _is_subject(left: str) -> bool:
    return bool(left.strip()) and not re.search(r"(?:được|bị|do)\s+\S+\s*$", left)


def _number(source: Source, start: int) -> tuple[str, int] | None:
    lead = re.match(r"\s{0,3}(?:số\s{0,3}:?\s{0,3})?(?=\d)", source.flat[start : start + 20])
    if not lead:
        return None
    found = number.read(source, start + lead.end(), start + lead.end() + 60)
    if not found or found.span is None or not found.value.serial:
        return None
    return str(found.value), found.span.end


def _date_before(left: str) -> str | None:
    days = [m.start() for m in _DAY.finditer(left)]
    return dates.first(left[days[-1] :]) if days else None


def _date_after(text: str, start: int) -> str | None:
    match = re.match(r"\s{0,3},?\s{0,3}ngày\s{0,3}", text[start : start + 16])
    if not match:
        return None
    return dates.first(text[start + match.end() - 6 : start + match.end() + 30])
