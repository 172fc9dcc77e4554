"""Số, ký hiệu và ngày tháng cùng một dòng."""

from __future__ import annotations

from collections.abc import Iterator

from vbhc.model.finding import Bilingual, Finding
from vbhc.rules._components import dated, number
from vbhc.rules._law import ND30_SINCE, STATE, annex
from vbhc.rules._looks import is_pdf
from vbhc.rules.rule import Draft, Example, Rule, Undecided

#: Points between two baselines that are one line to the eye.
_APART = 6.0


def _check(draft: Draft) -> Iterator[Finding]:
    lines = draft.source.lines
    one, other = lines[number(draft)[0].line], lines[dated(draft)[0].line]
    if is_pdf(draft):
        boxes = [line.look.box for line in (one, other) if line.look and line.look.box]
        if len(boxes) < 2:
            raise Undecided
        apart = abs(boxes[0].bottom - boxes[1].bottom) > _APART
    else:
        # where one cell holds the whole block of a column, nothing tells on which level its lines stand
        if one.cell is None or other.cell is None or one.cell.table != other.cell.table:
            raise Undecided
        apart = one.cell.row != other.cell.row
    if apart:
        yield Finding(dated(draft)[0].span, "apart")


RULE = Rule(
    code="ND30-O4-05",
    title=Bilingual("Địa danh, ngày tháng cùng dòng với số, ký hiệu", "Place and date stand on the line of the number"),
    why=Bilingual("Người đọc thấy số và ngày của văn bản cùng một lúc.", "Number and date of a document are seen at one glance."),
    clause=annex("II.4.c"),
    level="warning",
    force="A",
    profiles=STATE,
    since=ND30_SINCE,
    needs=frozenset({"layout", "native"}),
    says={
        "apart": Bilingual("Địa danh, ngày tháng phải cùng dòng với số, ký hiệu.", "Place and date must stand on the line of the number.")
    },
    examples=(Example("cùng một dòng", "thấp hơn một dòng", change=(("date.apart", True),)),),
    check=_check,
)
