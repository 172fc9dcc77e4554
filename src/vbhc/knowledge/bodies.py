"""Cơ quan: the bodies that a letterhead, a phrase or a symbol names, from the registry, at a date and seen from a home province."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from vbhc.knowledge import letterhead, places, registry
from vbhc.knowledge.phrases import body_at, fits, joint, ministries_at
from vbhc.knowledge.places import View
from vbhc.knowledge.spelling import spelling
from vbhc.knowledge.words import Words, key
from vbhc.model.body import Body, Province
from vbhc.patterns import lazy

__all__ = [
    "by_symbol",
    "central_by_symbol",
    "is_below",
    "is_symbol",
    "may_end",
    "named",
    "of_one_office",
    "opening",
    "party_codes",
    "resolve",
    "resolve_phrase",
    "seen",
    "stands_as",
    "together",
    "without_head",
]


def resolve(
    lines: Sequence[str], *, on: date | None, home: Province | None, symbol: str | None = None, youth: bool = False
) -> tuple[Body | None, Body | None]:
    """Cơ quan ban hành and cơ quan chủ quản, from the lines of a letterhead; see `letterhead`."""
    whole = _cut_short(" ".join(lines), symbol, on) if symbol else None
    return (whole, None) if whole else letterhead.resolve(lines, on=on, home=home, symbol=symbol, youth=youth)


def _cut_short(line: str, symbol: str, on: date | None) -> Body | None:
    """The body of the centre whose symbol stands there and whose name goes on where the letterhead ends: portals drop its later lines.

    "VIỆN KIỂM SÁT NHÂN DÂN" over "CT-VKSTC". A symbol that places have as well tells of neither.
    """
    begun = key(spelling(line))
    if " " not in begun:
        return None
    for code in _CODES.split(symbol):
        one = [body for body in central_by_symbol(code, on) if key(body.name).startswith(f"{begun} ")]
        if len(one) == 1 and _plain(code) not in _local_symbols():
            return one[0]
    return None


_CODES = lazy(r"[-/]")


@cache
def _local_symbols() -> frozenset[str]:
    return frozenset(_plain(code) for office in registry.load().offices.values() for code in office.symbols)


def resolve_phrase(text: str, *, on: date | None = None, home: Province | None = None) -> Body | None:
    """The body that a phrase begins with ("UBND tỉnh", "Ban Thường vụ Tỉnh ủy Lạng Sơn về …"), None where it begins with none."""
    return opening(text, places.view_of(home, on, written=on))


def opening(text: str, view: View) -> Body | None:
    """The body that a phrase begins with, as it is to be read."""
    words = Words.of(text[:_PHRASE])
    if not len(words):
        return None
    found = ministries_at(words, 0, view) or body_at(words, 0, view)
    return found[0] if found else None


def named(text: str, *, on: date | None = None, home: Province | None = None) -> list[tuple[int, int, Body]]:
    """Every body that a text names: start, end, body. A name ends before what is said of the body ("… Tỉnh ủy | về việc")."""
    return seen(text, places.view_of(home, on, written=on))


def seen(text: str, view: View) -> list[tuple[int, int, Body]]:
    """Every body that a text names, as it is to be read."""
    words = Words.of(text)
    found: list[tuple[int, int, Body]] = []
    index = 0
    while index < len(words):
        one = body_at(words, index, view) if words.capital(index) else ministries_at(words, index, view)
        if one is None:
            index += 1
            continue
        body, end = one
        if not (index and words.keys[index - 1] == "phó" and words.near(index)):
            found.append((words.starts[index], words.ends[end - 1], body))
        index = end
    return found


def together(text: str, found: list[tuple[int, int, Body]]) -> Body:
    """The last body found in a text, with those that stand before it and issue with it: "Bộ Tài chính - Bộ Y tế"."""
    first = len(found) - 1
    while first and _BESIDE.fullmatch(text, found[first - 1][1], found[first][0]):
        first -= 1
    return joint([body for _, _, body in found[first:]]) if first < len(found) - 1 else found[-1][2]


_BESIDE = lazy(r"\s{0,3}(?:[,;–-]|,?\s(?:và|cùng|phối\s{1,2}hợp\s{1,2}với)\s)\s{0,3}(?:và\s{1,2})?")


def without_head(body: Body) -> Body:
    """Cơ quan mà người đứng đầu ký: the body whose letterhead a document of its head bears; a body that nobody heads stays.

    A minister's circular stands under "BỘ …", a chairman's decision under "ỦY BAN NHÂN DÂN …" (NĐ 30/2020/NĐ-CP, Phụ lục I, II.2).
    """
    path, _, last = (body.id or "").rpartition("/")
    head = registry.HEADS.get(last)
    return replace(body, id=path, name=body.name.removeprefix(f"{head} ")) if head and body.name.startswith(f"{head} ") else body


def may_end(text: str) -> bool:
    """Whether the name of a body may end where a text does, told by its last two words: a look that spares `named` most texts."""
    pieces = text[-_TWO_WORDS:].rstrip(" ,").split()[-2:]
    if not pieces or not pieces[-1][-1].isalnum():
        return False
    both = " ".join(pieces)
    last = _LAST_WORD.search(spelling(both.casefold()))
    # a name that no table has ends in a capital, or one word behind it; that of a steering committee anywhere; lost blanks make long words
    return last is not None and (
        both != both.lower()
        or last.group() in _last_words()
        or len(last.group()) > _LONGEST_SYLLABLE
        or last.group()[-1].isdigit()
        or "chỉ đạo" in text.casefold()
    )


_LAST_WORD = re.compile(r"[^\W_]{1,40}\Z")
_LONGEST_SYLLABLE = 7
_TWO_WORDS = 40


@cache
def _last_words() -> frozenset[str]:
    return frozenset({name.rsplit(" ", 1)[-1] for name in registry.load().names} | places.kind_words())


@cache
def by_symbol(code: str, *, on: date | None = None, home: Province | None = None) -> list[Body]:
    """The bodies that may stand behind the body part of a symbol ("UBND", "TU", "BTC", "BNNPTNT"), those of that day first."""
    plain = _plain(code)
    one = _behind(plain)
    there = [body for body in one if body.existed(on)]
    found = [body.body for body in (*there, *(body for body in one if body not in there))]
    place = places.of_province(home) if home else None
    local = (office for office in registry.load().offices.values() if plain in map(_plain, office.symbols))
    found.extend(office.body(place) for office in local if "province" in (office.level, *office.levels) and fits(office, place))
    return found


def stands_as(body: Body, code: str) -> bool:
    """Whether a body stands so in a number: "CT" for a Cục Thuế."""
    known = registry.load()
    one = known.central.get((body.id or "").removeprefix("vn/")) or known.offices.get((body.id or "").rpartition("/")[2])
    return one is not None and code in one.symbols


def with_letters(code: str, on: date) -> Body | None:
    """The one body of the centre that had these letters that day, None where offices of provinces have them as well ("CT")."""
    found = [one.body for one in _behind(_plain(code)) if one.existed(on)]
    return found[0] if len(found) == 1 and _plain(code) not in _local_symbols() else None


@cache
def of_one_office(code: str, other: str) -> bool:
    """Whether two body parts of symbols stand for one kind of office of a place: "UB" and "UBND"."""
    return code == other or any({code, other} <= set(office.symbols) for office in registry.load().offices.values())


def is_symbol(code: str) -> bool:
    """Ký hiệu: whether any body or office of the registry has this symbol ("PGDĐT")."""
    return _plain(code) in _local_symbols() or bool(central_by_symbol(code))


@cache
def is_below(code: str, other: str) -> bool:
    """Whether a body of the centre with this symbol belongs to one with the other: "TCT" to "TC"."""
    parents = {(one.body.id or "").removeprefix("vn/") for one in _behind(_plain(other))}
    return any(one.parent in parents for one in _behind(_plain(code)) if one.parent)


@cache
def central_by_symbol(code: str, on: date | None = None) -> tuple[Body, ...]:
    """The bodies of the centre that may stand behind the body part of a symbol: those of that day, where none was there those of another."""
    one = _behind(_plain(code))
    return tuple(body.body for body in [body for body in one if body.existed(on)] or one)


def ended_by_symbol(code: str, on: date | None) -> Body | None:
    """The one body of the centre that had these letters that day and has ended since; any day where none is told."""
    found = [one.body for one in _behind(_plain(code)) if one.valid_to and (on is None or one.existed(on))]
    return found[0] if len(found) == 1 else None


def _behind(plain: str) -> list[registry.Central]:
    return [body for body in registry.load().central.values() if plain in map(_plain, body.symbols)]


@cache
def party_codes() -> frozenset[str]:
    """How bodies of the Party stand in a symbol: "TU", "HU", "BTCTW"."""
    one = (code for body in registry.load().central.values() if body.body.system == "party" for code in body.symbols)
    local = (code for office in registry.load().offices.values() if office.system == "party" for code in office.symbols)
    return frozenset((*one, *local))


def _plain(code: str) -> str:
    return code.casefold().replace("&", "").replace("-", "").replace(" ", "").replace("đ", "d").replace("ð", "d")


_PHRASE = 400
