"""Cơ quan chưa có trong sổ: names of bodies that no table knows: a school, a company, a steering committee. They get no id."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import cast

from vbhc.knowledge import everyday, places, provinces
from vbhc.knowledge.names import looks_like_person, natural_case
from vbhc.knowledge.places import View
from vbhc.knowledge.tables import rows
from vbhc.knowledge.words import Words
from vbhc.model.body import Body, Level

_ABBREVIATIONS = {
    "ubnd": "Ủy ban nhân dân",
    "hđnd": "Hội đồng nhân dân",
    "bch": "Ban Chấp hành",
    "btv": "Ban Thường vụ",
    "tp": "thành phố",
    "bhxh": "Bảo hiểm xã hội",
    "mttq": "Mặt trận Tổ quốc",
    "gd&đt": "Giáo dục và Đào tạo",
    "gdđt": "Giáo dục và Đào tạo",
    "cđcs": "Công đoàn cơ sở",
    "thads": "Thi hành án dân sự",
    "hcm": "Hồ Chí Minh",
}
_LONGEST = 16
#: the matter of a steering committee may be a list: "chống buôn lậu, gian lận thương mại và hàng giả"
_LONGEST_LIST = 26
#: words that the matter of an office takes at most where it is written small ("Cục Quản lý | khám chữa bệnh")
_MATTER = 4


def open_name(words: Words, index: int, view: View) -> tuple[Body, int] | None:
    """The unknown body that a sentence names at word `index`, and where its name ends. It must begin as bodies do, with capitals."""
    start = _anchor(words, index)
    if start is None or start >= len(words) or not words.near(start) or "\n" in words.gap(start) or words.shouted(index):
        return None
    small = " ".join(words.keys[index:start]) in everyday.words("matter")
    if not small and not words.capital(start):
        return None
    end, last = start, start
    while end < len(words) and end - index < (_LONGEST_LIST if small else _LONGEST):
        if small and (behind := _over_quotation(words, end)):
            placed = _at_place(words, index, behind, view) if behind < len(words) and not words.gap(behind).strip(' ”"') else None
            return placed or _ending(words, index, start, behind)
        if not (_goes_on(words, end) or (small and _in_list(words, start, end))):
            break
        if places.kind_at(words, end):
            if placed := _at_place(words, index, end, view):
                return placed
            break
        end += 1
        # "Trung tâm Phục vụ", "Sở Nông nghiệp": the second syllable of a word is small
        paired = end > start + 1 and words.capital(end - 2) and not provinces.is_name(" ".join(words.keys[end - 3 : end - 1]))
        last = end if words.capital(end - 1) or paired or small else last
    if small and last > start and _for_document(words, end):
        return None
    owned = _with_owner(words, _with_matter(words, index, last, end), small=small)
    return _ending(words, index, start, owned)


def _over_quotation(words: Words, index: int) -> int | None:
    """The word behind a quotation that opens before word `index`: "Ban Chỉ đạo phong trào | “Toàn dân trồng cây” | tỉnh"."""
    if words.gap(index).strip() not in ("“", '"'):
        return None
    for at in range(index + 1, min(len(words), index + _LONGEST) + 1):
        gap = words.gap(at) if at < len(words) else words.text[words.ends[at - 1] :]
        if gap.lstrip()[:1] in ("”", '"') and gap.strip():
            return at
    return None


def _named(words: Words, index: int, end: int) -> str:
    """A name as written, the closing mark of a quotation it ends with included."""
    name = words.written(index, end)
    return f"{name}”" if name.count("“") > name.count("”") else f'{name}"' if name.count('"') % 2 else name


def _at_place(words: Words, index: int, end: int, view: View) -> tuple[Body, int] | None:
    """The body with the place that follows its own name, or with the seat of the Party there."""
    if seat := _party_seat(words, index, end, view):
        return seat
    place = places.read(words, end, view) if places.kind_at(words, end) else None
    if place is None:
        return None
    home = view.unnamed(place[0].kind) if not place[0].name and place[0].level == "province" else None
    where = places.of_province(home) if home else place[0]
    return _body(f"{_named(words, index, end)} {where.full}", words, index, where), place[1]


def _ending(words: Words, index: int, start: int, last: int) -> tuple[Body, int] | None:
    """The body whose name ends before word `last`, with no place behind it."""
    if last <= start:
        return None
    body = _body(_named(words, index, last), words, index, None)
    of_centre = body.level is None and any(" ".join(words.keys[last - count : last]) in everyday.words("owner") for count in _OWNERS)
    return (replace(body, level="central") if of_centre else body), last


def _in_list(words: Words, start: int, index: int) -> bool:
    """Whether the matter of a body goes on over the comma or the "và" before word `index`: "phòng, | chống …", "sắp xếp, | tổ chức lại … | và xây dựng …".

    A list ends with "và"; what is no list of matters is the next clause.
    """
    comma = words.gap(index).strip() == ","
    if words.keys[index] == "và" and words.near(index):
        return any("," in words.gap(at) for at in range(start + 1, index)) and _is_matter(words, index + 1)
    if not comma or not _is_matter(words, index):
        return False
    if " ".join(words.keys[index - 1 : index + 1]) in everyday.words("over comma"):
        return True
    for at in range(index + 1, min(len(words), index + _LONGEST)):
        if words.keys[at] == "và" and words.near(at):
            return _is_matter(words, at + 1)
        apart = not words.near(at)
        if (apart and (words.gap(at).strip() != "," or not _is_matter(words, at))) or words.capital(at) or _ends(words, at):
            return False
    return False


def _is_matter(words: Words, index: int) -> bool:
    """Whether word `index` may be of the matter of a body: written small, and none that begins a clause or another body."""
    return index < len(words) and not words.capital(index) and words.keys[index] not in everyday.words("clause") and not _ends(words, index)


def _ends(words: Words, index: int) -> bool:
    """Whether word `index` ends the name of a body in a sentence, and is not the second half of a word of it."""
    return words.keys[index] in everyday.words("body") and " ".join(words.keys[index - 1 : index + 1]) not in everyday.words("inside")


def _party_seat(words: Words, index: int, end: int, view: View) -> tuple[Body, int] | None:
    """The committee of the Party that a steering committee is of: "Ban Chỉ đạo 35 | Tỉnh ủy"."""
    kind = places.kind_at(words, end)
    if kind is None or kind[2] != 1 or words.keys[end + 1 : end + 2] != ("ủy",):
        return None
    own = words.written(index, end + 2)
    named = places.province_at(words, end + 2, view.on) if end + 2 < len(words) and words.near(end + 2) else None
    home = named[0] if named else view.unnamed(kind[0])
    if home is None or places.of_province(home).kind != kind[0]:
        return Body(None, own, level_of(words, end)), end + 2
    return Body(None, f"{own} {home.name}", "province", home.id), named[1] if named else end + 2


def _for_document(words: Words, end: int) -> bool:
    """Whether a name is cut at the number of what the body is for: "Ban Chỉ đạo tổng kết Nghị quyết | số 18-NQ/TW"."""
    return words.keys[end : end + 1] == ("số",) and " ".join(words.keys[end - 2 : end]) in everyday.words("document")


def _with_owner(words: Words, last: int, *, small: bool) -> int:
    """Where a name ends that says whose the body is: "Ban Chỉ đạo Cải cách hành chính | của Chính phủ", "Viện Dinh dưỡng | quốc gia"."""
    for count in _OWNERS if small else ():
        if " ".join(words.keys[last : last + count]) in everyday.words("owner") and words.near(last):
            return last + count
    behind = " ".join(words.keys[last : last + 2])
    return last + 2 if behind in everyday.words("national") and words.near(last) and words.near(last + 1) else last


#: words of "của Chính phủ", "của Thủ tướng Chính phủ"
_OWNERS = (3, 5)


def _with_matter(words: Words, index: int, last: int, end: int) -> int:
    """Where a name ends that its capitals end at `last` and its sentence at `end`: the matter of an office is written small."""
    unfinished = " ".join(words.keys[last - 2 : last]) in everyday.words("no end")
    if unfinished and end == last < len(words) and words.gap(end).strip() == ",":
        while end < len(words) and end - last <= _MATTER and (end == last or _goes_on(words, end)):
            end += 1
    small = end - last
    if unfinished:
        return end if small <= _MATTER else last + 2
    whole = end == len(words) or words.keys[end] in everyday.words("body") or not words.near(end)
    return end if whole and small in (2, _MATTER) and words.keys[index] in _OF_MINISTRIES else last


#: offices that are named for their matter: "Cục Cảnh sát | giao thông"
_OF_MINISTRIES = frozenset({"cục", "vụ"})


def _goes_on(words: Words, index: int) -> bool:
    if not words.near(index) and words.gap(index).strip() != "&":
        return False
    if words.keys[index] == "và":
        return index + 1 < len(words) and words.capital(index + 1) and _anchor(words, index + 1) is None
    return words.capital(index) or not _ends(words, index)


def _anchor(words: Words, index: int) -> int | None:
    """The word after an anchor that leaves the name open, None where none stands at word `index`."""
    for count in (3, 2, 1):
        if " ".join(words.keys[index : index + count]) in _open():
            return index + count
    return None


@cache
def _anchors() -> frozenset[str]:
    return frozenset(row["anchor"] for row in rows("anchors.tsv"))


@cache
def _open() -> frozenset[str]:
    return frozenset(row["anchor"] for row in rows("anchors.tsv") if row["open"]) | everyday.words("matter")


def opens_body(text: str) -> bool:
    """Whether a line begins as the name of a body does: "SỞ …", "ỦY BAN …"."""
    words = Words.of(text)
    return any(" ".join(words.keys[:count]) in _anchors() for count in (1, 2, 3))


def _body(name: str, words: Words, index: int, place: places.Place | None) -> Body:
    return Body(None, name, place.level if place else level_of(words, index), place.province.id if place and place.province else None)


def level_of(words: Words, index: int) -> Level | None:
    """The level that the first words of a name tell, None where they tell none."""
    for count in (3, 2, 1):
        level = _levels().get(" ".join(words.keys[index : index + count]))
        if level:
            return level
    return None


@cache
def _levels() -> dict[str, Level]:
    return {row["anchor"]: cast("Level", row["level"]) for row in rows("anchors.tsv") if row["level"]}


def written_out(text: str) -> str:
    """The name of an unknown body in natural case, abbreviations written out.

    What the body does takes a capital too: "Cục Di sản văn hóa" (NĐ 30/2020/NĐ-CP, Phụ lục II, III.1).
    """
    found = natural_case(text, place_to_end=True)
    words = [_ABBREVIATIONS.get(word.casefold().rstrip("."), word) for word in found.split()]
    keys = [word.casefold() for word in words]
    opening = next((count for count in (4, 3, 2, 1) if " ".join(keys[:count]) in _anchors()), 0)
    if 0 < opening < len(words) and keys[:opening] not in _COMPANIES and words[opening].isalpha() and keys[opening] != "các":
        words[opening] = words[opening][:1].upper() + words[opening][1:]
    for at in range(_school_name(keys), len(words)):
        words[at] = words[at] if keys[at] in everyday.words("no name") else words[at][:1].upper() + words[at][1:]
    # a school or a street bears the name of a person: "Trường THPT Chu Văn An"
    tail = [word.capitalize() for word in words[-_PERSON:]]
    if _levels().get(" ".join(keys[:opening])) == "unit" and len(words) > _PERSON and looks_like_person(" ".join(tail)) >= _SURE:
        words[-_PERSON:] = tail
    written = " ".join(words)
    return written[:1].upper() + written[1:]


def _school_name(keys: list[str]) -> int:
    """Where the name of a school for children begins, behind its kind ("Trường THPT | Lê Lợi"); the end for any other body."""
    at = 1
    while keys[:1] == ["trường"] and at < len(keys):
        count = next((count for count in (4, 3, 2, 1) if " ".join(keys[at : at + count]) in everyday.words("school")), 0)
        if not count:
            break
        at += count
    return at if at > 1 else len(keys)


#: "Công ty cổ phần …": the form of a company takes no capital
_COMPANIES = (["công", "ty"], ["tổng", "công", "ty"])
_PERSON = 3
_SURE = 0.9
