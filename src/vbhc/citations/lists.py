"""Liệt kê: several numbers that share one type word or one symbol: "các Thông tư 17, 18 và 19/2018/TT-BGDĐT"."""

from __future__ import annotations

from dataclasses import replace

from vbhc.model.number import Number
from vbhc.patterns import lazy

_BARE_BEFORE = lazy(
    r"(?<![\d/.,-])(?P<list>\d{1,5}[a-z]?(?:\s{0,3}(?:,|;|và)\s{0,3}(?:số\s{1,2})?\d{1,5}[a-z]?){0,11})\s{0,3}(?:,|;|và|,\s{0,2}và)\s{0,3}(?:số\s{1,2})?\Z"
)
_JOINED = lazy(r"(?:[,;]|và)\s{0,3}(?:số\s{1,2})?\Z")
_ENDS = (",", ";", "và", "số")
_BARE = lazy(r"\d{1,5}[a-z]?")
_JOIN = lazy(r"[\s:]{0,4}(?:[,;]|và|[,;]\s{0,3}và|hoặc)\s{0,4}(?:số\s{0,3}:?\s{0,3}|Số\s{0,3}:?\s{0,3})?\Z")
_WINDOW = 90


def serials_before(flat: str, start: int) -> list[tuple[int, int, str]]:
    """The bare serials right before a number at `start`: where each stands, and what it is."""
    near = flat[max(0, start - 10) : start].rstrip()
    if not near.endswith(_ENDS) or not _JOINED.search(flat, max(0, start - 10), start):
        return []
    base = max(0, start - _WINDOW)
    found = _BARE_BEFORE.search(flat, base, start)
    if not found:
        return []
    return [(match.start(), match.end(), match.group()) for match in _BARE.finditer(flat, found.start("list"), found.end("list"))]


def with_serial(number: Number, serial: str) -> Number:
    """The number with another serial: 19/2018/TT-BGDĐT, 17 → 17/2018/TT-BGDĐT."""
    rest = number.canonical[len(number.serial or "") :]
    return replace(number, serial=serial, canonical=serial + rest)


def goes_on(flat: str, end: int, start: int) -> bool:
    """Whether a number at `start` goes on with the list that a mention ending at `end` belongs to."""
    return start >= end and start - end < 24 and _JOIN.fullmatch(flat, end, start) is not None
