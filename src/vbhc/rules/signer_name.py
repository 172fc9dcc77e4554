"""Họ tên người ký: no degree, no title of honour."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules._signed import titles
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    # officers sign with their rank, by the rules of the armed forces; the rank of a judge or a prosecutor is no degree
    return titles(draft, leave=frozenset({"quan-ham", "chuc-danh"}))


RULE = Rule(
    code="ND30-O7-05",
    title=Bilingual("Họ tên người ký không kèm học vị", "The signer's name without titles"),
    why=Bilingual(
        "Trước họ tên người ký không ghi học hàm, học vị và các danh hiệu danh dự, trừ lực lượng vũ trang, đơn vị sự nghiệp giáo dục, y tế, khoa học theo quy định riêng.",
        "No degree or title of honour stands before the name, save in the armed forces and in public education, health and science units by their own rules.",
    ),
    clause=annex("II.7.c"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={"title": Bilingual("Không ghi “{words}” trước họ tên người ký.", "“{words}” does not stand before the signer's name.")},
    examples=(Example("Nông Thị Hạ Miên", "ThS. Nông Thị Hạ Miên"),),
    check=_check,
    fixable="unsafe",
)
