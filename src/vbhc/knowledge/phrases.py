"""Cụm từ chỉ cơ quan: one body at one place in a text, as a sentence writes it: "UBND tỉnh", "Ban Thường vụ Tỉnh ủy Lạng Sơn"."""

from __future__ import annotations

from vbhc.knowledge import everyday, places, registry
from vbhc.knowledge.places import Place, View
from vbhc.knowledge.registry import Entry, Office
from vbhc.knowledge.unknown import level_of, open_name
from vbhc.knowledge.words import Words
from vbhc.model.body import Body


def body_at(words: Words, index: int, view: View) -> tuple[Body, int] | None:
    """The body that is named at word `index`, and the word after its name; None where none is."""
    match = registry.load().match(words, index)
    if centre := of_the_centre(words, index, match, view):
        return centre
    if not match:
        return open_name(words, index, view)
    entry, end = match
    if region := _of_region(entry, words, end):
        return region
    if entry.office:
        found = _office(entry, entry.office, words, end, view) or _of_a_unit(entry.office, words, end, view)
        if found:
            return found
    one = entry.at(view.on)
    if one:
        return None if _of_a_union(one.body, words, end) else (one.body, end)
    # "Trung tâm …" names itself, wherever it is
    return (entry.office.body(None), end) if entry.office and level_of(words, index) == "unit" else None


def _of_region(entry: Entry, words: Words, end: int) -> tuple[Body, int] | None:
    """The branch of a body in one of the numbered regions: "Kho bạc Nhà nước | khu vực VII", "Bảo hiểm xã hội khu vực XX"."""
    if words.keys[end : end + 2] != ("khu", "vực") or end + 2 >= len(words) or not (words.near(end) and words.near(end + 2)):
        return None
    number = words.written(end + 2, end + 3)
    whole = entry.central[-1].body if entry.central else entry.office.body(None) if entry.office else None
    if whole is None or not (number.isdigit() or set(number) <= set("IVXL")):
        return None
    return Body(None, f"{whole.name} khu vực {number}", None, None, whole.system), end + 3


def of_the_centre(words: Words, index: int, match: tuple[Entry, int] | None, view: View) -> tuple[Body, int] | None:
    """Tổ chức đảng của cơ quan nhà nước ở trung ương: "Ban Thường vụ Đảng ủy | Bộ Tài chính", "Ban cán sự đảng | Bộ Tư pháp"; it lies in no province.

    `match`: what the registry has at word `index`.
    """
    group = next((count for count in _OF_GROUPS if " ".join(words.keys[index : index + count]) in everyday.words("party group")), 0)
    if match and match[0].office and match[0].office.id.split("/")[0] in _COMMITTEES:
        name, end = match[0].office.body(None).name, match[1]
    elif group and (not match or match[1] == index + group):
        name, end = " ".join(words.keys[index : index + group]).capitalize(), index + group
    else:
        return None
    below = registry.load().match(words, end) if end < len(words) and words.near(end) else None
    one = below[0].at(view.on) if below and not below[0].office else None
    if below is None or one is None or one.parent or one.body.system != "state":
        return None
    return Body(None, f"{name} {one.body.name}", "central", None, "party"), below[1]


_COMMITTEES = frozenset({"dang-uy", "dang-bo"})
#: words of "Ban cán sự đảng", "Đảng đoàn"
_OF_GROUPS = (4, 2)


def _of_a_unit(office: Office, words: Words, end: int, view: View) -> tuple[Body, int] | None:
    """The Party's committee in what is no place: "Đảng ủy | Trường Đại học …", "Ban Thường vụ Đảng ủy | Công ty …"."""
    if office.id.split("/")[0] != "dang-uy" or end >= len(words) or not words.near(end):
        return None
    unit = open_name(words, end, view) if level_of(words, end) == "unit" else None
    if unit is None:
        return None
    return Body(None, f"{office.body(None).name} {unit[0].name}", unit[0].level, unit[0].province, office.system), unit[1]


def _of_a_union(body: Body, words: Words, end: int) -> bool:
    """Whether the name goes on with that of a union: "Ban Chấp hành Trung ương | Hội Người mù" is not the Party's."""
    return (
        body.id == registry.PARTY_CENTRE
        and end + 1 < len(words)
        and words.keys[end] in _UNIONS
        and words.near(end)
        and words.capital(end)
        and words.capital(end + 1)
        and not words.shouted(end)
    )


_UNIONS = frozenset({"hội", "đoàn"})


def ministries_at(words: Words, index: int, view: View) -> tuple[Body, int] | None:
    """Liên bộ: "liên Bộ: Lao động - Thương binh và Xã hội - Tài chính", ministries that act together, some without their "Bộ"."""
    if words.keys[index : index + 2] != ("liên", "bộ"):
        return None
    found: list[Body] = []
    at = end = index + 2
    while at < len(words) and len(found) < _MOST_MINISTRIES:
        one = _ministry(words, at, view)
        if one is None:
            break
        found.append(one[0])
        at = end = one[1]
        at += at < len(words) and words.keys[at] == "và"
    return (joint(found), end) if len(found) > 1 else None


_MOST_MINISTRIES = 8


def _ministry(words: Words, index: int, view: View) -> tuple[Body, int] | None:
    known = registry.load()
    for count in range(words.run(index, _LONGEST_MINISTRY), 0, -1):
        name = " ".join(words.keys[index : index + count])
        entry = known.names.get(f"bộ {name}") or known.names.get(name)
        one = entry.at(view.on) if entry else None
        if one:
            return one.body, index + count
    return None


_LONGEST_MINISTRY = 10


def joint(bodies: list[Body]) -> Body:
    """Several bodies that issue together, as one without an id; what they share stays."""
    levels = {body.level for body in bodies}
    homes = {body.province for body in bodies}
    systems = {body.system for body in bodies}
    return Body(
        None,
        "; ".join(body.name for body in bodies),
        levels.pop() if len(levels) == 1 else None,
        homes.pop() if len(homes) == 1 else None,
        systems.pop() if len(systems) == 1 else None,
    )


def _office(entry: Entry, office: Office, words: Words, end: int, view: View) -> tuple[Body, int] | None:
    """The body of an office at the place that follows, or at home where provinces alone have such an office."""
    placed = place_after(office, words, end, view)
    if placed:
        return office.body(placed[0]), placed[1]
    central = entry.at(view.on)
    if central and central.existed(view.on):
        return central.body, end
    place = at_home(office, view) or (view.nearest(office.levels) if office.of_name else None)
    if place or office.level:
        return office.body(place), end
    return None


def at_home(office: Office, view: View) -> Place | None:
    """The home province as the place of an office that provinces alone have."""
    kind = next(iter(office.levels)) if office.of_name else None
    home = view.unnamed(kind) if office.level == "province" else None
    place = places.of_province(home) if home else None
    return place if fits(office, place) else None


def fits(office: Office, place: Place | None) -> bool:
    """Whether such a place has the office; "Tỉnh ủy" is not of a city."""
    return place is None or not office.of_name or place.kind in office.levels


def place_after(office: Office, words: Words, index: int, view: View) -> tuple[Place, int] | None:
    """The place that follows the name of an office, and the word after it; "tỉnh" alone is the home province."""
    if index >= len(words) or not words.joined(index) or (not words.near(index) and not view.capitals):
        return None
    if office.of_name:
        return _bare_name(office, words, index, view)
    placed = places.read(words, index, view)
    if placed:
        place, end = placed
        if place.level == "province" and place.province is None and not place.name and (home := view.unnamed(place.kind)):
            return places.of_province(home), end
        return placed
    # "Sở Nội vụ Lạng Sơn": the name of a province without its kind
    named = places.province_at(words, index, view.on) if words.near(index) else None
    return (places.of_province(named[0]), named[1]) if named and "province" in office.levels else None


def _bare_name(office: Office, words: Words, index: int, view: View) -> tuple[Place, int] | None:
    """As in "Tỉnh ủy Lạng Sơn", "Huyện ủy Đại Từ", "Thành ủy Thành phố Hồ Chí Minh"."""
    kind = places.kind_at(words, index)
    if kind:
        placed = places.read(words, index, view)
        return placed if placed and placed[0].name and fits(office, placed[0]) else None
    named = places.province_at(words, index, view.on) if words.near(index) else None
    if named and fits(office, places.of_province(named[0])):
        return places.of_province(named[0]), named[1]
    if "tinh" in office.levels:
        return None
    town = places.town_at(words, index, next(iter(office.levels)), view)
    return town if town and town[0].name else None
