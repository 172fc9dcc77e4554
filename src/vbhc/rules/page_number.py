"""Số trang văn bản hành chính."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._pages import NUMBER_SAYS, page_numbers
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from page_numbers(draft, (13.0, 14.0))


RULE = Rule(
    code="ND30-PG-05",
    title=Bilingual(
        "Số trang: chữ số Ả Rập, cỡ 13-14, đứng, giữa lề trên, không ở trang đầu",
        "Page number: Arabic, size 13-14, upright, in the middle of the top margin, not on page 1",
    ),
    why=Bilingual(
        "Số trang đặt cùng một chỗ để lật tìm nhanh và biết ngay thiếu trang.",
        "Numbers at one place let readers leaf quickly and see a missing page.",
    ),
    clause=annex("I.7"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"pages", "native"}),
    says=NUMBER_SAYS,
    examples=(
        Example("số trang ở lề trên", "số trang ở lề dưới", change=(("pages.where", "bottom"),)),
        Example("canh giữa", "canh phải", change=(("pages.align", "right"),)),
        Example("2", "Trang 2", change=(("pages.prefix", "Trang "),)),
        Example("cỡ 14", "cỡ 10", change=(("pages.size", 10.0),)),
        Example("trang đầu không có số", "trang đầu có số", change=(("pages.first", True),)),
    ),
    check=_check,
)
