"""Kiểu chữ tên cơ quan của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import issuer, parent
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, issuer(draft), Wanted((14, 14), bold=True, italic=False))
    yield from faults(draft, parent(draft), Wanted((14, 14), bold=False, italic=False, key="parent-"))


RULE = Rule(
    code="PTY-O2-02",
    title=Bilingual(
        "Tên cơ quan của Đảng: cỡ 14; cấp trên không đậm, cơ quan ban hành đậm",
        "Party bodies: size 14; the superior plain, the issuer bold",
    ),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("tên cơ quan"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Tên cơ quan ban hành", "The issuing body"), "size", "bold", "upright"),
        **says(("Tên cơ quan cấp trên", "The superior body"), "size", "plain", "upright", key="parent-"),
    },
    examples=(
        Example("cơ quan ban hành in đậm", "không đậm", base="ke-hoach-dang", change=(("issuer.bold", False),)),
        Example("cơ quan cấp trên không đậm", "in đậm", base="cong-van-dang", change=(("parent.bold", True),)),
    ),
    check=_check,
)
