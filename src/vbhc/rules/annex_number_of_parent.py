"""Số văn bản trong “(Kèm theo …)”: the document's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_ATTACHED = lazy(r"\((?:ban hành\s+)?kèm theo\s(?P<rest>[^)\n]{0,300})", re.IGNORECASE)
_NUMBER = lazy(r"số:?\s*(?P<number>\d{1,6}[a-zđ]?(?:\s?[/-]\s?[^\s,;)]{1,40})?)")


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.value.serial is None or not draft.zones.annexes:
        raise Undecided
    for row in _rows.rows(draft, draft.zones.annexes):
        attached = _ATTACHED.match(row.text)
        match = _NUMBER.search(row.text, attached.start("rest")) if attached else None
        if match and bare(match["number"]) not in (bare(number.value.canonical), number.value.serial):
            yield Finding(row.found(match, "number"), "other", (("number", number.value.canonical),), right=number.value.canonical)


RULE = Rule(
    code="ND30-ANX-05",
    title=Bilingual("Phụ lục dẫn đúng số văn bản", "The annex names its own document"),
    why=Bilingual(
        "Số ghi trong “(Kèm theo …)” phải là số của chính văn bản; số khác thường còn sót lại từ bản cũ.",
        "The number in “(Kèm theo …)” is the document's own; another is often left from an older file.",
    ),
    clause=annex("III.1.c"),
    level="error",
    force="L",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "other": Bilingual(
            "Số trong “(Kèm theo …)” khác số của văn bản ({number}).", "The number in “(Kèm theo …)” is not the document's ({number})."
        )
    },
    examples=(
        Example(
            "(Kèm theo Kế hoạch số 312/KH-SNV ngày 12 tháng 3 năm 2026 của Sở Nội vụ)\nLớp",
            "(Kèm theo Kế hoạch số 213/KH-SNV ngày 12 tháng 3 năm 2026 của Sở Nội vụ)\nLớp",
            base="ke-hoach-phu-luc",
        ),
    ),
    check=_check,
)
