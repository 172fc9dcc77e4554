"""Kiểu chữ số, ký hiệu."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import number
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, number(draft), Wanted((13, 13), bold=False, italic=False))


RULE = Rule(
    code="ND30-O3-12",
    title=Bilingual("Số, ký hiệu: cỡ 13, đứng", "Number and symbol: size 13, upright"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.3.c"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=says(("Dòng số, ký hiệu", "The number"), "size", "plain", "upright"),
    examples=(
        Example("cỡ 13", "cỡ 11", change=(("number.size", 11.0),)),
        Example("chữ đứng, không đậm", "in đậm", change=(("number.bold", True),)),
    ),
    check=_check,
)
