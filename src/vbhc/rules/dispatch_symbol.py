"""Ký hiệu công văn: no abbreviation for its type."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    if (number.value.type_code or "").upper() == "CV":
        yield Finding(number.span, "cv")


RULE = Rule(
    code="ND30-O3-05",
    title=Bilingual("Ký hiệu công văn không có “CV”", "No “CV” in the symbol of a công văn"),
    why=Bilingual(
        "Ký hiệu công văn gồm chữ viết tắt tên cơ quan ban hành và tên đơn vị soạn thảo hoặc lĩnh vực (719/SGDĐT-VP).",
        "The symbol of a công văn holds the issuer and the drafting unit or field (719/SGDĐT-VP).",
    ),
    clause=annex("II.3.b"),
    level="warning",
    force="A",
    profiles=STATE,
    types=frozenset({"cong-van"}),
    since=ND30_SINCE,
    says={
        "cv": Bilingual(
            "Công văn không ghi “CV” trong ký hiệu; ghi tên cơ quan và đơn vị soạn thảo, ví dụ 12/UBND-VX.",
            "A công văn has no “CV” in its symbol but issuer and drafting unit, as in 12/UBND-VX.",
        )
    },
    examples=(Example("719/SGDĐT-VP", "719/CV-SGDĐT", base="cong-van"),),
    check=_check,
)
