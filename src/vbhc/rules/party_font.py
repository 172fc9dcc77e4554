"""Phông chữ văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._fonts import FONT_SAYS, fonts
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from fonts(draft)


RULE = Rule(
    code="PTY-PG-02",
    title=Bilingual("Phông chữ Times New Roman, Unicode, màu đen", "Font Times New Roman, Unicode, black"),
    why=Bilingual("Mọi máy đều đọc và in được như nhau.", "Every machine reads and prints it alike."),
    clause=guidance("phông chữ"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says=FONT_SAYS,
    examples=(Example("Times New Roman", "Arial", base="ke-hoach-dang", change=(("text.font", "Arial"),)),),
    check=_check,
)
