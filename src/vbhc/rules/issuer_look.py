"""Kiểu chữ tên cơ quan."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import issuer, parent
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, issuer(draft), Wanted((12, 13), bold=True, italic=False))
    yield from faults(draft, parent(draft), Wanted((12, 13), bold=False, italic=False, key="parent-"))


RULE = Rule(
    code="ND30-O2-02",
    title=Bilingual("Tên cơ quan: cỡ 12-13; chủ quản không đậm, ban hành đậm", "Bodies: size 12-13; the parent plain, the issuer bold"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.2.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Tên cơ quan ban hành", "The issuing body"), "size", "bold", "upright"),
        **says(("Tên cơ quan chủ quản trực tiếp", "The parent body"), "size", "plain", "upright", key="parent-"),
    },
    examples=(
        Example("cơ quan chủ quản không đậm", "cơ quan chủ quản in đậm", base="cong-van", change=(("parent.bold", True),)),
        Example("cơ quan ban hành in đậm", "không đậm", change=(("issuer.bold", False),)),
        Example("cỡ 13", "cỡ 15", change=(("issuer.size", 15.0),)),
    ),
    check=_check,
)
