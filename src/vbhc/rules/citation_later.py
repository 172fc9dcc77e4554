"""Văn bản viện dẫn không sau văn bản: what is cited was issued before."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    own = draft.document.date
    number = draft.document.number
    # where number and date of the document itself disagree, its own date is the one to doubt
    if own is None or (number and number.value.year not in (None, int(own.value[:4]))):
        raise Undecided
    last = draft.zones.closing.start or draft.zones.body.stop
    for citation in draft.citations:
        mention = citation.mention
        if mention.date and mention.date > own.value and draft.source.line_at(mention.span.start) < last:
            yield Finding(mention.span, "later", (("cited", mention.date), ("own", own.value)))


RULE = Rule(
    code="CIT-07",
    title=Bilingual("Văn bản viện dẫn ban hành trước", "Cited documents are earlier"),
    why=Bilingual(
        "Không thể viện dẫn văn bản chưa ban hành; thường là gõ nhầm ngày hoặc năm.",
        "One cannot cite what is not issued yet; mostly a day or year is mistyped.",
    ),
    clause=LOGIC,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"date"}),
    says={
        "later": Bilingual(
            "Viện dẫn văn bản ngày {cited}, sau ngày của chính văn bản này ({own}).",
            "It cites a document of {cited}, after its own date ({own}).",
        )
    },
    examples=(Example("1203/QĐ-TTg ngày 14/9/2025", "1203/QĐ-TTg ngày 14/9/2026"),),
    check=_check,
)
