"""Tên loại của văn bản cụ thể viết hoa: “Nghị quyết số …”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_LOWER = lazy(
    r"\b(?P<type>nghị quyết|quyết định|kế hoạch|chỉ thị|nghị định|thông tư|kết luận|chương trình|thông báo)(?=\s+số:?\s*\d{1,5}[a-zđ]?\s*[-/])"
)


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, draft.zones.body, _LOWER):
        right = match["type"].capitalize()
        yield Finding(row.found(match, "type"), "case", (("right", right),), right=right)


RULE = Rule(
    code="ND30-CAP-11",
    title=Bilingual("Tên loại văn bản cụ thể viết hoa", "The type of a certain document takes a capital"),
    why=Bilingual(
        "Viết hoa chữ cái đầu của tên loại khi nói đến một văn bản cụ thể.", "The type takes a capital where one certain document is meant."
    ),
    clause=annex("V.6", number="II"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={"case": Bilingual("Viết hoa: “{right} số …”.", "With a capital: “{right} số …”.")},
    examples=(Example("Thực hiện Quyết định số 1203", "Thực hiện quyết định số 1203"),),
    check=_check,
    fixable="unsafe",
)
