"""Tên cơ quan ban hành viết đầy đủ: no abbreviation in the issuer's own name."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.patterns import lazy
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule

#: Abbreviations of kinds of bodies and fields, and any word of two or more consonants.
_SHORT = lazy(r"\b(?:UBND|HĐND|UBMTTQ|CAND|[BCDĐGHKLMNPQRSTVX]{2,8})\b")


def _check(draft: Draft) -> Iterator[Finding]:
    issuer = draft.document.issuer
    if issuer is None or issuer.span is None or draft.zones.header.stop <= draft.source.line_at(issuer.span.start):
        return
    for match in _SHORT.finditer(draft.at(issuer.span)):
        span = Span(issuer.span.start + match.start(), issuer.span.start + match.end())
        yield Finding(span, "short", (("words", match.group()),), sure=False)


RULE = Rule(
    code="ND30-O2-04",
    title=Bilingual("Tên cơ quan ban hành viết đầy đủ", "The issuer's name is written in full"),
    why=Bilingual(
        "Chỉ tên cơ quan chủ quản trực tiếp được viết tắt những cụm từ thông dụng; tên cơ quan ban hành viết đầy đủ.",
        "Only the body above the issuer may be shortened; the issuer's own name is written in full.",
    ),
    clause=annex("II.2.a, b"),
    level="warning",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    says={
        "short": Bilingual(
            "Tên cơ quan ban hành viết tắt “{words}”; hãy viết đầy đủ.", "The issuer's name holds the abbreviation “{words}”; write it out."
        )
    },
    examples=(Example("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SỞ GDĐT", base="cong-van"),),
    check=_check,
)
