"""Văn bản viện dẫn ban hành sau dự thảo, theo kho."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    own = draft.document.date
    if own is None:
        raise Undecided("skip-date")
    for citation, known in _corpus.cited(draft):
        if citation.mention.date is None and known.held and known.date and known.date > own.value:
            yield Finding(citation.mention.span, "later", (("name", _corpus.name(known)), ("date", known.date)))


RULE = Rule(
    code="CORP-06",
    title=Bilingual("Văn bản viện dẫn ban hành trước, theo kho", "Cited documents are earlier, by the corpus"),
    why=Bilingual(
        "Viện dẫn không ghi ngày, nhưng kho cho biết văn bản ấy ban hành sau.",
        "The citation has no date, but the corpus knows that the document came later.",
    ),
    clause=CORPUS,
    level="error",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"corpus", "date"}),
    says={
        "later": Bilingual(
            "Theo kho, {name} ban hành ngày {date}, sau văn bản này.", "By the corpus, {name} is of {date}, after this document."
        )
    },
    examples=(
        Example(
            "1. Sở Giáo dục và Đào tạo chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch;",
            "1. Sở Giáo dục và Đào tạo chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch và Thông báo số 15/TB-SNV của Sở Nội vụ;",
            change=(("register.other", "2026-05-01"),),
        ),
    ),
    check=_check,
)
