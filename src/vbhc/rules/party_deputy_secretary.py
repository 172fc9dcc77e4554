"""Phó bí thư ký thay mặt: “T/M …”, never “K/T BÍ THƯ”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import HD36_SINCE, PARTY, party
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_SECRETARY = lazy(r"K\s?/?\s?T\.?\s+BÍ THƯ\b")


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.signers:
        raise Undecided
    for row in _rows.closing(draft):
        match = _SECRETARY.match(row.text)
        if match:
            yield Finding(row.found(match), "secretary")


RULE = Rule(
    code="PTY-O7-02",
    title=Bilingual("Không ký thay bí thư", "Nobody signs for the secretary"),
    why=Bilingual(
        "Cấp ủy làm việc theo chế độ tập thể: phó bí thư ký thay mặt (T/M) cấp ủy, không ký thay (K/T) bí thư.",
        "A committee is collective: a deputy secretary signs T/M for it, not K/T for the secretary.",
    ),
    clause=party("thể thức đề ký", "signature"),
    level="warning",
    force="T",
    profiles=PARTY,
    since=HD36_SINCE,
    says={
        "secretary": Bilingual(
            "Phó bí thư ký “T/M” cấp ủy, không ký “K/T BÍ THƯ”.", "A deputy secretary signs “T/M” for the committee, not “K/T BÍ THƯ”."
        )
    },
    examples=(Example("T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ", base="ke-hoach-dang"),),
    check=_check,
)
