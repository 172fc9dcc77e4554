"""Đường kẻ dưới tiêu đề “Đảng Cộng sản Việt Nam”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import party_title
from vbhc.rules._looks import line_under, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from line_under(draft, party_title(draft), (0.8, 1.25), "100%")


RULE = Rule(
    code="PTY-O1-03",
    title=Bilingual(
        "Đường kẻ dưới tiêu đề Đảng Cộng sản Việt Nam dài bằng dòng chữ", "The line under the title Đảng Cộng sản Việt Nam is as long as it"
    ),
    why=Bilingual(
        "Đường kẻ kết thúc phần tên, đúng chỗ và đúng độ dài.", "The line closes the block above it, at its place and of its length."
    ),
    clause=guidance("tiêu đề"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    says=says(("tiêu đề", "the title"), "no-line", "length"),
    examples=(Example("có đường kẻ", "không có đường kẻ", base="ke-hoach-dang", change=(("party.stroke", 0.0),)),),
    check=_check,
)
