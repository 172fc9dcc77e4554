"""Số văn bản để trống: right in a draft, wrong once issued."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, article
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or number.span is None:
        raise Undecided
    if number.value.serial is None:
        if any(note.code in {"number-uncertain", "number-unread"} for note in draft.document.notes):
            # It is filled in, but the scan does not tell for certain what with.
            raise Undecided
        yield Finding(number.span, "blank")


RULE = Rule(
    code="ND30-O3-08",
    title=Bilingual("Số văn bản đã điền", "The number is filled in"),
    why=Bilingual(
        "Bản dự thảo để trống số là đúng; bản ban hành phải có số.",
        "A draft rightly leaves the number blank; an issued document has one.",
    ),
    clause=article("15 khoản 2, khoản 3"),
    level="warning",
    force="P",
    profiles=STATE_AND_LEGAL,
    stages=frozenset({"final"}),
    since=ND30_SINCE,
    says={"blank": Bilingual("Chưa điền số văn bản.", "The number is blank.")},
    examples=(Example("Số: 145/KH-UBND", "Số:      /KH-UBND"),),
    check=_check,
)
