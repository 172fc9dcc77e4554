"""Cách dàn đoạn của văn bản của Đảng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._paragraphs import PARAGRAPH_SAYS, Setting, lines_or_points, paragraphs
from vbhc.rules._party_looks import HD36_SINCE, guidance
from vbhc.rules.rule import Draft, Example, Rule

_SETTING = Setting((10.0, 12.7), lambda spacing: lines_or_points(spacing, (0.0, 0.0), (18.0, 22.0)), "khoảng 10", "chính xác 18-22 pt")


def _check(draft: Draft) -> Iterator[Finding]:
    yield from paragraphs(draft, _SETTING)


RULE = Rule(
    code="PTY-O6-01",
    title=Bilingual(
        "Nội dung văn bản của Đảng: canh đều, lùi đầu dòng 10 mm, cách đoạn từ 6 pt, dòng chính xác 18-22 pt",
        "Body of Party documents: justified, first lines 10 mm, 6 pt between paragraphs, lines exactly 18-22 pt",
    ),
    why=Bilingual("Dàn đều để văn bản dễ đọc và gọn trang.", "Set alike, a text is easy to read and fills the page well."),
    clause=guidance("nội dung"),
    level="warning",
    force="T",
    profiles=frozenset({"party"}),
    since=HD36_SINCE,
    needs=frozenset({"docx", "layout", "native"}),
    says=PARAGRAPH_SAYS,
    examples=(
        Example("dòng chính xác 18 pt", "dòng 1,5", base="ke-hoach-dang", change=(("text.line", "1.5"),)),
        Example(
            "canh đều hai bên",
            "canh trái",
            base="ke-hoach-dang",
            change=(
                ("text.align", "left"),
                ("party-ground.align", "left"),
            ),
        ),
    ),
    check=_check,
)
