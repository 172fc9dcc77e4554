"""Tên loại trong ký hiệu của Đảng: known, and written with the right case."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import types
from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None or not number.value.type_code:
        raise Undecided
    code = number.value.type_code
    meant = types.candidates(code, "party")
    if not meant:
        yield Finding(number.span, "unknown", (("code", code),))
    elif code not in _ACCEPTED and all(one.abbr != code for one in meant):
        right = meant[0].abbr or code
        yield Finding(number.span, "case", (("code", code), ("right", right)), right=draft.at(number.span).replace(code, right, 1))


#: Quy định was and is written so, though Hướng dẫn 05 gives QĐ.
_ACCEPTED = frozenset({"QĐi", "QyĐ"})

RULE = Rule(
    code="PTY-O3-05",
    title=Bilingual("Chữ viết tắt tên loại văn bản của Đảng", "Abbreviation of the type in Party documents"),
    why=Bilingual("Chữ viết tắt tên loại có chữ hoa, chữ thường riêng: CTr, TTr.", "Abbreviations have their own case: CTr, TTr."),
    clause=party("số, ký hiệu", "number and symbol"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    says={
        "unknown": Bilingual(
            "“{code}” không phải chữ viết tắt của tên loại văn bản Đảng.", "“{code}” is no abbreviation of a Party document type."
        ),
        "case": Bilingual("“{code}” phải viết là “{right}”.", "“{code}” is written “{right}”."),
    },
    examples=(Example("Số 88-KH/TU", "Số 88-Kh/TU", base="ke-hoach-dang"),),
    check=_check,
)
