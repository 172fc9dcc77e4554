"""Cỡ chữ văn bản quy phạm pháp luật."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import dated, grounds, motto, national
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, national(draft), Wanted((12, 13), bold=True, italic=False))
    yield from faults(draft, motto(draft), Wanted((13, 14), bold=True, italic=False, key="motto-"))
    yield from faults(draft, dated(draft), Wanted((13, 14), italic=True, key="date-"))
    yield from faults(draft, grounds(draft), Wanted((13, 14), italic=True, key="ground-"))


RULE = Rule(
    code="QPP-TYP-01",
    title=Bilingual(
        "Văn bản quy phạm pháp luật: Quốc hiệu 12-13, Tiêu ngữ 13-14, số 13, ngày 13-14 nghiêng, căn cứ nghiêng",
        "Legal documents: national title 12-13, motto 13-14, number 13, date 13-14 italic, grounds italic",
    ),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=Bilingual("Nghị định 78/2025/NĐ-CP, Phụ lục I", "Decree 78/2025/NĐ-CP, Annex I"),
    level="warning",
    force="T",
    profiles=frozenset({"legal"}),
    since=date(2025, 4, 1),
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Quốc hiệu", "The national title"), "size", "bold", "upright"),
        **says(("Tiêu ngữ", "The motto"), "size", "bold", "upright", key="motto-"),
        **says(("Địa danh và thời gian ban hành", "Place and date"), "size", "italic", key="date-"),
        **says(("Căn cứ ban hành", "The grounds"), "size", "italic", key="ground-"),
    },
    examples=(
        Example("căn cứ in nghiêng", "chữ đứng", base="nghi-dinh", change=(("ground.italic", False),)),
        Example("Tiêu ngữ in đậm", "không đậm", base="quyet-dinh-qppl", change=(("motto.bold", False),)),
    ),
    check=_check,
)
