"""Đường kẻ dưới tên cơ quan ban hành."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import issuer
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import line_under, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from line_under(draft, issuer(draft), (0.28, 0.58), "1/3-1/2")


RULE = Rule(
    code="ND30-O2-03",
    title=Bilingual("Đường kẻ dưới tên cơ quan ban hành dài 1/3-1/2 dòng chữ", "The line under the issuer is a third to a half of it"),
    why=Bilingual(
        "Đường kẻ kết thúc phần tên, đúng chỗ và đúng độ dài.", "The line closes the block above it, at its place and of its length."
    ),
    clause=annex("II.2.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    says=says(("tên cơ quan ban hành", "the issuing body"), "no-line", "length"),
    examples=(
        Example("đường kẻ dài bằng 1/3-1/2 dòng chữ", "không có đường kẻ", change=(("issuer.stroke", 0.0),)),
        Example("đường kẻ dài bằng 1/3-1/2 dòng chữ", "đường kẻ dài bằng dòng chữ", change=(("issuer.stroke", 1.0),)),
    ),
    check=_check,
)
