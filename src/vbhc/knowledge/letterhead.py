"""Tên cơ quan ở đầu văn bản: from the lines of a letterhead to the issuing body and the one above it.

The lines are cut into the bodies they name, however they are wrapped; each is looked up; the last is the issuer, the one before it is its
parent. "SỞ NỘI VỤ" takes the place of "ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN" above it; two ministries side by side issue together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from vbhc.knowledge import everyday, letterhead_joint, letterhead_parts, places, registry
from vbhc.knowledge.names import natural_case
from vbhc.knowledge.phrases import fits, joint, of_the_centre, place_after
from vbhc.knowledge.places import Place, View
from vbhc.knowledge.registry import Central, Office
from vbhc.knowledge.tables import rows
from vbhc.knowledge.unknown import level_of, written_out
from vbhc.knowledge.words import Words
from vbhc.model.body import Body, Province
from vbhc.patterns import lazy

_MOST_LINES = 12
_LONGEST_LINE = 300
# rules, stars and bars under a letterhead; a single hyphen between two names stays
_ORNAMENT = lazy(r"[*|_=~•·.…]{1,200}|[-–—]{2,200}")
_NUMBER_LINE = lazy(r"\s{0,5}(?:số|luật\s{1,3}số|nghị quyết\s{1,3}số)\s{0,5}[:.\d]", re.IGNORECASE)
# the national motto and the name of the Party stand beside a letterhead and are no part of it
_MOTTO = lazy(
    r"(?:CỘNG\s{1,5}H[ÒO][AÀ]\s{1,5}XÃ\s{1,5}HỘI|CHỦ\s{1,5}NGHĨA\s{1,5}VIỆT|ĐẢNG\s{1,5}CỘNG\s{1,5}SẢN|Độc\s{1,5}lập\s{0,5}[-–]).{0,200}",
    re.IGNORECASE,
)
_JOINT = lazy(r"(?:TTLT|TTLB|TTLN|NQLT|NQLN|KHLT|KHPH|HDLT|HDLN|QCPH|CTPH|CTLT|KHLN)\b")
# "NHÂN DÂNTỈNH": the blank between two lines that a reader has joined
_GLUED_LINES = lazy(r"(?<=DÂN)(?=TỈNH|THÀNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|THỊ)")
# "(1)NGÂN HÀNG NHÀ NƯỚC": the number of the page, as sites that show text in place of pages put it before its first word
_PAGE = lazy(r"\A\(\d{1,3}\)\s?(?=[^\W\d_])")
# "QUỐC HỘI KHÓA XV": the term is no part of the name
_TERM = lazy(r"\bKH(?:ÓA|OÁ)\s{1,4}[IVXL]{1,6}\b", re.IGNORECASE)
_HYPHEN = frozenset("-–—/,;")


class _Piece(NamedTuple):
    """One body of a letterhead: the words from `start` to `end`, and what the registry says of it; at `area` its numbered area begins."""

    start: int
    end: int
    central: Central | None = None
    office: Office | None = None
    place: Place | None = None
    beside: bool = False
    area: int | None = None


def resolve(
    lines: Sequence[str], *, on: date | None, home: Province | None, symbol: str | None, youth: bool = False
) -> tuple[Body | None, Body | None]:
    """The issuing body and its parent; None where the lines name none. `youth`: the Youth Union's name stands in the place of the national title."""
    words = Words.of("\n".join(letterhead_joint.written_out(_clean(lines))))
    pieces = _of_unions(_lie_in(_pieces(words, View(on, home, capitals=True), youth=youth)), symbol, youth=youth)
    if not pieces:
        return None, None
    over = int(_stands_over(pieces, symbol))
    if _together(pieces[over:], symbol):
        issuers = joint([_body(words, pieces, index, home) for index in range(over, len(pieces))])
        return issuers, _body(words, pieces, 0, home) if over else None
    issuer = _body(words, pieces, len(pieces) - 1, home)
    return issuer, _body(words, pieces, len(pieces) - 2, home) if len(pieces) > 1 else None


def _clean(lines: Sequence[str]) -> list[str]:
    found: list[str] = []
    for line in lines[:_MOST_LINES]:
        if _NUMBER_LINE.match(line):
            break
        spread = _GLUED_LINES.sub(" ", _PAGE.sub("", line[:_LONGEST_LINE]))
        plain = " ".join(_TERM.sub(" ", _ORNAMENT.sub(" ", _MOTTO.sub(" ", spread.replace("TP.", "TP ").replace("Tp.", "Tp ")))).split())
        if plain:
            found.append(plain)
    return found


def _pieces(words: Words, view: View, *, youth: bool) -> list[_Piece]:
    found: list[_Piece] = []
    index = 0
    while index < len(words):
        beside = index > 0 and any(sign in _HYPHEN for sign in words.gap(index))
        over = _over(found, len(found), beside=beside)
        board = letterhead_parts.youth_at(words, index, view) if youth else None
        piece = _Piece(index, board[2], office=board[0], place=board[1]) if board else None
        piece = piece or _known(words, index, view, found[over] if found else None) or _only_place(words, index, view)
        piece = piece or _Piece(index, _open_end(words, index))
        found.append(piece._replace(beside=beside))
        index = piece.end
    return found


def _over(pieces: list[_Piece], index: int, *, beside: bool) -> int:
    """The piece over one at `index`: the one before it, or before all that stand beside it ("TỈNH ỦY" / "BAN TỔ CHỨC - VĂN PHÒNG")."""
    first = index
    while beside and first > 0:
        first -= 1
        beside = pieces[first].beside
    return first - 1 if first > 0 else max(index - 1, 0)


def _of_unions(pieces: list[_Piece], symbol: str | None, *, youth: bool) -> list[_Piece]:
    """The centre of a union in the place of the Party's: "HỘI NÔNG DÂN VIỆT NAM" / "BAN CHẤP HÀNH TRUNG ƯƠNG" is one body."""
    found: list[_Piece] = []
    for piece in pieces:
        above = found[-1].central if found else None
        centre = piece.central is not None and piece.central.body.id == registry.PARTY_CENTRE
        own = letterhead_parts.union(above, symbol, youth=youth) if centre else None
        if own is None or own is not above:
            found.append(piece._replace(central=own or piece.central))
    return found


def _lie_in(pieces: list[_Piece]) -> list[_Piece]:
    """Places in the places above them, and lines that are no more than a place taken away."""
    found: list[_Piece] = []
    above: Place | None = None
    told = False
    for piece in pieces:
        place = piece.place
        if place and above and not place.name and place.kind == above.kind:
            place = above
        if place and above and _below(place, above):
            place = place._replace(
                within=above if above.level != "province" or told else None, told=told, province=above.province or place.province
            )
            place = place._replace(alone=place.alone or above.level == "district")
        above = place or above
        told = piece.central is None and piece.office is None and place is not None
        if not told:
            found.append(piece._replace(place=place))
    return found


def _below(place: Place, above: Place) -> bool:
    return place.within is None and _RANK[place.level] > _RANK[above.level] and bool(above.name)


_RANK = {"province": 0, "district": 1, "commune": 2}


def _known(words: Words, index: int, view: View, above: _Piece | None) -> _Piece | None:
    """The body of the registry that begins at word `index`, if its name ends where a body may end."""
    match = registry.load().match(words, index)
    centre = of_the_centre(words, index, match, view)
    if centre and _ends(words, centre[1]):
        return _Piece(index, centre[1], central=Central(centre[0], (), None, None, None))
    member = _member(words, index, above, view)
    if not match or (member and member.end >= match[1]):
        return member
    entry, end = match
    area = letterhead_parts.area_at(words, end, view)
    if area and _ends(words, area[1]):
        return _Piece(index, area[1], None if entry.office else entry.at(view.on), entry.office, area[0], area=end)
    if entry.office:
        placed = place_after(entry.office, words, end, view)
        if placed and _ends(words, placed[1]):
            return _Piece(index, placed[1], office=entry.office, place=placed[0])
        if _ends(words, end) and not (entry.central and _is_there(entry.at(view.on), view.on)) and not _waits(entry.office, words, end):
            return _Piece(index, end, office=entry.office)
    one = entry.at(view.on)
    return _Piece(index, end, central=one) if one and _ends(words, end) else None


def _only_place(words: Words, index: int, view: View) -> _Piece | None:
    """As "HUYỆN CAO LỘC" above "ỦY BAN NHÂN DÂN XÃ HỢP THÀNH": a place and no body."""
    placed = places.read(words, index, view)
    if placed and placed[0].name and placed[1] < len(words) and "\n" in words.gap(placed[1]):
        return _Piece(index, placed[1], place=placed[0])
    return None


def _is_there(one: Central | None, on: date | None) -> bool:
    return one is not None and one.existed(on)


def _waits(office: Office, words: Words, end: int) -> bool:
    """Whether the name goes on in the next line: "ĐẢNG ỦY" / "CÔNG TY …"."""
    return end < len(words) and office.id in _INCOMPLETE


_INCOMPLETE = frozenset({"dang-uy", "dang-bo", "cong-an", "thanh-tra"})


def _member(words: Words, index: int, above: _Piece | None, view: View) -> _Piece | None:
    """A part of the body above: "BAN TỔ CHỨC" under "BAN CHẤP HÀNH TRUNG ƯƠNG" or "TỈNH ỦY LẠNG SƠN"."""
    if above is None:
        return None
    if above.central and (board := letterhead_parts.board_at(words, index, above.central, view)):
        return _Piece(index, board[2], office=board[0], place=board[1])
    known = registry.load()
    for count in range(words.run(index, _LONGEST_MEMBER), 0, -1):
        if not _ends(words, index + count):
            continue
        name = " ".join(words.keys[index : index + count])
        if above.central:
            one = known.below.get(((above.central.body.id or "").removeprefix("vn/"), name))
            if one:
                return _Piece(index, index + count, central=one)
        if above.office:
            member = known.members.get((above.office.id, name))
            if member:
                return _Piece(index, index + count, office=member, place=above.place)
    return None


_LONGEST_MEMBER = 8


def _ends(words: Words, index: int) -> bool:
    """Whether a name may end before word `index`: at the end, at a line break, at a hyphen, or where another body begins."""
    if index >= len(words):
        return True
    gap = words.gap(index)
    return "\n" in gap or (any(sign in _HYPHEN for sign in gap) and _anchored(words, index)) or _begins(words, index)


def _begins(words: Words, index: int) -> bool:
    """Whether a body begins at word `index` for certain: a name of the registry, or two words that begin one."""
    match = registry.load().match(words, index)
    return (
        bool(match and match[1] - index > 1)
        or " ".join(words.keys[index : index + 2]) in _two_words()
        or words.keys[index] == "sở"
        or (words.keys[index : index + 2] in {("ban", "tổ"), ("ban", "tuyên"), ("ban", "dân"), ("ban", "nội"), ("ban", "kinh")})
    )


def _open_end(words: Words, index: int) -> int:
    """Where an unknown name ends that begins at word `index`: before the next line that begins as a body does."""
    end = index + 1
    while end < len(words):
        if "\n" in words.gap(end) and _anchored(words, end) and not _only_anchor(words, index, end):
            break
        end += 1
    return end


def _anchored(words: Words, index: int) -> bool:
    return any(" ".join(words.keys[index : index + count]) in _anchors() for count in (1, 2, 3))


def _only_anchor(words: Words, start: int, end: int) -> bool:
    """Whether the words so far are nothing but how a name begins: "VĂN PHÒNG" / "ĐOÀN …"."""
    return " ".join(words.keys[start:end]) in _anchors()


@cache
def _anchors() -> frozenset[str]:
    return frozenset(row["anchor"] for row in rows("anchors.tsv"))


@cache
def _two_words() -> frozenset[str]:
    return frozenset(anchor for anchor in _anchors() if " " in anchor)


def _body(words: Words, pieces: list[_Piece], index: int, home: Province | None) -> Body:
    """The body of a piece."""
    piece = pieces[index]
    if piece.area is not None:
        place = piece.place or _place_above(pieces, index, home)
        return letterhead_parts.area_body(words.written(piece.area, piece.end), piece.office, piece.central, place)
    if piece.central:
        return piece.central.body
    over = _over(pieces, index, beside=piece.beside)
    if not piece.office and not piece.place and over < index:
        part = letterhead_parts.part_of(words, piece.start, piece.end, _body(words, pieces, over, home))
        if part:
            return part
    if not piece.office and not piece.place and _of_the_centre(words, pieces, index):
        return replace(_unknown(words, piece, None), level="central")
    place = piece.place or _place_above(pieces, index, home)
    if piece.office:
        place = place if place and fits(piece.office, place) and _has(piece.office, place) else None
        return piece.office.body(place)
    return _unknown(words, piece, place)


def _of_the_centre(words: Words, pieces: list[_Piece], index: int) -> bool:
    """A cục of a ministry: it lies in the capital, and is no body of the capital."""
    return bool(index and pieces[index - 1].central) and words.keys[pieces[index].start] in _UNITS_OF_MINISTRIES


def _place_above(pieces: list[_Piece], index: int, home: Province | None) -> Place | None:
    """The place of the nearest piece above, of any piece below, else the home province."""
    for other in (*reversed(pieces[:index]), *pieces[index + 1 :]):
        if other.place:
            return other.place
    return places.of_province(home) if home else None


def _has(office: Office, place: Place) -> bool:
    return place.level in office.levels or place.kind in office.levels


def _unknown(words: Words, piece: _Piece, place: Place | None) -> Body:
    """A body that no table knows: its name in natural case, its level where the words tell. A sở is one of its province."""
    written = words.written(piece.start, piece.end)
    name = written_out(written) if written.isupper() else natural_case(written)
    level = level_of(words, piece.start)
    board = " ".join(words.keys[piece.start : piece.start + 3]) in _OF_THE_PLACE
    ends = (piece.end, piece.start + 5) if board else (piece.end,)
    if any(" ".join(words.keys[max(piece.start, end - 2) : end]) in everyday.words("whole country") for end in ends):
        return Body(None, name, level or "central", None)
    if level is None and place and board:
        level = place.level
    if level == "province" and place and place.level == "province" and place.bare and place.bare not in name:
        name = f"{name} {place.full}"
    province = place.province.id if place and place.province and level != "central" else None
    return Body(None, name, level, province)


_UNITS_OF_MINISTRIES = frozenset({"cục", "vụ", "ban", "văn", "thanh"})
_OF_THE_PLACE = frozenset({"ban chỉ đạo", "ban chỉ huy", "ban quản lý", "hội đồng thi", "hội đồng phối"})


def _stands_over(pieces: list[_Piece], symbol: str | None) -> bool:
    """Whether the first body is the one above those that issue together: it has its own line, and the symbol does not name it."""
    if len(pieces) == 1 or pieces[1].beside:
        return False
    if all(_is_part(piece, pieces[0]) for piece in pieces[1:]):
        return True
    if pieces[0].office is None or pieces[0].office.id not in _OVER_OTHERS:
        return False
    if symbol is None:
        return all(piece.beside for piece in pieces[2:])
    codes = symbol.upper().split("-")[1:]
    return not any(code.startswith(own) or code.endswith(own) for code in codes for own in pieces[0].office.symbols)


def _is_part(piece: _Piece, whole: _Piece) -> bool:
    if piece.office and whole.office:
        return piece.office.id.startswith(f"{whole.office.id}/")
    return bool(piece.central and whole.central and whole.central.body.id == f"vn/{piece.central.parent}")


_OVER_OTHERS = frozenset({"ubnd", "tinh-uy", "thanh-uy", "huyen-uy", "quan-uy", "thi-uy"})


def _together(pieces: list[_Piece], symbol: str | None) -> bool:
    """Whether the bodies issue together: the symbol says so, a hyphen stands between them, or they are ministries side by side."""
    if len(pieces) == 1:
        return False
    if all(piece.beside for piece in pieces[1:]) or (symbol and _JOINT.search(symbol.upper())):
        return True
    return all(piece.central and piece.central.parent is None and piece.central.body.name.startswith("Bộ ") for piece in pieces)
