"""Tên loại trong ký hiệu: an abbreviation that names a type."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import types
from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    code, kind = number.value.type_code, draft.type
    if number.value.family == "state" and code and not types.candidates(code):
        yield Finding(number.span, "unknown", (("code", code),), level="warning")
    elif number.value.family == "dispatch" and kind and kind != "cong-van" and draft.document.type is not None:
        known = draft.document.type.value
        if known.abbr and draft.document.type.span is not None and known.abbr not in number.value.symbol.split("-"):
            yield Finding(number.span, "none", (("type", known.name), ("abbr", known.abbr)), sure=draft.document.type.span != number.span)


RULE = Rule(
    code="ND30-O3-04",
    title=Bilingual("Ký hiệu có chữ viết tắt tên loại", "The symbol names the type"),
    why=Bilingual(
        "Ký hiệu của văn bản có tên loại gồm chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành (KH-UBND). Chỉ công văn không có chữ viết tắt tên loại.",
        "The symbol holds the abbreviation of the type, then that of the issuer (KH-UBND). Only a công văn has none for its type.",
    ),
    clause=annex("II.3.b"),
    level="error",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    says={
        "unknown": Bilingual(
            "“{code}” không có trong bảng chữ viết tắt tên loại văn bản.", "“{code}” is no abbreviation of a document type."
        ),
        "none": Bilingual(
            "Văn bản là {type} nhưng ký hiệu không có chữ viết tắt “{abbr}”.", "The document is a {type}, but its symbol lacks “{abbr}”."
        ),
    },
    examples=(Example("145/KH-UBND", "145/UBND-VX"),),
    check=_check,
)
