"""“Đảng và Nhà nước”: Nhà nước with a capital beside Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_WRONG = lazy(r"\bĐảng(?:,| và) (?P<word>nhà nước)\b")


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, draft.zones.body, _WRONG):
        yield Finding(row.found(match, "word"), "case", right="Nhà nước")


RULE = Rule(
    code="ND30-CAP-09",
    title=Bilingual("“Nhà nước” viết hoa", "“Nhà nước” with a capital"),
    why=Bilingual("Từ Nhân dân, Nhà nước viết hoa như danh từ riêng.", "Nhân dân and Nhà nước are written like proper names."),
    clause=annex("V.1", number="II"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={"case": Bilingual("“nhà nước” ở đây viết hoa: “Nhà nước”.", "Here “Nhà nước” takes a capital.")},
    examples=(Example("và biết quý công sức của người đi trước", "và biết quý chủ trương của Đảng và nhà nước"),),
    check=_check,
)
