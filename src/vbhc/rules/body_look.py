"""Cỡ chữ nội dung."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import running
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, mostly, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from mostly(draft, running(draft), Wanted((13, 14), italic=False))


RULE = Rule(
    code="ND30-O6-16",
    title=Bilingual("Nội dung: cỡ 13-14, đứng", "Body: size 13-14, upright"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.6.e"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=says(("Nội dung", "The body"), "size", "upright"),
    examples=(
        Example(
            "cỡ 14",
            "cỡ 12",
            change=(
                ("text.size", 12.0),
                ("point.size", 12.0),
            ),
        ),
    ),
    check=_check,
)
