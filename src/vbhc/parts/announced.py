"""Văn bản được đưa tin: what an article is about — "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from vbhc.knowledge import bodies, types
from vbhc.model.body import Body, Province
from vbhc.model.document import Announced, Type
from vbhc.model.number import Number
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, issuer, number
from vbhc.patterns import lazy

#: the verbs by which news tells that a document was issued
_VERB = lazy(
    r"\bvừa\s{1,3}(?:ký\s{1,3})?phê\s{1,2}duyệt\s[^.;\n]{3,200}?\s(?:tại|theo)\s{1,3}(?=Quyết\s{1,2}định\s{1,2}(?:số\s)?\s{0,2}\d)"
    r"|\b(?:(?:vừa|đã|mới|vừa mới|có)\s{1,3}){0,2}(?:ký\s{1,3})?(?:ban hành|ra|có|ký|công bố|thông qua)\s{1,3}(?=[\w“\"])"
)
#: a serial without a symbol is no number: "Chỉ thị số 17 về …"
_BARE = lazy(r"\s{1,3}số\s{1,3}\d{1,4}(?![\w/–-])")
_DAY = lazy(r"[Nn]gày\s{0,3}(?=\d)")
#: the day behind a number, also in brackets
_DATED = r"\s{0,3},?\s{0,3}(?:\(?ngày\s{0,2}(?:[\d/.\- ]{6,14}|\d{1,2}\s{1,2}tháng\s{1,2}\d{1,2}\s{1,2}năm\s{1,2}\d{4})\)?,?)?\s{0,3}"
_TITLE = lazy(rf"{_DATED}(?:gửi\s[^.:\n]{{3,160}}?\s(?=về\s{{1,2}}việc\b))?(?P<title>[Vv]ề\b(?:[^.;:\n]|\.(?=\d)){{6,300}})")
#: where an article goes on in its own words behind a title
_ARTICLE = lazy(
    r",?\s{1,3}trong\s{1,2}đó(?![^\W_])|,\s{0,3}(?:áp\s{1,2}dụng|có\s{1,2}hiệu\s{1,2}lực)\s"
    r"|,\s{0,3}(?:thay\s{1,2}thế|bãi\s{1,2}bỏ)\s{1,3}(?:cho\s{1,3})?(?=[A-ZĐ])"
    r"|(?<!việc)\s{1,3}gửi\s{1,3}(?:(?:tới|đến)\s{1,3})?(?:các\s{1,3}(?:sở|bộ|ban|cơ\s{1,2}quan|đơn\s{1,2}vị|địa\s{1,2}phương|tỉnh|xã)|[A-ZĐỦ])"
)
#: whose document a person signs: "… ký ban hành Nghị quyết số 5-NQ/TW | của Bộ Chính trị", "Thay mặt Bộ Chính trị, …"
_OWNER = lazy(rf"{_DATED}của\s{{1,3}}")
_BEHALF = lazy(r"[Tt]hay\s{1,2}mặt\s{1,3}\Z")
_WIDEST_BEHALF = 16
_SIGNED = "ký"
#: who signs for the Politburo as well: whose document it is, the office does not tell
_OFFICER = lazy(r"\bThường\s{1,2}trực\s{1,2}Ban\s{1,2}Bí\s{1,2}thư\Z")
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
    bare = None if found else _BARE.match(text, after)
    end = found[1] if found else bare.end() if bare else after
    day = _date_before(left) or _date_after(text, end)
    if bracket := _BRACKET.search(left, max(0, len(left) - _WIDEST_BRACKET)):
        left = left[: bracket.start()]
    deputy = _DEPUTY.search(left)
    left = _DEPUTY.sub("", left)
    on = date.fromisoformat(day) if day else None
    named = bodies.named(left, on=on, home=home)
    person = bool(found) and _SIGNED in verb.group()
    if person and (owner := _on_behalf(left, named) or _owner(text, end, on, home)):
        body = owner
    elif named and named[-1][1] >= len(left) - _BETWEEN and not _OFFICER.search(left, max(0, named[-1][0] - _WIDEST_BEHALF), named[-1][1]):
        body = bodies.together(left, named) if types.is_joint(kind) else named[-1][2]
    else:
        return None
    title = _TITLE.match(text, end, _paragraph_end(source, end))
    return Announced(
        number=str(found[0]) if found else None,
        type=kind,
        date=day,
        issuer=bodies.without_head(body) if deputy else body,
        title=shortened(title["title"]) if title else None,
        span=Span(verb.end(), end),
    )


def shortened(title: str) -> str:
    """Trích yếu, as far as it goes in what an article says behind a number: ", trong đó …" are the article's own words."""
    more = _ARTICLE.search(title)
    return " ".join((title[: more.start()] if more else title).split()).rstrip(" ,")


def _on_behalf(left: str, named: list[tuple[int, int, Body]]) -> Body | None:
    """The body in whose name a person signs, named before who that is."""
    return named[0][2] if named and _BEHALF.search(left, max(0, named[0][0] - _WIDEST_BEHALF), named[0][0]) else None


def _owner(text: str, end: int, on: date | None, home: Province | None) -> Body | None:
    """The body whose document it is, named behind its number."""
    behind = _OWNER.match(text, end)
    return bodies.resolve_phrase(text[behind.end() : behind.end() + 120], on=on, home=home) if behind else None


def _presented(source: Source, text: str, home: Province | None) -> Announced | None:
    """A document that a line presents by its own name: "Chỉ thị số 05/CT-UBND ngày 06/03/2019 của UBND tỉnh Lào Cai về …"."""
    for match in _PRESENTS.finditer(source.text, 0, min(len(source.text), _READ)):
        length = types.name_length(text[match.end() : match.end() + 60])
        found = _number(source, match.end() + length) if length else None
        if not found:
            continue
        day = _date_after(text, found[1])
        near = text[found[1] : found[1] + 120]
        for start, stop, body in bodies.named(near, on=date.fromisoformat(day) if day else None, home=home):
            issued = _ISSUED.match(near, stop) if near[:start].rstrip().endswith(_BY) else None
            if issued or "của" in near[:start][-8:]:
                kind = types.by_name(text[match.end() : match.end() + 60])
                day = day or (_date_after(text, found[1] + issued.end()) if issued else None)
                return Announced(str(found[0]), kind, day, body, None, Span(match.end(), found[1]))
    return None


def _paragraph_end(source: Source, offset: int) -> int:
    at = bisect_right(source.paragraphs, offset, key=lambda paragraph: paragraph.span.start) - 1
    return source.paragraphs[at].span.end if at >= 0 else len(source.text)


#: how a line presents a document: right at its start, or "Đó là nội dung …"
_PRESENTS = lazy(r"(?:^|\n)[ \t]{0,8}(?=[^\W\d_])|\bnội dung\s{1,3}(?=[^\W\d_])")
#: "Thông tư số 5/2020/TT-BYT được Bộ Y tế ban hành ngày …"
_BY = ("được", "do")
_ISSUED = lazy(r"\s{1,3}(?:ký\s{1,2})?(?:ban\s{1,2}hành|thông\s{1,2}qua|ký|công\s{1,2}bố)(?![^\W_])")
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
    match = re.match(r"\s{0,3},?\s{0,3}\(?ngày\s{0,3}", text[start : start + 16])
    if not match:
        return None
    return dates.first(text[start + match.end() - 6 : start + match.end() + 30])
