"""Công văn của Đảng có “CV” trong ký hiệu."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    # a letter: addressed, and without a heading of its own
    letter = bool(draft.document.addressees) and not draft.zones.title
    if letter and (number.value.type_code is None or number.value.type_code.upper() != "CV"):
        yield Finding(number.span, "cv")


RULE = Rule(
    code="PTY-O3-06",
    title=Bilingual("Ký hiệu công văn của Đảng có “CV”", "“CV” in the symbol of a Party công văn"),
    why=Bilingual(
        "Khác với Nhà nước, công văn của Đảng ghi tên loại trong ký hiệu: 134-CV/UBKTTU.",
        "Unlike the State's, a Party công văn has its type in the symbol: 134-CV/UBKTTU.",
    ),
    clause=party("số, ký hiệu", "number and symbol"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    says={"cv": Bilingual("Ký hiệu công văn của Đảng phải có “CV”.", "The symbol of a Party công văn holds “CV”.")},
    examples=(Example("Số 205-CV/VPTU", "Số 205-TH/VPTU", base="cong-van-dang"),),
    check=_check,
)
