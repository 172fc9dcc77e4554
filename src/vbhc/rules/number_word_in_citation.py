"""Chữ “số” trong viện dẫn lần đầu."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.model.text import Span
from vbhc.rules._law import EVERYONE, PRACTICE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    seen: set[str] = set()
    for citation in draft.citations:
        mention = citation.mention
        if mention.number is None or mention.type is None or mention.kind != "document" or bare(mention.number.canonical) in seen:
            continue
        seen.add(bare(mention.number.canonical))
        words = draft.at(mention.span)
        match = re.match(r"(?P<type>[^\W\d_]+(?:\s+[^\W\d_]+){0,3})\s+(?=\d)", words)
        if match and not match["type"].casefold().endswith("số"):
            yield Finding(Span(mention.span.start, mention.span.start + match.end()), "number", right=f"{match['type']} số ")


RULE = Rule(
    code="CIT-03",
    title=Bilingual("Có chữ “số” trước số văn bản viện dẫn", "“số” before the number of a cited document"),
    why=Bilingual(
        "Lần đầu viện dẫn ghi “Kế hoạch số 149-KH/TU”; các lần sau có thể bỏ chữ “số”.",
        "The first citation says “Kế hoạch số 149-KH/TU”; later ones may leave “số” out.",
    ),
    clause=PRACTICE,
    level="info",
    force="P",
    profiles=EVERYONE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={"number": Bilingual("Thiếu chữ “số” trong viện dẫn lần đầu.", "“số” is missing in the first citation.")},
    examples=(Example("Quyết định số 1203/QĐ-TTg", "Quyết định 1203/QĐ-TTg"),),
    check=_check,
)
