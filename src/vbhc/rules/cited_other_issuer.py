"""Cơ quan viện dẫn khớp kho."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    for citation, known in _corpus.cited(draft):
        issuer, theirs = citation.mention.issuer, known.issuer
        if not known.held or theirs is None or issuer is None or "của" not in draft.at(citation.mention.span):
            continue
        if theirs.id and issuer.id and not theirs.id.startswith(issuer.id) and not issuer.id.startswith(theirs.id):
            yield Finding(citation.mention.span, "issuer", (("name", _corpus.name(known)), ("issuer", theirs.name)))


RULE = Rule(
    code="CORP-04",
    title=Bilingual("Cơ quan ban hành khớp kho", "The issuer cited is the one the corpus knows"),
    why=Bilingual(
        "Ghi sai cơ quan ban hành thì người đọc tìm sang văn bản khác.", "With a wrong issuer the reader looks for another document."
    ),
    clause=CORPUS,
    level="warning",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"corpus"}),
    says={"issuer": Bilingual("Theo kho, {name} do {issuer} ban hành.", "By the corpus, {name} was issued by {issuer}.")},
    examples=(
        Example(
            "Quyết định số 1203/QĐ-TTg của Thủ tướng Chính phủ, đúng như kho",
            "Quyết định số 1203/QĐ-TTg của Thủ tướng Chính phủ, kho ghi Bộ Nội vụ",
            change=(("register.issuer", "vn/bo-noi-vu"),),
        ),
    ),
    check=_check,
)
