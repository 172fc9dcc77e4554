"""Đường kẻ dưới trích yếu."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import title
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import line_under, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from line_under(draft, title(draft), (0.28, 0.58), "1/3-1/2")


RULE = Rule(
    code="ND30-O5-03",
    title=Bilingual("Đường kẻ dưới trích yếu dài 1/3-1/2 dòng chữ", "The line under the title is a third to a half of it"),
    why=Bilingual(
        "Đường kẻ kết thúc phần tên, đúng chỗ và đúng độ dài.", "The line closes the block above it, at its place and of its length."
    ),
    clause=annex("II.5.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    not_types=frozenset({"cong-van"}),
    says=says(("trích yếu", "the title"), "no-line", "length"),
    examples=(
        Example("đường kẻ dài bằng 1/3-1/2 dòng chữ", "không có đường kẻ", change=(("title.stroke", 0.0),)),
        Example("đường kẻ dài bằng 1/3-1/2 dòng chữ", "đường kẻ dài quá", change=(("title.stroke", 0.9),)),
    ),
    check=_check,
)
