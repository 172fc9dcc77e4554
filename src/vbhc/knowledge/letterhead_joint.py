"""Liên ngành, liên sở, liên bộ: letterheads that tell the bodies of one rank by what they are in charge of.

"LIÊN SỞ: TÀI CHÍNH - NỘI VỤ" stands for "SỞ TÀI CHÍNH - SỞ NỘI VỤ".
"""

from __future__ import annotations

from collections.abc import Sequence

from vbhc.knowledge import registry
from vbhc.knowledge.words import Words
from vbhc.patterns import lazy

_HEAD = lazy(r"\s{0,5}LIÊN\s{1,3}(?P<rank>SỞ|BỘ|NGÀNH|CƠ\s{1,3}QUAN)\s{0,3}[:\-–]?(?:\s{1,5}|$)")
_PARTS = lazy(r"\s{0,5}[-–,;/]\s{0,5}")
_PLACE = lazy(r"\s{1,5}(?=(?:TỈNH|THÀNH\s{1,3}PHỐ|TP|HUYỆN|QUẬN|THỊ\s{1,3}XÃ)\s)")
_MOST = 8


def written_out(lines: Sequence[str]) -> list[str]:
    """The lines of a letterhead with every body that issues together named in full; other letterheads stay as they are."""
    for index, line in enumerate(lines):
        head = _HEAD.match(line)
        if head:
            text = " ".join((line[head.end() :], *lines[index + 1 :])).strip(" :-–")
            place = _PLACE.search(text)
            members = _PARTS.split(text[: place.start()] if place else text)
            ranks = (head["rank"],) if head["rank"] in ("SỞ", "BỘ") else ("SỞ", "BỘ") if index else ("BỘ", "SỞ")
            named = _named(members[:_MOST], ranks)
            if named:
                return [*lines[:index], " - ".join(named), *([text[place.end() :]] if place else [])]
    return list(lines)


def _named(members: list[str], ranks: Sequence[str]) -> list[str]:
    """Each member as the registry knows it, by itself or under one of the ranks; empty where it does not know one of them."""
    found: list[str] = []
    start = 0
    while start < len(members):
        tries = ((stop, form) for stop in range(len(members), start, -1) for form in _forms(" - ".join(members[start:stop]), ranks))
        known = next(((stop, form) for stop, form in tries if _is_body(form)), None)
        if known is None:
            return []
        start = known[0]
        found.append(known[1])
    return found


def _forms(name: str, ranks: Sequence[str]) -> tuple[str, ...]:
    return (name, *(f"{rank} {name}" for rank in ranks))


def _is_body(name: str) -> bool:
    words = Words.of(name)
    match = registry.load().match(words, 0) if len(words) else None
    return match is not None and match[1] == len(words)
