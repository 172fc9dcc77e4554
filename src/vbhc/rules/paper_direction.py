"""Chiều trang giấy."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import layout
from vbhc.rules.rule import Draft, Example, Rule, Undecided


def _check(draft: Draft) -> Iterator[Finding]:
    sheets = layout(draft).sheets
    if not sheets:
        raise Undecided("skip-pages")
    tabled = [
        line.span.start
        for line in (draft.source.lines[index] for index in (*draft.zones.body, *draft.zones.annexes))
        if line.cell is not None
    ]
    annex = draft.source.lines[draft.zones.annexes.start].span.start if len(draft.zones.annexes) else None
    for sheet in sheets:
        if not sheet.landscape or sheet.span is None or (annex is not None and sheet.span.start >= annex):
            continue
        if not any(sheet.span.start <= start < sheet.span.end for start in tabled):
            yield Finding(None, "landscape", page=sheet.page)
            return


RULE = Rule(
    code="ND30-PG-02",
    title=Bilingual("Trang giấy theo chiều dài", "Portrait"),
    why=Bilingual(
        "Trang nằm ngang chỉ dùng cho bảng, biểu không tách thành phụ lục.",
        "Only tables that are not split off as annexes may lie on their side.",
    ),
    clause=annex("I.2"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"pages", "native"}),
    says={
        "landscape": Bilingual("Trang không có bảng, biểu thì trình bày theo chiều dài khổ giấy.", "A page without tables stands upright.")
    },
    examples=(Example("khổ dọc", "khổ ngang", change=(("page.landscape", True),)),),
    check=_check,
)
