"""Cơ quan và ký hiệu trong viện dẫn: one body."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.text import Span
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule

_PARTY_CODES = {
    "TW": ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương", "đại hội", "hội nghị"),
    "TTg": ("thủ tướng",),
    "CP": ("chính phủ",),
}


def _check(draft: Draft) -> Iterator[Finding]:
    for citation in draft.citations:
        number, issuer = citation.mention.number, citation.mention.issuer
        if number is None or issuer is None or not _said(draft, citation.mention.span):
            continue
        expected = _PARTY_CODES.get(number.body_code)
        if (
            (expected and not issuer.name.casefold().startswith(expected) and not (issuer.system == "party" and number.body_code == "TW"))
            or (number.body_code == "TU" and issuer.system != "party")
            or (number.body_code in ("UBND", "HĐND") and issuer.system == "party")
        ):
            yield Finding(citation.mention.span, "other", (("code", number.body_code), ("issuer", issuer.name)))


def _said(draft: Draft, span: Span) -> bool:
    """Whether the words themselves name the body, not an earlier mention or the symbol."""
    return "của" in draft.at(span)


RULE = Rule(
    code="CIT-06",
    title=Bilingual("Cơ quan khớp ký hiệu văn bản viện dẫn", "Body and symbol of a cited document agree"),
    why=Bilingual("“149-KH/TU của UBND tỉnh” thì cơ quan hoặc số sai.", "In “149-KH/TU của UBND tỉnh” body or number is wrong."),
    clause=LOGIC,
    level="warning",
    force="L",
    profiles=EVERYONE,
    says={"other": Bilingual("Ký hiệu “{code}” không phải của {issuer}.", "The symbol “{code}” is not that of {issuer}.")},
    examples=(Example("1203/QĐ-TTg ngày 14/9/2025 của Thủ tướng Chính phủ", "1203/QĐ-TTg ngày 14/9/2025 của Bộ Giáo dục và Đào tạo"),),
    check=_check,
)
