"""Số của Phần, Chương: Roman, on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.numerals import roman
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_CHAPTER = lazy(r"(?P<word>Chương|CHƯƠNG)\s+(?P<number>[IVXLC]{1,8}|\d{1,3})\b")


def _check(draft: Draft) -> Iterator[Finding]:
    for section in draft.document.sections:
        row = _rows.row_at(draft, section.span.start)
        match = _CHAPTER.match(row.text) if row else None
        if row is None or match is None:
            continue
        if match["number"].isdecimal():
            right = roman(int(match["number"]))
            yield Finding(row.found(match), "arabic", (("right", right),), right=f"Chương {right}")
        elif match["word"] == "CHƯƠNG":
            yield Finding(row.found(match), "capitals", right=f"Chương {match['number']}", level="warning")


RULE = Rule(
    code="ND30-O6-04",
    title=Bilingual("Số thứ tự của chương bằng chữ số La Mã", "Chapters are numbered in Roman digits"),
    why=Bilingual(
        "Từ “Chương” và số thứ tự đứng trên một dòng riêng, chữ in thường; số thứ tự dùng chữ số La Mã.",
        "The word “Chương” and its Roman number stand on a line of their own, not in capitals.",
    ),
    clause=annex("II.6.đ"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "arabic": Bilingual("Số thứ tự của chương dùng chữ số La Mã: {right}.", "The number of a chapter is Roman: {right}."),
        "capitals": Bilingual("Từ “Chương” viết chữ thường.", "The word “Chương” is not in capitals."),
    },
    examples=(Example("Chương II\n", "Chương 2\n", base="nghi-dinh"), Example("Chương II\n", "CHƯƠNG II\n", base="nghi-dinh")),
    check=_check,
)
