"""Kiểu chữ phụ lục."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import annex_notes, annex_titles, annex_words
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import Wanted, faults, says
from vbhc.rules.rule import Draft, Example, Rule


def _check(draft: Draft) -> Iterator[Finding]:
    yield from faults(draft, annex_words(draft), Wanted((14, 14), bold=True, italic=False, center=True))
    yield from faults(draft, annex_titles(draft), Wanted((13, 14), bold=True, italic=False, center=True, key="title-"))
    yield from faults(draft, annex_notes(draft), Wanted((13, 14), bold=False, italic=True, center=True, key="note-"))


RULE = Rule(
    code="ND30-ANX-07",
    title=Bilingual(
        "Phụ lục: từ “Phụ lục” và tiêu đề đậm, canh giữa; dòng “Kèm theo” nghiêng",
        "Annexes: word and title bold and centred, the reference to the document italic",
    ),
    why=Bilingual(
        "Cỡ chữ và kiểu chữ phân biệt các thành phần, để người đọc nhận ra ngay.",
        "Size and style set the components apart, so that readers know them at once.",
    ),
    clause=annex("III.1"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    fixable="safe",
    says={
        **says(("Từ “Phụ lục”", "The word “Phụ lục”"), "size", "bold", "upright", "center"),
        **says(("Tiêu đề phụ lục", "The title of the annex"), "size", "bold", "upright", "center", key="title-"),
        **says(("Dòng “Kèm theo”", "The line “Kèm theo”"), "size", "plain", "italic", "center", key="note-"),
    },
    examples=(
        Example("“Phụ lục” in đậm", "không đậm", base="ke-hoach-phu-luc", change=(("annex.bold", False),)),
        Example("dòng “Kèm theo” in nghiêng", "chữ đứng", base="ke-hoach-phu-luc", change=(("annex-note.italic", False),)),
    ),
    check=_check,
)
