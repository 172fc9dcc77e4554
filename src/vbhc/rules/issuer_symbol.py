"""Ký hiệu và cơ quan ban hành: the abbreviation in the symbol is the issuer's."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.knowledge import bodies
from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    number, issuer = draft.document.number, draft.document.issuer
    if number is None or number.span is None or issuer is None or not issuer.value.name or not number.value.body_code:
        raise Undecided
    code = bare(number.value.body_code.split("-")[0])
    # a symbol may name office, body and field; any letters of the name in their order will do
    if not code or not code.isalpha() or _from_letters(code, bare(issuer.value.name)):
        return
    known = bodies.by_symbol(number.value.body_code.split("-")[0], on=draft.on)
    if known and all(_kind(one.name) != _kind(issuer.value.name) for one in known):
        yield Finding(number.span, "other", (("code", number.value.body_code), ("issuer", issuer.value.name)), sure=False)


def _from_letters(code: str, name: str) -> bool:
    letters = iter(name)
    return all(letter in letters for letter in code)


def _kind(name: str) -> str:
    return bare(name)[:8]


RULE = Rule(
    code="ND30-O2-05",
    title=Bilingual("Ký hiệu khớp cơ quan ban hành", "The symbol is the issuer's"),
    why=Bilingual(
        "Chữ viết tắt tên cơ quan trong ký hiệu phải là của cơ quan ban hành.",
        "The abbreviation of the body in the symbol is that of the issuer.",
    ),
    clause=annex("II.3.b"),
    level="warning",
    force="L",
    profiles=STATE_AND_LEGAL,
    not_types=frozenset({"van-ban-hop-nhat"}),
    since=ND30_SINCE,
    says={"other": Bilingual("Ký hiệu “{code}” không phải của {issuer}.", "The symbol “{code}” is not that of {issuer}.")},
    examples=(Example("145/KH-UBND", "145/KH-HĐND"),),
    check=_check,
)
