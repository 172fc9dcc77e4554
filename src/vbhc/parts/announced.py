"""Văn bản được đưa tin: what an article is about — "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về …"."""

from __future__ import annotations

import re
from datetime import date

from vbhc.knowledge import bodies, types
from vbhc.model.document import Announced
from vbhc.model.text import Source, Span
from vbhc.parts import dates, issuer, number
from vbhc.parts.layout import Zones

#: the verbs by which news tells that a document was issued
_VERB = re.compile(r"\b(?:(?:vừa|đã|mới|vừa mới|có)\s{1,3}){0,2}(?:ký\s{1,3})?(?:ban hành|ra|có|ký|công bố)\s{1,3}(?=[\w“\"])")
_DAY = re.compile(r"[Nn]gày\s{0,3}(?=\d)")
_TITLE = re.compile(r"\s{0,3}(?:ngày\s{0,2}[\d/.\- ]{6,14})?\s{0,3}(?P<title>(?:về|Về)\b[^.;:\n]{6,300})")
_READ = 4000


def find(source: Source, zones: Zones) -> Announced | None:
    """The first document that the article says was issued; None where it says so of none."""
    text = source.flat[:_READ]
    home = issuer.home_province(source, zones, None, None)
    for verb in _VERB.finditer(text):
        length = types.name_length(text[verb.end() : verb.end() + 60])
        if not length:
            continue
        kind = types.by_name(text[verb.end() : verb.end() + 60])
        left = max(0, verb.start() - 160, text.rfind(". ", 0, verb.start()) + 1)
        if not _is_subject(text[left : verb.start()]):
            continue
        after = verb.end() + length
        found = _number(source, after)
        day = _date_before(text[left : verb.start()]) or (_date_after(text, found[1]) if found else _date_after(text, after))
        on = date.fromisoformat(day) if day else None
        named = [b for _, end, b in bodies.named(text[left : verb.start()], on=on, home=home) if end >= verb.start() - left - 24]
        if not named:
            continue
        title = _TITLE.match(text, found[1] if found else after)
        return Announced(
            number=found[0] if found else None,
            type=kind,
            date=day,
            issuer=named[-1],
            title=" ".join(title["title"].split()) if title else None,
            span=Span(verb.end(), found[1] if found else after),
        )
    return None


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
