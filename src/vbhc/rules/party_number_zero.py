"""Số 0 trước số nhỏ hơn 10 trong văn bản Đảng."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None or number.value.serial is None:
        raise Undecided
    if re.match(r"\d(?!\d)", draft.at(number.span)):
        yield Finding(number.span, "zero", right=f"0{draft.at(number.span)}")


RULE = Rule(
    code="PTY-O3-03",
    title=Bilingual("Số nhỏ hơn 10 có số 0 ở trước", "A zero before numbers below 10"),
    why=Bilingual("Thêm số 0 để không ai điền thêm chữ số vào trước.", "The zero keeps anybody from writing a digit before it."),
    clause=party("số, ký hiệu", "number and symbol"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    says={"zero": Bilingual("Số nhỏ hơn 10 phải có số 0 ở trước.", "A number below 10 takes a zero.")},
    examples=(Example("Số 88-KH/TU", "Số 8-KH/TU", base="ke-hoach-dang"),),
    check=_check,
    fixable="safe",
)
