"""Độ khẩn: only KHẨN, THƯỢNG KHẨN, HỎA TỐC."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare, is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_URGENT = lazy(r"(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)\b.*")
_RIGHT = frozenset({"KHAN", "THUONGKHAN", "HOATOC"})


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.zones.header:
        raise Undecided
    for row in _rows.header(draft):
        match = _URGENT.match(row.text)
        if match and is_capitals(row.text) and bare(row.text) not in _RIGHT:
            yield Finding(row.span, "words", (("words", row.text),))


RULE = Rule(
    code="ND30-SEC-01",
    title=Bilingual("Dấu chỉ mức độ khẩn", "Marks of urgency"),
    why=Bilingual("Mức độ khẩn chỉ có “KHẨN”, “THƯỢNG KHẨN”, “HỎA TỐC”.", "There are only “KHẨN”, “THƯỢNG KHẨN” and “HỎA TỐC”."),
    clause=annex("III.2.b"),
    level="info",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    says={"words": Bilingual("“{words}” không phải mức độ khẩn theo quy định.", "“{words}” is none of the marks of urgency.")},
    examples=(Example("V/v sửa chữa bàn ghế học sinh", "V/v sửa chữa bàn ghế học sinh\nKHẨN CẤP", base="cong-van"),),
    check=_check,
)
