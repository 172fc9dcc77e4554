"""Pháp điển: how the code of laws cites: "(Điều 1 Thông tư số 55/2012/TT-BGTVT <title> ngày 26/12/2012 của <body>, có hiệu lực thi hành kể từ ngày …)"."""

from __future__ import annotations

from typing import NamedTuple

from vbhc.model.text import Span
from vbhc.parts import dates
from vbhc.patterns import lazy

_OPENING = lazy(r"\(\s{0,2}(?:(?:điểm|khoản|Điều|Điểm|Khoản|Mục|Chương|Phụ\s{1,2}lục)\s{1,2}[\w.,]{1,12}\s{1,2}){1,4}(?:của\s{1,2})?\Z")
_EFFECT = lazy(r"\s{0,3},\s{0,3}có\s{1,3}hiệu\s{1,3}lực(?:\s{1,3}thi\s{1,3}hành)?(?:\s{1,3}kể)?\s{1,3}từ\s{1,3}ngày")
_LAST_DATE = lazy(r"\s{1,3}ngày\s{1,3}(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\s{1,3}của\s{1,3}")
_LONGEST = 2500


class Codified(NamedTuple):
    """Title, date and where the issuer's name begins and ends."""

    title: Span
    date: str | None
    issuer: Span


def after(flat: str, start: int, end: int) -> Codified | None:
    """What stands after a number, if a citation of the code begins at `start` and its number ends at `end`."""
    bracket = flat.rfind("(", max(0, start - 60), start)
    if bracket < 0 or not _OPENING.match(flat, bracket, start):
        return None
    effect = _EFFECT.search(flat, end, end + _LONGEST)
    if not effect:
        return None
    dated = list(_LAST_DATE.finditer(flat, end, effect.start()))
    if not dated:
        return None
    last = dated[-1]
    first = end
    while first < last.start() and flat[first] in " ,:":
        first += 1
    return Codified(Span(first, last.start()), dates.read(last).iso, Span(last.end(), effect.start()))
