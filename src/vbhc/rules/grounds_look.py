"""Kiểu chữ căn cứ ban hành."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import grounds
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, grounds(draft), Wanted((13, 14), bold=False, italic=True))


RULE = Rule(
    code="ND30-O6-15",
    title=Bilingual("Căn cứ: cỡ 13-14, nghiêng", "Grounds: size 13-14, italic"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.6.a"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=says(("Căn cứ ban hành", "The grounds"), "size", "plain", "italic"),
    examples=(Example("in nghiêng", "chữ đứng", base="quyet-dinh", change=(("ground.italic", False),)),),
    check=_check,
)
