"""Tỉnh, thành phố trực thuộc trung ương: by name, by the place in a letterhead, by mentions in a text; always at a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from itertools import islice

from vbhc.knowledge.spelling import bare, fold, fold_word, slug
from vbhc.knowledge.tables import day, parts, rows
from vbhc.model.body import Province
from vbhc.model.text import Span
from vbhc.patterns import lazy

_KIND = {"tỉnh": "tinh", "t": "tinh", "thành phố": "thanh-pho", "tp": "thanh-pho", "tphcm": "thanh-pho"}
_KIND_WORD = lazy(r"(?:thành phố|tỉnh|tp|t)\s")
# "TPHCM", "Tp.HCM", "T.PHỐ": signs that stand for the kind, before folding
_SHORT_CITY = lazy(r"\b(?:tp|t\.\s?p(?:hố)?|thành\s{1,3}phố)\b\s{0,3}\.?\s{0,3}|\btp(?=hcm\b)", re.IGNORECASE)
_CAPITAL = lazy(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 5
_FAR = date.max


@cache
def get(province_id: str) -> Province | None:
    """The province with this id."""
    return _all().get(province_id)


def find(text: str, on: date | None = None) -> Province | None:
    """The province with this name at that day: "Tp HCM", "tỉnh Bắc Cạn", "THỪA THIÊN - HUẾ". Without a day the form of today.

    A name that was no longer in use that day means the last one that bore it, "tỉnh" before a seat the province that it is the seat of
    ("tỉnh Huế"). "thành phố Lạng Sơn" is a town of a province, so None.
    """
    key = fold(_SHORT_CITY.sub("thành phố ", text))
    word = _KIND_WORD.match(f"{key} ")
    kind = _KIND[word.group().strip()] if word else None
    name = key[word.end() :] if word else key
    choices = _by_name().get(name, ())
    if kind == "tinh" and not any(province.kind == kind for province in choices):
        choices = (*choices, *_by_place().get(name, ()))
    return _at(choices, on, kind)


def find_bare(text: str, on: date | None = None) -> Province | None:
    """The province with this name, typed without any mark ("tinh Tuyen Quang", "TP Ho Chi Minh"); None where it may mean two, or bears marks."""
    if bare(text) != text.casefold():
        return None
    found = {province.id: province for name in _bare_names().get(slug(text), ()) if (province := find(name, on))}
    return next(iter(found.values())) if len(found) == 1 else None


def by_place(place: str, on: date | None = None) -> Province | None:
    """The province whose documents are dated at this place: a seat ("Phan Thiết") or a name ("TP. Hồ Chí Minh", "Bình Thuận")."""
    key = fold(_SHORT_CITY.sub("", place))
    word = _KIND_WORD.match(f"{key} ")
    key = key[word.end() :] if word else key
    choices = (*_by_name().get(key, ()), *_by_place().get(key, ()))
    # a province that is gone has no seat: its name may be that of a commune by now ("Nghĩa Bình", "Cửu Long")
    return next((province for province in choices if province.existed(on)), None)


@cache
def on_day(province: Province, day: date | None) -> tuple[Province, ...]:
    """Tỉnh của ngày đó: what a province was that day: itself, those that it was made of, or those that came of it; none where the table tells of none."""
    if day is None:
        return (province,)
    later = province.valid_to is not None and day > province.valid_to
    reached = [province]
    for one in reached:
        reached += [other for other in (_after(one) if later else _before(one, day)) if other not in reached]
    return tuple(one for one in reached if one.existed(day))


@cache
def as_tinh(city: Province) -> Province | None:
    """The tỉnh that became a city, alone and whole ("tỉnh Đồng Nai" until April 2026, "tỉnh Thừa Thiên Huế"); None where there was none."""
    if city.kind == "tinh" or city.valid_from is None:
        return None
    eve = city.valid_from - timedelta(1)
    before = [one for one in everything() if city.id in one.successors and one.existed(eve)]
    return before[0] if [one.kind for one in before] == ["tinh"] else None


def _after(province: Province) -> list[Province]:
    return [later for later in map(get, province.successors) if later]


def _before(province: Province, day: date) -> list[Province]:
    """What a province was made of, and what it was a part of while it was not there yet."""
    whole = _cut_from()[province.id] if province.valid_from and day < province.valid_from else ()
    return [one for one in everything() if province.id in one.successors or one.id in whole]


@cache
def _cut_from() -> dict[str, tuple[str, ...]]:
    return {row["id"]: parts(row["cut_from"]) for row in rows("provinces.tsv")}


def mentions(text: str) -> list[Span]:
    """Where a text names provinces, with capitals as a name has: for counting which province a text is about."""
    search, starts, names = _first_word().search, _starts(), _by_name()
    found: list[Span] = []
    first = search(text)
    while first is not None:
        start, end = first.span()
        longest = starts.get(fold_word(first.group()), 0)
        after = _CAPITAL.finditer(text, end, start + _WIDEST + 1) if longest > 1 else ()
        words = [first, *islice(after, longest - 1)] if longest else []
        for word in reversed(words):
            span = Span(start, word.end())
            if span.end - start <= _WIDEST and word.group()[0].isupper() and named_at(text, span) in names:
                found.append(span)
                end = span.end
                break
        first = search(text, end)
    return found


@cache
def _first_word() -> re.Pattern[str]:
    """A word that begins with a capital that some name begins with; `_CAPITAL`, but passing over all other words."""
    letters = {word[0] for word in _starts()}
    capitals = (chr(code) for code in (*range(0x250), *range(0x1E00, 0x1F00)))
    some = "".join(capital for capital in capitals if capital.isupper() and fold(capital)[:1] in letters)
    return re.compile(rf"[{some}](?<![^\W\d_].)(?<![^\W\d_]'.)[^\W\d_]*(?:'[^\W\d_]+)?")


def named_at(text: str, span: Span) -> str:
    """The key of a name that stands in a text."""
    return fold_word(text[span.start : span.end])


def is_name(key: str) -> bool:
    """Whether a folded text is the name of a province, of any time."""
    return key in _by_name()


def is_seat(key: str) -> bool:
    """Whether a folded text is the name of a place that documents of a province are dated at."""
    return key in _by_place()


def everything() -> tuple[Province, ...]:
    """All provinces of all times, as in the table."""
    return tuple(_all().values())


_WIDEST = 40


def _at(choices: tuple[Province, ...], on: date | None, kind: str | None) -> Province | None:
    """The one of that day; else the last one before it, as people go on using old names. A city must have been one that day; a tỉnh that has become a city since is the former tỉnh."""
    there = [province for province in choices if province.existed(on)]
    if not there:
        there = _past(choices, on)
    if kind == "thanh-pho":
        there = [province for province in there if province.kind == kind]
    elif kind == "tinh" and not any(province.kind == kind for province in there):
        same = [province for province in choices if province.kind == kind]
        # before the first of that name there was none: a slip in the day, the name stays
        there = _past(same, on) or there or same[:1]
    return there[0] if there else None


def _past(choices: Iterable[Province], on: date | None) -> list[Province]:
    """The one of these that was last in use before the day."""
    past = [province for province in choices if province.valid_to is not None and (on is None or province.valid_to < on)]
    return sorted(past, key=lambda province: province.valid_to or _FAR)[-1:]


@cache
def _all() -> dict[str, Province]:
    found: dict[str, Province] = {}
    for row in rows("provinces.tsv"):
        found[row["id"]] = Province(
            row["id"],
            row["name"],
            "tinh" if row["kind"] == "tinh" else "thanh-pho",
            day(row["valid_from"]),
            day(row["valid_to"]),
            parts(row["successor"]),
        )
    return found


@cache
def _by_name() -> dict[str, tuple[Province, ...]]:
    found: dict[str, list[Province]] = {}
    # the official name first: "Huế" of 2025 is the city, whatever else was called so
    for column in ("name", "aliases"):
        for row in rows("provinces.tsv"):
            for form in parts(row[column]):
                choices = found.setdefault(fold(form), [])
                if _all()[row["id"]] not in choices:
                    choices.append(_all()[row["id"]])
    return {key: tuple(choices) for key, choices in found.items()}


@cache
def _bare_names() -> dict[str, tuple[str, ...]]:
    """A name without marks, alone and behind every word for its kind → the names that are so without marks."""
    found: dict[str, list[str]] = {}
    for row in rows("provinces.tsv"):
        for form in (name for column in ("name", "aliases") for name in parts(row[column])):
            for words in ("", *_KIND):
                found.setdefault(slug(f"{words} {form}"), []).append(f"{words} {form}".strip())
    return {key: tuple(dict.fromkeys(forms)) for key, forms in found.items()}


@cache
def _by_place() -> dict[str, tuple[Province, ...]]:
    found: dict[str, list[Province]] = {}
    for row in rows("provinces.tsv"):
        for form in parts(row["places"]):
            if form != "=":
                found.setdefault(fold(form), []).append(_all()[row["id"]])
    return {key: tuple(choices) for key, choices in found.items()}


@cache
def _starts() -> dict[str, int]:
    """First word of a name → how many words the longest name has that starts so."""
    found: dict[str, int] = {}
    for key in _by_name():
        words = key.split()
        found[words[0]] = max(found.get(words[0], 0), min(len(words), _LONGEST))
    return found
