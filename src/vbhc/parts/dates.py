"""Ngày tháng: dates as documents write them, with the places where figures are left blank."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

from vbhc.patterns import lazy

_BLANK = r"[\s._…‥]{0,40}"
#: a form in two languages: "ngày (day) 14 tháng/month 8 năm (year) 2025"
_GLOSS = r"(?:[\s(/]{1,3}(?:day|date|month|year)\b\s?\)?)?"
#: "ngày 18 tháng 3 năm 2024"; figures may be blank or stand apart ("1 8"), blanks may be missing; the word for month may be damaged;
#: a year of five figures ("năm 20010") is none
LONG = lazy(
    rf"ng[àa]y{_GLOSS}{_BLANK}(?P<day>\d(?:\s?\d)?)?{_BLANK}(?:tháng|thang|th[aá]ng|[^\W\d]{{2,6}}){_GLOSS}{_BLANK}(?P<month>\d(?:\s?\d)?)?{_BLANK}"
    rf"n[ăa]m{_GLOSS}{_BLANK}(?:(?P<year>\d(?:\s?\d){{3}}|\d{{2,3}})(?!\d))?",
    re.IGNORECASE,
)
SHORT = lazy(r"(?<!\d)(?P<day>\d{1,2})\s{0,2}[/.\-]\s{0,2}(?P<month>\d{1,2})\s{0,2}[/.\-]\s{0,2}(?P<year>(?:19|20)\d\d)(?!\d)")


class Written(NamedTuple):
    """A date as written: `iso` only where all three parts are there and the day exists; `latest` the last day that blank figures leave open."""

    iso: str | None
    blank: bool
    latest: str | None = None


def read(match: re.Match[str]) -> Written:
    """What a match of LONG or SHORT says; `blank` when a figure is left out."""
    day, month, year = (re.sub(r"\s", "", match[name] or "") for name in ("day", "month", "year"))
    if not (day and month and len(year) == _YEAR):
        return Written(None, blank=True, latest=_latest(int(year), int(month) if month else _LAST_MONTH) if len(year) == _YEAR else None)
    return Written(iso(int(year), int(month), int(day)), blank=False)


def iso(year: int, month: int, day: int) -> str | None:
    """ISO 8601, None for a day that does not exist."""
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _latest(year: int, month: int) -> str | None:
    return iso(year, month, calendar.monthrange(year, month)[1]) if year and 1 <= month <= _LAST_MONTH else None


_LAST_MONTH = 12
_YEAR = 4


def first(text: str) -> str | None:
    """The first complete date in a text, in either style, as ISO 8601."""
    for pattern in (SHORT, LONG):
        for match in pattern.finditer(text[:400]):
            if value := read(match).iso:
                return value
    return None
