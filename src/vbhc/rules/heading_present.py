"""Tên loại văn bản: printed as a heading."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import types
from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number, kind = draft.document.number, draft.document.type
    if number is None or number.span is None or not draft.zones.header:
        raise Undecided
    named = types.by_abbr(number.value.type_code or "")
    if number.value.family != "state" or named is None or named.id == "cong-van":
        return
    told_by_symbol = kind is not None and (kind.span is None or number.span.start <= kind.span.start < number.span.end)
    if (kind is None or told_by_symbol) and not draft.zones.title:
        yield Finding(number.span, "missing", (("type", named.name.upper()),), sure=False)


RULE = Rule(
    code="ND30-O5-01",
    title=Bilingual("Có tên loại văn bản", "The type stands as a heading"),
    why=Bilingual(
        "Ký hiệu có chữ viết tắt tên loại thì văn bản phải có tên loại in hoa trên dòng riêng.",
        "A symbol with a type asks for that type in capitals on a line of its own.",
    ),
    clause=annex("II.5.b"),
    level="error",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    says={"missing": Bilingual("Thiếu tên loại văn bản “{type}”.", "The heading “{type}” is missing.")},
    examples=(Example("KẾ HOẠCH\nChăm sóc cây xanh trong trường học trên địa bàn tỉnh Cao Bằng năm 2026\n", ""),),
    check=_check,
)
