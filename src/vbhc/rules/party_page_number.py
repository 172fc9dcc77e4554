"""Số trang văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._pages import NUMBER_SAYS, page_numbers
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from page_numbers(draft, (14.0, 14.0))


RULE = Rule(
    code="PTY-PG-03",
    title=Bilingual(
        "Số trang văn bản của Đảng: cỡ 14, giữa lề trên, không ở trang đầu",
        "Page number of Party documents: size 14, middle of the top margin, not on page 1",
    ),
    why=Bilingual(
        "Số trang đặt cùng một chỗ để lật tìm nhanh và biết ngay thiếu trang.",
        "Numbers at one place let readers leaf quickly and see a missing page.",
    ),
    clause=guidance("số trang"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"pages", "native"}),
    says=NUMBER_SAYS,
    examples=(
        Example(
            "giữa lề trên",
            "giữa lề dưới",
            base="ke-hoach-dang",
            change=(
                ("pages.where", "bottom"),
                ("pages.first", True),
            ),
        ),
    ),
    check=_check,
)
