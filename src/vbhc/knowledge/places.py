"""Địa bàn: the place that a body belongs to, read from the words after its name: "tỉnh Lạng Sơn", "xã Y, huyện Z", "Thành phố Hồ Chí Minh"."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from vbhc.knowledge import provinces
from vbhc.knowledge.names import looks_like_person, natural_case
from vbhc.knowledge.spelling import fold, slug
from vbhc.knowledge.tables import rows
from vbhc.knowledge.words import Words
from vbhc.model.body import Province

Kind = Literal["tinh", "thanh-pho", "huyen", "quan", "thi-xa", "xa", "phuong", "thi-tran", "dac-khu"]
PlaceLevel = Literal["province", "district", "commune"]

# words of a kind → the kind, how it is written
_KINDS: dict[str, tuple[Kind, str]] = {
    "tỉnh": ("tinh", "tỉnh"),
    "thành phố": ("thanh-pho", "thành phố"),
    "tp": ("thanh-pho", "thành phố"),
    "huyện": ("huyen", "huyện"),
    "quận": ("quan", "quận"),
    "thị xã": ("thi-xa", "thị xã"),
    "tx": ("thi-xa", "thị xã"),
    "xã": ("xa", "xã"),
    "phường": ("phuong", "phường"),
    "thị trấn": ("thi-tran", "thị trấn"),
    "đặc khu": ("dac-khu", "đặc khu"),
}
_DISTRICT: frozenset[Kind] = frozenset({"huyen", "quan", "thi-xa"})
_COMMUNE: frozenset[Kind] = frozenset({"xa", "phuong", "thi-tran", "dac-khu"})
_LONGEST_NAME = 5
# from that day communes lie in provinces, without districts between
_NO_DISTRICTS = date(2025, 7, 1)
_DEEPEST = 3


class Place(NamedTuple):
    """A place as far as it is known: `kind` without `name` is "UBND tỉnh".

    `within` is the place it lies in; `told` says whether it belongs to the name as the text has it. `alone` is False for a commune of the
    days when communes lay in districts and bore the same name as others of the province.
    """

    kind: Kind
    word: str
    name: str | None
    level: PlaceLevel
    province: Province | None
    within: Place | None = None
    told: bool = True
    alone: bool = True

    @property
    def full(self) -> str:
        """The name with its kind, and what it lies in: "xã La Bằng, huyện Đại Từ"."""
        if self.level == "province" and self.province:
            return self.province.full_name
        word = self.word.capitalize() if self.name and self.name.isdigit() else self.word
        own = f"{word} {self.name}" if self.name else word
        return f"{own}, {self.within.full}" if self.within and self.within.name and self.told else own

    @property
    def bare(self) -> str | None:
        """The name without its kind; Hồ Chí Minh keeps it."""
        if self.level == "province" and self.province:
            return self.province.full_name if self.province.name == "Hồ Chí Minh" else self.province.name
        return self.name

    @property
    def path(self) -> str | None:
        """The path of the place in the registry, None where something is missing on the way up."""
        if self.level == "province":
            return self.province.id if self.province else None
        if not self.name:
            return None
        above = self.within.path if self.within else self.province.id if self.province and self.alone else None
        return f"{above}/{self.kind}-{slug(self.name)}" if above else None


class View(NamedTuple):
    """How a text is read: its day, the province it is written in, and whether it is all capitals, where case tells nothing.

    `local` is the district or commune whose body wrote it: "UBND xã" there is its own. Where its province was several on that day, `home` is
    None, they are the `formers`, and `own` is the one that bore the name, where it is the province that speaks.
    """

    on: date | None
    home: Province | None
    capitals: bool = False
    local: Place | None = None
    formers: tuple[Province, ...] = ()
    own: Province | None = None

    def unnamed(self, kind: str | None = None) -> Province | None:
        """The province that "tỉnh", "thành phố" or an office without a place means; None where it may be one of several.

        Of several the one that is a tỉnh is meant by "tỉnh"; a "thành phố" may be a town of theirs. "tỉnh" of what is a city is the tỉnh that it was.
        """
        if self.home:
            return (provinces.as_tinh(self.home) if kind == "tinh" else None) or self.home
        if self.own and kind in (None, self.own.kind):
            return self.own
        found = [one for one in self.formers if one.kind == kind == "tinh"]
        return found[0] if len(found) == 1 else None

    def nearest(self, kinds: Container[str]) -> Place | None:
        """The place of one of these kinds that the text is written in, below the province."""
        place = self.local
        while place and (place.kind not in kinds or place.level == "province"):
            place = place.within
        return place


def view_of(home: Province | None, on: date | None, *, written: date | None, speaks: bool = True, local: Place | None = None) -> View:
    """Tỉnh của ngày đó: how a text reads a day that was written another day in a home province, or below it in the commune or district `local`.

    `speaks`: it is the province that speaks, or the text calls it by its name; then of several the one that bore the name is its own.
    """
    then = provinces.on_day(home, on) if home else ()
    if home and home.existed(on) and home.existed(written):
        # what still was a province when the text was written is no part of its home: Hà Tây in a paper of Hà Nội of 2006
        then = tuple(one for one in then if one == home or not one.existed(written))
    if home and not then and on == written:
        then = (home,)
    seat = provinces.by_place(local.name, on) if len(then) > 1 and local and local.name else None
    if seat in then:
        # the old seats are communes that bear its name: "phường Phủ Lý" lay in Hà Nam
        then = (seat,)
    below = local if same_map(on, written) else None
    if len(then) > 1:
        own = next((one for one in then if speaks and home and one.name == home.name), None)
        return View(on, None, local=below, formers=then, own=own)
    return View(on, then[0] if then else None, local=below)


def of_province(province: Province) -> Place:
    """The place that is a province."""
    kind: Kind = "tinh" if province.kind == "tinh" else "thanh-pho"
    return Place(kind, "tỉnh" if kind == "tinh" else "thành phố", province.name, "province", province)


def kind_words() -> frozenset[str]:
    """The last words of all kinds of place."""
    return frozenset(kind.rsplit(" ", 1)[-1] for kind in (*_KINDS, "tphcm"))


def kind_at(words: Words, index: int) -> tuple[Kind, str, int] | None:
    """The kind of place that is named at word `index`: kind, how it is written, how many words."""
    if index >= len(words):
        return None
    two = " ".join(words.keys[index : index + 2])
    if two in _KINDS and " " in two:
        return (*_KINDS[two], 2)
    if words.keys[index] in _KINDS:
        return (*_KINDS[words.keys[index]], 1)
    return None


def province_at(words: Words, index: int, on: date | None, kind: Kind | None = None) -> tuple[Province, int] | None:
    """The province whose bare name stands at word `index`, after "tỉnh" where that is the kind, and where it ends."""
    if index >= len(words) or not words.capital(index):
        return None
    for count in range(min(words.run(index, _LONGEST_NAME), len(words) - index), 0, -1):
        name = " ".join(words.keys[index : index + count])
        if provinces.is_name(name) or (kind == "tinh" and provinces.is_seat(name)):
            province = provinces.find(f"tỉnh {name}" if kind == "tinh" else name, on)
            if province:
                return province, index + count
    return None


def read(words: Words, index: int, view: View, deep: int = 0) -> tuple[Place, int] | None:
    """The place that is named at word `index` with its kind, and where it ends.

    `capitals`: the text is all capitals, so a name ends where the line or the next known word does.
    """
    if index < len(words) and words.keys[index] == "tphcm":
        found = provinces.find("Hồ Chí Minh", view.on)
        return (of_province(found), index + 1) if found else None
    kind = kind_at(words, index)
    if not kind:
        return None
    code, word, count = kind
    after = index + count
    if code in ("tinh", "thanh-pho"):
        named = province_at(words, after, view.on, code) if after < len(words) and _touches(words, after) else None
        if named and (code == "tinh" or named[0].kind == "thanh-pho"):
            return of_province(named[0]), named[1]
        if code == "tinh":
            return Place(code, word, None, "province", None), after
    end = _name_end(words, after, capitals=view.capitals)
    name = _name(words, after, end) if end > after else None
    if name is None:
        return _unnamed(code, word, view, after)
    within, end = _within(words, end, view, deep)
    level: PlaceLevel = "commune" if code in _COMMUNE else "district"
    province = within.province if within else provinces.by_place(name, view.on) if code == "thanh-pho" else None
    alone = level == "district" or (view.on is not None and view.on >= _NO_DISTRICTS)
    return Place(code, word, name, level, province or view.home, within, alone=alone), end


def town_at(words: Words, index: int, kind: str, view: View) -> tuple[Place, int] | None:
    """The district of this kind whose bare name stands at word `index` ("Huyện ủy | Đại Từ"), and where it ends."""
    code, word = next((value for value in _KINDS.values() if value[0] == kind), ("huyen", "huyện"))
    end = _name_end(words, index, capitals=words.text[words.starts[index] : words.ends[index]].isupper())
    if end == index:
        return None
    name = _name(words, index, end)
    within, end = _within(words, end, view, 0)
    province = within.province if within else provinces.by_place(name, view.on) if code == "thanh-pho" else None
    return Place(code, word, name, "district", province or view.home, within), end


def _unnamed(code: Kind, word: str, view: View, after: int) -> tuple[Place, int]:
    """As in "UBND thành phố", "UBND xã": the kind alone, which is that of the text. A city alone is the home province where that is a city."""
    if code == "thanh-pho":
        city = view.unnamed(code)
        if city and city.kind == code:
            return of_province(city), after
        beside = (view.home, *view.formers)
        within = any(beside) and all(one is None or one.kind != code for one in beside)
        return view.nearest({code}) or Place(code, word, None, "district" if within else "province", None), after
    return view.nearest({code}) or Place(code, word, None, "commune" if code in _COMMUNE else "district", None), after


def local_of(name: str, on: date | None, home: Province | None) -> Place | None:
    """The district or commune that the name of a body ends with: "Ủy ban nhân dân xã La Bằng, huyện Đại Từ"."""
    words = Words.of(name)
    for index in range(len(words)):
        found = read(words, index, View(on, home)) if kind_at(words, index) else None
        if found and found[0].name and found[0].level != "province":
            return found[0]
    return None


def communes_in(lines: str, on: date | None) -> frozenset[str]:
    """The names of the communes that the lines of a letterhead name, folded."""
    words = Words.of(lines)
    view = View(on, None, capitals=True)
    found = (read(words, index, view) for index in range(len(words)) if kind_at(words, index))
    return frozenset(fold(place.name) for place, _ in filter(None, found) if place.level == "commune" and place.name)


def same_map(one: date | None, other: date | None) -> bool:
    """Whether no day lies between these on which communes were drawn anew; an unknown day lies nowhere."""
    return one is None or other is None or (one < _NO_DISTRICTS) == (other < _NO_DISTRICTS)


def _within(words: Words, end: int, view: View, deep: int) -> tuple[Place | None, int]:
    """What the place lies in, if the text goes on with it: ", huyện Z, tỉnh X"."""
    if deep < _DEEPEST and end < len(words) and words.joined(end) and kind_at(words, end):
        above = read(words, end, view, deep + 1)
        if above and above[0].name:
            return above
    return None, end


def _touches(words: Words, index: int) -> bool:
    return words.near(index) and words.capital(index)


def _name_end(words: Words, index: int, *, capitals: bool) -> int:
    """Where the name of a place ends that begins at word `index`."""
    end = index
    while end < len(words) and end - index < _LONGEST_NAME and _touches(words, end):
        if kind_at(words, end) or (end > index and capitals and ("\n" in words.gap(end) or _begins_body(words, end))):
            break
        if words.keys[end].isdigit() and end > index:
            break
        end += 1
        if words.keys[end - 1].isdigit():
            break
    return end if capitals else _before_person(words, index, end)


def _before_person(words: Words, index: int, end: int) -> int:
    """Where the name of a place ends before that of a person: "Chủ tịch UBND huyện Đại Từ | Lê Văn Hùng"."""
    far = end
    while far < len(words) and far - index < _LONGEST_NAME + _PERSON and _touches(words, far) and not words.keys[far].isdigit():
        far += 1
    for count in (_PERSON, _PERSON + 1):
        if index < far - count <= end and looks_like_person(words.written(far - count, far)) >= _SURE:
            return far - count
    return end


#: words that the name of a person has, and how much such words must look like one
_PERSON = 3
_SURE = 0.9


def _name(words: Words, start: int, end: int) -> str:
    written = words.written(start, end)
    return " ".join(_title(word) for word in natural_case(written).split()) if written.isupper() else written


def _title(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _begins_body(words: Words, index: int) -> bool:
    """Whether the name of another body begins at word `index`: two words of an anchor, or one that no place name holds."""
    return " ".join(words.keys[index : index + 2]) in _anchors() or words.keys[index] in _BODY_WORDS


_BODY_WORDS = frozenset({"sở", "phòng", "ubnd", "hđnd", "trường"})


@cache
def _anchors() -> frozenset[str]:
    return frozenset(row["anchor"] for row in rows("anchors.tsv") if " " in row["anchor"])
