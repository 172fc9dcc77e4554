"""Phông chữ văn bản hành chính."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._fonts import FONT_SAYS, fonts
from vbhc.rules._law import ND30_SINCE, STATE_AND_LEGAL, annex
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from fonts(draft)


RULE = Rule(
    code="ND30-PG-04",
    title=Bilingual("Phông chữ Times New Roman, Unicode, màu đen", "Font Times New Roman, Unicode, black"),
    why=Bilingual("Mọi máy đều đọc và in được như nhau.", "Every machine reads and prints it alike."),
    clause=annex("I.4"),
    level="error",
    force="A",
    profiles=STATE_AND_LEGAL,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=FONT_SAYS,
    examples=(
        Example("Times New Roman", "Arial", change=(("all.font", "Arial"),)),
        Example("chữ màu đen", "chữ màu đỏ", change=(("text[1].color", "FF0000"),)),
        Example("Times New Roman", ".VnTime", change=(("text.font", ".VnTime"),)),
    ),
    check=_check,
)
