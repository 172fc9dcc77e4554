"""Ngày tháng có thật: a day of the calendar, not still to come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_DATE = lazy(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
_FIRST_YEAR = 1945


def _check(draft: Draft) -> Iterator[Finding]:
    seen = False
    for row in _rows.header(draft):
        match = _DATE.search(row.text)
        if match is None:
            continue
        seen = True
        day, month, year = (int(match[group]) for group in (1, 2, 3))
        try:
            date = dt.date(year, month, day)
        except ValueError:
            yield Finding(row.found(match), "impossible", (("words", match.group()),))
            continue
        if year < _FIRST_YEAR:
            yield Finding(row.found(match), "impossible", (("words", match.group()),))
        elif date > draft.today and draft.stage == "final":
            yield Finding(row.found(match), "future", (("today", draft.today.isoformat()),))
    if not seen:
        raise Undecided


RULE = Rule(
    code="ND30-O4-04",
    title=Bilingual("Ngày tháng văn bản có thật", "The date is possible"),
    why=Bilingual(
        "Ngày tháng là ngày ban hành: phải có trong lịch và không ở sau hôm nay.",
        "The date is the day of issue: it is in the calendar and not after today.",
    ),
    clause=annex("II.4.b"),
    level="error",
    force="L",
    profiles=EVERYONE,
    says={
        "impossible": Bilingual("Không có “{words}”.", "There is no “{words}”."),
        "future": Bilingual("Ngày ban hành ở sau ngày kiểm tra ({today}).", "The date lies after the day of this check ({today})."),
    },
    examples=(Example("ngày 09 tháng 3 năm 2026", "ngày 31 tháng 4 năm 2026"),),
    check=_check,
)
