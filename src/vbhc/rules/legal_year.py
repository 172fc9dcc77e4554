"""Năm trong số văn bản quy phạm pháp luật."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import STATE_AND_LEGAL
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_LEGAL = frozenset({"nghi-dinh", "thong-tu", "thong-tu-lien-tich", "nghi-quyet-lien-tich"})


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None or number.value.serial is None:
        raise Undecided
    if draft.type in _LEGAL and number.value.year is None:
        yield Finding(number.span, "year")


RULE = Rule(
    code="QPP-NUM-01",
    title=Bilingual("Số văn bản quy phạm pháp luật có năm", "A legal document's number holds the year"),
    why=Bilingual(
        "Số, ký hiệu văn bản quy phạm pháp luật gồm số thứ tự, năm ban hành, loại và cơ quan ban hành.",
        "It holds serial, year, type and issuing body.",
    ),
    clause=Bilingual(
        "Luật Ban hành văn bản quy phạm pháp luật; Nghị định 78/2025/NĐ-CP", "Law on promulgation of legal documents; Decree 78/2025/NĐ-CP"
    ),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=dt.date(2016, 7, 1),
    says={"year": Bilingual("Số, ký hiệu thiếu năm ban hành.", "The number lacks the year.")},
    examples=(Example("45/2026/NĐ-CP", "45/NĐ-CP", base="nghi-dinh"),),
    check=_check,
)
