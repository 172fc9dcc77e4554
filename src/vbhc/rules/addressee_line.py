"""“Kính gửi”: in a công văn always."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.zones.body or not draft.zones.header:
        raise Undecided
    whole = range(draft.zones.header.start, draft.zones.closing.stop or draft.zones.body.stop)
    greeted = any(bare(row.text[:_SHORT]).startswith(_GREETINGS) for row in _rows.rows(draft, whole))
    if not greeted and not draft.document.addressees:
        yield Finding(None, "missing")


_SHORT = 40
_GREETINGS = ("KINHGUI", "KINHTRINH")

RULE = Rule(
    code="ND30-O9-01",
    title=Bilingual("Công văn có “Kính gửi”", "A công văn has “Kính gửi”"),
    why=Bilingual("Công văn phải ghi nơi nhận trực tiếp sau “Kính gửi:”.", "A công văn names whom it is sent to after “Kính gửi:”."),
    clause=annex("II.9.b"),
    level="error",
    force="A",
    profiles=STATE,
    types=frozenset({"cong-van"}),
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={"missing": Bilingual("Công văn thiếu phần “Kính gửi:”.", "The công văn lacks “Kính gửi:”.")},
    examples=(Example("Kính gửi:\n- Sở Tài chính;\n- Ủy ban nhân dân các xã, phường.\n", "", base="cong-van"),),
    check=_check,
)
