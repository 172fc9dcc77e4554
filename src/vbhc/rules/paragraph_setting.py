"""Cách dàn đoạn của nội dung."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._paragraphs import PARAGRAPH_SAYS, Setting, lines_or_points, paragraphs
from vbhc.rules.rule import Draft, Example, Rule

# points from "exactly the size" up to 1.5 lines of size 14
_SETTING = Setting(
    (10.0, 12.7), lambda spacing: lines_or_points(spacing, (1.0, 1.5), (13.0, 24.2)), "10 hoặc 12,7", "từ dòng đơn đến 1,5 dòng"
)


def _check(draft: Draft) -> Iterator[Finding]:
    yield from paragraphs(draft, _SETTING)


RULE = Rule(
    code="ND30-O6-12",
    title=Bilingual(
        "Nội dung: canh đều, lùi đầu dòng 10 hoặc 12,7 mm, cách đoạn từ 6 pt, dòng đơn đến 1,5",
        "Body: justified, first lines 10 or 12.7 mm, 6 pt between paragraphs, line spacing 1 to 1.5",
    ),
    why=Bilingual("Dàn đều để văn bản dễ đọc và gọn trang.", "Set alike, a text is easy to read and fills the page well."),
    clause=annex("II.6.e"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"docx", "layout", "native"}),
    says=PARAGRAPH_SAYS,
    examples=(
        Example(
            "canh đều hai bên",
            "canh trái",
            change=(
                ("text.align", "left"),
                ("point.align", "left"),
            ),
        ),
        Example(
            "lùi đầu dòng 12,7 mm",
            "không lùi đầu dòng",
            change=(
                ("text.first", 0.0),
                ("point.first", 0.0),
            ),
        ),
        Example(
            "cách đoạn 6 pt",
            "cách đoạn 0 pt",
            change=(
                ("text.before", 0.0),
                ("text.after", 0.0),
            ),
        ),
        Example(
            "dòng 1,1",
            "dòng 2,0",
            change=(
                ("text.line", "2.0"),
                ("point.line", "2.0"),
            ),
        ),
    ),
    check=_check,
)
