"""Người ký và ký hiệu: a committee's document is not signed by a director."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import LOGIC, STATE_AND_LEGAL
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_COMMITTEES = ("UBND", "HĐND")
_OTHERS = ("giám đốc", "phó giám đốc", "hiệu trưởng", "trưởng phòng", "cục trưởng", "bộ trưởng")


def _check(draft: Draft) -> Iterator[Finding]:
    number = draft.document.number
    if number is None or not draft.document.signers:
        raise Undecided
    if number.value.body_code not in _COMMITTEES:
        return
    for signer in draft.document.signers:
        if signer.position and not signer.authority and signer.position.casefold().startswith(_OTHERS):
            yield Finding(signer.span, "office", (("office", signer.position), ("code", number.value.body_code)))


RULE = Rule(
    code="X-03",
    title=Bilingual("Người ký khớp cơ quan ban hành", "The signer is of the issuing body"),
    why=Bilingual(
        "Ký hiệu của Ủy ban nhân dân mà giám đốc sở ký thì một trong hai đã sai.",
        "Where a committee's symbol stands over a director's name, one of them is wrong.",
    ),
    clause=LOGIC,
    level="warning",
    force="L",
    profiles=STATE_AND_LEGAL,
    says={
        "office": Bilingual("“{office}” không ký văn bản có ký hiệu {code}.", "“{office}” does not sign documents with the symbol {code}.")
    },
    examples=(Example("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "GIÁM ĐỐC"),),
    check=_check,
)
