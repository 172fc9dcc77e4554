"""Văn bản viện dẫn có trong kho."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    register = _corpus.register(draft)
    seen: set[str] = set()
    for index, citation in enumerate(draft.citations):
        mention = citation.mention
        name = mention.number.canonical if mention.number else mention.name or ""
        if not name or name in seen or citation.within is not None:
            continue
        seen.add(name)
        if not any(known.held for known in register.cited(index)):
            yield Finding(mention.span, "unknown", (("name", name),))


RULE = Rule(
    code="CORP-01",
    title=Bilingual("Văn bản viện dẫn có trong kho", "Cited documents are in the corpus"),
    why=Bilingual(
        "Văn bản chưa có trong kho thì chưa ai đối chiếu được số, ngày và hiệu lực.",
        "What is not in the corpus could not be compared: number, date, force.",
    ),
    clause=CORPUS,
    level="info",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"corpus"}),
    optional=True,
    says={"unknown": Bilingual("{name} chưa có trong kho.", "{name} is not in the corpus.")},
    examples=(
        Example(
            "Quyết định số 1203/QĐ-TTg ngày 14/9/2025 của Thủ tướng Chính phủ đã có trong kho",
            "Quyết định số 1203/QĐ-TTg chưa có trong kho",
            change=(("register.held", False),),
        ),
    ),
    check=_check,
)
