"""Tỉnh của văn bản, theo lời văn: which province a text speaks of, where letterhead, place and portal tell none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache

from vbhc.knowledge import everyday, provinces
from vbhc.knowledge.spelling import slug, spelling
from vbhc.model.body import Province
from vbhc.model.text import Source
from vbhc.patterns import lazy

#: before a name that is then a province's: "tỉnh", "Tỉnh ủy", "UBND"; not the end of a symbol
_TOLD = lazy(
    r"(?<![\w/-])(?:tỉnh(?:\s{1,2}[uủ][yỷ])?|UBND|HĐND|(?P<city>thành\s{1,2}(?:phố|[uủ][yỷ]|đoàn)|TP\s?\.?))\s{0,3}\Z", re.IGNORECASE
)
#: letters before a name in which what it belongs to stands
_BEFORE = 24
_SITE = lazy(r"https?://([\w.-]{4,80})")
#: so far down the address of a page stands; shorter names are parts of other words
_HEAD = 400
_SHORTEST = 5


def told(text: str, on: date | None, letterhead: str, communes: AbstractSet[str]) -> Province | None:
    """The province that a text names most often; one name alone counts only where the text says that it is a province's, or the letterhead bears it.

    `communes` are those of the letterhead, folded. Where one of them bears the name of a province or of its seat, a bare name tells nothing:
    the first that is called a province is taken.
    """
    namesake = any(provinces.by_place(name) for name in communes)
    counts: Counter[str] = Counter()
    called_so = {found.id for found, _ in _named(letterhead, on)}
    for found, before in _named(text, on):
        called = _TOLD.search(before)
        if called and namesake and not (called["city"] and found.kind == "tinh"):
            return found
        if called:
            called_so.add(found.id)
        counts[found.id] += 1
    ranked = counts.most_common(2)
    if namesake or not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    first, times = ranked[0]
    return provinces.get(first) if times > 1 or first in called_so else None


def _named(text: str, on: date | None) -> Iterator[tuple[Province, str]]:
    """The provinces of that day that a text names, each with the words before it; what only bears the name of one left out."""
    for span in provinces.mentions(text):
        before = text[max(0, span.start - _BEFORE) : span.start]
        name = provinces.named_at(text, span)
        found = provinces.find(name, on)
        if name in everyday.words("person") and not ((told := _TOLD.search(before)) and told["city"]):
            continue
        if found and (on is None or found.existed(on)) and not _is_of_another(before):
            yield found, before


def _is_of_another(before: str) -> bool:
    """Whether the words before a name make it that of a school, a road, a commune ("Trường Tiểu học | Hòa Bình")."""
    words = spelling(before).casefold().split()
    return bool(words) and (words[-1] in everyday.words("before province") or " ".join(words[-2:]) in everyday.words("before province"))


def of_site(source: Source, on: date | None) -> Province | None:
    """The province in the name of the site that a page was taken from: "baodaklak.vn", "hoabinh.gov.vn"."""
    site = _SITE.search(source.flat, 0, _HEAD)
    if not site:
        return None
    for label in site[1].casefold().replace("-", "").split("."):
        for name, province in _labels():
            if label == name or (len(name) > _SHORTEST and (label.endswith(name) or label.startswith(name))):
                return provinces.find(province.name, on)
    return None


def of_authority(source: Source, on: date | None) -> Province | None:
    """The province whose own authorities keep the site: "socongthuong.haiphong.gov.vn"; a newspaper writes of other provinces too."""
    site = _SITE.search(source.flat, 0, _HEAD)
    return of_site(source, on) if site and site[1].casefold().endswith(_AUTHORITIES) else None


_AUTHORITIES = (".gov.vn", ".dcs.vn")


@cache
def _labels() -> tuple[tuple[str, Province], ...]:
    found = {slug(province.name).replace("-", ""): province for province in provinces.everything()}
    return tuple(sorted(((name, one) for name, one in found.items() if len(name) >= _SHORTEST), key=lambda item: -len(item[0])))
