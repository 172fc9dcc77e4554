"""Viện dẫn lần đầu đầy đủ: number, date and body at the first mention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules._law import ND30_SINCE, annex
from vbhc.rules.rule import Draft, Example, Rule

#: Laws and ordinances are cited by name and date alone.
_BY_NAME = frozenset({"luat", "phap-lenh", "bo-luat", "hien-phap"})
_DAY = lazy(r"ngày\s*\d|ngày\s+tháng|\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}|/\d{4}/|ngày\s*[.…]")
_OF = lazy(r"\bcủa\b|\bdo\b|\bcủa\s+liên\b", re.IGNORECASE)
#: Letters around a mention, on its line, in which its date and body may still stand: "Ngày 26/11/2019, UBND tỉnh ban hành Kế hoạch số …".
_AHEAD = 90
_BEHIND = 40


def _check(draft: Draft) -> Iterator[Finding]:
    seen: set[str] = set()
    for citation in draft.citations:
        mention = citation.mention
        if mention.number is None or mention.type is None or mention.kind != "document":
            continue
        key = bare(mention.number.canonical)
        if key in seen:
            continue
        seen.add(key)
        if (mention.type and mention.type.id in _BY_NAME) or mention.number.family in ("assembly", "old"):
            continue
        said = _around(draft, mention.span)
        if mention.date is None and not _DAY.search(said):
            yield Finding(mention.span, "date", (("number", mention.number.canonical),), sure=False)
        elif mention.issuer is None and not _OF.search(said):
            yield Finding(mention.span, "issuer", (("number", mention.number.canonical),), sure=False)


def _around(draft: Draft, span: Span) -> str:
    line = draft.source.lines[draft.source.line_at(span.start)].span
    last = draft.source.lines[draft.source.line_at(span.end)].span
    return draft.source.flat[max(line.start, span.start - _AHEAD) : min(last.end, span.end + _BEHIND)]


RULE = Rule(
    code="CIT-01",
    title=Bilingual("Viện dẫn lần đầu đầy đủ", "The first citation is complete"),
    why=Bilingual(
        "Lần đầu viện dẫn phải ghi đủ tên loại, số và ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu; 61/KH-UBND thì tỉnh nào, năm nào cũng có.",
        "The first citation holds type, number, date, issuing body and subject; every province has a 61/KH-UBND every year.",
    ),
    clause=annex("II.6.b"),
    level="warning",
    force="A",
    profiles=frozenset({"state", "legal", "mass"}),
    since=ND30_SINCE,
    says={
        "date": Bilingual(
            "{number} được viện dẫn lần đầu mà không có ngày ban hành.", "{number} is cited for the first time without its date."
        ),
        "issuer": Bilingual(
            "{number} được viện dẫn lần đầu mà không có cơ quan ban hành.", "{number} is cited for the first time without its issuing body."
        ),
    },
    examples=(
        Example("Quyết định số 1203/QĐ-TTg ngày 14/9/2025 của Thủ tướng Chính phủ phê duyệt", "Quyết định số 1203/QĐ-TTg phê duyệt"),
        Example(
            "Nghị quyết số 19/NQ-HĐND ngày 10 tháng 12 năm 2025 của Hội đồng nhân dân tỉnh Cao Bằng về",
            "Nghị quyết số 19/NQ-HĐND ngày 10 tháng 12 năm 2025 về",
            base="quyet-dinh",
        ),
    ),
    check=_check,
)
