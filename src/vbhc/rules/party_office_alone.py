"""Chức vụ không kèm tên cơ quan: “PHÓ BÍ THƯ”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_OFFICE = lazy(r"(?P<office>(?:PHÓ )?BÍ THƯ)\s+(?P<body>(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) ỦY|ĐẢNG BỘ|CHI BỘ)\b")


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.signers:
        raise Undecided
    for row in _rows.closing(draft):
        match = _OFFICE.match(row.text)
        if match and is_capitals(row.text):
            yield Finding(row.span, "body", right=match["office"])


RULE = Rule(
    code="PTY-O7-03",
    title=Bilingual("Chức vụ người ký không kèm tên cơ quan", "The office without the body"),
    why=Bilingual(
        "Tên cơ quan đã ở dòng “T/M”, nên chỉ ghi “PHÓ BÍ THƯ”.", "The body stands after “T/M” already; the office is “PHÓ BÍ THƯ” alone."
    ),
    clause=party("thể thức đề ký", "signature"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    fixable="unsafe",
    says={"body": Bilingual("Chỉ ghi chức vụ, không kèm tên cơ quan.", "Only the office, without the body.")},
    examples=(Example("\nPHÓ BÍ THƯ\n", "\nPHÓ BÍ THƯ TỈNH ỦY\n", base="ke-hoach-dang"),),
    check=_check,
)
