"""Cơ quan chưa có trong sổ: names of bodies that no table knows: a school, a company, a steering committee. They get no id."""

from __future__ import annotations

from functools import cache
from typing import cast

from vbhc.knowledge import places, provinces
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
_STEERING = "ban chỉ đạo"
_LONGEST = 16
#: words that the matter of an office takes at most where it is written small ("Cục Quản lý | khám chữa bệnh")
_MATTER = 4


def open_name(words: Words, index: int, view: View) -> tuple[Body, int] | None:
    """The unknown body that a sentence names at word `index`, and where its name ends. It must begin as bodies do, with capitals."""
    start = _anchor(words, index)
    if start is None or start >= len(words) or not words.near(start) or "\n" in words.gap(start) or words.shouted(index):
        return None
    steering = " ".join(words.keys[index:start]) == _STEERING
    if not steering and not words.capital(start):
        return None
    end, last = start, start
    place = None
    while end < len(words) and end - index < _LONGEST and _goes_on(words, end):
        if places.kind_at(words, end):
            place = places.read(words, end, view)
            break
        end += 1
        # "Trung tâm Phục vụ", "Sở Nông nghiệp": the second syllable of a word is small
        paired = end > start + 1 and words.capital(end - 2) and not provinces.is_name(" ".join(words.keys[end - 3 : end - 1]))
        last = end if words.capital(end - 1) or paired or steering else last
    last = _with_matter(words, index, last, end)
    own = words.written(index, max(last, start))
    if place:
        there = view.there if not place[0].name and place[0].level == "province" else None
        where = places.of_province(there) if there else place[0]
        return _body(f"{words.written(index, end)} {where.full}", words, index, where), place[1]
    return (_body(own, words, index, None), last) if last > start else None


def _with_matter(words: Words, index: int, last: int, end: int) -> int:
    """Where a name ends that its capitals end at `last` and its sentence at `end`: the matter of an office is written small."""
    unfinished = " ".join(words.keys[last - 2 : last]) in _words("no end")
    if unfinished and end == last < len(words) and words.gap(end).strip() == ",":
        while end < len(words) and end - last <= _MATTER and (end == last or _goes_on(words, end)):
            end += 1
    small = end - last
    if unfinished:
        return end if small <= _MATTER else last + 2
    whole = end == len(words) or words.keys[end] in _words("body") or not words.near(end)
    return end if whole and small in (2, _MATTER) and words.keys[index] in _OF_MINISTRIES else last


#: offices that are named for their matter: "Cục Cảnh sát | giao thông"
_OF_MINISTRIES = frozenset({"cục", "vụ"})


def _goes_on(words: Words, index: int) -> bool:
    if not words.near(index) and words.gap(index).strip() != "&":
        return False
    if words.keys[index] == "và":
        return index + 1 < len(words) and words.capital(index + 1) and _anchor(words, index + 1) is None
    return (
        words.capital(index) or words.keys[index] not in _words("body") or " ".join(words.keys[index - 1 : index + 1]) in _words("inside")
    )


def _anchor(words: Words, index: int) -> int | None:
    """The word after an anchor that leaves the name open, None where none stands at word `index`."""
    for count in (3, 2, 1):
        if " ".join(words.keys[index : index + count]) in _open():
            return index + count
    return None


@cache
def _words(after: str) -> frozenset[str]:
    """The common words of one kind: "body" those that end the name of a body in a sentence."""
    return frozenset(row["word"] for row in rows("common.tsv") if row["after"] == after)


@cache
def _anchors() -> frozenset[str]:
    return frozenset(row["anchor"] for row in rows("anchors.tsv"))


@cache
def _open() -> frozenset[str]:
    return frozenset((*(row["anchor"] for row in rows("anchors.tsv") if row["open"]), _STEERING))


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
    # a school or a street bears the name of a person: "Trường THPT Chu Văn An"
    tail = [word.capitalize() for word in words[-_PERSON:]]
    if _levels().get(" ".join(keys[:opening])) == "unit" and len(words) > _PERSON and looks_like_person(" ".join(tail)) >= _SURE:
        words[-_PERSON:] = tail
    written = " ".join(words)
    return written[:1].upper() + written[1:]


#: "Công ty cổ phần …": the form of a company takes no capital
_COMPANIES = (["công", "ty"], ["tổng", "công", "ty"])
_PERSON = 3
_SURE = 0.9
