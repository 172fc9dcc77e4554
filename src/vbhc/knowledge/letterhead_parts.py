"""Bộ phận của cơ quan ở đầu văn bản: what a letterhead leaves to the line above: the centre of a union, an area with a number, a part without its whole."""

from __future__ import annotations

from vbhc.knowledge import registry
from vbhc.knowledge.names import natural_case
from vbhc.knowledge.places import Place, View, of_province, province_at, read
from vbhc.knowledge.registry import Central, Office
from vbhc.knowledge.words import Words, key
from vbhc.model.body import Body
from vbhc.patterns import lazy

_AREA = ("khu", "vực")
_NUMBER = lazy(r"\d{1,2}|[ivx]{1,5}")
_HYPHENS = frozenset("-–—")
_CODES = lazy(r"[/-]")
_YOUTH = "trung-uong-doan-tncs-ho-chi-minh"
_YOUTH_OFFICES = ("tinh-doan", "thanh-doan", "huyen-doan")
_BOARDS = (("bch",), ("ban", "chấp", "hành"))


def area_at(words: Words, index: int, view: View) -> tuple[Place | None, int] | None:
    """Where "KHU VỰC 2", "KHU VỰC VII", "KHU VỰC 2 - NGHỆ AN" ends that begins at word `index`, and the province it names.

    It belongs to the office before it, also on a line of its own: "TÒA ÁN NHÂN DÂN" / "KHU VỰC 2".
    """
    end = index + len(_AREA) + 1
    if end > len(words) or words.keys[index : end - 1] != _AREA or not _NUMBER.fullmatch(words.keys[end - 1]):
        return None
    if end < len(words) and any(sign in _HYPHENS for sign in words.gap(end)) and (named := province_at(words, end, view.on)):
        return of_province(named[0]), named[1]
    placed = read(words, end, view) if end < len(words) else None
    if placed and placed[0].level == "province" and placed[0].name:
        return placed
    return None, end


def board_at(words: Words, index: int, centre: Central, view: View) -> tuple[Office, Place, int] | None:
    """The board of a union in a province and where its name ends: "HỘI NÔNG DÂN VIỆT NAM" / "BAN CHẤP HÀNH TỈNH LẠNG SƠN"."""
    if centre.body.system != "mass":
        return None
    union = key(centre.body.name).removeprefix("trung ương ").removesuffix(" việt nam")
    for count in (3, 1):
        entry = registry.load().names.get(f"{' '.join(words.keys[index : index + count])} {union}")
        placed = read(words, index + count, view) if entry and entry.office and index + count < len(words) else None
        if entry and entry.office and placed and placed[0].name:
            return entry.office, placed[0], placed[1]
    return None


def youth_at(words: Words, index: int, view: View) -> tuple[Office, Place, int] | None:
    """The Youth Union of a place, whose name stands in the place of the national title: "ĐOÀN TNCS HỒ CHÍ MINH" / "BCH TỈNH LẠNG SƠN"."""
    start = next((index + len(board) for board in _BOARDS if words.keys[index : index + len(board)] == board), None)
    placed = read(words, start, view) if start is not None and start < len(words) else None
    if not placed or not placed[0].name:
        return None
    offices = registry.load().offices
    own = next((offices[name] for name in _YOUTH_OFFICES if placed[0].kind in offices[name].levels), None)
    return (own, placed[0], placed[1]) if own else None


def area_body(written: str, office: Office | None, central: Central | None, place: Place | None) -> Body:
    """The body that an office has in a numbered area, as that is written. No table counts them, so it has no id."""
    whole = office.body(None) if office else central.body if central else None
    area = natural_case(written)
    province = place.province.id if office and place and place.province else None
    name = f"{whole.name if whole else ''} {area[:1].lower()}{area[1:]}".strip()
    return Body(None, name, None if office or not whole else whole.level, province, whole.system if whole else None)


def union(above: Central | None, symbol: str | None, *, youth: bool) -> Central | None:
    """The union whose centre stands under "BAN CHẤP HÀNH TRUNG ƯƠNG", None for the Party's.

    Its name stands above, in the place of the national title (`youth`), or its code in the symbol ("KH/TWĐTN-VP").
    """
    known = registry.load().central
    if above and above.body.system == "mass":
        return above
    if youth:
        return known[_YOUTH]
    codes = frozenset(_CODES.split(symbol)) if symbol else frozenset[str]()
    found = [one for one in known.values() if one.body.system == "mass" and codes.intersection(one.symbols)]
    return found[0] if len(found) == 1 else None


def part_of(words: Words, start: int, end: int, over: Body) -> Body | None:
    """A part that bears no name but what it is, with the name of the body above: "ĐẢNG ỦY BỘ XÂY DỰNG" / "VĂN PHÒNG"; None for what is none."""
    known = registry.load()
    own = " ".join(words.keys[start:end])
    if own in known.parts:
        name = f"{known.parts[own]} {over.name}"
    elif f"{own} {key(over.name)}" in known.names:
        name = natural_case(f"{own} {over.name}".upper())
    else:
        return None
    return Body(None, name, over.level, over.province, over.system)
