"""Dấu cách trong viện dẫn: “số 61”, “ngày 17”, “2020 của”."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.patterns import lazy
from vbhc.rules import _rows
from vbhc.rules._law import EVERYONE, LOGIC
from vbhc.rules.rule import Draft, Example, Rule

_STUCK = lazy(r"\b(?:ngày|tháng|năm)\d|\bsố\d+[/-]|\d{4}(?:của|về)\b")


def _check(draft: Draft) -> Iterator[Finding]:
    for row, match in _rows.matches(draft, _rows.text(draft), _STUCK):
        yield Finding(row.found(match), "stuck", (("words", match.group()),))


RULE = Rule(
    code="CIT-13",
    title=Bilingual("Dấu cách trong viện dẫn", "Blanks in citations"),
    why=Bilingual(
        "Viết dính chữ với số (“ngày17/02/2020của”) làm công cụ tìm kiếm không nhận ra.",
        "Words stuck to figures (“ngày17/02/2020của”) hide the citation from every search.",
    ),
    clause=LOGIC,
    level="warning",
    force="L",
    profiles=EVERYONE,
    needs=frozenset({"native"}),
    says={"stuck": Bilingual("“{words}”: thiếu dấu cách giữa chữ và số.", "“{words}”: a blank is missing between word and figure.")},
    examples=(Example("1203/QĐ-TTg ngày 14/9/2025 của", "1203/QĐ-TTg ngày14/9/2025 của"),),
    check=_check,
)
