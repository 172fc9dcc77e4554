"""Lề trang văn bản hành chính."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._pages import MARGIN_SAYS, Ranges, margins
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from margins(draft, Ranges((30.0, 35.0), (20.0, 25.0), (15.0, 20.0), (20.0, 25.0)))


RULE = Rule(
    code="ND30-PG-03",
    title=Bilingual(
        "Lề trang: trên, dưới 20-25 mm, trái 30-35 mm, phải 15-20 mm", "Margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm"
    ),
    why=Bilingual(
        "Lề đủ rộng để đóng, ghi chú và không mất chữ khi in.", "Margins leave room for binding and notes, and no letter is lost in print."
    ),
    clause=annex("I.3"),
    level="error",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"pages", "native"}),
    fixable="safe",
    says=MARGIN_SAYS,
    examples=(
        Example("lề trái 30 mm", "lề trái 25,4 mm", change=(("margins.left", 25.4),)),
        Example("lề trên 20 mm", "lề trên 15 mm", change=(("margins.top", 15.0),)),
        Example("lề phải 15 mm", "lề phải 10 mm", change=(("margins.right", 10.0),)),
    ),
    check=_check,
)
