"""“TM.” và cơ quan ban hành: the body that is signed for is the issuer."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare, is_capitals
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule, Undecided

_BODY = lazy(r"TM\.?\s+(?P<body>.+)")


def _check(draft: Draft) -> Iterator[Finding]:
    issuer = draft.document.issuer
    if issuer is None or not draft.document.signers:
        raise Undecided
    for row in _rows.closing(draft):
        match = _BODY.match(row.text)
        if match is None or not is_capitals(row.text):
            continue
        body, name = bare(match["body"]).replace("UBND", "UYBANNHANDAN").replace("HDND", "HOIDONGNHANDAN"), bare(issuer.value.name)
        collective = next((word for word in _COLLECTIVE if body.startswith(word)), None)
        if collective and not name.startswith(collective):
            yield Finding(row.found(match, "body"), "other", (("body", match["body"]), ("issuer", issuer.value.name)), sure=False)


_COLLECTIVE = ("UYBANNHANDAN", "HOIDONGNHANDAN", "CHINHPHU", "UYBANTHUONGVU")

RULE = Rule(
    code="ND30-O7-04",
    title=Bilingual("Cơ quan được ký thay mặt là cơ quan ban hành", "Signed for the issuing body"),
    why=Bilingual(
        "“TM. ỦY BAN NHÂN DÂN” chỉ đúng khi cơ quan ban hành là Ủy ban nhân dân.",
        "“TM. ỦY BAN NHÂN DÂN” is right only where the committee issues the document.",
    ),
    clause=annex("II.7.b"),
    level="warning",
    force="L",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    says={
        "other": Bilingual("Ký thay mặt “{body}” nhưng cơ quan ban hành là {issuer}.", "Signed for “{body}”, but the issuer is {issuer}.")
    },
    examples=(Example("KT. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN\nKT. GIÁM ĐỐC", base="cong-van"),),
    check=_check,
)
