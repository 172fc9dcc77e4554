"""Dấu cách quanh dấu câu: none before, one behind."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, PRACTICE
from vbhc.rules.rule import Draft, Example, Rule

_BEFORE = lazy(r"(?<=[^\W\d_])[ \u00a0]+(?=[,;:](?:\s|$))")
_BEHIND = lazy(r"(?<=[^\W\d_])[,;](?=[^\W\d_])")


def _check(draft: Draft) -> Iterator[Finding]:
    for pattern, says in ((_BEFORE, "before"), (_BEHIND, "behind")):
        for row, match in _rows.matches(draft, _rows.matter(draft), pattern):
            yield Finding(row.part(max(0, match.start() - 12), min(len(row.text), match.end() + 4)), says)


RULE = Rule(
    code="X-08",
    title=Bilingual("Dấu cách và dấu câu", "Blanks and punctuation"),
    why=Bilingual(
        "Trước dấu phẩy, dấu chấm phẩy, dấu hai chấm không có dấu cách; sau các dấu ấy có một dấu cách.",
        "No blank stands before a comma, semicolon or colon; one stands behind.",
    ),
    clause=PRACTICE,
    level="info",
    force="P",
    profiles=EVERYONE,
    needs=frozenset({"native"}),
    says={
        "before": Bilingual("Thừa dấu cách trước dấu câu.", "A needless blank before a mark."),
        "behind": Bilingual("Thiếu dấu cách sau dấu câu.", "A blank is missing behind a mark."),
    },
    examples=(
        Example("biết giữ cây và biết quý công sức", "biết giữ cây , biết quý công sức"),
        Example("cắt tỉa cành khô và chống đỡ", "cắt tỉa cành khô,chống đỡ"),
    ),
    check=_check,
)
