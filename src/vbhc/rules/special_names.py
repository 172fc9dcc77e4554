"""Thủ đô Hà Nội, Thành phố Hồ Chí Minh: with a capital."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_NAME = lazy(r"\b(?P<noun>thành phố)(?=\s+Hồ Chí Minh\b)|\b(?P<capital>thủ đô)(?=\s+Hà Nội\b)")


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, _rows.text(draft), _NAME):
        right = match.group().capitalize()
        yield Finding(row.found(match), "name", (("right", right),), right=right)


RULE = Rule(
    code="ND30-CAP-05",
    title=Bilingual("“Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh”", "“Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh”"),
    why=Bilingual("Hai tên này viết hoa cả danh từ chung.", "In these two names the common noun takes a capital."),
    clause=annex("III.1.c", number="II"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={"name": Bilingual("Viết là “{right}”.", "Write “{right}”.")},
    examples=(Example("Chọn giống cây hợp với đất", "Chọn giống cây từ thành phố Hồ Chí Minh hợp với đất"),),
    check=_check,
    fixable="unsafe",
)
