"""Cơ quan làm chủ ngữ: the body that a sentence names before the document it issued: "UBND tỉnh đã ban hành | Kế hoạch …", "Sở Y tế đề nghị tại | Tờ trình …"."""

from __future__ import annotations

import re

from vbhc.citations import days, issuers
from vbhc.citations.drafts import Draft
from vbhc.citations.issuers import Home
from vbhc.knowledge import bodies, signing, types
from vbhc.knowledge.places import View
from vbhc.model.body import Body
from vbhc.model.number import Number
from vbhc.patterns import lazy

_AT = lazy(r"\s{1,3}\(?(?:nêu\s{1,2}|nói\s{1,2})?tại\s{1,3}(?:các\s{1,3}|nội\s{1,2}dung\s{1,3})?\Z", re.IGNORECASE)
#: what a body does in a document of its own: "UBND huyện … đề nghị tại Tờ trình số …"
_DOES = lazy(
    r"\s{1,3}(?:đề\s{1,2}nghị|đề\s{1,2}xuất|báo\s{1,2}cáo|kiến\s{1,2}nghị|trình|tham\s{1,2}mưu|thẩm\s{1,2}định|có\s{1,2}ý\s{1,2}kiến)\Z"
)
_BRACKET = lazy(r"\s{0,3}\([^()]{1,60}\)\Z")
_WIDEST_BRACKET = 66
#: a verb must be there: "của Bộ Nội vụ, các Công văn số …" begins another list
_ISSUED = lazy(
    r"[\s,]{1,4}(?:cũng\s{1,2})?(?:(?:đã|vừa|tiếp\s{1,2}tục|có)\s{1,3}){0,2}(?:ký(?:,|\s{1,3}và)?\s{1,3})?(?:ban\s{1,3}hành|ra|gửi|phát\s{1,2}hành|thông\s{1,2}qua|ký|đã|vừa|có)"
    r"(?:\s{1,3}(?:các|một))?\s{0,3}\Z",
    re.IGNORECASE,
)
#: the last word of what the patterns above end in
_LAST = ("tại", "các", "dung", "hành", "ra", "gửi", "qua", "một", "có", "ký", "đã", "vừa")
_WIDEST_VERB = 80
_WIDEST_DOES = 20
_WINDOW = 200
_NEAR = 8


def before(flat: str, start: int, home: Home, cited: Draft) -> tuple[int, Body | None, str | None] | None:
    """The body named before a type word at `start` with "tại" or "ban hành": where it begins, the body, and the date before it.

    A joint document all bodies have issued that stand there together. The body is None where the symbol is that of an office, which writes down what the body said: "ý kiến của Thường trực Tỉnh ủy tại Công văn số 990-CV/VPTU".
    """
    if not flat[max(0, start - _NEAR) : start].rstrip().casefold().endswith(_LAST):
        return None
    on = home.day(cited)
    base = max(0, start - _WINDOW)
    left = flat[base:start]
    cut = _verb(left)
    if cut is None or not bodies.may_end(left[:cut]):
        return None
    left = signing.deputised(left)
    named = _named(left[:cut], home, on)
    if not named or not signing.signs(issuers.TERM.sub("", left[named[-1][1] : cut])):
        return None
    begin, _ = signing.subject(named, left)
    spoken = cited.number is not None and (at_it := _AT.search(left, cut)) is not None
    acts = spoken and at_it is not None and at_it.start() > cut
    if spoken and left[:begin].rstrip().casefold().endswith(_ORDERED if acts else _TO):
        return None
    dated = days.before(flat, base, base + begin)
    if dated and not on:
        # the province of that day, not today's
        on = dated[1]
        named = _named(left[:cut], home, on) or named
    body = signing.on_behalf(left, named) or (
        bodies.together(left, named) if types.is_joint(cited.type) else signing.subject(named, left)[1]
    )
    issuer = _office(cited.number, body, home.view(on)) if spoken and cited.number else body
    return base + begin, issuer, dated[1] if dated else None


def _named(left: str, home: Home, on: str | None) -> list[tuple[int, int, Body]]:
    """The bodies that stand there, as they were that day, with the unit that its leader names."""
    led = _led(left, home, on)
    return [*bodies.seen(left, home.view(on)), *([led] if led else [])]


def _led(left: str, home: Home, on: str | None) -> tuple[int, int, Body] | None:
    """The unit that somebody leads who is named last: "Trưởng phòng | Kinh tế, Hạ tầng và Đô thị" of "Phòng Kinh tế, Hạ tầng và Đô thị"."""
    leaders = list(_LEADER.finditer(left))
    if not leaders:
        return None
    leader = leaders[-1]
    unit = left[leader.start("unit") :]
    found = issuers.at(unit[:1].upper() + unit[1:], 0, home, on)
    return (leader.start(), leader.start("unit") + found[0], found[1]) if found and not unit[found[0] :].strip(" ,") else None


_LEADER = lazy(r"(?<![^\W_])Trưởng\s{1,3}(?P<unit>phòng|ban)(?=\s{1,3}[A-ZĐ])")


def _office(number: Number, named: Body, view: View) -> Body | None:
    """Who wrote the letter in which a body tells its opinion: the office that the symbol names, else the body."""
    if not issuers.code(number).startswith(_OFFICE) or named.name.startswith(_OFFICE_NAME):
        return named
    found = bodies.by_symbol(issuers.code(number), on=view.on, home=view.unnamed())
    return found[0] if len(found) == 1 else None


#: whom a letter goes to: "… gửi Thủ tướng Chính phủ tại Công văn số …"
_TO = (" gửi", " gửi đến", " gửi tới", " trình")
#: whom somebody else tells to do so: "giao Sở Y tế tham mưu tại …"
_ORDERED = (*_TO, " giao", " yêu cầu", " đề nghị", " chỉ đạo")
#: symbols and names of offices begin so
_OFFICE, _OFFICE_NAME = "VP", "Văn phòng"


def _verb(left: str) -> int | None:
    """Where "tại" or "ban hành" begins that `left` ends with, with the bracket before it; None where it ends with neither."""
    near = max(0, len(left) - _WIDEST_VERB)
    found = _AT.search(left, near) or _ISSUED.search(left, near)
    if not found or not left[found.start() :].strip():
        return None
    does = _DOES.search(left, max(0, found.start() - _WIDEST_DOES), found.start())
    cut = (does or found).start()
    bracket = _BRACKET.search(left, max(0, cut - _WIDEST_BRACKET), cut) if left[cut - 1 : cut] == ")" else None
    return bracket.start() if bracket else cut
