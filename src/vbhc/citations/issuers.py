"""Cơ quan ban hành văn bản được viện dẫn: said after it ("của …", "được … thông qua"), or told by the symbol alone; see `actors` for what stands before it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import Protocol

from vbhc.citations import conflicts
from vbhc.citations.drafts import Draft
from vbhc.knowledge import bodies, citing, provinces, registry, signing, types
from vbhc.knowledge.phrases import body_at, joint, ministries_at
from vbhc.knowledge.places import View
from vbhc.knowledge.unknown import opens_body
from vbhc.knowledge.words import Words
from vbhc.model.body import Body
from vbhc.model.document import Type
from vbhc.model.number import Number
from vbhc.model.text import Source
from vbhc.patterns import lazy

#: "… ngày 25/10/2017 [của] Hội nghị lần thứ sáu | Ban Chấp hành …": the word is often left out before a meeting
_OF = lazy(
    r"(?:\s{0,3}\([Kk]h(?:óa|oá)\s{1,3}[IVXLC]{1,6}\))?\s{0,3},?\s{0,3}(?:(?:c[ủu]a|CỦA)\s{1,4}|(?P<met>(?<=\s)(?=Hội\s{0,2}nghị\s)))(?:Hội\s{0,2}nghị\s{1,2}(?:lần\s{1,2}thứ\s{1,2}[^\W\d_]{2,5}(?:\s{1,2}mười)?|Trung\s{1,2}ương\s{1,2}(?:lần\s{1,2}thứ\s{1,2})?(?P<plenum>\d{1,2}|[^\W\d_]{2,5}(?:\s{1,2}mười)?(?=[\s,]{1,3}kh[oó])))(?:,?\s{1,2}(?:của\s{1,2})?|(?=[.;,])))?|\s{0,2},?\s{0,2}của(?=[A-ZĐỦ])"
)
#: a programme of several: "Chương trình phối hợp số … giữa UBND tỉnh và Ủy ban MTTQ Việt Nam tỉnh"
_BETWEEN = lazy(r"\s{0,3},?\s{1,3}giữa\s{1,3}(?=[A-ZĐỦ])")
_BY = lazy(r"[\s,]{1,4}(?:đã\s{1,2})?được\s{1,3}(?=[A-ZĐ])|\s{0,3},?\s{1,3}do\s{1,3}(?=[A-ZĐ])")
_PASSED = lazy(
    r"(?:\s{1,3}kho[áa]\s{1,2}[IVX]{1,5}[^;.]{0,30}|\s{1,3}khóa\s{1,2}[IVX]{1,5}[^;.]{0,30})?\s{1,3}(?:thông\s{1,2}qua|ban\s{1,2}hành|công\s{1,2}bố|ký|phê\s{1,2}duyệt)"
)
#: "ngày 30/10/2020 | Ban Tổ chức Trung ương": the word "của" is left out
_BLANKS = lazy(r"\s{1,3}(?=[A-ZĐỦ])")
#: a body that is the subject of what follows: "… ngày 5/3, UBND tỉnh yêu cầu"
_CLAUSE = lazy(
    r"\s{1,3}(?:ban\s{1,2}hành|xây\s{1,2}dựng|yêu\s{1,2}cầu|đề\s{1,2}nghị|báo\s{1,2}cáo|thông\s{1,2}báo|đã|vừa|có\s|tổ\s{1,2}chức|lập|đặt|giao|trình)"
)
#: the term of a body: "khóa XIII", "nhiệm kỳ 2021 - 2026"
TERM = lazy(
    r"[\s,(–-]{0,5}(?:(?:BCH\s|Trung\s{1,2}ương\s)?\d{1,2}\s)?(?:kho[áa]|khóa|nhiệm\s{1,2}kỳ|kỳ\s{1,2}họp)(?:(?:\s{1,3}thứ)?\s{1,3}(?:[IVXLC]{1,6}|\d{1,4}(?:\s?[-–]\s?\d{4})?)"
    r"|\s{1,3}thứ\s{1,3}(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s{1,2}(?:mươi|một|mốt|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín)){0,2})\b(?:\s{1,2}\((?:bất\s{1,2}thường|chuyên\s{1,2}đề))?\)?",
    re.IGNORECASE,
)
_AND = lazy(r"(?:\s{0,3}[,;]\s{1,3}|\s{0,3}[-–]\s{0,3}|\s{1,3}v(?:à|ới)\s{1,3})(?:và\s{1,2})?(?:của\s{1,2})?")
_CHIEF = lazy(
    r"(?:Bộ\s{1,2}trưởng(?:,\s{1,2}(?:Chủ\s{1,2}nhiệm|Trưởng\s{1,2}ban))?|Trưởng\s{1,2}ban(?=\s{1,2}Ban\s)|Giám\s{1,2}đốc|Chánh(?:\s{1,2}án)?|Thống\s{1,2}đốc|Thủ\s{1,2}trưởng|Tổng\s{1,2}(?:Giám\s{1,2}đốc|cục\s{1,2}trưởng)|Chủ\s{1,2}nhiệm|Viện\s{1,2}trưởng)\s{1,3}",
    re.IGNORECASE,
)
_DAY_LINE = lazy(
    r"\n[ \t]{0,40}[^\W\d_][^\n\d,;:]{1,40},[ \t]{0,4}ngày[ \t.…\d]{1,12}tháng[ \t.…\d]{1,12}năm[ \t.…\d]{1,8}(?=\n|\Z)",
    re.IGNORECASE,
)
_LONGEST = 170
_MOST = 4


class Home(Protocol):
    """Where the citing document is at home: how bodies are to be read that it names without their places."""

    def day(self, cited: Draft) -> str | None:
        """The day that the issuer of a citation is judged by."""

    @property
    def addressee(self) -> Body | None:
        """The one body that it is addressed to."""

    def view(self, on: str | None) -> View:
        """How bodies are read that a citation of that day names; without a day that of the document counts."""


def after(source: Source, pos: int, home: Home, cited: Draft) -> tuple[int, Body] | None:
    """The body named right after `pos` with "của": where its name ends, and the body; several where a joint document may have them."""
    flat = _before_the_day(source, pos)
    near = flat[pos : pos + _NEAR].lstrip(" ,")[:1]
    if not (near in _OPENINGS or near.isupper() or near.isspace()):
        return None
    on, number = home.day(cited), cited.number
    of = _OF.match(flat, pos)
    between = None if of else _BETWEEN.match(flat, pos)
    several = between is not None or types.is_joint(cited.type)
    said = of or between
    found = at(flat, said.end(), home, on) if said else _unsaid(source, flat, pos, home, cited)
    if found is None and of:
        found = _unnamed(flat, of, home, cited)
    elif found and of and of["met"] is not None and _does(flat, found[0]):
        return None
    if found is None or (number and number.body_code == "TW" and found[1].id is None and found[1].level != "central"):
        return None  # the Party's centre is in the table: a name spoiled by who copied it
    end, body = found
    together = [body]
    while (several or body.id in _TOGETHER) and len(together) < _MOST:
        more = _AND.match(flat, end)
        following = at(flat, more.end(), home, on) if more else None
        if following is None or (not several and following[1].id not in _TOGETHER):
            break
        end = following[0]
        together.append(following[1])
    while term := TERM.match(flat, end):
        end = term.end()
    return end, joint(together) if len(together) > 1 else body


def _does(flat: str, end: int) -> bool:
    """Whether a body is the subject of what follows its name and its term: "…, Hội nghị lần thứ sáu Ban Chấp hành Đảng bộ tỉnh khóa XI | đã bàn"."""
    term = TERM.match(flat, end)
    return _CLAUSE.match(flat, term.end() if term else end) is not None


def _unnamed(flat: str, of: re.Match[str], home: Home, cited: Draft) -> tuple[int, Body] | None:
    """Whose it is where no name follows "của": a plenum's, that of whom the letter goes to, or that of a province."""
    if of["plenum"]:
        # "của Hội nghị Trung ương 7 khóa X": nobody else holds one
        return of.end(), registry.load().central[registry.PARTY_CENTRE.removeprefix("vn/")].body
    return _of_whom_it_goes_to(flat, of.end(), home) or (_of_place(flat, of.end(), cited.number, home.day(cited)) if cited.number else None)


def _unsaid(source: Source, flat: str, pos: int, home: Home, cited: Draft) -> tuple[int, Body] | None:
    """The body at `pos` without "của": who passed the document ("được … thông qua"), or with the word left out."""
    on = home.day(cited)
    if passed := _BY.match(flat, pos):
        found = at(flat, signing.behind_deputy(flat, passed.end()), home, on)
        return found if found and (_PASSED.match(flat, found[0]) or _signed(flat, found[0])) else None
    gap = None if cited.rule in _NAMED_RULES else _BLANKS.match(flat, pos)
    if gap is None or source.text.count("\n", pos, gap.end()) > 1:
        return None
    found = at(flat, gap.end(), home, on)
    other = found and (_CLAUSE.match(flat, found[0]) or (cited.number and _is_another(found[1], cited.number, on)))
    return None if other else found


def _signed(flat: str, pos: int) -> bool:
    """Whether a person signs for the body whose name ends at `pos`: "do Chủ tịch UBND tỉnh | Lê Văn Hùng ký ngày …"."""
    verb = _SIGNS.search(flat, pos, pos + _WIDEST_SIGNS)
    return verb is not None and signing.signs(flat[pos : verb.start()])


_SIGNS = lazy(r"\s{1,3}(?:(?:đã|vừa)\s{1,2})?ký(?![^\W_])")
_WIDEST_SIGNS = 80


def _before_the_day(source: Source, pos: int) -> str:
    """The text, up to a line of place and date that stands near: no name goes on into it ("của UBND xã" / "Gia Lai, ngày …")."""
    line = _DAY_LINE.search(source.text, pos, pos + _LONGEST)
    return source.flat[: line.start()] if line else source.flat


#: first letters of what a body is named with: "của", "được", "do", "giữa"
_OPENINGS = frozenset("cCđdg(")
_NEAR = 8
#: a law is passed by whom it needs not say: what stands behind its name begins something else
_NAMED_RULES = frozenset({"law", "law-number", "constitution"})
#: two bodies that issue conclusions together
_TOGETHER = frozenset({"vn/bo-chinh-tri", "vn/ban-bi-thu"})


def _is_another(body: Body, number: Number, on: str | None) -> bool:
    """Whether the symbol names another body of the centre: what stands behind the number without "của" begins something else."""
    told = told_by(number, on)
    return told is not None and body.id != told.id and not (body.id or "").startswith(f"{told.id}/")


def _of_whom_it_goes_to(flat: str, pos: int, home: Home) -> tuple[int, Body] | None:
    """The one addressee of a letter, as it calls that body in answering it: "Trả lời Công văn số 15/SYT-TC … của Quý Sở"."""
    found = _courteous().match(flat, pos)
    return (found.end(), home.addressee) if found and home.addressee else None


@cache
def _courteous() -> re.Pattern[str]:
    nouns = "|".join(noun.replace(" ", r"\s{1,3}") for noun in sorted(citing.words("courteous"), key=len, reverse=True))
    return re.compile(rf"quý\s{{1,3}}(?:{nouns})(?![^\W_])", re.IGNORECASE)


def _of_place(flat: str, pos: int, number: Number, on: str | None) -> tuple[int, Body] | None:
    """A province for its body, as portals write: "Quyết định 2382/QĐ-UBND … của Đắk Lắk"."""
    window = flat[pos : pos + 40]
    named = provinces.mentions(window)
    if not named or named[0].start != 0:
        return None
    day = date.fromisoformat(on) if on else date(number.year, 7, 1) if number.year else None
    province = provinces.find(window[: named[0].end], day)
    found = bodies.by_symbol(number.body_code, on=day, home=province) if province else []
    there = [body for body in found if province and body.province == province.id]
    return (pos + named[0].end, there[0]) if there else None


def behind_title(flat: str, cited: Draft, home: Home) -> Body | None:
    """Who issued it as the lists of portals tell behind the title: "Quyết định 52/2015/QĐ-UBND về chợ | do thành phố Hồ Chí Minh ban hành"."""
    by = _BY_WHOM.match(flat, cited.title.end) if cited.title and cited.number else None
    if by is None or cited.number is None:
        return None
    on = home.day(cited)
    found = at(flat, by.end("do"), home, on) or _of_place(flat, by.end(), cited.number, on)
    return found[1] if found and _PASSED.match(flat, found[0]) else None


_BY_WHOM = lazy(r"(?P<do>\s{1,3}do\s{1,3})(?:(?:[Tt]ỉnh|[Tt]hành\s{1,2}phố)\s{1,3})?")


def at_all(flat: str, start: int, end: int, home: Home, on: str | None) -> Body | None:
    """All bodies named between two places, as one that issues together; None where not all of it is read."""
    together: list[Body] = []
    while start < end and len(together) < _MOST * 2:
        found = at(flat[:end] if end - start < _LONGEST else flat, start, home, on)
        if found is None:
            break
        together.append(found[1])
        more = _AND.match(flat, found[0], end)
        start = more.end() if more else end
    return joint(together) if len(together) > 1 else together[0] if together else None


def at(flat: str, pos: int, home: Home, on: str | None) -> tuple[int, Body] | None:
    """The body whose name begins at `pos`: where it ends, and the body."""
    central = _central(flat[pos : pos + _CENTRAL], on)
    if central:
        return pos + central[0], central[1]
    found = _read(flat[pos : pos + _LONGEST], home.view(on))
    if found:
        return pos + found[0], found[1]
    chief = _CHIEF.match(flat, pos)
    return at(flat, chief.end(), home, on) if chief else None


@lru_cache(maxsize=8192)
def _central(window: str, on: str | None) -> tuple[int, Body] | None:
    """A body of which there is one; no home is needed to know it."""
    found = _read(window, View(date.fromisoformat(on) if on else None, None))
    return found if found and found[1].id and found[1].level == "central" and found[0] < _CENTRAL - _MARGIN else None


@lru_cache(maxsize=8192)
def _read(window: str, view: View) -> tuple[int, Body] | None:
    words = Words.of(window.title() if window.islower() else window)
    if not len(words) or words.starts[0] > 1:
        return None
    found = ministries_at(words, 0, view) or body_at(words, 0, view)
    if found and window.islower() and found[0].name == window.title()[words.starts[0] : words.ends[found[1] - 1]] and found[0].id is None:
        # without capitals nothing tells where a name ends that no table has
        return None
    return (words.ends[found[1] - 1], found[0]) if found else None


#: names of central bodies are shorter; whatever may go on near the end of the window is read anew in a wide one
_CENTRAL = 72
_MARGIN = 12


def code(number: Number) -> str:
    """The part of a symbol that is the body's: "UBND" of "KH-UBND", "SNV" of the letter "SNV-TCCB"."""
    return number.symbol.split("-", 1)[0] if number.family == "dispatch" else number.body_code


@lru_cache(maxsize=8192)
def by_symbol(code: str, on: date | None) -> Body | None:
    """The one central body behind a symbol, None where there are several or none: "CP", "TTg", "BTC", "QH14"."""
    if code in _PARTY:
        return None
    found = bodies.central_by_symbol(code, on)
    return found[0] if len(found) == 1 else None


#: the committee, its bureau and its secretariat share these symbols; congresses of every level have the last
_PARTY = frozenset({"TW", "TU", "HU", "ĐU", "ĐH"})


def of_type(kind: Type | None, on: str | None) -> Body | None:
    """The only body that may pass documents of this type: laws are the National Assembly's, ordinances its Standing Committee's.

    From 1981 to 1992 ordinances were those of Hội đồng Nhà nước.
    """
    code = {"luat": "QH", "bo-luat": "QH", "hien-phap": "QH", "phap-lenh": "UBTVQH"}.get(kind.id if kind else "")
    council = bodies.with_letters("HĐNN", date.fromisoformat(on)) if on and code == "UBTVQH" else None
    return council or (by_symbol(f"{code}15", None) if code else None)


def of_law(kind: Type | None, issuer: Body, on: str | None) -> Body:
    """Who passed a law: whoever else is named behind it has drafted or submitted it."""
    return issuer if issuer.id in _LAWGIVERS else of_type(kind, on) or issuer


_LAWGIVERS = frozenset({"vn/quoc-hoi", "vn/uy-ban-thuong-vu-quoc-hoi", "vn/hoi-dong-nha-nuoc"})


def by_symbol_alone(flat: str, pos: int, number: Number, on: str | None, kind: Type | None) -> Body | None:
    """The issuer that a symbol tells, None where the words behind the mention name a body of another kind: "13/KH-BCT của | Ban công tác …"."""
    code = number.type_code
    if kind and code and not conflicts.fits(kind, number, code) and bodies.central_by_symbol(code):
        day = date.fromisoformat(on) if on else None
        return bodies.with_letters(code, day) if day else None  # "Thông tư số 45 TC/TCT": a ministry, then the unit that drew it up
    told = told_by(number, on)
    of = _OF.match(flat, pos + flat.startswith(")", pos)) if told else None
    if told and of:
        said = flat[of.end() : of.end() + _NAME].lstrip()
        first = said.split(" ", 1)[0]
        if first.istitle() and opens_body(said) and first.casefold() != told.name.split(" ", 1)[0].casefold():
            return None
    return told


#: letters in which it shows that a body begins
_NAME = 40


def told_by(number: Number, on: str | None) -> Body | None:
    """The issuer that a symbol alone tells: of the whole country, never of a province."""
    if not number.body_code or number.family == "dispatch":
        first = number.symbol.split("-", maxsplit=1)[0].split("/", maxsplit=1)[0]
        code = first if number.family == "dispatch" else number.symbol
    else:
        code = number.body_code
    day = date.fromisoformat(on) if on else date(number.year, 7, 1) if number.year else None
    if code == number.symbol and types.by_abbr(code):
        # letters of a type that stand alone ("327-CT") are a body's only where one wrote its numbers so, before the types were written
        return bodies.ended_by_symbol(code, day)
    return by_symbol(code, day)
