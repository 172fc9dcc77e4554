"""Kế hoạch “thực hiện”: it names at least one document that can be identified."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.rules._law import EVERYONE, PLANS, PRACTICE
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_CARRIES_OUT = re.compile(
    r"(?:triển khai\s+)?thực hiện\s+(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Kế hoạch|Chương trình|Đề án|Luật|Nghị định|Thông tư|Công văn|Chiến lược)\b",
    re.IGNORECASE,
)
#: A plan says in its first lines what it carries out.
_LEAD = 1500


def _check(draft: Draft) -> Iterator[Finding]:
    title, zone = draft.document.title, draft.zones.body
    if title is None or title.span is None or not zone:
        raise Undecided
    start = draft.source.lines[zone.start].span.start
    match = _CARRIES_OUT.search(draft.source.flat, title.span.start, min(start + _LEAD, len(draft.source.text)))
    if match and not draft.citations:
        yield Finding(Span(*match.span()), "none")


RULE = Rule(
    code="PLAN-01",
    title=Bilingual("Kế hoạch nêu rõ văn bản được thực hiện", "A plan names what it carries out"),
    why=Bilingual(
        "Nói “thực hiện” mà không có số, ký hiệu hay tên văn bản thì không truy được kế hoạch này thực hiện chỉ đạo nào.",
        "A plan that says “thực hiện” without number or name cannot be traced to its directive.",
    ),
    clause=PRACTICE,
    level="warning",
    force="P",
    profiles=EVERYONE,
    types=PLANS,
    says={
        "none": Bilingual(
            "Kế hoạch nói “thực hiện” nhưng không viện dẫn văn bản nào nhận ra được.",
            "The plan says “thực hiện”, but cites no document that can be identified.",
        )
    },
    examples=(
        Example(
            "Thực hiện Quyết định số 1203/QĐ-TTg ngày 14/9/2025 của Thủ tướng Chính phủ phê duyệt Chương trình trường học nhiều cây xanh giai đoạn 2025 - 2030, Ủy",
            "Thực hiện Chương trình trường học nhiều cây xanh, Ủy",
        ),
    ),
    check=_check,
)
