"""Số thứ tự phụ lục: Roman where there are two or more."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.numerals import roman
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_HEADING = lazy(r"(?P<word>PHỤ LỤC|Phụ lục)\s+(?:(?:SỐ|số)\s+)?(?P<number>[IVXLC]{1,6}|\d{1,3})[A-Z]?\b")


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.annexes:
        raise Undecided
    for annexed in draft.document.annexes:
        row = _rows.row_at(draft, annexed.span.start)
        match = _HEADING.match(row.text) if row else None
        if row is None or match is None:
            continue
        if match["number"].isdecimal():
            right = f"Phụ lục {roman(int(match['number']))}"
            yield Finding(row.found(match), "arabic", (("right", right),), right=right, sure=len(draft.document.annexes) > 1)
        elif match["word"] == "PHỤ LỤC" and draft.profile == "state":
            yield Finding(row.found(match), "capitals", right=f"Phụ lục {match['number']}", level="warning")


RULE = Rule(
    code="ND30-ANX-02",
    title=Bilingual("Phụ lục đánh số La Mã", "Annexes are numbered in Roman digits"),
    why=Bilingual(
        "Từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã; từ “Phụ lục” viết thường, đậm, trên dòng riêng.",
        "Two or more annexes are numbered in Roman digits; “Phụ lục” is not in capitals.",
    ),
    clause=annex("III.1.a, b"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "arabic": Bilingual("Phụ lục đánh số La Mã: “{right}”.", "Annexes have Roman numbers: “{right}”."),
        "capitals": Bilingual("Từ “Phụ lục” viết chữ thường.", "“Phụ lục” is not in capitals."),
    },
    examples=(
        Example("\nPhụ lục II\n", "\nPhụ lục 2\n", base="ke-hoach-phu-luc"),
        Example("\nPhụ lục II\n", "\nPHỤ LỤC II\n", base="ke-hoach-phu-luc"),
    ),
    check=_check,
)
