"""Kiểu chữ địa danh, thời gian."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import dated
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, dated(draft), Wanted((13, 14), bold=False, italic=True))


RULE = Rule(
    code="ND30-O4-06",
    title=Bilingual("Địa danh, thời gian: cỡ 13-14, nghiêng", "Place and date: size 13-14, italic"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.4.c"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=says(("Địa danh và thời gian ban hành", "Place and date"), "size", "plain", "italic"),
    examples=(
        Example("in nghiêng", "chữ đứng", change=(("date.italic", False),)),
        Example("không đậm", "in đậm", change=(("date.bold", True),)),
    ),
    check=_check,
)
