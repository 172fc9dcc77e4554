"""Lề trang văn bản quy phạm pháp luật."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._pages import MARGIN_SAYS, Ranges, margins
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from margins(draft, Ranges((30.0, 35.0), (15.0, 20.0), (15.0, 20.0), (15.0, 20.0)))


RULE = Rule(
    code="QPP-PG-01",
    title=Bilingual(
        "Lề trang văn bản quy phạm pháp luật: trên, dưới, phải 15-20 mm, trái 30-35 mm",
        "Margins of legal documents: top, bottom, right 15-20 mm, left 30-35 mm",
    ),
    why=Bilingual(
        "Lề đủ rộng để đóng, ghi chú và không mất chữ khi in.", "Margins leave room for binding and notes, and no letter is lost in print."
    ),
    clause=Bilingual("Nghị định 78/2025/NĐ-CP, Phụ lục I", "Decree 78/2025/NĐ-CP, Annex I"),
    level="warning",
    force="T",
    profiles=frozenset({"legal"}),
    since=date(2025, 4, 1),
    needs=frozenset({"pages", "native"}),
    fixable="safe",
    says=MARGIN_SAYS,
    examples=(Example("lề trái 30 mm", "lề trái 25,4 mm", base="quyet-dinh-qppl", change=(("margins.left", 25.4),)),),
    check=_check,
)
