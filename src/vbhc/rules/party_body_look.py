"""Cỡ chữ nội dung văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import running
from vbhc.rules._looks import Wanted, mostly, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from mostly(draft, running(draft), Wanted((14, 15), italic=False))


RULE = Rule(
    code="PTY-O6-09",
    title=Bilingual("Nội dung văn bản của Đảng: cỡ 14-15, đứng", "Body of Party documents: size 14-15, upright"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("nội dung"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=says(("Nội dung", "The body"), "size", "upright"),
    examples=(Example("cỡ 14", "cỡ 13", base="ke-hoach-dang", change=(("text.size", 13.0),)),),
    check=_check,
)
