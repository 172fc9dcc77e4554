"""Dòng “Lưu” trong văn bản Đảng: no colon, no VT."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_STATE = lazy(r"Lưu\s*:|Lưu\s+VT\b")


def _check(draft: Draft) -> Iterator[Finding]:
    entries = [found.span for found in draft.document.recipients if found.span is not None]
    if not entries:
        raise Undecided
    for span in entries:
        match = _STATE.match(draft.at(span))
        if match:
            yield Finding(span, "state")


RULE = Rule(
    code="PTY-O9-03",
    title=Bilingual("Dòng “Lưu” trong văn bản của Đảng", "The line “Lưu” of a Party document"),
    why=Bilingual("Ghi “Lưu Văn phòng …”, không có dấu hai chấm, không ghi VT.", "It says “Lưu Văn phòng …”, without a colon or VT."),
    clause=party("nơi nhận", "recipients"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    needs=frozenset({"native"}),
    says={
        "state": Bilingual(
            "Văn bản của Đảng ghi “Lưu Văn phòng …”, không ghi “Lưu: VT”.", "A Party document says “Lưu Văn phòng …”, not “Lưu: VT”."
        )
    },
    examples=(Example("- Lưu Văn phòng Tỉnh ủy.", "- Lưu: VT, TH.", base="ke-hoach-dang"),),
    check=_check,
)
