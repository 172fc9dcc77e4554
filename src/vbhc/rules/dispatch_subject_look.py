"""Kiểu chữ trích yếu công văn."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import subject
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, subject(draft), Wanted((12, 13), bold=False, italic=False))


RULE = Rule(
    code="ND30-O5-08",
    title=Bilingual("Trích yếu công văn: cỡ 12-13, đứng", "Subject of a công văn: size 12-13, upright"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.5.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    types=frozenset({"cong-van"}),
    fixable="safe",
    says=says(("Trích yếu dưới số, ký hiệu", "The subject below the number"), "size", "plain", "upright"),
    examples=(
        Example("chữ đứng, không đậm", "in đậm", base="cong-van", change=(("subject.bold", True),)),
        Example("chữ đứng", "in nghiêng", base="cong-van", change=(("subject.italic", True),)),
    ),
    check=_check,
)
