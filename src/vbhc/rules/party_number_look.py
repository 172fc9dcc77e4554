"""Kiểu chữ số, ký hiệu văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import number
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, number(draft), Wanted((14, 14), bold=False, italic=False))


RULE = Rule(
    code="PTY-O3-08",
    title=Bilingual("Số, ký hiệu văn bản của Đảng: cỡ 14, đứng", "Number of Party documents: size 14, upright"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("số, ký hiệu"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={**says(("Dòng số, ký hiệu", "The number"), "size", "plain", "upright")},
    examples=(Example("cỡ 14", "cỡ 12", base="ke-hoach-dang", change=(("number.size", 12.0),)),),
    check=_check,
)
