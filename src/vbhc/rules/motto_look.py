"""Kiểu chữ Tiêu ngữ."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import motto
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, motto(draft), Wanted((13, 14), bold=True, italic=False))


RULE = Rule(
    code="ND30-O1-04",
    title=Bilingual("Tiêu ngữ: cỡ 13-14, đứng, đậm", "Motto: size 13-14, upright, bold"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.1.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=says(("Tiêu ngữ", "The motto"), "size", "bold", "upright"),
    examples=(
        Example("cỡ 14, đậm", "cỡ 16", change=(("motto.size", 16.0),)),
        Example("cỡ 14, đậm, đứng", "in nghiêng", change=(("motto.italic", True),)),
    ),
    check=_check,
)
