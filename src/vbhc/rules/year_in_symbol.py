"""Năm trong số, ký hiệu: only legal documents carry it."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import types
from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    meant = types.candidates(number.value.type_code or "")
    if number.value.year is not None and meant and not any("legal" in types.systems_of(one.id) for one in meant):
        yield Finding(number.span, "year", (("year", str(number.value.year)),), right=f"{number.value.serial}/{number.value.symbol}")


RULE = Rule(
    code="ND30-O3-07",
    title=Bilingual("Số của văn bản hành chính không ghi năm", "No year in an administrative number"),
    why=Bilingual(
        "Năm ban hành chỉ có trong số, ký hiệu của văn bản quy phạm pháp luật; người đọc sẽ tưởng kế hoạch là văn bản quy phạm.",
        "Only legal documents carry the year in their number; a plan with a year looks like one.",
    ),
    clause=annex("II.3.b"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    fixable="unsafe",
    says={
        "year": Bilingual(
            "Số, ký hiệu của văn bản hành chính không ghi năm {year}.",
            "The number of an administrative document does not hold the year {year}.",
        )
    },
    examples=(Example("145/KH-UBND", "145/2026/KH-UBND"),),
    check=_check,
)
