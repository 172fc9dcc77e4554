"""Thời hạn trong kỳ kế hoạch: after the plan's own date, not after its period."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.rules._law import EVERYONE, LOGIC, PLANS
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_DAY = re.compile(
    r"(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]\s*(?P<year>\d{4})|ngày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>\d{4})"
)
_PERIOD = re.compile(r"(?:giai đoạn\s+)?\d{4}\s*[-–]\s*(?P<last>20\d\d)\b|\bđến năm\s+(?P<until>20\d\d)\b|\bnăm\s+(?P<only>20\d\d)\s*$")


def _check(draft: Draft) -> Iterator[Finding]:
    own, title = draft.document.date, draft.document.title
    if own is None or not draft.document.tasks:
        raise Undecided
    period = _PERIOD.search(title.value) if title else None
    last = next((int(year) for year in period.groups() if year), None) if period else None
    for task in draft.document.tasks:
        match = _DAY.search(task.deadline or "")
        day = _date(match) if match else None
        if match is None or day is None:
            continue
        start = draft.source.flat.find(match.group(), task.span.start, task.span.end)
        span = Span(start, start + len(match.group())) if start >= 0 else task.span
        if day.isoformat() < own.value:
            yield Finding(span, "before", (("deadline", day.isoformat()),), sure=False)
        elif last and day.year > last + 1:
            yield Finding(span, "behind", (("deadline", day.isoformat()), ("year", str(last))), sure=False)


def _date(match: re.Match[str]) -> dt.date | None:
    numbers = [int(one) for one in match.groups() if one]
    try:
        return dt.date(numbers[2], numbers[1], numbers[0])
    except ValueError:
        return None


RULE = Rule(
    code="PLAN-06",
    title=Bilingual("Thời hạn nằm trong kỳ kế hoạch", "Deadlines lie in the plan's period"),
    why=Bilingual(
        "Hạn trước ngày ban hành hoặc sau kỳ kế hoạch thường còn sót từ bản năm trước.",
        "A deadline before the plan's date or after its period is often left from last year's.",
    ),
    clause=LOGIC,
    level="warning",
    force="L",
    profiles=EVERYONE,
    types=PLANS,
    needs=frozenset({"date"}),
    says={
        "before": Bilingual("Thời hạn {deadline} trước ngày ban hành.", "The deadline {deadline} lies before the date of issue."),
        "behind": Bilingual(
            "Thời hạn {deadline} sau kỳ kế hoạch (đến năm {year}).", "The deadline {deadline} lies after the plan's period (until {year})."
        ),
    },
    examples=(Example("hoàn thành trước ngày 15/4/2026", "hoàn thành trước ngày 15/4/2025"),),
    check=_check,
)
