"""Kết thúc văn bản Đảng bằng dấu chấm: not “./.”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_END = lazy(r"[./]*/[./]*$")


def _check(draft: Draft) -> Iterator[Finding]:
    last = None
    for row in _rows.rows(draft, draft.zones.body):
        last = row
    if last is None or not draft.zones.closing:
        raise Undecided
    match = _END.search(last.text)
    if match:
        yield Finding(last.found(match), "mark", right=".")


RULE = Rule(
    code="PTY-O6-08",
    title=Bilingual("Văn bản của Đảng kết thúc bằng dấu chấm", "A Party document ends with a full stop"),
    why=Bilingual("“./.” là cách kết thúc của văn bản Nhà nước.", "“./.” ends State documents."),
    clause=party("nội dung văn bản", "body"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    needs=frozenset({"native"}),
    says={
        "mark": Bilingual("Văn bản của Đảng kết thúc bằng dấu chấm, không ghi “./.”.", "A Party document ends with a full stop, not “./.”.")
    },
    examples=(Example("trước ngày 31/12/2026.\nNơi", "trước ngày 31/12/2026./.\nNơi", base="ke-hoach-dang"),),
    check=_check,
    fixable="safe",
)
