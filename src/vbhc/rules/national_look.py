"""Kiểu chữ Quốc hiệu."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import national
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, national(draft), Wanted((12, 13), bold=True, italic=False))


RULE = Rule(
    code="ND30-O1-02",
    title=Bilingual("Quốc hiệu: cỡ 12-13, đứng, đậm", "National title: size 12-13, upright, bold"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.1.a"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=says(("Quốc hiệu", "The national title"), "size", "bold", "upright"),
    examples=(
        Example("cỡ 13, đậm", "cỡ 11", change=(("national.size", 11.0),)),
        Example("cỡ 13, đậm", "không đậm", change=(("national.bold", False),)),
    ),
    check=_check,
)
