"""Ký hiệu và tên loại: the symbol's type is that of the heading."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import types
from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number, kind = draft.document.number, draft.document.type
    if number is None or number.span is None or number.value.type_code is None or kind is None or kind.span is None:
        raise Undecided
    code = number.value.type_code
    meant = types.candidates(code)
    if not meant or kind.value.abbr is None or number.value.family != "state":
        return
    values = (("code", code), ("type", kind.value.name), ("abbr", kind.value.abbr))
    if kind.value.id not in {one.id for one in meant}:
        yield Finding(number.span, "other", values)
    elif all(one.abbr != code for one in meant) and code.casefold() == kind.value.abbr.casefold():
        yield Finding(number.span, "case", values, right=draft.at(number.span).replace(code, kind.value.abbr, 1), level="warning")


RULE = Rule(
    code="ND30-O3-06",
    title=Bilingual("Ký hiệu khớp tên loại", "Symbol and heading name one type"),
    why=Bilingual(
        "Văn bản mang tên KẾ HOẠCH mà ký hiệu QĐ thì vào sổ sai loại và không tra được.",
        "A document headed KẾ HOẠCH with the symbol QĐ is registered as something else and cannot be found.",
    ),
    clause=annex("II.3.b, II.5"),
    level="error",
    force="L",
    profiles=STATE,
    since=ND30_SINCE,
    says={
        "other": Bilingual(
            "Ký hiệu “{code}” không phải của {type} (viết tắt: {abbr}).", "The symbol “{code}” is not that of {type} (abbreviated {abbr})."
        ),
        "case": Bilingual("“{code}” phải viết là “{abbr}”.", "“{code}” is written “{abbr}”."),
    },
    examples=(Example("Số: 145/KH-UBND", "Số: 145/QĐ-UBND"), Example("64/TTr-SXD", "64/TTR-SXD", base="to-trinh")),
    check=_check,
)
