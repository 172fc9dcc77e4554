"""Kiểu chữ tiêu đề “Đảng Cộng sản Việt Nam”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import party_title
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, party_title(draft), Wanted((15, 15), bold=True, italic=False))


RULE = Rule(
    code="PTY-O1-02",
    title=Bilingual("Tiêu đề Đảng Cộng sản Việt Nam: cỡ 15, đứng, đậm", "The title Đảng Cộng sản Việt Nam: size 15, upright, bold"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("tiêu đề"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={**says(("Tiêu đề", "The title"), "size", "bold", "upright")},
    examples=(Example("cỡ 15, đậm", "cỡ 13", base="ke-hoach-dang", change=(("party.size", 13.0),)),),
    check=_check,
)
