"""Cơ quan ban hành và cơ quan chủ quản (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2).

From the letterhead, which wins over the symbol; where none is left, from the portal's facts, the lead paragraph or the signature, with a note.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from vbhc.knowledge import bodies, closing, places, provinces, registry, types
from vbhc.knowledge.names import natural_case
from vbhc.knowledge.phrases import joint
from vbhc.knowledge.spelling import fold
from vbhc.knowledge.words import key as name_key
from vbhc.model.body import Body, Province
from vbhc.model.letters import bare, is_rule
from vbhc.model.number import Number
from vbhc.model.text import Found, Note, Source, Span
from vbhc.model.zones import Zones
from vbhc.parts import dates, marks, own_province
from vbhc.parts.zones import is_number_line, letterhead_system
from vbhc.patterns import lazy

_NATIONAL = lazy(r"C[ỘÔO]NG\s{1,4}H\S{1,3}\s{1,4}X|Đ[ẢA]NG\s{1,4}C[ỘO]NG\s{1,4}S|Đ[ộo]c\s{1,3}l[ậa]p\s{0,3}[-–]")
#: signs that no name of a body has; a misread line has them, and one that tells who posted the page at what time ("11/26/2013 10:51:07 AM")
_NO_NAME = lazy(r"[#@^~<>\\]|\b\d{1,2}:\d{2}(?::\d{2}|\s?[AP]M)(?![^\W_])")
#: a form's blank ("{{lop}}", "[tên cơ quan]", "……")
_PLACEHOLDER = lazy(r"\{\{[^{}]{0,60}\}\}|\[[^\[\]]{0,60}\]|[….]{3,80}")
_ISSUES = lazy(
    r"(?:\s{1,3}\(?kh(?:óa|oá)\s{1,3}[IVXLC]{1,6}\)?)?\s+(?:xây dựng|ban hành|lập|đề ra|đặt|tổ chức|triển khai|báo cáo|thông báo|yêu cầu|đề nghị|hướng dẫn|kết luận|chỉ thị|quyết định|có ý kiến|trả lời|nhận được)\b"
)
#: where a clause begins: at the start of a paragraph or after a sign
_CLAUSE = lazy(r"(?:^|[,;.:])$")
#: how much of the body is read for the province's name
_READ = 6000


class Issued(NamedTuple):
    """Issuer, its parent, and the province that bare names ("UBND tỉnh") belong to."""

    issuer: Found[Body] | None
    parent: Found[Body] | None
    home: Province | None
    notes: tuple[Note, ...] = ()


class Told(NamedTuple):
    """What other parts tell; `author` is how the heading says it ("CỦA THỦ TƯỚNG CHÍNH PHỦ"), for where no letterhead is left."""

    place: str | None
    on: str | None
    number: Number | None
    author: str | None


def find(source: Source, zones: Zones, told: Told) -> Issued:
    """Issuer and parent of a document."""
    place = told.place
    day = date.fromisoformat(told.on) if told.on else None
    home = home_province(source, zones, place, day)
    spans = letterhead_lines(source, zones)
    symbol = told.number.symbol if told.number else None
    if spans:
        lines = [_PLACEHOLDER.sub("", source.one_line(s)).strip() for s in spans]
        youth = letterhead_system(source, zones) == "mass"
        issuer, parent = bodies.resolve([line for line in lines if line], on=day, home=home, symbol=symbol, youth=youth)
        if issuer and len(lines) == 1 and bare(lines[0]) in _PLACELESS and (local := _of_district(source, zones, day, home)):
            return local
        if issuer:
            whole = Span(spans[0].start, spans[-1].end)
            issuer = _as_written(source, whole.end, _with_place(issuer, place))
            parent = _as_written(source, whole.end, parent) if parent else None
            cut = len(spans) // 2 if parent and len(spans) > 1 else 0
            own = Span(spans[cut].start, whole.end) if parent else whole
            above = Span(whole.start, spans[max(cut - 1, 0)].end)
            return Issued(Found(issuer, own), Found(parent, above) if parent else None, home)
    return _without_letterhead(source, zones, day, home, told.author)


#: a letterhead whose second line, the place, the portal dropped
_PLACELESS = frozenset({"UYBANNHANDAN", "HOIDONGNHANDAN"})


def _of_district(source: Source, zones: Zones, on: date | None, home: Province | None) -> Issued | None:
    """The authority of a district or a commune, where the letterhead says "ỦY BAN NHÂN DÂN" and no more: nothing else tells it from the province's."""
    named = _from_authority(source, zones, on, home)
    level = named.issuer.value.level if named and named.issuer else None
    return named._replace(notes=()) if named and level in {"district", "commune"} else None


def _as_written(source: Source, after: int, body: Body) -> Body:
    """A body that no table knows in the letters the text itself uses for it; capitals of the letterhead tell none."""
    if body.id is not None:
        return body
    text = source.flat[after : after + _READ]
    low, name = text.lower(), body.name.lower()
    at = low.find(name) if len(low) == len(text) else -1
    while at >= 0:
        written = text[at : at + len(name)]
        if (
            written[:1].isupper()
            and not written.isupper()
            and not text[at - 1 : at].isalnum()
            and not text[at + len(name) : at + len(name) + 1].isalnum()
        ):
            return replace(body, name=written)
        at = low.find(name, at + 1)
    return body


def _with_place(body: Body, place: str | None) -> Body:
    """A body that no table knows, with the place its name ends in as the line of place and date writes it: "khu vực krông búk"."""
    if body.id is not None or not place or not body.name.endswith(f" {place.lower()}"):
        return body
    return replace(body, name=body.name[: -len(place)] + place)


#: boards of the Party's Central Committee, in the bare letters of an authority
_BOARDS = {"BOCHINHTRI": "bo-chinh-tri", "BANBITHU": "ban-bi-thu"}
_STANDING = "ban-thuong-vu"


def by_signature(issued: Issued, authority: tuple[str, ...], author: str | None) -> Issued:
    """A Party committee's letterhead over "T/M BAN THƯỜNG VỤ", "T/M BỘ CHÍNH TRỊ": the document is the board's, and is cited as such.

    `author` is the line under the heading that names it ("CỦA BỘ CHÍNH TRỊ").
    """
    found = issued.issuer
    board = _board(found.value, [bare(line) for line in authority], bare(author or "")) if found and found.value.id else None
    if not found or board is None:
        return issued
    note = Note("issuer-by-signature", (("name", board.name),), found.span)
    return issued._replace(issuer=Found(board, found.span), notes=(*issued.notes, note))


def by_symbol(issued: Issued, number: Number | None, authority: tuple[str, ...], on: str | None) -> Issued:
    """The body below the one of the letterhead, whose letters the symbol begins with: portals keep the first line of two ("BỘ TÀI CHÍNH" over "15/TCHQ-GSQL").

    Where the minister signs, or somebody for him, the letter is the ministry's.
    """
    found = issued.issuer
    if found and number and "; " in found.value.name:
        return _in_full(issued, found, number, date.fromisoformat(on) if on else None)
    if (
        not found
        or not found.value.id
        or issued.parent
        or not number
        or number.family != "dispatch"
        or any(map(_MINISTER.search, authority))
    ):
        return issued
    code = re.split(r"[-/]", number.symbol, maxsplit=1)[0]
    below = bodies.central_by_symbol(code, date.fromisoformat(on) if on else None)
    one = registry.load().central.get((below[0].id or "").removeprefix("vn/")) if len(below) == 1 and authority else None
    if one is None or one.parent is None or f"vn/{one.parent}" != found.value.id:
        return issued
    note = Note("issuer-by-symbol", (("name", one.body.name),), found.span)
    return issued._replace(issuer=Found(one.body, found.span), parent=found, notes=(*issued.notes, note))


_MINISTER = lazy(r"BỘ\s{1,3}TRƯỞNG")


def _in_full(issued: Issued, found: Found[Body], number: Number, on: date | None) -> Issued:
    """Bodies that issue together, where portals keep the first line of their names: "BỘ TÀI CHÍNH-BỘ LAO ĐỘNG," over "84/2005/TTLT-BTC-BLĐTBXH"."""
    names = found.value.name.split("; ")
    told = [bodies.central_by_symbol(code, on) for code in number.body_code.split("-")[: len(names) + 1]]
    whole = [one[0] for one in told if len(one) == 1]
    cut = [body.name != name for body, name in zip(whole, names, strict=False)]
    begun = all(f"{body.name} ".startswith(f"{name} ") for body, name in zip(whole, names, strict=False))
    if not len(names) == len(told) == len(whole) or not begun or not any(cut):
        return issued
    note = Note("issuer-by-symbol", (("name", "; ".join(body.name for body in whole)),), found.span)
    return issued._replace(issuer=Found(joint(whole), found.span), notes=(*issued.notes, note))


def _board(committee: Body, authority: list[str], author: str) -> Body | None:
    """The board of a committee that signs, None where the committee itself does."""
    known = registry.load()
    if committee.id == registry.PARTY_CENTRE:
        lines = [author] if author else authority
        together = [known.central[slug].body for letters, slug in _BOARDS.items() if any(letters in line for line in lines)]
        return joint(together) if len(together) > 1 else together[0] if together else None
    office = (committee.id or "").rpartition("/")[2]
    name = f"{known.parts['ban thường vụ']} {committee.name}"
    has = f"{office}/{_STANDING}" in known.offices or name_key(name) in known.names
    if committee.system != "party" or not has or not any("THUONGVU" in line for line in authority):
        return None
    return replace(committee, id=f"{committee.id}/{_STANDING}", name=name)


def letterhead_lines(source: Source, zones: Zones) -> list[Span]:
    """The lines of the letterhead that name bodies: what is left when everything else is taken away."""
    spans: list[Span] = []
    regarding = False
    national = _national_lines(source, zones)
    for index in zones.header:
        line = source.lines[index]
        text = source.at(line.span)
        key = bare(text[:160])
        if index in national:
            regarding = False
            continue
        if found := _NATIONAL.search(text):
            regarding = False
            if text[: found.start()].strip(" |*-–_"):
                before = text[: found.start()].rstrip(" |*-–_")
                spans.append(Span(line.span.start, line.span.start + len(before)))
            continue
        if marks.is_national(key) or marks.is_motto(key) or is_number_line(text) or marks.is_place_date(text) or dates.LONG.search(text):
            regarding = False
            continue
        if marks.REGARDING.match(text):
            regarding = True
            continue
        regarding = regarding and not (not spans and marks.names_body(text))
        if (
            regarding
            or is_rule(text)
            or _NO_NAME.search(text)
            or marks.is_letterhead_mark(text)
            or _is_contract(text)
            or not any(map(str.isalpha, text))
        ):
            continue
        if spans and _after_gap(source, zones, index, spans[-1]):
            continue
        spans.append(line.span)
    return spans


def _is_contract(text: str) -> bool:
    """ "HỢP ĐỒNG CUNG CẤP DỊCH VỤ" between national title and number: a contract has parties and no issuer."""
    kind = types.by_name(text)
    return kind is not None and kind.id == _CONTRACT


_CONTRACT = "hop-dong"


def _national_lines(source: Source, zones: Zones) -> set[int]:
    """Lines that are quốc hiệu and nothing else, also where it is broken anywhere over two to four lines."""
    found: set[int] = set()
    for index in zones.header:
        key = ""
        for last in range(index, min(index + 4, zones.header.stop)):
            key += bare(source.at(source.lines[last].span)[:80])
            if marks.is_whole_national(key):
                found.update(range(index, last + 1))
                break
    return found


def _after_gap(source: Source, zones: Zones, index: int, last: Span) -> bool:
    """A line that follows number or date is no part of the issuer's name, unless nothing stood before them."""
    between = [source.at(source.lines[i].span) for i in range(max(source.line_at(last.start), zones.header.start), index)]
    return any(is_number_line(t) or marks.is_place_date(t) for t in between)


def home_province(source: Source, zones: Zones, place: str | None, on: date | None) -> Province | None:
    """The province of the document: letterhead, place, portal's facts, then the one named most often in the text.

    A commune that bears the name of a province or of its seat is dated there too, and lies in any.
    """
    lines = [source.one_line(span) for span in letterhead_lines(source, zones)]
    if lines and (found := provinces.find(" ".join(lines), on)):
        return found
    letterhead = "\n".join(lines)
    communes = places.communes_in(letterhead, on)
    if place and fold(place) not in communes and (found := provinces.by_place(place, on)):
        return found
    for key, value in source.metadata:
        if key == "issuer" and (found := provinces.find(value.value, on)):
            return found
    return own_province.told(source.flat[:_READ], on, letterhead, communes)


def _without_letterhead(source: Source, zones: Zones, on: date | None, home: Province | None, author: str | None) -> Issued:
    return (
        _from_portal(source, on, home)
        or _from_heading(source, zones, on, home, author)
        or _from_authority(source, zones, on, home)
        or _from_lead(source, zones, on, home)
        or Issued(None, None, home)
    )


def _from_portal(source: Source, on: date | None, home: Province | None) -> Issued | None:
    """What the portal states; several bodies issue together."""
    stated = [value for key, value in source.metadata if key == "issuer"]
    resolved = [bodies.resolve([value.value], on=on, home=home)[0] for value in stated]
    known = list(dict.fromkeys(body for body in resolved if body and body.id is not None))
    if not known:
        return None
    issuer = known[0] if len(known) == 1 else Body(None, "; ".join(body.name for body in known), known[0].level, known[0].province)
    note = Note("issuer-from-portal", (("name", issuer.name),), stated[0].span)
    return Issued(Found(issuer, stated[0].span), None, home, (note,))


def _from_heading(source: Source, zones: Zones, on: date | None, home: Province | None, author: str | None) -> Issued | None:
    """Whose the heading says the document is: "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ …"."""
    words = (author or "").removeprefix("CỦA ")
    named = bodies.named(natural_case(words), on=on, home=home) if words else []
    if not named or named[0][0] > _EDGE or named[-1][1] < len(words) - _EDGE:
        return None
    if any(words[before[1] : after[0]].strip() not in _AND for before, after in pairwise(named)):
        return None
    found = [bodies.without_head(body) for _, _, body in named]
    return _noted(Found(joint(found) if len(found) > 1 else found[0], source.lines[(zones.title or zones.body).start].span), home)


#: what stands between two bodies of a heading
_AND = frozenset({",", "VÀ", "-", "–"})


def _from_authority(source: Source, zones: Zones, on: date | None, home: Province | None) -> Issued | None:
    """The deciding authority named in capitals above the căn cứ lines."""
    for index in range(zones.title.start, min(zones.title.stop + _AUTHORITY_LINES, len(source.lines))):
        span = source.lines[index].span
        text = source.at(span)
        for start, end, body in bodies.named(text, on=on, home=home) if text.isupper() else ():
            if start <= _EDGE and end >= len(text.rstrip()) - _EDGE:
                return _noted(Found(bodies.without_head(body), Span(span.start + start, span.start + end)), home)
    return None


def _from_lead(source: Source, zones: Zones, on: date | None, home: Province | None) -> Issued | None:
    """The subject of the lead: "…, Sở Xây dựng xây dựng Kế hoạch … như sau:"."""
    bare_letter = not (zones.header or zones.title)
    for paragraph in source.paragraphs:
        if paragraph.first < zones.body.start:
            continue
        if paragraph.first > zones.body.start + _LEAD_LINES:
            break
        base = paragraph.span.start
        text = source.flat[base : min(paragraph.span.end, base + 3000)]
        for start, end, body in reversed(bodies.named(text, on=on, home=home)) if marks.opens_lead(text) or bare_letter else ():
            if _ISSUES.match(text, end) and _is_subject(text[:start]):
                return _noted(Found(bodies.without_head(body), Span(base + start, base + end)), home)
    return None


def _is_subject(before: str) -> bool:
    """Whether a clause begins where `before` ends, or with the office of whoever heads the body that follows ("; Thống đốc | Ngân hàng …")."""
    words = before[-_OFFICE:].rstrip()
    office = next((office for office in closing.offices() if words.endswith(office)), None)
    return _CLAUSE.search(words.removesuffix(office).rstrip() if office else words) is not None


#: lines under the title that may name the authority, lines of the body that may be the lead, letters a name may miss at either end
_AUTHORITY_LINES = 6
_LEAD_LINES = 12
_EDGE = 2
#: letters before a body in which the office of its head stands
_OFFICE = 60


def _noted(found: Found[Body], home: Province | None) -> Issued:
    return Issued(found, None, home, (Note("issuer-from-body", (("name", found.value.name),), found.span),))
