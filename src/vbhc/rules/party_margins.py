"""Lề trang văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._pages import MARGIN_SAYS, Ranges, margins
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from margins(draft, Ranges((30.0, 30.0), (20.0, 20.0), (15.0, 15.0), (20.0, 20.0)))


RULE = Rule(
    code="PTY-PG-01",
    title=Bilingual(
        "Lề trang văn bản của Đảng: trên 20 mm, dưới 20 mm, trái 30 mm, phải 15 mm",
        "Margins of Party documents: top 20 mm, bottom 20 mm, left 30 mm, right 15 mm",
    ),
    why=Bilingual(
        "Lề đủ rộng để đóng, ghi chú và không mất chữ khi in.", "Margins leave room for binding and notes, and no letter is lost in print."
    ),
    clause=guidance("trang giấy"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"pages", "native"}),
    fixable="safe",
    says=MARGIN_SAYS,
    examples=(
        Example("lề trái 30 mm", "lề trái 35 mm", base="ke-hoach-dang", change=(("margins.left", 35.0),)),
        Example("lề trên 20 mm", "lề trên 25 mm", base="ke-hoach-dang", change=(("margins.top", 25.0),)),
    ),
    check=_check,
)
