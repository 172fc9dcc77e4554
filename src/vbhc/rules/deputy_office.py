"""Ký thay: under “KT.” stands a deputy's office."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, article
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_DEPUTY = ("PHÓ", "THỨ TRƯỞNG", "QUYỀN", "Q.")


def _check(draft: Draft) -> Iterator[Finding]:
    seen = False
    for signer in draft.document.signers:
        last = signer.authority[-1] if signer.authority else ""
        if not last.upper().startswith(("KT.", "KT ")) or not signer.position:
            continue
        seen = True
        if not signer.position.upper().startswith(_DEPUTY):
            yield Finding(signer.span, "office", (("mark", last), ("office", signer.position)))
    if not seen and not draft.document.signers:
        raise Undecided


RULE = Rule(
    code="ND30-O7-03",
    title=Bilingual("Chức vụ của người ký thay", "Office of who signs for the head"),
    why=Bilingual(
        "Ký thay (KT.) là cấp phó ký thay cấp trưởng, nên dưới “KT. CHỦ TỊCH” phải là “PHÓ CHỦ TỊCH”.",
        "A deputy signs with KT., so “PHÓ CHỦ TỊCH” stands under “KT. CHỦ TỊCH”.",
    ),
    clause=article("13 khoản 1"),
    level="warning",
    force="L",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "office": Bilingual(
            "Dưới “{mark}” phải là chức vụ cấp phó, không phải “{office}”.", "A deputy's office stands under “{mark}”, not “{office}”."
        )
    },
    examples=(Example("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT. CHỦ TỊCH\nCHỦ TỊCH"),),
    check=_check,
)
