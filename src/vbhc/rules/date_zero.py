"""Số 0 trước ngày và tháng: days below 10 and the months 1 and 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_DATE = lazy(r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm", re.IGNORECASE)
#: January and February take a zero, the others none.
_MARCH = 3
_TEN = 10


def _check(draft: Draft) -> Iterator[Finding]:
    date = draft.document.date
    if date is None or date.span is None:
        raise Undecided
    match = _DATE.search(draft.at(date.span))
    if match is None or draft.source.line_at(date.span.start) not in draft.zones.header:
        raise Undecided
    day, month = match["day"], match["month"]
    if int(day) < _TEN and len(day) == 1:
        yield Finding(_span(date.span, match, "day"), "day", (("right", f"0{day}"),), right=f"0{day}")
    if int(month) < _MARCH and len(month) == 1:
        yield Finding(_span(date.span, match, "month"), "month", (("right", f"0{month}"),), right=f"0{month}")
    elif _MARCH <= int(month) < _TEN and month.startswith("0"):
        yield Finding(_span(date.span, match, "month"), "needless", (("right", month[1:]),), right=month[1:], level="warning")


def _span(whole: Span, match: re.Match[str], group: str) -> Span:
    return Span(whole.start + match.start(group), whole.start + match.end(group))


RULE = Rule(
    code="ND30-O4-02",
    title=Bilingual("Số 0 trước ngày nhỏ hơn 10 và tháng 1, 2", "Zero before days below 10 and months 1 and 2"),
    why=Bilingual(
        "Thêm số 0 để không ai điền thêm chữ số vào trước; các tháng từ 3 trở đi không cần.",
        "The zero keeps anybody from writing a digit before it; from March on none is needed.",
    ),
    clause=annex("II.4.b"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "day": Bilingual("Ngày nhỏ hơn 10 phải có số 0 ở trước: {right}.", "A day below 10 takes a zero: {right}."),
        "month": Bilingual("Tháng 1, tháng 2 phải có số 0 ở trước: {right}.", "January and February take a zero: {right}."),
        "needless": Bilingual("Tháng từ 3 đến 9 không thêm số 0: {right}.", "March to September take no zero: {right}."),
    },
    examples=(
        Example("ngày 09 tháng 3 năm 2026", "ngày 9 tháng 3 năm 2026"),
        Example("ngày 05 tháng 01 năm 2026", "ngày 05 tháng 1 năm 2026", base="cong-van"),
        Example("ngày 09 tháng 3 năm 2026", "ngày 09 tháng 03 năm 2026"),
    ),
    check=_check,
    fixable="safe",
)
