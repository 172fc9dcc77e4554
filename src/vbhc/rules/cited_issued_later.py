"""Văn bản viện dẫn ban hành sau dự thảo, theo kho."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import (
    CORPUS,
    EVERYONE,
)
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    register = draft.register
    own = draft.document.date
    if register is None or own is None:
        raise Undecided("skip-corpus" if register is None else "skip-date")
    for index, citation in enumerate(draft.citations):
        known = register.cited(index)
        if citation.mention.date is None and len(known) == 1 and known[0].held and known[0].date and known[0].date > own.value:
            values = (("name", known[0].number or known[0].name or ""), ("date", "/".join(reversed(known[0].date.split("-")))))
            yield Finding(citation.mention.span, "later", values)


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
