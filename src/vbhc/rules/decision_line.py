"""“QUYẾT ĐỊNH:” trên dòng riêng: with its colon, before the articles."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.model.letters import bare, is_capitals
from vbhc.model.text import Span
from vbhc.rules import _rows
from vbhc.rules._law import ND30_SINCE, STATE, sample
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    if not draft.document.sections:
        raise Undecided
    first = draft.document.sections[0].span.start
    found = [row for row in _rows.rows(draft, draft.zones.body) if row.span.end <= first and bare(row.text) in _WORDS]
    if not found:
        yield Finding(Span(first, first + len(draft.document.sections[0].label)), "missing", sure=False)
    elif not found[-1].text.rstrip().endswith(":"):
        yield Finding(found[-1].span, "colon", right=f"{found[-1].text}:")
    elif not is_capitals(found[-1].text):
        yield Finding(found[-1].span, "case", right=found[-1].text.upper())


_WORDS = frozenset({"QUYETDINH", "QUYETNGHI"})

RULE = Rule(
    code="ND30-O6-03",
    title=Bilingual("Dòng “QUYẾT ĐỊNH:”", "The line “QUYẾT ĐỊNH:”"),
    why=Bilingual(
        "Sau các căn cứ là “QUYẾT ĐỊNH:” in hoa, trên dòng riêng, rồi mới đến Điều 1.",
        "After the grounds “QUYẾT ĐỊNH:” stands in capitals on a line of its own, then Điều 1.",
    ),
    clause=sample("1.2"),
    level="warning",
    force="M",
    profiles=STATE,
    types=frozenset({"quyet-dinh"}),
    since=ND30_SINCE,
    needs=frozenset({"native"}),
    fixable="unsafe",
    says={
        "missing": Bilingual("Thiếu dòng “QUYẾT ĐỊNH:” trước Điều 1.", "The line “QUYẾT ĐỊNH:” before Điều 1 is missing."),
        "colon": Bilingual("Thiếu dấu hai chấm sau “QUYẾT ĐỊNH”.", "The colon after “QUYẾT ĐỊNH” is missing."),
        "case": Bilingual("“QUYẾT ĐỊNH:” viết in hoa.", "“QUYẾT ĐỊNH:” stands in capitals."),
    },
    examples=(Example("QUYẾT ĐỊNH:\nĐiều", "QUYẾT ĐỊNH\nĐiều", base="quyet-dinh"),),
    check=_check,
)
