"""Trích yếu công văn: “V/v …” under the number, no heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare, is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_SUBJECT = lazy(r"(?P<vv>V/v)(?P<colon>\s*:)?|(?P<words>Về việc)\b", re.IGNORECASE)


def _check(draft: Draft) -> Iterator[Finding]:
    letterhead = [*_rows.header(draft), *_rows.rows(draft, draft.zones.title)]
    if not letterhead:
        raise Undecided
    for row in letterhead:
        if bare(row.text) == "CONGVAN" and is_capitals(row.text):
            yield Finding(row.span, "heading")
        match = _SUBJECT.match(row.text)
        if match and match["words"]:
            yield Finding(row.found(match), "words", right="V/v")
        elif match and match["colon"]:
            yield Finding(row.found(match), "colon", right="V/v")


RULE = Rule(
    code="ND30-O5-04",
    title=Bilingual("Trích yếu công văn", "Subject of a công văn"),
    why=Bilingual(
        "Công văn không có tên loại; trích yếu sau chữ “V/v”, dưới số và ký hiệu.",
        "A công văn has no heading; its subject follows “V/v” under the number.",
    ),
    clause=annex("II.5.b"),
    level="error",
    force="A",
    profiles=STATE,
    types=frozenset({"cong-van"}),
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "heading": Bilingual("Công văn không ghi tên loại “CÔNG VĂN”.", "A công văn has no heading “CÔNG VĂN”."),
        "words": Bilingual("Trích yếu công văn mở đầu bằng “V/v”.", "The subject of a công văn opens with “V/v”."),
        "colon": Bilingual("Sau “V/v” không có dấu hai chấm.", "No colon follows “V/v”."),
    },
    examples=(Example("V/v sửa chữa", "V/v: sửa chữa", base="cong-van"), Example("V/v sửa chữa", "Về việc sửa chữa", base="cong-van")),
    check=_check,
)
