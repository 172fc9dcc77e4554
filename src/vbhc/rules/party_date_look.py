"""Kiểu chữ địa danh, thời gian văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import dated
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, dated(draft), Wanted((14, 14), bold=False, italic=True))


RULE = Rule(
    code="PTY-O4-03",
    title=Bilingual("Địa danh, thời gian văn bản của Đảng: cỡ 14, nghiêng", "Place and date of Party documents: size 14, italic"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("địa danh, ngày tháng năm"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={**says(("Địa danh và thời gian ban hành", "Place and date"), "size", "plain", "italic")},
    examples=(Example("in nghiêng", "chữ đứng", base="ke-hoach-dang", change=(("date.italic", False),)),),
    check=_check,
)
