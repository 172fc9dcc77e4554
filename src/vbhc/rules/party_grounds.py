"""Căn cứ trong văn bản Đảng: each with a dash, ending with “;”, the last with “.” or “,”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_GROUND = lazy(r"(?P<dash>[-–]\s*)?(?:Căn cứ|Xét)\b")


def _check(draft: Draft) -> Iterator[Finding]:
    first = draft.document.sections[0].span.start if draft.document.sections else len(draft.source.text)
    grounds = [
        (row, match)
        for row in _rows.rows(draft, draft.zones.body)
        if row.span.start < first
        for match in [_GROUND.match(row.text)]
        if match
    ]
    if len(grounds) < _SEVERAL:
        raise Undecided
    for row, match in grounds:
        if match["dash"] is None:
            yield Finding(row.part(0, min(20, len(row.text))), "dash")


_SEVERAL = 2

RULE = Rule(
    code="PTY-O6-02",
    title=Bilingual("Căn cứ trong văn bản của Đảng gạch đầu dòng", "Grounds of a Party document take a dash"),
    why=Bilingual("Mỗi căn cứ một dòng, có gạch đầu dòng, chữ đứng.", "One ground a line, with a dash, upright."),
    clause=party("nội dung văn bản", "body"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    needs=frozenset({"native"}),
    says={"dash": Bilingual("Trước căn cứ có gạch đầu dòng.", "A dash stands before a ground.")},
    examples=(Example("- Căn cứ Điều lệ Đảng", "Căn cứ Điều lệ Đảng", base="ke-hoach-dang"),),
    check=_check,
)
