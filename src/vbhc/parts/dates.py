"""Ngày tháng: dates as documents write them, with the places where figures are left blank."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from vbhc.patterns import lazy

_BLANK = r"[\s._…‥]{0,40}"
#: "ngày 18 tháng 3 năm 2024"; figures may be blank or stand apart ("1 8"), blanks may be missing; the word for month may be damaged
LONG = lazy(
    rf"ng[àa]y{_BLANK}(?P<day>\d(?:\s?\d)?)?{_BLANK}(?:tháng|thang|th[aá]ng|[^\W\d]{{2,6}}){_BLANK}(?P<month>\d(?:\s?\d)?)?{_BLANK}"
    rf"n[ăa]m{_BLANK}(?P<year>\d(?:\s?\d){{3}}|\d{{2,3}})?",
    re.IGNORECASE,
)
SHORT = lazy(r"(?<!\d)(?P<day>\d{1,2})\s{0,2}[/.\-]\s{0,2}(?P<month>\d{1,2})\s{0,2}[/.\-]\s{0,2}(?P<year>(?:19|20)\d\d)(?!\d)")


class Written(NamedTuple):
    """A date as written: `iso` only where all three parts are there and the day exists."""

    iso: str | None
    blank: bool


def read(match: re.Match[str]) -> Written:
    """What a match of LONG or SHORT says; `blank` when a figure is left out."""
    day, month, year = (re.sub(r"\s", "", match[name] or "") for name in ("day", "month", "year"))
    if not (day and month and len(year) == 4):
        return Written(None, blank=True)
    return Written(iso(int(year), int(month), int(day)), blank=False)


def iso(year: int, month: int, day: int) -> str | None:
    """ISO 8601, None for a day that does not exist."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def first(text: str) -> str | None:
    """The first complete date in a text, in either style, as ISO 8601."""
    for pattern in (SHORT, LONG):
        for match in pattern.finditer(text[:400]):
            if value := read(match).iso:
                return value
    return None
