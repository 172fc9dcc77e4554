"""Tên cơ quan: “Ủy ban nhân dân”, “Hội đồng nhân dân”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_WRONG = lazy(
    r"\b(?:Ủy|Uỷ) Ban Nhân Dân\b|\b(?:Ủy|Uỷ) Ban nhân dân\b|\b(?:Ủy|Uỷ) ban Nhân dân\b|\bHội Đồng Nhân Dân\b|\bHội đồng Nhân dân\b"
)


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, _rows.text(draft), _WRONG):
        right = match.group().capitalize()
        yield Finding(row.found(match), "case", (("words", match.group()), ("right", right)), right=right)


RULE = Rule(
    code="ND30-CAP-08",
    title=Bilingual("Viết hoa tên cơ quan", "Capitals in names of bodies"),
    why=Bilingual(
        "Viết hoa chữ cái đầu của từ chỉ loại hình: Ủy ban nhân dân, Hội đồng nhân dân.",
        "Only the first word of the kind takes a capital: Ủy ban nhân dân, Hội đồng nhân dân.",
    ),
    clause=annex("IV.1", number="II"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={"case": Bilingual("“{words}” viết là “{right}”.", "“{words}” is written “{right}”.")},
    examples=(Example("Ủy ban nhân dân các xã, phường chủ trì vận động", "Ủy Ban Nhân Dân các xã, phường chủ trì vận động"),),
    check=_check,
    fixable="unsafe",
)
