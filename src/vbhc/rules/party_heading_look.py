"""Kiểu chữ tên loại, trích yếu văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import heading, title
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, heading(draft), Wanted((15, 16), bold=True, italic=False))
    yield from faults(draft, title(draft), Wanted((14, 15), bold=True, italic=False, key="title-"))


RULE = Rule(
    code="PTY-O5-03",
    title=Bilingual(
        "Tên loại văn bản của Đảng: cỡ 15-16, đậm; trích yếu: cỡ 14-15, đậm",
        "Type of Party documents: size 15-16, bold; title: size 14-15, bold",
    ),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=guidance("tên loại, trích yếu"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    not_types=frozenset({"cong-van"}),
    fixable="safe",
    says={
        **says(("Tên loại văn bản", "The type of the document"), "size", "bold", "upright"),
        **says(("Trích yếu nội dung", "The title"), "size", "bold", "upright", key="title-"),
    },
    examples=(
        Example("tên loại cỡ 16", "tên loại cỡ 14", base="ke-hoach-dang", change=(("kind.size", 14.0),)),
        Example("trích yếu in đậm", "không đậm", base="ke-hoach-dang", change=(("title.bold", False),)),
    ),
    check=_check,
)
