"""Hình thức sao: SAO Y, SAO LỤC, TRÍCH SAO."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

_OLD = lazy(r"SAO Y BẢN CHÍNH|SAO LỤC BẢN CHÍNH")


def _check(draft: Draft) -> Iterator[Finding]:
    zones = draft.zones
    for zone in (zones.closing, zones.annexes, zones.tail):
        for row in _rows.rows(draft, zone):
            match = _OLD.fullmatch(row.text.rstrip(":"))
            if match:
                yield Finding(row.span, "old", right="SAO Y")


RULE = Rule(
    code="ND30-CPY-01",
    title=Bilingual("Hình thức sao văn bản", "Form of a copy"),
    why=Bilingual(
        "Bản sao ghi “SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”; “SAO Y BẢN CHÍNH” là cách ghi cũ.",
        "A copy is headed “SAO Y”, “SAO LỤC” or “TRÍCH SAO”; “SAO Y BẢN CHÍNH” is the old wording.",
    ),
    clause=annex("Phần II, II.1.a"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    fixable="unsafe",
    says={"old": Bilingual("“SAO Y BẢN CHÍNH” nay ghi là “SAO Y”.", "“SAO Y BẢN CHÍNH” is now “SAO Y”.")},
    examples=(Example("Nông Thị Hạ Miên", "Nông Thị Hạ Miên\nSAO Y BẢN CHÍNH"),),
    check=_check,
)
