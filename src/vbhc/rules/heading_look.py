"""Kiểu chữ tên loại và trích yếu."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import heading, title
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, heading(draft), Wanted((13, 14), bold=True, italic=False, center=True))
    yield from faults(draft, title(draft), Wanted((13, 14), bold=True, italic=False, center=True, key="title-"))


RULE = Rule(
    code="ND30-O5-07",
    title=Bilingual("Tên loại và trích yếu: cỡ 13-14, đứng, đậm, canh giữa", "Type and title: size 13-14, upright, bold, centred"),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("II.5.b"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    not_types=frozenset({"cong-van"}),
    fixable="safe",
    says={
        **says(("Tên loại văn bản", "The type of the document"), "size", "bold", "upright", "center"),
        **says(("Trích yếu nội dung", "The title"), "size", "bold", "upright", "center", key="title-"),
    },
    examples=(
        Example("cỡ 14", "cỡ 16", change=(("kind.size", 16.0),)),
        Example("trích yếu in đậm", "không đậm", change=(("title.bold", False),)),
        Example("trích yếu chữ đứng", "in nghiêng", change=(("title.italic", True),)),
    ),
    check=_check,
)
