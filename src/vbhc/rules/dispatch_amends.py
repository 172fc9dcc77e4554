"""Công văn không sửa đổi quyết định: that takes a document of the same form."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, article
from vbhc.rules.rule import Draft, Example, Rule

_ENDS = frozenset({"amends", "replaces", "repeals"})
_HIGHER = frozenset({"quyet-dinh", "nghi-quyet", "nghi-dinh", "thong-tu", "chi-thi", "luat", "ke-hoach", "quy-che", "quy-dinh"})


def _check(draft: Draft) -> Iterator[Finding]:
    for citation in draft.citations:
        kind = citation.mention.type
        if citation.relation in _ENDS and citation.within is None and kind and kind.id in _HIGHER:
            yield Finding(citation.mention.span, "amends", (("type", kind.name),), sure=False)


RULE = Rule(
    code="X-14",
    title=Bilingual("Công văn không sửa đổi, thay thế văn bản khác loại", "A công văn amends no other document"),
    why=Bilingual(
        "Văn bản sai về nội dung được sửa đổi, thay thế bằng văn bản có hình thức tương đương; công văn chỉ đính chính sai sót về thể thức.",
        "Errors of content are mended by a document of equal form; a công văn only corrects errors of form.",
    ),
    clause=article("18 khoản 3"),
    level="warning",
    force="A",
    profiles=STATE,
    types=frozenset({"cong-van"}),
    since=ND30_SINCE,
    says={"amends": Bilingual("Công văn không sửa đổi, thay thế được {type}.", "A công văn cannot amend or replace a {type}.")},
    examples=(
        Example(
            "Sở Giáo dục và Đào tạo mong nhận được sự phối hợp của các cơ quan./.",
            "Công văn này thay thế Quyết định số 15/QĐ-SGDĐT ngày 06/01/2025 của Sở Giáo dục và Đào tạo về việc thu hồi bàn ghế hỏng./.",
            base="cong-van",
        ),
    ),
    check=_check,
)
