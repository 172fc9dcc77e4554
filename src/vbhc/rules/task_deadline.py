"""Nhiệm vụ có thời hạn: every task says until when."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.rules._law import EVERYONE, PRACTICE
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_SHOWN = 80


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.tasks:
        raise Undecided
    for task in draft.document.tasks:
        if task.deadline is None:
            yield Finding(Span(task.span.start, min(task.span.end, task.span.start + _SHOWN)), "none", sure=False)


RULE = Rule(
    code="PLAN-05",
    title=Bilingual("Mỗi nhiệm vụ có thời hạn", "Every task has a deadline"),
    why=Bilingual("Việc không có hạn thì không đôn đốc được.", "A task without a deadline cannot be followed up."),
    clause=PRACTICE,
    level="info",
    force="P",
    profiles=EVERYONE,
    types=frozenset({"ke-hoach"}),
    says={"none": Bilingual("Nhiệm vụ không ghi thời hạn hoàn thành.", "The task has no deadline.")},
    examples=(Example("trong dự toán năm 2026, hoàn thành trước ngày 15/4/2026.", "trong dự toán năm 2026."),),
    check=_check,
)
