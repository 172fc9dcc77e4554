"""Căn cứ luật: by name and date, without number."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule

_GROUND = lazy(r"[-–]?\s*Căn cứ\b")
_LAWS = frozenset({"luat", "phap-lenh", "bo-luat"})


def _check(draft: Draft) -> Iterator[Finding]:
    for citation in draft.citations:
        mention = citation.mention
        if mention.number is None or mention.type is None or mention.type.id not in _LAWS or citation.relation != "based_on":
            continue
        row = _rows.row_at(draft, mention.span.start)
        if row and _GROUND.match(row.text):
            yield Finding(mention.span, "number")


RULE = Rule(
    code="CIT-10",
    title=Bilingual("Căn cứ luật không ghi số", "Laws among the grounds without number"),
    why=Bilingual(
        "Với luật, pháp lệnh chỉ ghi tên loại và tên của luật; thực tế nhiều nơi vẫn ghi số.",
        "Laws and ordinances are given by type and name alone; many offices add the number.",
    ),
    clause=annex("II.6.a"),
    level="info",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    says={"number": Bilingual("Căn cứ luật, pháp lệnh không cần ghi số, ký hiệu.", "A law among the grounds needs no number.")},
    examples=(
        Example(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;",
            base="quyet-dinh",
        ),
    ),
    check=_check,
)
