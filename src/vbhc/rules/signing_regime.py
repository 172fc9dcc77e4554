"""Thể thức đề ký: who signs on behalf of whom."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, article
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_HEADED = lazy(r"TM\.?\s+(?:SỞ|BỘ|CỤC|CHI CỤC|VĂN PHÒNG|TRƯỜNG|BAN QUẢN LÝ|GIÁM ĐỐC|BỘ TRƯỞNG|CHỦ TỊCH|HIỆU TRƯỞNG)\b")
_DELEGATED = lazy(r"TUQ\.?\s")
_DEPUTY = lazy(r"KT\.?\s")


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.signers:
        raise Undecided
    delegated = False
    for row in _rows.closing(draft):
        if not is_capitals(row.text):
            delegated = False
        elif _HEADED.match(row.text):
            yield Finding(row.span, "headed", sure=False)
        elif _DELEGATED.match(row.text):
            delegated = True
        elif delegated and _DEPUTY.match(row.text):
            yield Finding(row.span, "redelegated", sure=False)


RULE = Rule(
    code="ND30-O7-02",
    title=Bilingual("Thể thức đề ký", "Who signs how"),
    why=Bilingual(
        "Chỉ cơ quan làm việc theo chế độ tập thể mới ký thay mặt (TM.); cơ quan theo chế độ thủ trưởng thì người đứng đầu ký. Người được ủy quyền không được ủy quyền lại.",
        "Only collective bodies sign with TM.; elsewhere the head signs. Who acts by TUQ. may not pass it on.",
    ),
    clause=article("13"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "headed": Bilingual("Cơ quan theo chế độ thủ trưởng không ký thay mặt (TM.).", "A body led by one head does not sign with TM."),
        "redelegated": Bilingual(
            "Người được ủy quyền (TUQ.) không để cấp phó ký thay (KT.).", "Who signs by TUQ. cannot have a deputy sign with KT."
        ),
    },
    examples=(
        Example("KT. GIÁM ĐỐC", "TM. GIÁM ĐỐC", base="cong-van"),
        Example("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "TUQ. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG", base="thong-bao"),
    ),
    check=_check,
)
