"""Năm trong số và năm ban hành: the same."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import LEGAL, LOGIC
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number, date = draft.document.number, draft.document.date
    if number is None or number.span is None or date is None:
        raise Undecided
    if number.value.family == "legal" and number.value.year is not None and number.value.year != int(date.value[:4]):
        yield Finding(number.span, "year", (("year", date.value[:4]),))


RULE = Rule(
    code="QPP-NUM-02",
    title=Bilingual("Năm trong số là năm ban hành", "The year of the number is that of the date"),
    why=Bilingual("Số văn bản quy phạm pháp luật ghi năm ký ban hành.", "The number holds the year of issue."),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=LEGAL,
    needs=frozenset({"date"}),
    says={
        "year": Bilingual("Năm trong số, ký hiệu khác năm ban hành ({year}).", "The year in the number is not that of the date ({year}).")
    },
    examples=(Example("45/2026/NĐ-CP", "45/2025/NĐ-CP", base="nghi-dinh"),),
    check=_check,
)
