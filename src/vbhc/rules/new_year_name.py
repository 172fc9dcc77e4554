"""“Tết Nguyên đán”: as the annex writes it."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_WRONG = lazy(r"\b[Tt]ết [Nn]guyên Đán\b|\b[Tt]ết nguyên đán\b")


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, _rows.matter(draft), _WRONG):
        yield Finding(row.found(match), "case", (("words", match.group()),), right="Tết Nguyên đán")


RULE = Rule(
    code="ND30-CAP-13",
    title=Bilingual("“Tết Nguyên đán”", "“Tết Nguyên đán”"),
    why=Bilingual(
        "Tên ngày tết viết hoa chữ cái đầu: tết Nguyên đán; chữ Tết viết hoa khi đứng thay cho cả tên.",
        "The name of the feast: Nguyên đán with one capital.",
    ),
    clause=annex("V.8", number="II"),
    level="info",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={"case": Bilingual("“{words}”: viết “Nguyên đán”, một chữ hoa.", "“{words}”: write “Nguyên đán” with one capital.")},
    examples=(Example("thông báo việc nghỉ Tết Nguyên đán Bính Ngọ", "thông báo việc nghỉ Tết Nguyên Đán Bính Ngọ", base="thong-bao"),),
    check=_check,
)
