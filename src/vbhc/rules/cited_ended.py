"""Văn bản viện dẫn còn hiệu lực."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules import _corpus
from vbhc.rules._law import CORPUS, EVERYONE
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    seen: set[str] = set()
    for citation, known in _corpus.cited(draft):
        if citation.relation not in _RELIED or known.ended is None or known.id in seen:
            continue
        if known.ended_on and known.ended_on > draft.on.isoformat():
            continue
        seen.add(known.id)
        yield Finding(citation.mention.span, known.ended, (("name", _corpus.name(known)), ("by", known.ended_by or "?")))


#: A plan may speak of what was replaced; it may not rest on it.
_RELIED = frozenset({"implements", "based_on", "guides"})

RULE = Rule(
    code="CORP-02",
    title=Bilingual("Văn bản làm căn cứ còn hiệu lực", "What a document rests on is in force"),
    why=Bilingual(
        "Kho cho biết văn bản đã bị thay thế hoặc bãi bỏ; căn cứ vào đó là sai.",
        "The corpus knows that it was replaced or repealed; one cannot rest on it.",
    ),
    clause=CORPUS,
    level="warning",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"corpus"}),
    says={
        "replaced": Bilingual("{name} đã bị thay thế bởi {by}.", "{name} was replaced by {by}."),
        "repealed": Bilingual("{name} đã bị bãi bỏ bởi {by}.", "{name} was repealed by {by}."),
    },
    examples=(
        Example(
            "thực hiện Quyết định số 1203/QĐ-TTg đang có hiệu lực",
            "thực hiện Quyết định số 1203/QĐ-TTg đã bị thay thế",
            change=(("register.ended", "replaced"), ("register.ended_by", "Quyết định 77/QĐ-TTg")),
        ),
    ),
    check=_check,
)
