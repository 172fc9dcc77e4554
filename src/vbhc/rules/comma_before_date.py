"""Dấu phẩy trước ngày: only in Party citations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.rules._law import PRACTICE, STATE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    for citation in draft.citations:
        number = citation.mention.number
        if number is None or number.family not in ("state", "legal") or citation.mention.date is None:
            continue
        match = re.search(r",\s*ngày\b", draft.at(citation.mention.span))
        if match:
            start = citation.mention.span.start + match.start()
            yield Finding(Span(start, citation.mention.span.start + match.end()), "comma", right=" ngày")


RULE = Rule(
    code="CIT-04",
    title=Bilingual("Không có dấu phẩy giữa số và ngày", "No comma between number and date"),
    why=Bilingual(
        "Viện dẫn văn bản Nhà nước không có dấu phẩy trước “ngày”; dấu phẩy là cách viện dẫn văn bản Đảng.",
        "Citations of State documents have no comma before “ngày”; the Party's do.",
    ),
    clause=PRACTICE,
    level="info",
    force="P",
    profiles=STATE,
    fixable="unsafe",
    says={"comma": Bilingual("Bỏ dấu phẩy trước “ngày”.", "Leave out the comma before “ngày”.")},
    examples=(Example("1203/QĐ-TTg ngày 14/9/2025", "1203/QĐ-TTg, ngày 14/9/2025"),),
    check=_check,
)
