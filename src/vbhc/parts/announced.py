"""Văn bản được đưa tin: what an article is about — "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số 173/KH-UBND về …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from vbhc.knowledge import bodies, signing, types
from vbhc.model.body import Body, Province
from vbhc.model.document import Announced, Type
from vbhc.model.number import Number
from vbhc.model.text import Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, issuer, number, own_province, symbols
from vbhc.patterns import lazy

#: the verbs by which news tells that a document was issued
_VERB = lazy(
    r"\bvừa\s{1,3}(?:ký\s{1,3})?phê\s{1,2}duyệt\s[^.;\n]{3,200}?\s(?:tại|theo)\s{1,3}(?=Quyết\s{1,2}định\s{1,2}(?:số\s)?\s{0,2}\d)"
    r"|\b(?:(?:vừa|đã|mới|vừa mới|có)\s{1,3}){0,2}(?:ký(?:,|\s{1,3}và)?\s{1,3})?(?:ban hành|ra|có|ký|công bố|thông qua)\s{1,3}(?=[\w“\"])"
)
#: who has plans has no document: "Hội có kế hoạch tổ chức nhiều hoạt động"
_INTENDED = lazy(r"có\s{1,3}kế\s{1,3}hoạch\s")
#: what tells that it has been done; without these "ban hành" may be of a name: "Nghị quyết số 5/NQ-CP của Chính phủ | ban hành Kế hoạch …"
_DONE = lazy(r"(?:vừa|đã|mới)\s")
#: no page of a site told the news of a document before Việt Nam went online: an older one is its history
_ONLINE = "1997-11-19"
#: how a document in brackets begins
_OPENS = lazy(r"\(\s{0,2}(?:tại\s{1,2}|theo\s{1,2})?(?=[^\W\d_])")
_WIDEST_SENTENCE = 500
_AS_FOLLOWS = lazy(r",?\s{0,3}(?:cụ\s{1,3}thể\s{1,3})?như\s{1,3}sau\s{0,3}\Z")
#: a serial without a symbol is no number: "Chỉ thị số 17 về …"
_BARE = lazy(r"\s{1,3}số\s{1,3}\d{1,4}(?![\w/–-])")
_DAY = lazy(r"[Nn]gày\s{0,3}(?=\d)")
#: the day behind a number, also in brackets
_DATED = r"\s{0,3},?\s{0,3}(?:\(?ngày\s{0,2}(?:[\d/.\- ]{4,14}|\d{1,2}\s{1,2}tháng\s{1,2}\d{1,2}\s{1,2}năm\s{1,2}\d{4})\)?,?)?\s{0,3}"
#: a cited document right before its body: "Nghị quyết số 5/NQ-CP ngày 2/5/2024 của | Chính phủ"
_OF_CITED = lazy(rf"(?:[/-][A-ZĐ][\w.&-]{{0,24}}|\bsố\s{{1,2}}\d{{1,5}}){_DATED}của\s{{1,3}}\Z")
_TITLE = lazy(
    rf"{_DATED}(?:\([^()\n]{{2,60}}\)\s{{0,2}})?(?:gửi\s[^.:\n]{{3,160}}?\s(?=về\s{{1,2}}(?:việc|công\s{{1,2}}tác)\b))?(?P<title>[Vv]ề\b(?:[^.;:\n]|\.(?=\d)){{6,300}})"
)
#: where an article goes on in its own words behind a title
_ARTICLE = lazy(
    r"\s{0,3}\((?=(?:thay\s{1,2}thế|bãi\s{1,2}bỏ|sửa\s{1,2}đổi)\s)|,?\s{1,3}trong\s{1,2}đó(?![^\W_])|,\s{0,3}(?:áp\s{1,2}dụng|có\s{1,2}hiệu\s{1,2}lực)\s"
    r"|,\s{0,3}(?:thay\s{1,2}thế|bãi\s{1,2}bỏ)\s{1,3}(?:cho\s{1,3})?(?=[A-ZĐ])"
    r"|(?<!việc)(?<!theo)(?<!ứng)\s{1,3}(?:gửi(?:\s{1,3}(?:tới|đến))?|yêu\s{1,2}cầu)\s{1,3}"
    r"(?:các\s{1,3}(?:sở|bộ|ban|cơ\s{1,2}quan|đơn\s{1,2}vị|địa\s{1,2}phương|tỉnh|huyện|thị\s{1,2}xã|xã|phường|phòng|trường)|[A-ZĐỦ])"
    r"|,\s{1,3}với\s{1,3}(?:các\s{1,3}|những\s{1,3})?(?:yêu\s{1,2}cầu|mục\s{1,2}(?:tiêu|đích)|quan\s{1,2}điểm|phương\s{1,2}châm)(?![^\W_])"
)
#: whose document a person signs: "… ký ban hành Nghị quyết số 5-NQ/TW | của Bộ Chính trị"
_OWNER = lazy(rf"{_DATED}của\s{{1,3}}")
_SIGNED = "ký"
#: who signs for the Politburo as well: whose document it is, the office does not tell
_OFFICER = lazy(r"\bThường\s{1,2}trực\s{1,2}Ban\s{1,2}Bí\s{1,2}thư\Z")
_WIDEST_OFFICER = 16
#: what is said of the subject between it and the verb: "Cục Quản lý Dược (Bộ Y tế) | vừa ban hành"
_BRACKET = lazy(r"\s{0,3}\([^()\n]{1,60}\)\s{0,3}\Z")
#: a number or a type right before a day: it is the day of what is carried out ("Thực hiện Chỉ thị số 45-CT/TW, | ngày 14/4/2025", "Công điện | ngày 28/7/2020")
_CITED = lazy(r"(?:[/-][A-ZĐ][\w.&-]{0,24}|\bsố\s{1,2}\d{1,5}|\b(?P<type>[^\W\d_]{2,6}\s{1,2}[^\W\d_]{2,6}))\s{0,2},?\s{0,2}\Z")
#: a day in figures that no calendar has ("29/77/2020"): what stands elsewhere is not meant
_IMPOSSIBLE = lazy(r"\s{0,3},?\s{0,3}\(?ngày\s{0,3}\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
#: "ban hành" behind it is what a document is about: "… của Ban Chấp hành Trung ương về việc | ban hành Quy chế"
_ABOUT = lazy(r"\bvề(?:\s{1,2}việc)?\s{0,3}\Z")
_WIDEST_SYMBOL = 40
_READ = 4000
_PAPER = "văn bản"


def find(source: Source, zones: Zones) -> Announced | None:
    """The first document that the article says was issued; None where it says so of none.

    A headline often leaves out number and date: then a later sentence on a document of the same type and issuer tells them.
    """
    text = source.flat[:_READ]
    home = own_province.of_authority(source, None) or issuer.home_province(source, zones, None, None) or own_province.of_site(source, None)
    every = [one for verb in _VERB.finditer(text) if (one := _announced(source, text, verb, home))]
    told = [one for one in every if one.issuer]
    if not told:
        # whose document a person signed, the sentence may leave open: "Tổng Bí thư Lê Văn Hùng đã ký Quy định số 22-QĐ/TW"
        return _presented(source, text, home) or _said_in(source, text, home) or _said_of(source, text, home) or next(iter(every), None)
    first = told[0]
    best = next((one for one in told if one.number and one.type == first.type and _named(one) == _named(first)), first)
    # a body named with its day is that of the day
    dated = next((one for one in told if best.number == one.number is not None and one.date), None)
    return replace(best, date=dated.date, issuer=dated.issuer) if dated and not best.date else best


def _named(one: Announced) -> str | None:
    """Who issued it, by name: a sentence with a day tells the province of that day, a headline without one that of today."""
    return one.issuer.name if one.issuer else None


def _announced(source: Source, text: str, verb: re.Match[str], home: Province | None) -> Announced | None:
    """What one verb says was issued, by whom and when; None where its object is no document or its subject no body."""
    object_ = text[verb.end() : verb.end() + 60]
    length = types.name_length(object_)
    paper = 0 if length or not object_.casefold().startswith(_PAPER) else len(_PAPER)
    left = text[max(0, verb.start() - 160, _sentence_start(text, verb.start()), _paragraph_start(source, verb.start())) : verb.start()]
    if not (length or paper) or not _is_subject(left):
        return None
    after = verb.end() + (length or paper)
    found = _number(source, after)
    kind = types.by_name(object_) if length else _type_of(found[0]) if found else None
    bare = None if found else _BARE.match(text, after)
    if kind is None or (not (found or bare) and _INTENDED.match(text, verb.start())):
        return None
    start = verb.end()
    if not (found or bare) and (bracket := _in_brackets(source, text, after, kind)):
        start, found, after = bracket.start, (bracket.number, bracket.end), bracket.end
    end = found[1] if found else bare.end() if bare else after
    day = _date_after(text, end) or (None if _IMPOSSIBLE.match(text, end) else _date_before(left))
    if day and day < _ONLINE:
        return None
    if aside := _BRACKET.search(left, max(0, len(left) - _WIDEST_BRACKET)):
        left = left[: aside.start()]
    left = signing.deputised(left)
    year = found[0].year if found else None
    on = date.fromisoformat(day) if day else date(year, 7, 1) if year else None
    named = bodies.named(left, on=on, home=home)
    if named and not _DONE.match(text, verb.start()) and _OF_CITED.search(left, 0, named[-1][0]):
        return None
    person = bool(found or bare) and _SIGNED in verb.group()
    body: Body | None
    if person and (owner := signing.on_behalf(left, named) or _owner(text, end, on, home)):
        body = owner
    elif (
        named
        and (named[-1][1] >= len(left) - _BETWEEN or signing.signs(left[named[-1][1] :]))
        and not _OFFICER.search(left, max(0, named[-1][0] - _WIDEST_OFFICER), named[-1][1])
    ):
        body = bodies.together(left, named) if types.is_joint(kind) else signing.subject(named, left)[1]
    elif person and found and signing.signed_by(left):
        body = None
    else:
        return None
    title = _TITLE.match(text, end, _paragraph_end(source, end))
    return Announced(
        number=str(symbols.with_centre(found[0], local=body is not None and body.level != "central")) if found else None,
        type=kind,
        date=day,
        issuer=body,
        title=shortened(title["title"]) if title else None,
        span=Span(start, end),
    )


def _in_brackets(source: Source, text: str, after: int, kind: Type) -> _Document | None:
    """The document that a sentence tells of without its number and then names in brackets: "vừa có Công văn đề nghị … (Công văn số 14/SYT-NV, ngày 2/5/2024)"."""
    stop = min(after + _WIDEST_SENTENCE, _paragraph_end(source, after))
    full = text.find(". ", after, stop)
    for place in _OPENS.finditer(text, after, full if full >= 0 else stop):
        one = _document(source, place.end())
        if one and one.type == kind:
            return one
    return None


def shortened(title: str) -> str:
    """Trích yếu, as far as it goes in what an article says behind a number: ", trong đó …" are the article's own words."""
    return _AS_FOLLOWS.sub("", " ".join(title[: title_end(title, 0, len(title))].split())).rstrip(" ,")


def title_end(text: str, start: int, end: int) -> int:
    """Where the article goes on in its own words behind a title that stands between two offsets, `end` where it does not."""
    more = _ARTICLE.search(text, start, end)
    return more.start() if more else end


def _owner(text: str, end: int, on: date | None, home: Province | None) -> Body | None:
    """The body whose document it is, named behind its number."""
    behind = _OWNER.match(text, end)
    return bodies.resolve_phrase(text[behind.end() : behind.end() + 120], on=on, home=home) if behind else None


def _presented(source: Source, text: str, home: Province | None) -> Announced | None:
    """A document that a line presents by its own name: "Chỉ thị số 05/CT-UBND ngày 06/03/2019 của UBND tỉnh Lào Cai về …"."""
    for match in _PRESENTS.finditer(source.text, 0, min(len(source.text), _READ)):
        one = _document(source, match.end())
        if one is None:
            continue
        day = _date_after(text, one.end)
        near = text[one.end : min(one.end + 120, _paragraph_end(source, one.end))]
        for start, stop, body in bodies.named(near, on=date.fromisoformat(day) if day else None, home=home):
            issued = _ISSUED.match(near, stop) if near[:start].rstrip().endswith(_BY) else None
            if issued or ("của" in near[:start][-8:] and ":" not in near[:start]):
                day = day or (_date_after(text, one.end + issued.end()) if issued else None)
                return Announced(str(one.number), one.type, day, body, None, Span(match.end(), one.end))
    return None


def _said_in(source: Source, text: str, home: Province | None) -> Announced | None:
    """A document in which its issuer speaks: "Tại Công văn số 14/UBND-KT ngày 2/5/2024, UBND tỉnh yêu cầu …"."""
    for match in _SPEAKS_IN.finditer(source.text, 0, min(len(source.text), _READ)):
        one = _document(source, match.end())
        # an office writes down what the body said: the letter is the office's
        if one is None or one.number.symbol.startswith(_OFFICE):
            continue
        day = _date_after(text, one.end)
        near = signing.deputised(text[one.end : min(one.end + 300, _paragraph_end(source, one.end))])
        for start, stop, body in bodies.named(near, on=date.fromisoformat(day) if day else None, home=home):
            if near[:start].rstrip().endswith(",") and _SAYS.match(near, stop) and "." not in near[:start]:
                title = _TITLE.match(text, one.end, one.end + start)
                return Announced(
                    str(one.number), one.type, day, body, shortened(title["title"]) if title else None, Span(match.end(), one.end)
                )
    return None


def _said_of(source: Source, text: str, home: Province | None) -> Announced | None:
    """What somebody said, and in what: "Đó là chỉ đạo của UBND tỉnh đối với các xã tại Công văn số 14/UBND-KT về …"."""
    for match in _SPEECH.finditer(text):
        stop = min(match.end() + 400, _paragraph_end(source, match.end()))
        speaker = signing.deputised(text[match.end() : stop])
        for place in _IN.finditer(text, match.end(), stop):
            one = _document(source, place.end())
            body = bodies.resolve_phrase(speaker.lstrip(), on=_day(text, one.end), home=home) if one else None
            if one and body:
                title = _TITLE.match(text, one.end, _paragraph_end(source, one.end))
                return Announced(
                    str(one.number),
                    one.type,
                    _date_after(text, one.end),
                    body,
                    shortened(title["title"]) if title else None,
                    Span(place.end(), one.end),
                )
    return None


class _Document(NamedTuple):
    """A numbered document that is named at one place, where its type stands, and where its number ends."""

    type: Type | None
    number: Number
    start: int
    end: int


def _document(source: Source, start: int) -> _Document | None:
    """The document named with type and number at `start`."""
    words = source.flat[start : start + 60]
    length = types.name_length(words)
    found = _number(source, start + length) if length else None
    return _Document(types.by_name(words), found[0], start, found[1]) if found else None


def _day(text: str, end: int) -> date | None:
    day = _date_after(text, end)
    return date.fromisoformat(day) if day else None


_OFFICE = "VP"
_SPEAKS_IN = lazy(r"(?:^|(?<=[.!?]\s))[ \t]{0,8}(?:Tại|Trong)\s{1,3}(?:nội\s{1,2}dung\s{1,3})?(?=[^\W\d_])", re.MULTILINE)
_SAYS = lazy(
    r"\s{1,3}(?:đã\s{1,3}|cũng\s{1,3})?(?:yêu\s{1,2}cầu|đề\s{1,2}nghị|giao|chỉ\s{1,2}đạo|nêu|cho\s{1,2}biết|thông\s{1,2}báo|khẳng\s{1,2}định|lưu\s{1,2}ý|nhấn\s{1,2}mạnh|hướng\s{1,2}dẫn|quy\s{1,2}định)(?![^\W_])"
)
_SPEECH = lazy(
    r"\b[Đđ](?:ó|ây)\s{1,3}(?:cũng\s{1,3})?là\s{1,3}(?:một\s{1,3}trong\s{1,3})?(?:những\s{1,3}|các\s{1,3})?(?:nội\s{1,2}dung\s{1,3})?(?:ý\s{1,2}kiến\s{1,3})?"
    r"(?:chỉ\s{1,2}đạo|yêu\s{1,2}cầu|đề\s{1,2}nghị|kiến\s{1,2}nghị|kết\s{1,2}luận|khẳng\s{1,2}định)\s{1,3}(?:(?:mới(?:\s{1,2}nhất)?|quan\s{1,2}trọng)\s{1,3})?của\s{1,3}"
)
_IN = lazy(r"\s(?:tại|trong)\s{1,3}(?=[^\W\d_])")


def _paragraph_start(source: Source, offset: int) -> int:
    at = _paragraph(source, offset)
    return source.paragraphs[at].span.start if at >= 0 else 0


def _paragraph_end(source: Source, offset: int) -> int:
    at = _paragraph(source, offset)
    return source.paragraphs[at].span.end if at >= 0 else len(source.text)


def _paragraph(source: Source, offset: int) -> int:
    return bisect_right(source.paragraphs, offset, key=lambda paragraph: paragraph.span.start) - 1


#: how a line presents a document: right at its start, or "Đó là (một trong những) nội dung (tại) …"
_PRESENTS = lazy(
    r"(?:^|\n)[ \t]{0,8}(?=[^\W\d_])"
    r"|\b(?:[Đđ]ó|[Đđ]ây)\s{1,3}(?:cũng\s{1,3})?là\s{1,3}(?:(?:một\s{1,3}(?:trong\s{1,3})?(?:số\s{1,3})?(?:những\s{1,3})?|những\s{1,3}))?nội\s{1,2}dung\s{1,3}"
    r"(?:(?:chính|chủ\s{1,2}yếu|quan\s{1,2}trọng|cơ\s{1,2}bản|được\s{1,2}nêu|nêu|được\s{1,2}quy\s{1,2}định|được\s{1,2}đề\s{1,2}cập)\s{1,3}){0,2}(?:(?:của|tại|trong)\s{1,3})?(?=[^\W\d_])"
)
#: "Thông tư số 5/2020/TT-BYT được Bộ Y tế ban hành ngày …"
_BY = ("được", "do")
_ISSUED = lazy(r"\s{1,3}(?:ký\s{1,2})?(?:ban\s{1,2}hành|thông\s{1,2}qua|ký|công\s{1,2}bố)(?![^\W_])")
#: letters between the subject and the verb ("UBND tỉnh Cao Bằng vừa chính thức | ban hành")
_BETWEEN = 24
#: what opens a clause on what is yet to come: "… cho đến khi UBND tỉnh | có thông báo mới"
_TO_COME = lazy(
    r"\b(?:đến\s{1,3}khi|trong\s{1,3}(?:khi|thời\s{1,3}gian)\s{1,3}chờ|chờ|trước\s{1,3}khi|nếu|khi\s{1,3}nào)\s[^,;]{2,80}\Z", re.IGNORECASE
)
_WIDEST_BRACKET = 70


def _is_subject(left: str) -> bool:
    return bool(left.strip()) and not re.search(r"(?:được|bị|do)\s+\S+\s*$", left) and not _TO_COME.search(left) and not _ABOUT.search(left)


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
    days = [m.start() for m in _DAY.finditer(left) if not _is_cited(left, m.start())]
    return dates.first(left[days[-1] :]) if days else None


def _is_cited(left: str, day: int) -> bool:
    found = _CITED.search(left, max(0, day - _WIDEST_SYMBOL), day)
    return found is not None and (found["type"] is None or types.by_name(found["type"]) is not None)


def _date_after(text: str, start: int) -> str | None:
    match = re.match(r"\s{0,3},?\s{0,3}\(?ngày\s{0,3}", text[start : start + 16])
    if not match:
        return None
    return dates.first(text[start + match.end() - 6 : start + match.end() + 30])
