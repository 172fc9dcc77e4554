"""Đường kẻ dưới Tiêu ngữ."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import motto
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import line_under, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from line_under(draft, motto(draft), (0.8, 1.25), "100%")


RULE = Rule(
    code="ND30-O1-05",
    title=Bilingual("Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ", "The line under the motto is as long as it"),
    why=Bilingual(
        "Đường kẻ kết thúc phần tên, đúng chỗ và đúng độ dài.", "The line closes the block above it, at its place and of its length."
    ),
    clause=annex("II.1.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    says=says(("Tiêu ngữ", "the motto"), "no-line", "length"),
    examples=(
        Example("đường kẻ dài bằng dòng chữ", "không có đường kẻ", change=(("motto.stroke", 0.0),)),
        Example("đường kẻ dài bằng dòng chữ", "đường kẻ ngắn", change=(("motto.stroke", 0.4),)),
    ),
    check=_check,
)
